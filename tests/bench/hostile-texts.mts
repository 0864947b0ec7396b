/**
 * Families of text that make a careless reader quadratic: each grows with `n`, and is what it says
 * at any size. Most have a lesson heading before it, so that lessons are looked for in all of it.
 */
export interface Family {
  readonly says: string;
  /** The text of size `n`, some `n` characters long. */
  readonly make: (n: number) => string;
  /** The largest size that is doubled. */
  readonly upTo: number;
  /** The smallest, where the size itself is the matter. */
  readonly from?: number;
}

const MEGA = 1_000_000;

/** The unit, over and over, up to `n` characters. */
export function times(unit: string): (n: number) => string {
  return (n) => unit.repeat(Math.ceil(n / unit.length));
}

/** `count` lines made one by one. */
export function lines(count: number, make: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join("\n");
}

function under(make: (n: number) => string): (n: number) => string {
  return (n) => `## Lessons\n- Call back\n\n${make(n)}`;
}

function item(make: (n: number) => string): (n: number) => string {
  return (n) => `## Lessons\n- ${make(n)}`;
}

/** Runs of backticks of growing length: none closes another, some `n` characters in all. */
function growingRuns(n: number): string {
  const runs = Math.round(Math.sqrt(2 * n));
  return Array.from({ length: runs }, (_, i) => "`".repeat(i + 1)).join(" ");
}

/** Lists ever deeper: the indentation alone grows with the square of the depth. */
function deepLists(n: number): string {
  const depth = Math.round(Math.sqrt(n));
  return lines(depth, (i) => `${"  ".repeat(i)}- x`);
}

function manyColumns(n: number): string {
  const columns = Math.ceil(n / 12);
  return ["| a ", "| - ", "| b "].map((cell) => `${cell.repeat(columns)}|`).join("\n");
}

