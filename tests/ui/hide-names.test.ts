// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { createStore } from "../../src/app/store";
import { mountInsights } from "../../src/ui/mount-insights";
import { mountHappenings, mountJudgements } from "../../src/ui/mount-lists";
import { mountReview } from "../../src/ui/mount-review";
import { PERSON, showPanel, showView } from "./people-fixture";
import { mountWorld, type PanelWorld } from "./panels-fixture";

// Two of one name, and one more with the same initials.
const ANNA = "People/Anna Zuber.md";
const LESSONS = [
  "- When Anna calls, **then** let [[Arne Brun]] answer in [[Script#Anna Zuber]]. #calls [[Anna Zuber]]",
  "- Ask Zuber before Brun. (about:: [[People/Anna Zuber]])",
  "- Read what Arne writes twice. (from:: [[People/Anna Zuber]])",
  "- Let Ada Bo finish. [[Ada Bo]]",
];
const NOTES = {
  [ANNA]: `---\ntype: person\naliases: ["Annchen"]\n---\n`,
  "People/Arne Brun.md": PERSON,
  "People/Ada Bo.md": PERSON,
  "Customers/Anna Zuber.md": PERSON,
  "Lessons/What Anna said.md": `---\nlesson: When Anna calls, let Arne answer.\npeople: ["[[People/Anna Zuber]]"]\n---\n`,
  "2026-05-09 Anna Zuber rang.md": `---\ndebrief: setback\npeople: ["[[People/Anna Zuber]]", "[[Arne Brun]]"]\n---\n## Lessons\n${LESSONS.join("\n")}\n- Trust Annchen’s word. [[What Anna said]]\n\n## Promises\n- [ ] promise:: send Arne's list, by 2026-05-10 [[People/Anna Zuber]]\n`,
  "2026-04-02 With Brun.md": `---\ndebrief: success\npeople: ["[[Arne Brun]]", "[[Customers/Anna Zuber]]"]\n---\n## Lessons\n- Say Anna's price first. (about:: [[Customers/Anna Zuber]])\n- Ask for the day. [[Ada Bo]]\n`,
  "2026-06-01 Meeting Anna.md": `---\npeople: ["[[People/Anna Zuber]]"]\ndate: 2026-06-01\n---\n`,
  "2026-04-03 Arne won.md": `---\ndebrief: success\n---\n## Successes\n- Arne heard Ada Bo out\n`,
};
const NAMES = /\b(?:anna|annchen|arne|zuber|brun|ada\b)/iu;

function aSwitch(isHidden = true) {
  const areHidden = createStore(isHidden);
  const toggle = () => void act(() => areHidden.set(!areHidden.get()));
  return { areHidden, toggle };
}

/** The whole of a view, what its fields hold included. */
function everything(root: HTMLElement): string {
  const fields = [...root.querySelectorAll("input")].map(({ value }) => value);
  return [root.outerHTML, ...fields].join("\n");
}

function texts(root: HTMLElement, selector: string): readonly string[] {
  return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
}

