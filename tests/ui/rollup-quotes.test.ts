// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { readInline } from "../../src/core/parse/inline";
import type { Member } from "../../src/core/rollup/model";
import { DEFAULT_ROLLUP_VIEW_STATE } from "../../src/ui/rollup-contract";
import {
  aMember,
  aPerson,
  aRepeat,
  aRollup,
  button,
  choose,
  click,
  find,
  findAll,
  mountRows,
  mountView,
  texts,
  toggles,
} from "./rollup-fixture";

/** A lesson as its line has it. */
function written(id: string, raw: string, more: Partial<Member> = {}): Member {
  const { text, sentence, marks } = readInline(raw, new Set());
  return aMember({ id, text, sentence, marks, ...more });
}

const SARAH = aPerson("Sarah Lind");
const RAW = "Ask **twice** in `#calls`, see [[Script#Opening|the script]]. #work [[Sarah Lind]]";
const row = aRepeat({
  id: "ask",
  text: "Ask twice",
  people: [SARAH],
  members: [
    written("a", RAW, { path: "Calls/Sarah Lind at nine.md" }),
    written("b", "Ask Sarah twice", { date: "2026-01-02" }),
  ],
});
const quote = "[data-debrief-quote='a'] .debrief-text";

function openQuote(initial = {}) {
  const view = mountRows([row], initial);
  click(toggles(view)[0]!);
  return view;
}

describe("a quote", () => {
  it("shows what is marked in the line of its note, and its tags", () => {
    const view = openQuote();
    const text = find(view, quote);
    expect(text.textContent).toBe("Ask twice in #calls, see the script. #work Sarah Lind");
    expect(text.querySelector("strong")?.textContent).toBe("twice");
    expect(text.querySelector("code")?.textContent).toBe("#calls");
    expect(text.querySelector(".debrief-tag")?.textContent).toBe("#work");
    expect(texts(view, `${quote} > .debrief-behind a`)).toEqual(["Sarah Lind"]);
  });

  it("keeps the marks of matching words within them", async () => {
    const view = mountRows([row]);
    view.actions.explain.mockResolvedValue([
      { shared: ["twice"], near: [{ a: "Ask", b: "ask", closeness: 1 }] },
      { shared: ["twice"], near: [] },
    ]);
    click(toggles(view)[0]!);
    await act(() => Promise.resolve());
    const marks = findAll(view, "[data-debrief-quote='b'] mark, [data-debrief-quote='a'] mark");
    expect(marks.map((mark) => mark.textContent)).toContain("twice");
    expect(find(view, `${quote} strong mark`).className).toBe("debrief-match");
  });

  it("marks what is searched in them, and nothing else", () => {
    const view = openQuote({ query: "script" });
    expect(find(view, `${quote} a mark`).outerHTML).toBe('<mark class="debrief-hit">script</mark>');
  });

  it("leads to what it links to, shows it when hovered, and is reached with its row", () => {
    const view = openQuote();
    const link = find(view, `${quote} > a`);
    expect(link.tabIndex).toBe(-1);
    click(link, { ctrlKey: true });
    const [member] = row.members;
    expect(view.actions.openLink.mock.calls).toEqual([["Script#Opening", member, true]]);
    expect(view.actions.open).not.toHaveBeenCalled();
    link.dispatchEvent(new MouseEvent("mouseenter"));
    expect(view.actions.previewLink.mock.calls[0]?.slice(1)).toEqual([
      link,
      "Script#Opening",
      member,
    ]);
  });

  it("does not say the lesson note's name behind each line", () => {
    const lessonNote = "Lessons/Ask twice.md";
    const members = [written("a", "Ask twice. [[Sarah Lind]] [[Ask twice]] #work")];
    const view = mountRows([aRepeat({ id: "ask", lessonNote, members })], { least: 1 });
    click(toggles(view)[0]!);
    expect(find(view, quote).textContent).toBe("Ask twice. Sarah Lind #work");
  });
});

