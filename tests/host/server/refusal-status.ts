import { Refusal, type RefusalCode } from "../disk/refusal.ts";

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

/** What is said of an error that may be no refusal of ours. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal("bad-request", error instanceof Error ? error.message : String(error));
}
