import { Refusal } from "../disk/refusal.ts";
import type { ReadAnswer } from "../protocol.ts";
import { runOperation, type OperationContext } from "./operations.ts";
import { toRefusal } from "./refusal-status.ts";
import type { Fields } from "./request-shapes.ts";

/** Several files in one request; what is wrong with one is said of that one alone. */
export function readEach(context: OperationContext, { asked }: Fields): ReadAnswer[] {
  if (!Array.isArray(asked)) throw new Refusal("bad-request", '"asked" must be a list.');
  return asked.map((each: unknown) => {
    try {
      return runOperation(context, "read", isFields(each) ? each : {}) as ReadAnswer;
    } catch (error) {
      const { code, message } = toRefusal(error);
      return { error: { code, message } };
    }
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
