/** An order that favours nobody. */

/**
 * The same items in an order of chance, every one as likely as any other; `random` gives numbers
 * from 0 up to, not including, 1.
 */
export function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const rest = [...items];
  const shuffled: T[] = [];
  while (rest.length > 0) {
    const at = Math.min(rest.length - 1, Math.floor(random() * rest.length));
    shuffled.push(...rest.splice(at, 1));
  }
  return shuffled;
}