export const TEXTS: readonly Family[] = [
  { says: "one long line", make: item(times("a word ")), upTo: MEGA },
  { says: "a line of 10 MB", make: under(times("a")), from: 10 * MEGA, upTo: 10 * MEGA },
  { says: "one million lines", make: under(times("\n")), from: MEGA, upTo: MEGA },
  { says: "one long paragraph", make: under(times("a\n")), upTo: 2 * MEGA },
  { says: "lists in lists", make: under(deepLists), upTo: 300_000 },
  { says: "`- ` × n on one line", make: under(times("- ")), upTo: 200_000 },
  { says: "`> ` × n on one line", make: under(times("> ")), upTo: 200_000 },
  { says: "`> ` × 50 on many lines", make: under(times(`${"> ".repeat(50)}x\n`)), upTo: 500_000 },
  {
    says: "callouts in callouts",
    make: under((n) => lines(Math.round(Math.sqrt(n)), (i) => `${">".repeat(i + 1)} [!lesson] a`)),
    upTo: 300_000,
  },
  {
    says: "callouts in 50 callouts",
    make: under(times(`${">".repeat(50)} [!lesson] a\n`)),
    upTo: 300_000,
  },
  { says: "callouts, each with a body", make: under(times("> [!lesson]\n> a\n\n")), upTo: 300_000 },
  {
    says: "one callout with a long body",
    make: under((n) => `> [!lesson]\n${times("> a\n>\n")(n)}`),
    upTo: 300_000,
  },
  {
    says: "one callout full of code",
    make: under((n) => `> [!lesson]\n${times("> `a`\n>\n")(n)}`),
    upTo: 300_000,
  },
  {
    says: "one item with many details",
    make: item((n) => `a\n${times("  - b\n")(n)}`),
    upTo: 300_000,
  },
  { says: "fences", make: under(times("```\n")), upTo: MEGA },
  { says: "fences that never close", make: under((n) => `~~~~\n${times("~~~\n")(n)}`), upTo: MEGA },
  { says: "backticks of growing length", make: item(growingRuns), upTo: 300_000 },
  {
    says: "backticks of growing length, lines",
    make: under((n) => growingRuns(n).replace(/ /g, "\n")),
    upTo: 300_000,
  },
  { says: "`` `a `` × n", make: item(times("`a ")), upTo: 300_000 },
  { says: "`<!--` × n", make: item(times("<!-- ")), upTo: 300_000 },
  { says: "`<!--` × n, a line each", make: under(times("a <!-- b\n")), upTo: 300_000 },
  { says: "`%%` × n, never closed", make: under((n) => `${times("%% ")(n)}%% %%`), upTo: 300_000 },
  { says: "`%%` at the end of each line", make: under(times("a %%\nb ")), upTo: 300_000 },
  {
    says: "backticks, then an open comment",
    make: item((n) => `${growingRuns(n)} a %%\nb`),
    upTo: 300_000,
  },
  { says: "`$` × n", make: item(times("$a ")), upTo: 300_000 },
  { says: "`$$` × n", make: item((n) => `a ${times("$$ $ ")(n)}`), upTo: 300_000 },
  { says: "`$ a` × n", make: item(times("$ a")), upTo: 300_000 },
  { says: "`[` × n", make: item(times("[")), upTo: 300_000 },
  { says: "`[[` × n", make: item(times("[[")), upTo: 300_000 },
  { says: "`[[` × n, `]]` at the end", make: item((n) => `${times("[[a")(n)}]]`), upTo: 300_000 },
  {
    says: "`[` × n `]` × n",
    make: item((n) => "[".repeat(n / 2) + "]".repeat(n / 2)),
    upTo: 300_000,
  },
  { says: "`[a](b` × n", make: item(times("[a](b")), upTo: 300_000 },
  { says: "`[a](b c` × n", make: item(times("[a](b c")), upTo: 300_000 },
  { says: "`[a](` and `(b)` × n", make: item((n) => `[a](${times("(b)")(n)} "`), upTo: 300_000 },
  { says: '`[a](b "` × n', make: item(times('[a](b "')), upTo: 300_000 },
  { says: "`[a](<` × n", make: item(times("[a](<")), upTo: 300_000 },
  { says: "`](` × n", make: item(times("[](")), upTo: 300_000 },
  { says: "`[a](b)` × n", make: item(times("[a](b) ")), upTo: 300_000 },
  {
    says: "a link text full of code",
    make: item((n) => `[${times("`a` ")(n)}](b)`),
    upTo: 300_000,
  },
  { says: "`[[a]]` × n", make: item(times("[[a]] ")), upTo: 300_000 },
  { says: "`[lesson:: ` × n", make: item(times("[lesson:: ")), upTo: 300_000 },
  { says: "`[lesson:: a]` × n", make: item(times("[lesson:: a] ")), upTo: 300_000 },
  { says: "`[lesson:: a]` × n, wrapped", make: under(times("[lesson:: a]\n")), upTo: 300_000 },
  { says: "`lesson:: a` × n lines", make: under(times("lesson:: a\n")), upTo: 300_000 },
  { says: "`- lesson:: a` × n lines", make: under(times("- lesson:: a\n")), upTo: 300_000 },
  { says: "`::` × n", make: item(times("a:: ")), upTo: 300_000 },
  { says: "`#lesson` × n", make: item(times("#lesson ")), upTo: 300_000 },
  { says: "one long tag", make: item((n) => `#${times("a/")(n)}`), upTo: 300_000 },
  { says: "`<a` × n", make: item(times("<a ")), upTo: 300_000 },
  { says: "`<a:` × n", make: item(times("<aa:")), upTo: 300_000 },
  { says: "`&` × n", make: item(times("&amp;&")), upTo: 300_000 },
  { says: "`&thetasym` × n", make: item(times("&thetasym")), upTo: 300_000 },
  { says: "`*a ` × n", make: item(times("*a ")), upTo: 300_000 },
  { says: "`*a_` × n", make: item(times("*a_ ")), upTo: 300_000 },
  { says: "`*` × n", make: item((n) => `${times("*")(n)}a${times("*")(n / 2)}`), upTo: 300_000 },
  { says: "`**a** ` × n", make: item(times("**a** ")), upTo: 300_000 },
  {
    says: "runs of `*` of growing length",
    make: item((n) => growingRuns(n).replace(/`+/g, (run) => `a${run.replace(/`/g, "*")}a`)),
    upTo: 300_000,
  },
  { says: "backslashes", make: item(times("\\")), upTo: 300_000 },
  { says: "blanks, then a word", make: item((n) => `a${" ".repeat(n)}b`), upTo: 300_000 },
  { says: "blanks in a heading", make: (n) => `## Lessons ${"# ".repeat(n / 2)}a`, upTo: 300_000 },
  {
    says: "a block id that is none",
    make: item((n) => `a${" ^b".repeat(n / 3)} c`),
    upTo: 300_000,
  },
  { says: "headings", make: under(times("## A\n")), upTo: 300_000 },
  {
    says: "headings of all levels",
    make: under((n) => lines(n / 6, (i) => `${"#".repeat(6 - (i % 6))} A`)),
    upTo: 300_000,
  },
  { says: "lesson headings", make: under(times("# Lessons\n## Lessons\n- a\n")), upTo: 300_000 },
  { says: "setext underlines", make: under(times("A\n===\n")), upTo: 300_000 },
  { says: "one long setext heading", make: under((n) => `${times("a\n")(n)}===`), upTo: 300_000 },
  { says: "`---` × n", make: under(times("---\n")), upTo: 300_000 },
  { says: "tables with many columns", make: under(manyColumns), upTo: 300_000 },
  {
    says: "a table with many rows",
    make: under((n) => `| a |\n| - |\n${times("| b |\n")(n)}`),
    upTo: 300_000,
  },
  { says: "a paragraph, tables after it", make: under(times("a | b\n- | -\n")), upTo: 300_000 },
  { says: "`<div>` × n lines", make: under(times("<div>\n\n")), upTo: 300_000 },
  { says: "`<script>` × n lines", make: under(times("<script>\n")), upTo: 300_000 },
  { says: "indented code", make: under(times("     a\n\n")), upTo: 300_000 },
  { says: "CRLF", make: under(times("- a\r\n")), upTo: 300_000 },
  { says: "CR", make: under(times("- a\r")), upTo: 300_000 },
  { says: "CR, LF and CRLF mixed", make: under(times("a\rb\nc\r\n\r\r\n")), upTo: 300_000 },
  { says: "CR, one LF at the end", make: under((n) => `${times("a\r")(n)}\n`), upTo: 300_000 },
  {
    says: "lessons with links in one line",
    make: item(times("[lesson:: a [[b]]] ")),
    upTo: 300_000,
  },
  {
    says: "an item with lessons and details",
    make: item((n) => `${times("[lesson:: a] ")(n / 2)}\n${times("  - b\n")(n / 2)}`),
    upTo: 300_000,
  },
  {
    says: "a callout full of lessons",
    make: under((n) => `> [!lesson]\n${times("> lesson:: a\n>\n")(n)}`),
    upTo: 300_000,
  },
  {
    says: "marks at the end of a heading",
    make: (n) => `## Lessons ${times("!?")(n)}a`,
    upTo: 300_000,
  },
  {
    says: "emoji keycaps in a heading",
    make: (n) => `## Lessons ${times("1\u20E3")(n)}`,
    upTo: 300_000,
  },
  { says: "placeholders", make: item(times("{{a ")), upTo: 300_000 },
  { says: "placeholders that close", make: item(times("{{a}} ")), upTo: 300_000 },
  { says: "blanks in a link", make: item((n) => `[a](${" ".repeat(n)}`), upTo: 300_000 },
  { says: "links at the end", make: item((n) => `Call.${times(" [[a]]")(n)}`), upTo: 300_000 },
  { says: "equal lessons", make: under(times("- a\n")), upTo: 300_000 },
  { says: "footnotes", make: under(times("[^1]: a\n")), upTo: 300_000 },
  { says: "a person's tag in code", make: under(times("`#person` ")), upTo: 300_000 },
];
