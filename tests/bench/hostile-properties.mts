/** Families of hostile properties. Those between fences stay below the cap of 64 KB when doubled. */
import { type Family, lines, times } from "./hostile-texts.mts";

export const PROPERTIES: readonly Family[] = [
  {
    says: "properties near the cap",
    make: (n) => `---\n${lines(n / 10, (i) => `k${String(i).padStart(5, "0")}: a`)}\n---\n`,
    upTo: 30_000,
  },
  {
    says: "a property with many items",
    make: (n) => `---\nlessons:\n${times("  - a\n")(n)}---\n`,
    upTo: 30_000,
  },
  {
    says: "a property with a long text",
    make: (n) => `---\nlessons: ${times("a word ")(n)}\n---\n`,
    upTo: 30_000,
  },
  {
    says: "a property with many lines",
    make: (n) => `---\nlessons: |\n${times("  a\n")(n)}---\n`,
    upTo: 30_000,
  },
  {
    says: "properties, none of them closed",
    make: (n) => `---\n${times("a: b\n")(n)}`,
    upTo: 300_000,
  },
  {
    says: "brackets in properties",
    make: (n) => `---\nx: ${times("[a], ")(n)}\n---\n`,
    upTo: 30_000,
  },
  { says: "faults in properties", make: (n) => `---\n${times("a: b: c\n")(n)}---\n`, upTo: 30_000 },
  {
    says: "blank lines in a property",
    make: (n) => `---\nlessons: |\n  a\n${times("\n")(n)}  b\n---\n`,
    upTo: 30_000,
  },
  {
    says: "a property wrapped over lines",
    make: (n) => `---\nlessons: a\n${times("  b\n")(n)}---\n`,
    upTo: 30_000,
  },
  {
    says: "a quoted property over lines",
    make: (n) => `---\nlessons: "a\n${times("  b\n\n")(n)}  c"\n---\n`,
    upTo: 30_000,
  },
  {
    says: "remarks in properties",
    make: (n) => `---\na: b\n${times("# c\n")(n)}d: e\n---\n`,
    upTo: 30_000,
  },
  {
    says: "anchors in properties",
    make: (n) => `---\n${lines(n / 12, (i) => `k${i}: &a${i} b`)}\n---\n`,
    upTo: 30_000,
  },
  {
    says: "links in properties",
    make: (n) => `---\npeople:\n${times("  - [[Ann]]\n")(n)}---\n`,
    upTo: 30_000,
  },
];
