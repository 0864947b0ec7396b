// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import {
  aMember,
  aPerson,
  aRepeat,
  aSingle,
  button,
  click,
  find,
  findAll,
  mountRows,
  texts,
  toggles,
} from "./rollup-fixture";

const AGREED = aRepeat({
  id: "agreed",
  text: "Write down what was agreed before hanging up.",
  cue: "a call ends with a promise",
  move: "read it back",
  check: "they say yes",
  why: ["promise", "agreed"],
  people: [aPerson("Elif Demir"), aPerson("Owen Achterberg")],
  members: [
    aMember({ id: "m3", text: "We remembered another promise.", path: "D/Refund call.md" }),
    aMember({
      id: "m2",
      text: "Repeated what I had promised.",
      date: "2026-01-14",
      debrief: "success",
      path: "D/Delivery slot.md",
    }),
    aMember({
      id: "m1",
      text: "Nobody noted the deal.",
      date: "2025-08-12",
      debrief: "team",
      path: "D/Delivery slot.md",
    }),
  ],
});

describe("a row", () => {
  it("shows the sentence, the rule, how often and in how many notes", () => {
    const view = mountRows([AGREED]);
    expect(texts(view, ".debrief-lesson")).toEqual([AGREED.text]);
    expect(texts(view, ".debrief-rule > span")).toEqual([
      "a call ends with a promise",
      "read it back",
      "they say yes",
    ]);
    expect(find(view, ".debrief-count").textContent).toBe("3× in 2 notes");
  });

  it("has no rule line where only one part is known", () => {
    const view = mountRows([aRepeat({ id: "a", move: "read it back" })]);
    expect(findAll(view, ".debrief-rule")).toEqual([]);
  });

  it("tells in words what the strip draws", () => {
    const view = mountRows([AGREED]);
    expect(find(view, ".debrief-strip").getAttribute("aria-label")).toBe(
      "3 times from 12 Aug 2025 to 9 May: 1 setback, 1 success, 1 other",
    );
    expect(findAll(view, ".debrief-strip .is-setback")).toHaveLength(1);
    expect(findAll(view, ".debrief-strip .is-success")).toHaveLength(1);
  });

  it("names the people behind the initials, at most two and the number of the rest", () => {
    const people = [aPerson("Elif Demir"), aPerson("Owen Achterberg"), aPerson("Maya Lindqvist")];
    const view = mountRows([aRepeat({ id: "a", people })]);
    expect(texts(view, ".debrief-avatar")).toEqual(["ED", "OA", "+1"]);
    expect(findAll(view, ".debrief-avatar").map((el) => el.getAttribute("aria-label"))).toEqual([
      "Elif Demir",
      "Owen Achterberg",
      "Maya Lindqvist",
    ]);
  });

  it("tells two people of one name apart, and says who taught the lesson", () => {
    const other = { key: "Clients/Sarah Lind.md", path: "Clients/Sarah Lind.md" };
    const people = [aPerson("Sarah Lind", { role: "from" }), aPerson("Sarah Lind", other)];
    const view = mountRows([aRepeat({ id: "a", people })]);
    expect(findAll(view, ".debrief-avatar").map((el) => el.getAttribute("aria-label"))).toEqual([
      "from Sarah Lind (People/Sarah Lind)",
      "Sarah Lind (Clients/Sarah Lind)",
    ]);
  });

  it("says when a lesson without a mark in the last twelve months was seen", () => {
    const members = [aMember({ id: "a1", date: "2024-11-14" }), aMember({ id: "a2", date: null })];
    const view = mountRows([aRepeat({ id: "a", members })]);
    expect(findAll(view, ".debrief-strip")).toEqual([]);
    expect(find(view, ".debrief-earlier").textContent).toBe("last 14 Nov 2024");
  });

  it("says that there is no date where no note has one", () => {
    const view = mountRows([aRepeat({ id: "a", members: [aMember({ id: "a1", date: null })] })], {
      least: 1,
    });
    expect(find(view, ".debrief-earlier").textContent).toBe("no date");
  });
});

