import { createRequire } from "node:module";
import fc from "fast-check";
import type momentType from "moment";
import { describe, expect, it } from "vitest";
import { formatMoment } from "../../../src/core/templates/moment-format";
import { fillPlaceholders, MAX_FILLED } from "../../../src/core/templates/placeholders";
import { anyText, textOf } from "../edit/changes";
import { runs } from "../../fuzz/runs";

/** What the app writes dates with. */
const moment = createRequire(import.meta.url)("moment") as typeof momentType;

const VALUES = { title: "Refund call", date: "2026-03-09", time: "14:05", kind: "setback" };
const fill = (template: string) => fillPlaceholders(template, VALUES).text;

describe("placeholders", { timeout: 60_000 }, () => {
  it.each([
    ["{{title}}, {{date}}, {{time}}, {{kind}}", "Refund call, 2026-03-09, 14:05, setback"],
    ["{{Title}} {{DATE}} {{ time }}", "Refund call 2026-03-09 14:05"],
    ["{{date:dddd, D MMMM YYYY}}", "Monday, 9 March 2026"],
    ["{{time:HH}} {{time:h:mm a}} {{date:HH:mm}}", "14 2:05 pm 14:05"],
    ["{{date:}} {{date: YYYY }}", "2026-03-09 2026"],
    ["{{date:GGGG-[W]WW}} {{date:[D is] Do}}", "2026-W11 D is 9th"],
    [
      "{{weather}} {{title:x}} {{}} {{ti tle}} {{date:{x}}}",
      "{{weather}} {{title:x}} {{}} {{ti tle}} {{date:{x}}}",
    ],
    ["{{{title}}}", "{Refund call}"],
    ["<% tp.date.now() %>", "<% tp.date.now() %>"],
  ])("%j becomes %j", (template, text) => {
    expect(fill(template)).toBe(text);
  });

  it.each([
    ["{{people}}", '[[Ann Lee]], Bo: "the" boss'],
    ["{{participants}}", '\n### Ann Lee\n\n### Bo: "the" boss\n'],
    ["{{lessons-to-test}}", "- [[Ask first]]"],
    ["{{Lessons-To-Test}}|{{ people }}", '- [[Ask first]]|[[Ann Lee]], Bo: "the" boss'],
    ["{{people:x}}", "{{people:x}}"],
  ])("of Debrief's own: %j becomes %j", (template, text) => {
    const people = [
      { name: "Ann Lee", link: "[[Ann Lee]]" },
      { name: 'Bo: "the" boss', link: 'Bo: "the" boss' },
    ];
    const participants = people.map(({ name }) => name);
    const values = { ...VALUES, people, participants, lessonsToTest: "- [[Ask first]]" };
    expect(fillPlaceholders(template, values).text).toBe(text);
  });

  it("say that nobody was named, and keep a place for what is tested", () => {
    expect(fill("({{people}}) ({{participants}}) ({{lessons-to-test}})")).toBe("() () (- )");
  });

  it("write dates as they are told to", () => {
    const formatDay = (pattern: string, date: string) => `${pattern} of ${date}`;
    const { text } = fillPlaceholders("{{date:dddd}} {{date}}", { ...VALUES, formatDay });
    expect(text).toBe("dddd of 2026-03-09 2026-03-09");
  });

  it("put text in as text: nothing in a value is looked at again", () => {
    const values = { ...VALUES, title: "$& $1 {{date}} {{title}} {{cursor}} \\" };
    expect(fillPlaceholders("a {{title}} b", values)).toEqual({
      text: "a $& $1 {{date}} {{title}} {{cursor}} \\ b",
      cursor: null,
    });
  });

  it("tell where the first cursor stood, and leave none of them", () => {
    expect(fillPlaceholders("{{title}}\n{{cursor}}x{{Cursor}}y", VALUES)).toEqual({
      text: "Refund call\nxy",
      cursor: 12,
    });
  });

  it("stop where the text would grow beyond all measure", () => {
    const values = { ...VALUES, title: "x".repeat(10_000) };
    const { text } = fillPlaceholders("{{title}}".repeat(10_000), values);
    expect(text.length).toBeLessThan(MAX_FILLED + 100_000);
    expect(text).toMatch(/^x+(\{\{title\}\})+$/u);
  });

  it("give the template's own pieces with the values between them, for any template and value", () => {
    const piece = anyText.filter((text) => !text.includes("{") && !text.includes("}"));
    const parts = fc.array(fc.tuple(piece, fc.constantFrom("title", "date", "time", "kind")));
    fc.assert(
      fc.property(parts, piece, anyText, (pairs, last, title) => {
        const values = { ...VALUES, title };
        const template = pairs.map(([text, name]) => `${text}{{${name}}}`).join("") + last;
        const expected = pairs.map(([text, name]) => text + values[name]).join("") + last;
        expect(fillPlaceholders(template, values)).toEqual({ text: expected, cursor: null });
      }),
      runs(),
    );
  });

  it("never throw", () => {
    const hostile = textOf("{}:dateYM[] \ntime");
    fc.assert(fc.property(fc.oneof(anyText, hostile), (text) => void fill(text)));
  });
});

