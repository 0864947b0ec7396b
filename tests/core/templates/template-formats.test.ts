import { createRequire } from "node:module";
import fc from "fast-check";
import type momentType from "moment";
import { describe, expect, it } from "vitest";
import { fillPlaceholders } from "../../../src/core/templates/placeholders";
import {
  readTemplateFormats,
  type TemplateFormats,
  USUAL_FORMATS,
} from "../../../src/core/templates/template-formats";

/** What the app writes dates with. */
const moment = createRequire(import.meta.url)("moment") as typeof momentType;

const MOMENT = { title: "Refund call", date: "2026-03-09", time: "14:05", kind: "setback" };

/** What the documentation of the app's own templates says of their three placeholders. */
function asTheApp(template: string, { date, time }: TemplateFormats): string {
  const now = moment(`${MOMENT.date}T${MOMENT.time}`);
  return template
    .replace(/\{\{title\}\}/giu, () => MOMENT.title)
    .replace(/\{\{date\}\}/giu, () => now.format(date))
    .replace(/\{\{time\}\}/giu, () => now.format(time))
    .replace(/\{\{(?:date|time):([^{}\n]+)\}\}/giu, (_, format: string) => now.format(format));
}

describe("the settings of the app's own templates", () => {
  it.each<[string, unknown, TemplateFormats]>([
    [
      "both",
      { dateFormat: "DD/MM/YYYY", timeFormat: "h:mm a" },
      { date: "DD/MM/YYYY", time: "h:mm a" },
    ],
    ["one", { folder: "Templates", timeFormat: "HH.mm" }, { date: "YYYY-MM-DD", time: "HH.mm" }],
    ["empty ones", { dateFormat: " ", timeFormat: "" }, USUAL_FORMATS],
    ["other types", { dateFormat: 7, timeFormat: null }, USUAL_FORMATS],
    ["a list", ["DD"], USUAL_FORMATS],
    ["a text", "DD", USUAL_FORMATS],
    ["nothing", null, USUAL_FORMATS],
    ["what a prototype says", Object.create({ dateFormat: "DD" }), USUAL_FORMATS],
  ])("are read: %s", (_, stored, formats) => {
    expect(readTemplateFormats(stored)).toEqual(formats);
  });
});

describe("a template of the app's own", () => {
  const FORMATS = [
    USUAL_FORMATS,
    { date: "DD/MM/YYYY", time: "h:mm a" },
    { date: "dddd, D MMMM YYYY", time: "HH.mm" },
    { date: "GGGG-[W]WW", time: "[at] H" },
  ];

  it("gives the same text here as there, whatever its formats are", () => {
    const piece = fc.constantFrom(
      ...["{{title}}", "{{date}}", "{{time}}", "{{Date}}", "{{TIME}}", "{{date:D MMM}}"],
      ...["{{time:HH}}", "{{weather}}", " ", "\n", "# ", "$&", "text", "{{", "}}"],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom(...FORMATS),
        (parts, formats) => {
          const template = parts.join("");
          const { text } = fillPlaceholders(template, { ...MOMENT, formats });
          expect(text).toBe(asTheApp(template, formats));
        },
      ),
    );
  });
});
