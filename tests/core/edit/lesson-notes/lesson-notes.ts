/** Debriefs as people write them, with every odd shape beside the lessons. */
import fc from "fast-check";

const words = fc.constantFrom(
  "Ask first.",
  "Ask first",
  "When they shout, listen first.",
  "Ask [[Sarah Lind]] first",
  "Listen. [[Sarah Lind]]",
  "Listen. [[Sarah Lind|Sarah]], [[Bob]]",
  "Listen [Sarah](People/Sarah%20Lind.md) out. #calm",
  "Name it. #x ^id1",
  "Name **it**. %% sure? %%",
  "Stop `a %% b` \\",
  "Stop [cue:: they shout] #x",
  "Stop (from:: [[Elif Demir]])",
  "Stop. [due:: 2026-05-18]",
  "[[Restore the dream first]]",
  "**[[Sarah Lind]]** knows",
  "[ ] Call back",
  "[x] Call [[Bob|B*b*]] back",
  "…",
  "{{lesson}}",
  "",
  "Ünïcödé 字 👂🏽",
  "a | b",
  "x $a$ [[A#B]] y",
  "![[picture.png]] Look.",
  "<b>Bold</b> move",
  "#lesson Tag first",
  "Tag last #lesson",
  "lesson:: In a line",
  "See [lesson:: In brackets. [check:: they nod]] there",
  "Two [lesson:: One.] and (lesson:: Two.)",
);

const detail = fc.constantFrom(
  "check:: they nod",
  "from:: [[Elif Demir]]",
  "from:: [[Elif Demir]], [[Bob]]",
  "about:: [[Sarah Lind]] who said so",
  "Just a thought about [[Bob]]",
  "[[Sarah Lind]]",
  "cue:: ",
  "Nested #lesson",
);

const indent = fc.constantFrom("  ", "\t", "    ", "   ");
const marker = fc.constantFrom("- ", "* ", "+ ", "1. ", "9) ", "-  ", "-\t");

/** An item with wrapped lines, fields and details below it, some of it loose. */
const item = fc
  .record({
    marker,
    words,
    wrapped: fc.option(fc.constantFrom("wrapped on", "#tag ^id2", "check:: yes", "[[Bob]]", "> q")),
    details: fc.array(detail, { maxLength: 3 }),
    indent,
    isLoose: fc.boolean(),
    more: fc.option(fc.constantFrom("Another paragraph.", "```\ncode\n```", "> quoted")),
  })
  .map(({ marker: mark, words: text, wrapped, details, indent: margin, isLoose, more }) => {
    const gap = isLoose ? ["", ""] : [""];
    const below = (lines: string) =>
      lines
        .split("\n")
        .map((line) => margin + line)
        .join("\n");
    return [
      mark + text,
      ...(wrapped === null ? [] : [below(wrapped)]),
      ...details.flatMap((line) => [...gap.slice(1), below(`- ${line}`)]),
      ...(more === null ? [] : [...gap.slice(1), below(more)]),
      ...gap.slice(1),
    ].join("\n");
  });

const block = fc.oneof(
  { arbitrary: item, weight: 6 },
  { arbitrary: words, weight: 2 },
  {
    arbitrary: fc.constantFrom(
      "%% hint %%",
      "<!-- hint -->",
      "%%\nhidden\n- x\n%%",
      "```\n- code\n```",
      "~~~\n## Lessons",
      "$$\nx\n$$",
      "| a | b |\n| - | - |\n| c #lesson | d |",
      "---",
      "<div>\nhtml",
      "    indented",
      "- ",
      "- [ ] ",
      "*   ",
      "",
      "",
    ),
    weight: 4,
  },
  {
    arbitrary: fc
      .tuple(fc.constantFrom("[!lesson] ", "[!lesson]- ", "[!note] ", ""), words, item)
      .map(([head, title, body]) =>
        [head + title, ...body.split("\n")].map((line) => `> ${line}`).join("\n"),
      ),
    weight: 2,
  },
);

const heading = fc.constantFrom(
  ...["## Lessons", "## Lessons:", "# Lessons", "Lessons\n---", "### 💡 Takeaways"],
  ...[
    "## What happened",
    "## Lessons tested",
    "## What I expected ##",
    "> ## Lessons",
    "#### Deep",
  ],
);

const properties = fc.constantFrom(
  "",
  "",
  "---\ndebrief: setback\n---\n",
  "---\nlessons: Ask once\n---\n",
  "---\nlessons:\n  - Ask once # c\n  - 'It''s time. [[Sarah Lind]]'\n  - \"Say \\\"no\\\". #x\"\n---\n",
  '---\nlessons: [Ask once, "[[Bob]] knows"]\ntags: [a]\n---\n',
  "---\nlessons: >-\n  Ask\n  once\n---\n",
  "---\nlessons: |\n  Ask once [[Bob]]\n---\n",
  "---\nlessons: [[Ask]]\n---\n",
  "---\nlessons: &a Ask\nx: *a\n---\n",
  "---\na: b: c\n---\n",
  "\uFEFF",
  "\uFEFF---\npeople: []\n---\n",
);

/** Sections of items, paragraphs, callouts and what hides, with one kind of line break or a mixture. */
export const debriefNote: fc.Arbitrary<string> = fc
  .record({
    properties,
    sections: fc.array(
      fc.tuple(fc.option(heading, { freq: 6 }), fc.array(block, { maxLength: 5 }), fc.boolean()),
      { maxLength: 4 },
    ),
    lineBreak: fc.constantFrom("\n", "\n", "\r\n", "mixed", "\r"),
    isOpen: fc.boolean(),
  })
  .map(({ properties: head, sections, lineBreak, isOpen }) => {
    const body = sections
      .flatMap(([title, blocks, isApart]) => [
        ...(title === null ? [] : [title]),
        ...blocks,
        ...(isApart ? [""] : []),
      ])
      .join("\n");
    const text = head + body + (isOpen ? "" : "\n");
    let count = 0;
    return text.replace(/\n/gu, () => {
      if (lineBreak !== "mixed") return lineBreak;
      return count++ % 3 === 0 ? "\r\n" : "\n";
    });
  });
