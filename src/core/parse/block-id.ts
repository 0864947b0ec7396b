/** The name that the app gives a block, at the end of its text: `^q7f2`. */

const ID = /\^[A-Za-z0-9-]+\s*$/y;

/** The text of a block without its id and the blank before it. O(raw). */
export function withoutBlockId(raw: string): string {
  const at = raw.lastIndexOf("^");
  ID.lastIndex = at;
  const isId = at !== -1 && /^\s?$/.test(raw.charAt(at - 1)) && ID.test(raw);
  return isId ? raw.slice(0, Math.max(0, at - 1)) : raw;
}
