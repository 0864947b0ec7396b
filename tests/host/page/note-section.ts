/** What a subpath means of a note: from its heading to the next of the same or a higher level, or
 * the line of its block; the whole note without one, or when it has no such place. */
export function sectionOf(note: string, subpath: string): string {
  const wanted = subpath.slice(subpath.lastIndexOf("#") + 1).trim();
  if (wanted === "") return note;
  const lines = note.split("\n");
  if (wanted.startsWith("^")) {
    return lines.find((line) => line.trimEnd().endsWith(` ${wanted}`)) ?? note;
  }
  const start = lines.findIndex((line) => headingOf(line)?.text === plain(wanted));
  const level = headingOf(lines[start] ?? "")?.level ?? 0;
  if (level === 0) return note;
  const rest = lines.slice(start + 1);
  const length = rest.findIndex((line) => (headingOf(line)?.level ?? 7) <= level);
  return [lines[start], ...(length < 0 ? rest : rest.slice(0, length))].join("\n");
}

function headingOf(line: string): { level: number; text: string } | null {
  const found = /^(#{1,6})\s+(.*)$/.exec(line);
  return found === null ? null : { level: found[1]?.length ?? 0, text: plain(found[2] ?? "") };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