function pressAll(root: HTMLElement, selector: string): void {
  for (const button of root.querySelectorAll(selector)) {
    void act(() => void button.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  }
}

describe("beside the rollup", () => {
  const judgements = [
    { a: "ask zuber before brun.", b: "let arne speak.", same: true, date: "2026-05-01" },
  ].map((one) => ({ ...one, withdrawn: false }));
  const world: PanelWorld = { notes: NOTES, possible: [[1, 2]], judgements };

  test.each([
    ["possible repeats", mountReview, { kind: "possible" }, ""],
    ["lessons without people", mountReview, { kind: "person" }, ""],
    ["successes to learn from", mountReview, { kind: "success" }, ""],
    ["insights", mountInsights, {}, ".debrief-figure, [data-debrief-at='10']"],
    ["setbacks and successes", mountHappenings, { person: ANNA }, ""],
    ["all setbacks and successes", mountHappenings, {}, ""],
    ["decisions", mountJudgements, {}, ""],
  ])(
    "%s have no name while names are hidden, and are the same again after",
    (_, mount, stored, open) => {
      const names = aSwitch(false);
      const { root } = mountWorld(mount, { ...world, stored, names });
      if (open !== "") pressAll(root, open);
      const shown = root.innerHTML;
      expect(everything(root)).toMatch(NAMES);
      names.toggle();
      expect(everything(root)).not.toMatch(NAMES);
      names.toggle();
      expect(root.innerHTML).toBe(shown);
    },
  );

  test("whoever may be meant keeps their place and key, and is linked as before", async () => {
    const { root, press, actions } = mountWorld(mountReview, {
      ...world,
      stored: { kind: "person" },
      names: aSwitch(),
    });
    const offered = texts(root, ".debrief-answers.mod-offers button bdi");
    expect(offered).toContain("AZ2");
    await press(String(offered.indexOf("AB2") + 1));
    expect(actions.linkPerson.mock.calls[0]).toMatchObject([{}, { name: "Arne Brun" }]);
  });

  test("the menu of people has initials in the order of the names, and two of one name in it", () => {
    const { root, actions } = mountWorld(mountHappenings, { ...world, names: aSwitch() });
    const chips = root.querySelectorAll<HTMLElement>(".debrief-filters .debrief-chip");
    void act(() => chips[1]?.click());
    const entries = actions.showMenu.mock.calls[0]?.[2] ?? [];
    expect(entries.map((entry) => (entry === "separator" ? "" : entry.title))).toEqual([
      "Anyone",
      "AB",
      "AZ",
      "AZ2",
      "AB2",
    ]);
  });
});

describe("the list of people", () => {
  test("is in the order of the names, each with initials that nobody else has", () => {
    const names = aSwitch(false);
    const { parent } = showView({ sort: "name" }, NOTES, names);
    expect(texts(parent, ".debrief-who-name")).toEqual([
      "Ada Bo",
      "Anna Zuber",
      "Anna Zuber",
      "Arne Brun",
    ]);
    names.toggle();
    expect(texts(parent, ".debrief-who-name")).toEqual(["AB", "AZ", "AZ2", "AB2"]);
    expect(texts(parent, ".debrief-avatar")).toEqual(["AB", "AZ", "AZ2", "AB2"]);
    expect(everything(parent)).not.toMatch(NAMES);
  });

  test("does not show a name that was searched for, but while it is typed", () => {
    const { parent } = showView({ query: "arne" }, NOTES, aSwitch());
    const field = parent.querySelector<HTMLInputElement>("input[type=search]");
    if (field === null) throw new Error("no search");
    expect(field.value).toBe("AB2");
    expect(texts(parent, ".debrief-who-name")).toEqual(["AB2"]);
    void act(() => {
      field.value = "anna";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(field.value).toBe("anna");
    expect(texts(parent, ".debrief-who-name")).toHaveLength(2);
    void act(() => {
      field.dispatchEvent(new Event("blur"));
    });
    expect(field.value).toBe("AZ/AZ2");
    expect(showView({ query: "arnee" }, NOTES, aSwitch()).parent.textContent).toContain(
      "No person who appears in debriefs goes by this name.",
    );
  });

  test("marks the name that could be a link where its initials stand", () => {
    const { parent, click } = showView({}, NOTES, aSwitch());
    void click(/could be links?$/u);
    const marks = texts(parent, ".debrief-proposals mark");
    expect(marks).toHaveLength(2);
    for (const mark of marks) expect(mark).toMatch(/^A[BZ]2?(?:\/A[BZ]2?)?$/u);
    expect(everything(parent)).not.toMatch(NAMES);
  });

  test("says so in the matrix, and in what is behind its cells", () => {
    const { parent, press } = showView({ layout: "matrix" }, NOTES, aSwitch());
    expect(texts(parent, "thead .debrief-unseen")).toEqual(["AB", "AZ2", "AB2"]);
    parent.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")?.focus();
    void press("Enter");
    expect(parent.querySelector(".debrief-crossing-detail")).not.toBeNull();
    expect(everything(parent)).not.toMatch(NAMES);
  });
});

describe("the page of a person", () => {
  const show = (names = aSwitch()) => showPanel({ path: ANNA, name: "" }, NOTES, names);

  test("has no name in any part, opened or not, and goes on where it was", () => {
    const names = aSwitch(false);
    const { parent } = show(names);
    pressAll(parent, ".debrief-mini .debrief-text");
    pressAll(parent, ".debrief-proposals-toggle");
    const open = parent.querySelectorAll("[aria-expanded=true]").length;
    expect(open).toBeGreaterThan(2);
    names.toggle();
    expect(everything(parent)).not.toMatch(NAMES);
    expect(parent.querySelectorAll("[aria-expanded=true]")).toHaveLength(open);
    expect(texts(parent, "[role=heading]")).toContain("Lessons from AZ2");
    expect(parent.textContent).toContain("You to AZ2");
  });

  test("has the switch itself, which says what it does", () => {
    const names = aSwitch(false);
    const { button, click } = show(names);
    void click("Hide names");
    expect(names.areHidden.get()).toBe(true);
    expect(button("Show names")).toBeDefined();
  });

  test("writes and opens with the real ones", () => {
    const { parent, click, actions } = show();
    pressAll(parent, ".debrief-mini .debrief-text");
    void click("Unlink AZ2");
    expect(actions.unlink.mock.calls[0]?.[1]).toMatchObject({ key: ANNA, name: "Anna Zuber" });
  });

  test("guesses nobody, and names nobody either", () => {
    const several = showPanel({ path: null, name: "Anna Zuber" }, NOTES, aSwitch()).parent;
    expect(several.textContent).toContain("Say who is meant: AZ, AZ2.");
    expect(everything(several)).not.toMatch(NAMES);
    const nobody = showPanel({ path: null, name: "Quentin" }, NOTES, aSwitch()).parent;
    expect(everything(nobody)).not.toMatch(/quentin/iu);
    expect(nobody.textContent).toContain("Nobody goes by this name");
    const note = { path: "2026-05-09 Anna Zuber rang.md", name: "" };
    const several2 = showPanel(note, NOTES, aSwitch()).parent;
    expect(texts(several2, ".debrief-state button bdi")).toEqual(["AZ2", "AB2"]);
  });
});

describe("a lesson on the page of a person", () => {
  const opened = (names = aSwitch(false)) => {
    const panel = showPanel({ path: ANNA, name: "" }, NOTES, names);
    pressAll(panel.parent, ".debrief-mini .debrief-text");
    return panel;
  };
  const quote = ".debrief-mini-detail .debrief-entry [dir=auto]";

  test("is drawn as it was written, and its links lead where they lead in the rollup", () => {
    const { parent, actions } = opened();
    expect(texts(parent, ".debrief-mini .debrief-text strong")).toContain("then");
    expect(texts(parent, `${quote} strong`)).toContain("then");
    const link = parent.querySelector<HTMLElement>(`${quote} a`);
    expect(link?.textContent).toBe("Arne Brun");
    void act(() => link?.click());
    expect(actions.openLink.mock.calls).toMatchObject([
      ["Arne Brun", { path: "2026-05-09 Anna Zuber rang.md" }, false],
    ]);
    link?.dispatchEvent(new MouseEvent("mouseenter"));
    expect(actions.previewLink.mock.calls[0]?.[2]).toBe("Arne Brun");
    expect(parent.querySelector("button a")).toBeNull();
  });

  test("keeps its emphasis where names are hidden, and no link that would say them", () => {
    const { parent } = opened(aSwitch());
    expect(texts(parent, `${quote} strong`)).toContain("then");
    expect(parent.querySelector(`${quote} a`)).toBeNull();
  });
});

test("before you meet, each part of a fact runs by itself", () => {
  const notes = {
    ...NOTES,
    "2026-05-12 مكالمة.md": `---\ndebrief: success\n---\n## Lessons\n- Wait for the tone. [[People/Anna Zuber]]\n`,
  };
  const { parent } = showPanel({ path: ANNA, name: "" }, notes);
  const facts = [...parent.querySelectorAll(".debrief-meet-line.is-worked .debrief-meta bdi")];
  expect(facts.map(({ textContent }) => textContent)).toEqual(["مكالمة", "12 May 2026"]);
  expect(facts[0]?.parentElement?.textContent).toBe("مكالمة, 12 May 2026");
});
