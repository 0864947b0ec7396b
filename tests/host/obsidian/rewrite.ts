import type { Disk } from "../page/disk.ts";
import type { Place, WriteAnswer, WriteTimes } from "../protocol.ts";

export interface Rewritten {
  data: string;
  answer: WriteAnswer;
}

/** Reads, calls `change` and writes what it returns; when another program wrote meanwhile, `change`
 * is called again with its text. */
export async function rewrite(
  disk: Disk,
  place: Place,
  change: (data: string) => string,
  times: WriteTimes,
): Promise<Rewritten> {
  let { data: before } = await disk.run("read", place);
  for (;;) {
    const data = change(before);
    if (typeof data !== "string") throw new Error("What is written must be a text.");
    const answer = await disk.run("write", { ...place, data, expect: before, ...times });
    if (!("found" in answer)) return { data, answer };
    before = answer.found;
  }
}