describe("dates in a format", { timeout: 60_000 }, () => {
  it("know every token", () => {
    const written = [
      ...[
        ["YYYY", "2026"],
        ["YY", "26"],
        ["Q", "1"],
        ["Qo", "1st"],
        ["MMMM", "March"],
      ],
      ...[
        ["MMM", "Mar"],
        ["MM", "03"],
        ["Mo", "3rd"],
        ["M", "3"],
        ["DDDD", "068"],
        ["DDD", "68"],
      ],
      ...[
        ["Do", "9th"],
        ["DD", "09"],
        ["D", "9"],
        ["dddd", "Monday"],
        ["ddd", "Mon"],
        ["dd", "Mo"],
      ],
      ...[
        ["d", "1"],
        ["E", "1"],
        ["GGGG-[W]WW", "2026-W11"],
        ["W", "11"],
      ],
    ];
    for (const [token = "", text] of written) {
      expect([token, formatMoment(token, "2026-03-09", "12:00")]).toEqual([token, text]);
    }
    expect(formatMoment("d E dddd", "2026-03-08", "12:00")).toBe("0 7 Sunday");
  });

  it("are moved by no time zone, not even on days that were skipped there", () => {
    const before = process.env["TZ"];
    const zones = [
      "UTC",
      "Pacific/Apia",
      "America/Sao_Paulo",
      "Asia/Kathmandu",
      "America/New_York",
    ];
    try {
      for (const zone of zones) {
        process.env["TZ"] = zone;
        for (const day of ["2011-12-30", "2018-11-04", "2026-03-08", "2026-03-29"]) {
          expect(formatMoment("YYYY-MM-DD HH:mm", day, "00:00")).toBe(`${day} 00:00`);
        }
      }
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });

  it("are those of the app's own templates, token by token", () => {
    const tokens =
      "YYYY YY Q Qo M Mo MM MMM MMMM D Do DD DDD DDDo DDDD d do dd ddd dddd e E w wo ww W Wo WW gggg gg GGGG GG H HH h hh k kk m mm s ss S SSS A a L LL LLL LLLL l ll lll llll LT LTS [Day] ~";
    const days = ["2026-01-01", "2024-12-30", "2023-02-11", "2026-03-08", "2024-02-29"];
    for (const day of days) {
      for (const time of ["00:05", "12:00", "23:59"]) {
        for (const token of [...tokens.split(" "), tokens]) {
          const expected = moment.utc(`${day}T${time}`).format(token);
          expect([token, formatMoment(token, day, time)]).toEqual([token, expected]);
        }
      }
    }
  });

  it.each([
    ["00:05", "HH H hh h kk k mm m ss s A a", "00 0 12 12 24 24 05 5 00 0 AM am"],
    ["12:00", "hh A", "12 PM"],
    ["23:59", "h:mm a", "11:59 pm"],
  ])("write the time %s by %j", (time, tokens, text) => {
    expect(formatMoment(tokens, "2026-03-09", time)).toBe(text);
  });

  it("keep what is no token, and give the format back for a day that no calendar has", () => {
    expect(formatMoment("[Day] D / ~", "2026-03-09", "")).toBe("Day 9 / ~");
    expect(formatMoment("YYYY", "2026-02-30", "")).toBe("YYYY");
  });
});
