/**
 * "SL" for "Sarah Lind", "S" for "Sarah": of the first and the last word that has a letter or a
 * digit, that one; of a name without any its first character.
 */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).flatMap((word) => LETTER.exec(word)?.[0] ?? []);
  const [first = [...name.trim()][0] ?? ""] = words;
  return (words.length > 1 ? first + (words.at(-1) ?? "") : first).toUpperCase();
}

const LETTER = /[\p{L}\p{N}]/u;
