import type { RefusalCode } from "../disk/refusal.ts";

const STATUS: Record<RefusalCode, number> = {
  "bad-request": 400,
  forbidden: 403,
  missing: 404,
  exists: 409,
  "too-large": 413,
};

export function statusOf(code: RefusalCode): number {
  return STATUS[code];
}
