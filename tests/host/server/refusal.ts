/** Why the server says no. The page turns `code` into the error the app would give. */
export type RefusalCode = "bad-request" | "forbidden" | "missing" | "exists" | "too-large";

export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

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
