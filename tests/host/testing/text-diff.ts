/**
 * The lines that differ, as in a unified diff without context: `-old`, `+new`. Null is a file that
 * is not there: `new file` or `deleted` comes first. A carriage return shows as `\r`, and a text
 * that does not end in a line break says so, since both are bytes that must not change unasked.
 */
export function diffTexts(before: string | null, after: string | null): string[] {
  if (before === null) return ["new file", ...linesOf(after ?? "").map((line) => `+${line}`)];
  if (after === null) return ["deleted", ...linesOf(before).map((line) => `-${line}`)];
  return diffLines(linesOf(before), linesOf(after));
}

const NO_END = "\\ No newline at end of file";

function linesOf(text: string): string[] {
  if (text === "") return [];
  const lines = text.replaceAll("\r", "\\r").split("\n");
  const last = lines.pop();
  return last === "" ? lines : [...lines, last ?? "", NO_END];
}

function diffLines(before: string[], after: string[]): string[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return longestCommon(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
}

/** The classic table: notes are short, and what differs in them is shorter. */
function longestCommon(before: string[], after: string[]): string[] {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      table[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: string[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i++;
      j++;
    } else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(`-${before[i++] ?? ""}`);
    } else {
      changes.push(`+${after[j++] ?? ""}`);
    }
  }
  return changes;
}
