import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { afterEach, describe, expect, test } from "vitest";
import { type Earlier, EARLIER_PAUSE, type LessonAsked } from "../../../src/app/earlier";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import {
  createEarlierMarks,
  setLineMark,
  setOpenLine,
} from "../../../src/obsidian/editor/earlier-marks";
import { EarlierWatches } from "../../../src/obsidian/editor/earlier-watch";
import { drawPill, pillWords } from "../../../src/obsidian/editor/pill";
import { TestClock } from "../../support/ports";

const NOTE = "Text.\n\n## Lessons\n- Ask first.\n- Wait a while.\n";

function earlierOf(sentence: string, seen = 3): Earlier {
  return {
    sentence,
    repeatId: "r",
    lessonNote: null,
    seen,
    notes: seen,
    members: [],
    closest: sentence,
    status: { status: "new", since: null, reason: "", because: null },
    relapses: false,
  };
}

const opened: EditorView[] = [];

afterEach(() => {
  for (const view of opened.splice(0)) view.destroy();
});

/** An editor on a note, with an engine that answers when the test says so. */
function open(doc = NOTE, settings = DEFAULT_SETTINGS) {
  const clock = new TestClock();
  const pressed: number[] = [];
  const drawn: string[] = [];
  const asked: {
    readonly lesson: LessonAsked;
    readonly signal: AbortSignal;
    readonly answer: (earlier: Earlier | null) => void;
  }[] = [];
  const marks = createEarlierMarks((view, seen, isOpen) => {
    drawn.push(pillWords(seen));
    const icons = { draw: () => {} };
    return drawPill(view, { seen, isOpen, icons, press: (from) => pressed.push(from) });
  });
  const dismissed = new Set<string>();
  const now = { settings, path: "Day.md" as string | null };
  const watches = new EarlierWatches({
    clock,
    marks,
    dismissed,
    gone: () => {},
    settings: () => now.settings,
    pathOf: () => now.path,
    learnedBefore: {
      find: (lesson, signal) =>
        new Promise((answer) => {
          asked.push({ lesson, signal, answer });
        }),
    },
  });
  const view = new EditorView({
    parent: document.body,
    state: EditorState.create({ doc, extensions: watches.extension }),
  });
  opened.push(view);
  return {
    view,
    clock,
    asked,
    pressed,
    drawn,
    dismissed,
    now,
    watches,
    /** The lines as they look, marks at their ends in brackets. */
    lines: () =>
      [...view.contentDOM.querySelectorAll(".cm-line")].map((line) => {
        const pill = line.querySelector(".debrief-pill");
        const words = pill?.textContent ?? "";
        const text = line.textContent.slice(0, line.textContent.length - words.length);
        return pill === null ? text : `${text} [${words}]`;
      }),
    put: (at: number) => {
      view.dispatch({ selection: { anchor: at } });
    },
    type: (text: string, at = view.state.selection.main.head) => {
      view.dispatch({
        changes: { from: at, insert: text },
        selection: { anchor: at + text.length },
      });
    },
  };
}

const ASK = NOTE.indexOf("- Ask") + 5;
const WAIT = NOTE.indexOf("- Wait") + 5;

async function answered(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
}

describe("after a pause", () => {
  test("the lesson under the cursor is asked about once, and marked at its end", async () => {
    const editor = open();
    editor.put(ASK);
    editor.type("k");
    editor.type("e");
    expect(editor.asked).toEqual([]);
    editor.clock.runAll();
    expect(editor.asked.map(({ lesson }) => lesson.text)).toEqual(["Askke first."]);
    editor.asked[0]?.answer(earlierOf("Ask."));
    await answered();
    expect(editor.lines()[3]).toBe("- Askke first. [learned 3× before]");
    expect(editor.view.state.doc.toString()).toBe(NOTE.replace("Ask", "Askke"));
    expect(editor.view.state.selection.main.head).toBe(ASK + 2);
  });

  test("nothing waits but one timer, whatever is typed", () => {
    const editor = open();
    editor.put(ASK);
    for (const letter of "letters") editor.type(letter);
    expect(editor.clock.waiting).toBe(1);
    expect(EARLIER_PAUSE).toBe(400);
  });

  test("a cursor that moves within its line asks no more", () => {
    const editor = open();
    editor.put(ASK);
    editor.clock.runAll();
    editor.put(ASK + 1);
    editor.clock.runAll();
    expect(editor.asked).toHaveLength(1);
    expect(editor.asked[0]?.signal.aborted).toBe(false);
  });

  test("a line without a lesson, and a note without a name, ask nothing", () => {
    const editor = open();
    editor.put(1);
    editor.clock.runAll();
    editor.now.path = null;
    editor.put(ASK);
    editor.clock.runAll();
    expect(editor.asked).toEqual([]);
  });

  test("an answer to what has changed meanwhile is given up", async () => {
    const editor = open();
    editor.put(ASK);
    editor.clock.runAll();
    editor.type("!");
    editor.asked[0]?.answer(earlierOf("Ask."));
    await answered();
    expect(editor.lines().join()).not.toContain("learned");
    editor.clock.runAll();
    expect(editor.asked).toHaveLength(2);
    expect(editor.asked[0]?.signal.aborted).toBe(true);
  });

  test("a lesson that was put off is left alone", () => {
    const editor = open();
    editor.dismissed.add("ask first.");
    editor.put(ASK);
    editor.clock.runAll();
    expect(editor.asked).toEqual([]);
  });

  test("switched off, marks go and nothing is asked", async () => {
    const editor = open();
    editor.put(ASK);
    editor.clock.runAll();
    editor.asked[0]?.answer(earlierOf("Ask."));
    await answered();
    editor.now.settings = { ...DEFAULT_SETTINGS, showEarlier: false };
    editor.put(WAIT);
    editor.clock.runAll();
    expect(editor.asked).toHaveLength(1);
    expect(editor.lines().join()).not.toContain("learned");
  });

  test("a closed editor waits for nothing and gives its question up", () => {
    const editor = open();
    editor.put(ASK);
    editor.clock.runAll();
    editor.put(WAIT);
    editor.view.destroy();
    expect(editor.clock.waiting).toBe(0);
    expect(editor.asked[0]?.signal.aborted).toBe(true);
  });
});

