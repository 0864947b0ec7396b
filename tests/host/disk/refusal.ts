/** Why a disk says no. The page turns `code` into the error the app would give. */
export type RefusalCode = "bad-request" | "forbidden" | "missing" | "exists" | "too-large";

export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

export function missing(call: string, path: string): Refusal {
  return new Refusal("missing", `ENOENT: no such file or directory, ${call} '${path}'`);
}