describe("the sentence of a row", () => {
  it("is emphasized as it was written, and has nothing in it that could be pressed", () => {
    const { text, marks } = readInline("Ask **twice**, see [[Script]]", new Set());
    const view = mountRows([aRepeat({ id: "ask", text, marks })]);
    expect(find(view, ".debrief-lesson").innerHTML).toBe("Ask <strong>twice</strong>, see Script");
  });
});

/** Everything that the view says to an eye or an ear. */
function everyWord(root: HTMLElement): string {
  const said = [...root.querySelectorAll("*")].flatMap((element) =>
    ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
  );
  return [root.textContent, ...said].join("\n");
}

describe("while names are hidden", () => {
  const pair = {
    a: written("p", "Tell Sarah first."),
    b: written("q", "Tell Lind's team first.", { path: "Calls/Sarah's Friday.md" }),
    score: 0.6,
    why: ["Sarah"],
  };
  const skipped = [{ path: "People/Sarah Lind.md", reason: "Sarah Lind’s note is too large." }];
  const open = (more = {}) => {
    const rows = [{ ...row, why: ["Sarah", "twice"], cue: "Sarah calls", move: "ask Lind" }];
    const rollup = aRollup(rows, { possible: [pair], skipped });
    const view = mountView(
      { phase: "ready", rollup },
      { hideNames: true, group: "person", expanded: ["ask"], ...more },
    );
    click(button(view, "Show"));
    return view;
  };

  it("initials stand in their place, in texts, titles of notes, labels and groups alike", () => {
    const view = open();
    expect(everyWord(view.root)).not.toMatch(/sarah|lind/iu);
    expect(texts(view, ".debrief-group bdi")).toEqual(["SL"]);
    expect(find(view, quote).textContent).toBe("Ask twice in #calls, see the script. #work SL");
    expect(texts(view, `${quote} strong, ${quote} code, ${quote} .debrief-tag`)).toEqual([
      "twice",
      "#calls",
      "#work",
    ]);
    expect(find(view, ".debrief-avatar").getAttribute("aria-label")).toBe("SL");
  });

  it("nor do filters, their menus and what they leave say one", () => {
    const view = open({ people: [SARAH.key], query: "sarah never" });
    expect(everyWord(view.root)).not.toMatch(/sarah lind/iu);
    click(button(view, "SL"));
    expect(JSON.stringify(view.actions.showMenu.mock.lastCall?.slice(1))).toContain('"SL"');
  });

  it("hovering shows no note, and what is done is done with the real ones", () => {
    const view = open();
    const note = find(view, "[data-debrief-quote='a'] .debrief-note");
    expect(note.textContent).not.toMatch(/sarah/iu);
    note.dispatchEvent(new MouseEvent("mouseenter"));
    expect(view.actions.previewNote).not.toHaveBeenCalled();
    click(note);
    expect(view.actions.open.mock.calls[0]?.[0]).toBe(row.members[0]);
    expect(findAll(view, `${quote} a`)).toEqual([]);
  });

  it("is switched on in the menu, said by a chip, and switched off there", () => {
    const view = mountRows([row]);
    expect(everyWord(view.root)).toMatch(/sarah/iu);
    click(button(view, "Filters and sharing"));
    choose(view, "Hide names");
    expect(view.states.at(-1)?.hideNames).toBe(true);
    expect(everyWord(view.root)).not.toMatch(/sarah/iu);
    click(button(view, "Names hidden"));
    expect(view.states.at(-1)?.hideNames).toBe(false);
    expect(everyWord(view.root)).toMatch(/sarah/iu);
  });

  it("a kept filter does not show them again", () => {
    const view = open();
    const state = { ...DEFAULT_ROLLUP_VIEW_STATE, query: "twice" };
    view.actions.savedFilters.mockReturnValue([{ name: "Mine", state }] as never);
    click(button(view, "Filters and sharing"));
    choose(view, "Mine");
    expect(everyWord(view.root)).not.toMatch(/sarah/iu);
  });
});
