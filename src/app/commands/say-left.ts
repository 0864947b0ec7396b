/** Notes that stay as they are, in words. */
import { baseName } from "../../core/text";
import type { Left } from "../run-steps";

/** The reason of the first, with its name said once, and how many more there are; "" for none. */
export function sayLeft([first, ...others]: readonly Left[]): string {
  if (first === undefined) return "";
  const name = `“${baseName(first.path)}”`;
  const why = first.reason.includes(name)
    ? first.reason
    : `${name} stays as it is: ${first.reason}`;
  const count = others.length;
  return count === 0 ? why : `${why} ${count === 1 ? "One more was" : `${count} more were`} left.`;
}
