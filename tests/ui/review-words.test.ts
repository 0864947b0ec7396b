// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { mountReview } from "../../src/ui/mount-review";
import { mountWorld } from "./panels-fixture";

async function settled(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}

describe("what happened this time", () => {
  const NOTE = "Lessons/Dream first.md";
  const relapsed = (path: string, day: string) => ({
    [path]: `---\nlesson: ${path}\n---\n## History\n- 2026-02-01 held\n`,
    [`Debriefs/${day} X.md`]: `---\ndebrief: setback\n---\n## Lessons\n- Do ${path}. [[${path.slice(8, -3)}]]\n`,
  });
  const world = {
    notes: { ...relapsed(NOTE, "2026-03-10"), ...relapsed("Lessons/Ask.md", "2026-03-11") },
    possible: [],
    stored: { kind: "relapse" },
  };
  const write = (root: HTMLElement, text: string) => {
    const field = root.querySelector<HTMLInputElement>("[data-debrief-note]");
    if (field === null) throw new Error("nowhere to write");
    void act(() => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  const field = (root: HTMLElement) => root.querySelector("input")?.value;

  test("stays with its question: over a skip, leaving it as it is, and a reload", async () => {
    const view = mountWorld(mountReview, world);
    write(view.root, "I was tired");
    await view.press(" ");
    expect(field(view.root)).toBe("");
    await view.press(" ");
    expect(field(view.root)).toBe("I was tired");
    await view.press("2");
    expect(view.actions.answerRelapse).not.toHaveBeenCalled();
    expect(field(view.root)).toBe("");
    await view.press("u");
    await settled();
    expect(field(view.root)).toBe("I was tired");
    const stored = view.states.at(-1);
    view.dispose();
    expect(field(mountWorld(mountReview, { ...world, stored }).root)).toBe("I was tired");
  });

  test("goes with the answer, and is there again when that is taken back", async () => {
    const { actions, press, root } = mountWorld(mountReview, world);
    write(root, "I was tired");
    await press("s");
    await settled();
    expect(actions.answerRelapse.mock.calls[0]?.[2]).toBe("I was tired");
    expect(field(root)).toBe("");
    await press("u");
    await settled();
    expect(field(root)).toBe("I was tired");
  });
});
