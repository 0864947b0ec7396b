/** Takes words apart by blanks and line ends, gives each once. */
export function tableOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ""));
}
