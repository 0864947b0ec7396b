// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import type { Earlier } from "../../src/app/earlier";
import { control, draw, press, pressButton, type } from "./form-fixture";

/** Lets time pass, and what comes of it be drawn. */
async function pass(milliseconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
  await act(async () => {});
}

describe("a lesson", () => {
  const earlier: Earlier = {
    sentence: "Write down what was agreed.",
    repeatId: "r",
    lessonNote: null,
    seen: 5,
    notes: 4,
    members: [],
    closest: "Write it down.",
    relapses: false,
    status: { status: "new", since: null, reason: "", because: null },
  };

  it("is asked about 400 ms after the last key, without moving the focus", async () => {
    vi.useFakeTimers();
    const findEarlier = vi.fn(async () => earlier);
    const view = draw({ actions: { findEarlier } });
    const area = control(view, "Lessons");
    area.focus();
    type(area, "Write it");
    await pass(399);
    type(area, "Write it down");
    await pass(399);
    expect(findEarlier).not.toHaveBeenCalled();
    await pass(1);
    expect(findEarlier).toHaveBeenCalledOnce();
    expect(view.root.textContent).toContain("You have learned this before");
    expect(document.activeElement).toBe(area);
    press(area, "3", { ctrlKey: true });
    expect(view.root.textContent).not.toContain("You have learned this before");
    type(area, "Write it down");
    await pass(1000);
    expect(findEarlier).toHaveBeenCalledOnce();
  });

  it("is answered with Mod and 1 without leaving the field", async () => {
    vi.useFakeTimers();
    const same = vi.fn(async () => ({
      undo: async () => ({ ok: true, value: undefined }) as const,
    }));
    const view = draw({
      actions: {
        findEarlier: async () => earlier,
        earlierActions: (_, __, later) => ({
          same,
          different: async () => null,
          open: () => {},
          openRollup: null,
          later,
          promote: null,
        }),
      },
    });
    const area = control(view, "Lessons");
    area.focus();
    type(area, "Write it down");
    await pass(400);
    press(area, "1", { metaKey: true });
    await act(async () => {});
    expect(same).toHaveBeenCalledOnce();
    expect(view.root.textContent).toContain("Joined “Write down what was agreed.”");
    expect(document.activeElement).toBe(area);
  });

  it("gets one gentle question where one helps", () => {
    const view = draw({
      actions: { remarkOn: ({ text }) => (text === "Bob" ? "And you?" : null) },
    });
    type(control(view, "Lessons"), "Bob");
    expect(view.root.querySelector(".debrief-remark")?.textContent).toBe("And you?");
  });

  it("is one of several when another is added, and its three parts have names", () => {
    const view = draw();
    type(control(view, "Lessons"), "One.");
    pressButton(view, "Add another lesson");
    type(control(view, "Lessons", 4), "Two.");
    type(control(view, "Lessons", 5), "it rains");
    expect(control(view, "Lessons", 5).getAttribute("aria-label")).toBe("Cue: When");
    const value = view.kept()?.values["section:lessons"];
    expect(value?.kind === "lessons" && value.lessons.map(({ text, cue }) => [text, cue])).toEqual([
      ["One.", ""],
      ["Two.", "it rains"],
    ]);
  });
});

describe("pickers", () => {
  it("take one of three answers, and take it back", () => {
    const view = draw();
    pressButton(view, "Process");
    expect(view.kept()?.values["property:level"]).toEqual({ kind: "text", text: "process" });
    pressButton(view, "Process");
    expect(view.kept()).toBeNull();
  });

  it("take an outcome in other words", () => {
    const view = draw();
    pressButton(view, "Made right");
    type(control(view, "Outcome"), "we agreed to wait");
    const pressed = view.root.querySelectorAll(
      '[data-debrief-field="Outcome"] [aria-pressed="true"]',
    );
    expect(pressed.length).toBe(0);
    expect(view.kept()?.values["property:outcome"]).toEqual({
      kind: "text",
      text: "we agreed to wait",
    });
  });

  it("take many lines, always with one more to write in", () => {
    const view = draw();
    type(control(view, "Setbacks"), "One");
    type(control(view, "Setbacks", 1), "Two");
    press(control(view, "Setbacks", 0), "Enter");
    expect(document.activeElement).toBe(control(view, "Setbacks", 1));
    pressButton(view, "Remove “One”");
    expect(view.kept()?.values["property:setbacks"]).toEqual({ kind: "list", items: ["Two"] });
  });
});