describe("opening a row", () => {
  it("shows and hides the quotes, newest first, each with kind, note and day", () => {
    const view = mountRows([AGREED]);
    const [toggle] = toggles(view);
    expect(toggle?.getAttribute("aria-expanded")).toBe("false");
    expect(findAll(view, ".debrief-quote")).toEqual([]);

    click(toggle!);
    expect(toggle?.getAttribute("aria-expanded")).toBe("true");
    const detail = document.getElementById(toggle?.getAttribute("aria-controls") ?? "");
    expect(detail?.classList.contains("debrief-detail")).toBe(true);
    expect(texts(view, ".debrief-note")).toEqual(["Refund call", "Delivery slot", "Delivery slot"]);
    expect(texts(view, ".debrief-date")).toEqual(["9 May", "14 Jan", "12 Aug 2025"]);
    const kinds = findAll(view, ".debrief-kind").map((kind) => kind.getAttribute("aria-label"));
    expect(kinds).toEqual(["Setback", "Success", "Team"]);
    expect(find(view, ".debrief-why").textContent).toContain("Why these match");
    expect(find(view, ".debrief-why-range").textContent).toBe("Seen from 12 Aug 2025 to 9 May");

    click(toggle!);
    expect(findAll(view, ".debrief-quote")).toEqual([]);
  });

  it("underlines only words that visibly are among the reasons", () => {
    const view = mountRows([AGREED], { expanded: ["agreed"] });
    expect(texts(view, ".debrief-match")).toEqual(["promise", "promised"]);
  });

  it("gives no reasons for a lesson that stands alone", () => {
    const view = mountRows([aSingle("one", "Bring a charger.")], { least: 1, expanded: ["one"] });
    expect(findAll(view, ".debrief-quote")).toHaveLength(1);
    expect(findAll(view, ".debrief-why")).toEqual([]);
  });

  it("goes to the quote's line on a click, in a new tab with the modifier or middle button", () => {
    const view = mountRows([AGREED], { expanded: ["agreed"] });
    const note = findAll(view, ".debrief-note")[1]!;
    click(note);
    click(note, { ctrlKey: true });
    note.dispatchEvent(new MouseEvent("auxclick", { bubbles: true, button: 1 }));
    const member = AGREED.members[1];
    expect(view.actions.open.mock.calls).toEqual([
      [member, false],
      [member, true],
      [member, true],
    ]);
  });

  it("offers to link a person and to go to the line", () => {
    const view = mountRows([AGREED], { expanded: ["agreed"] });
    click(button(view, "Link person"));
    click(button(view, "Go to line"));
    expect(view.actions.linkPerson.mock.calls).toEqual([[AGREED.members[0]]]);
    expect(view.actions.open.mock.calls).toEqual([[AGREED.members[0], false]]);
  });

  it("draws a long row page by page", () => {
    const members = Array.from({ length: 130 }, (_, i) => aMember({ id: `m${i}` }));
    const view = mountRows([aRepeat({ id: "a", members })], { expanded: ["a"] });
    expect(findAll(view, ".debrief-quote")).toHaveLength(50);
    click(button(view, "Show 50 more"));
    click(button(view, "Show 30 more"));
    expect(findAll(view, ".debrief-quote")).toHaveLength(130);
  });
});

describe("a long list", () => {
  it("draws of a long list what can be seen, and says of each how many there are", () => {
    const rows = Array.from({ length: 450 }, (_, i) =>
      aRepeat({ id: `r${i}`, text: `Row ${String(i).padStart(3, "0")}` }),
    );
    const view = mountRows(rows);
    expect(toggles(view).length).toBeLessThan(30);
    expect(find(view, "[data-debrief-row='r3']").getAttribute("aria-posinset")).toBe("4");
    expect(find(view, "[data-debrief-row='r3']").getAttribute("aria-setsize")).toBe("450");
  });
});

describe("text of notes", () => {
  const HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "<svg/onload=alert(1)>",
    "&lt;b&gt; {{constructor}} ${alert(1)}",
    "__proto__",
    '"><iframe srcdoc="x">',
  ];

  it.each(HOSTILE)("is shown as text: %s", (text) => {
    const member = aMember({ id: text, text, path: `${text}.md`, debrief: text });
    const row = aRepeat({
      id: text,
      text,
      cue: text,
      move: text,
      why: [text],
      people: [aPerson(text)],
      members: [member, aMember({ id: "other", text })],
    });
    const view = mountRows([row], { expanded: [text] });
    expect(find(view, ".debrief-lesson").textContent).toBe(text);
    expect(find(view, ".debrief-text").textContent).toBe(text);
    expect(find(view, ".debrief-why-idea").textContent).toBe(text);
    expect(findAll(view, "img, script, iframe, a, [onerror], [onload]")).toEqual([]);
  });

  it("cannot reorder what stands around it", () => {
    const text = "Pay \u202Etxt.exe\u202C \u2066now\u0007";
    const view = mountRows([aRepeat({ id: "a", text })]);
    const lesson = find(view, ".debrief-lesson");
    expect(lesson.textContent).toBe("Pay txt.exe now");
    expect(lesson.getAttribute("dir")).toBe("auto");
  });
});