describe("a mark", () => {
  async function marked() {
    const editor = open();
    editor.put(ASK);
    editor.clock.runAll();
    editor.asked[0]?.answer(earlierOf("Ask.", 1));
    await answered();
    editor.view.dispatch({ selection: { anchor: NOTE.indexOf("first.") + 6 } });
    return editor;
  }

  test("stays at the end of its line while words come before and behind it", async () => {
    const editor = await marked();
    editor.type(" Twice.");
    expect(editor.lines()[3]).toBe("- Ask first. Twice. [learned before]");
    editor.type("New line.\n", 0);
    expect(editor.lines()[4]).toBe("- Ask first. Twice. [learned before]");
    expect(editor.drawn).toHaveLength(1);
  });

  test("stays behind when a new line begins", async () => {
    const editor = await marked();
    editor.type("\n- ");
    expect(editor.lines().slice(3, 5)).toEqual(["- Ask first. [learned before]", "- "]);
  });

  test("goes with its line", async () => {
    const editor = await marked();
    const from = NOTE.indexOf("- Ask");
    editor.view.dispatch({ changes: { from, to: NOTE.indexOf("- Wait") } });
    expect(editor.lines().join()).not.toContain("learned");
  });

  test("is not asked for again while its line is as it was", async () => {
    const editor = await marked();
    editor.clock.runAll();
    expect(editor.asked).toHaveLength(1);
    editor.watches.lookAt(editor.view);
    expect(editor.asked).toHaveLength(2);
    editor.asked[1]?.answer(null);
    await answered();
    expect(editor.lines().join()).not.toContain("learned");
  });

  test("is drawn anew only where it says something else: somebody may be pressing it", async () => {
    const editor = await marked();
    editor.watches.lookAt(editor.view);
    editor.asked[1]?.answer(earlierOf("Ask, newly told.", 1));
    await answered();
    expect(editor.drawn).toEqual(["learned before"]);
    editor.watches.lookAt(editor.view);
    editor.asked[2]?.answer(earlierOf("Ask, newly told.", 2));
    await answered();
    expect(editor.drawn).toEqual(["learned before", "learned 2× before"]);
  });

  test("of a line that was changed and left goes after the pause", async () => {
    const editor = await marked();
    editor.type(" Twice.");
    editor.put(WAIT + 8);
    editor.clock.runAll();
    expect(editor.lines().join()).not.toContain("learned");
  });

  test("leaves the cursor and the focus alone when it is pressed, and says which line", async () => {
    const editor = await marked();
    const pill = editor.view.contentDOM.querySelector<HTMLElement>(".debrief-pill");
    const down = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
    pill?.dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
    pill?.click();
    expect(editor.pressed).toEqual([NOTE.indexOf("- Ask")]);
    editor.view.dispatch({ effects: setOpenLine.of(NOTE.indexOf("- Ask")) });
    const open = editor.view.contentDOM.querySelector(".debrief-pill");
    expect(open?.getAttribute("aria-expanded")).toBe("true");
  });

  test("of another line stands beside it; one line has one", async () => {
    const editor = await marked();
    const from = NOTE.indexOf("- Wait");
    const mark = { earlier: earlierOf("Wait.", 2), lesson: { id: "w", sentence: "Wait." } };
    editor.view.dispatch({
      effects: [setLineMark.of({ from, mark }), setLineMark.of({ from, mark })],
    });
    expect(editor.lines().slice(3, 5)).toEqual([
      "- Ask first. [learned before]",
      "- Wait a while. [learned 2× before]",
    ]);
  });
});
