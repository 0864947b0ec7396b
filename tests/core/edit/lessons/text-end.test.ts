import { describe, expect, it } from "vitest";
import { endOfText, reachOf } from "../../../../src/core/edit/lessons/text-end";

describe("the text of a lesson ends at the bar", () => {
  it.each([
    "Listen first.|",
    "Listen first.| #calm",
    "Listen first.|\t#calm #a/b",
    "Listen #calm first.| #x",
    "Listen a#b| ",
    "#calm Listen|",
    "Listen #1| #a",
    "Listen #123|",
    "Listen #|",
    "Listen first.| ^q7f2",
    "Listen first.| #x ^q7f2 ",
    "Listen x^q7f2|",
    "Listen first.| %% sure? %%",
    "Listen first. %% sure?|",
    "Listen first. %%|",
    "Listen %% a %% first.| %% b %% ",
    "Listen first.| <!-- c -->",
    "Listen first. <!-- c|",
    "Listen first.| [cue:: they shout]",
    "Listen first.| (cue:: they (really) shout)",
    "Listen first. [cue:: they shout|",
    "Listen first. (cue:: they shout|",
    "Listen first. [cue they shout]|",
    "Listen [cue:: a] first.| (from:: b)",
    "Listen first.|\\",
    "Listen first.|\\\n  ",
    "Listen first.|\\\r\n",
    "Listen first.\\| ",
    "Listen \\#first|",
    "Listen first \\[cue:: a]|",
    "Listen first \\a|",
    "Listen\\\nfirst|",
    "Listen to `#x`|",
    "Listen to `` ` #x ``|",
    "Listen to `#x|",
    "Listen to ``a` b`|",
    "Listen to `a`| #x",
    "Listen ` a| #b",
    "Listen `` a ` b `` c `d` `` e|",
    "Listen to [[Note#part]]|",
    "Listen to [[Note %% a]]| %% b %%",
    "Listen\nfirst.| #x",
    "Listen first.|\n  check:: they stop\n  more words",
    "Listen first.|\r  **check**:: they stop",
    "Listen first.|\n> > check:: they stop",
    "Listen first.|\ncheck:: x",
    "Listen first.\ncheck::x|",
    "|",
    "| #a ^b",
  ])("%j", (marked) => {
    const raw = marked.replace("|", "");
    expect(endOfText(raw)).toBe(marked.indexOf("|"));
  });
});

describe("what follows the text", () => {
  it.each([
    ["Listen. [cue:: a] #b", 7, 17, 20],
    ["Listen. (cue:: a) (from:: b) ^c", 7, 28, 28],
    ["Listen. #b %% c %%", 7, 7, 18],
    ["Listen. ^c", 7, 7, 7],
    ["Listen. [cue:: a]\n  check:: b", 7, 17, 17],
    ["Listen. #b\r\ncheck:: b", 7, 7, 10],
  ])("of %j: text to %i, fields to %i, all to %i", (raw, end, fieldEnd, stop) => {
    expect(reachOf(raw)).toEqual({ end, fieldEnd, stop });
  });

  it("leaves out what shall be silent", () => {
    const raw = "Listen to [[Sarah]] now [[Bob]] [[Eve]]";
    const spanOf = (words: string) => {
      const start = raw.indexOf(words);
      return { start, end: start + words.length };
    };
    expect(reachOf(raw, [spanOf("[[Eve]]")]).end).toBe(raw.indexOf(" [[Eve]]"));
    expect(reachOf(raw, [spanOf("[[Bob]]"), spanOf("[[Eve]]")]).end).toBe(raw.indexOf(" [[Bob]]"));
    expect(reachOf(raw, [spanOf("[[Sarah]]"), spanOf("[[Bob]]")]).end).toBe(raw.length);
    expect(reachOf(raw, [{ start: 0, end: raw.length }]).end).toBe(0);
  });
});
