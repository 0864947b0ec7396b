import { describe, expect, it } from "vitest";
import { shortTitle } from "../../../../src/core/edit/lesson-notes/short-title";

describe("the proposed name of a lesson note", () => {
  it.each([
    [
      "Repeat the day and the time before hanging up.",
      null,
      "Repeat the day and the time before hanging up",
    ],
    ["When a caller escalates, ask what they want.", "ask what they want", "Ask what they want"],
    [
      "If he shouts, ask “are you asking me to do something?”",
      "ask “are you asking me to do something?”",
      "Ask “are you asking me to do something?”",
    ],
    ["Ask first", "tell the customer first", "Ask first"],
    ["Say it early. Then say it again.", null, "Say it early"],
    ["“Said as a whole”", null, "“Said as a whole”"],
    ["Ask “what is it? I mean it” twice", null, "Ask what is it"],
    [
      "Write down what was agreed with everybody in the room before anyone of them hangs up",
      null,
      "Write down what was agreed with everybody in the",
    ],
    ["version 2.0 is out", null, "Version 2.0 is out"],
    ["先に謝る。それから聞く。", null, "先に謝る"],
    ["  a\n b ", null, "A b"],
    ["éviter", null, "Éviter"],
    ["…", null, ""],
    ["", null, ""],
  ])("of %j with the move %j is %j", (text, move, title) => {
    expect(shortTitle({ text, move })).toBe(title);
  });
});
