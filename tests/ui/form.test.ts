// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { aDraft, control, draw, openOn, press, pressButton, TEMPLATE, type } from "./form-fixture";

const HAPPENED = "section:what happened";

describe("the form", () => {
  it("asks with the prompt on one side and its help with it, never in the answer", () => {
    const view = draw();
    const prompts = [...view.root.querySelectorAll("[data-debrief-field]")];
    expect(prompts.map((one) => one.getAttribute("data-debrief-field"))).toEqual([
      "Title",
      "What happened",
      "People",
      "Lessons",
      "Setbacks",
      "Level",
      "Outcome",
      "Date",
    ]);
    const area = control(view, "What happened");
    const help = view.root.querySelector(`#${area.getAttribute("aria-describedby") ?? ""}`);
    expect(help?.textContent).toBe("Only what a camera would have seen.");
    expect(area.value).toBe("");
  });

  it("shows where the note will be, and saves from anywhere with Mod and Enter", async () => {
    const view = draw();
    type(control(view, "Title"), "Refund");
    type(control(view, "What happened"), "He called.");
    expect(view.root.textContent).toContain("Debriefs/2026/2026-05-16 Refund");
    press(control(view, "What happened"), "Enter", { ctrlKey: true });
    await act(async () => {});
    const [, title, values] = view.actions.save.mock.lastCall ?? [];
    expect([title, values?.[HAPPENED]]).toEqual(["Refund", { kind: "text", text: "He called." }]);
    expect(view.actions.close).toHaveBeenCalledOnce();
    expect(view.kept()).toBeNull();
  });

  it("stays with everything that was typed, and says why, when it could not be saved", async () => {
    const view = draw({ actions: { save: async () => "The disk is full." } });
    type(control(view, "What happened"), "He called.");
    pressButton(view, "Save debrief");
    await act(async () => {});
    expect(view.root.querySelector('[role="alert"]')?.textContent).toBe("The disk is full.");
    expect(control(view, "What happened").value).toBe("He called.");
    expect(view.actions.close).not.toHaveBeenCalled();
    expect(view.kept()?.values[HAPPENED]).toEqual({ kind: "text", text: "He called." });
  });

  it("does not take Enter in a field for an answer to the whole form", () => {
    const view = draw();
    press(control(view, "Title"), "Enter");
    expect(view.actions.save).not.toHaveBeenCalled();
  });

  it("says of a property why it cannot be changed here", () => {
    const view = draw({ form: openOn(TEMPLATE.replace("level:", "level: [a, b]"), "A.md") });
    const level = view.root.querySelector('[data-debrief-field="Level"]');
    expect(level?.textContent).toContain("holds a list");
    expect(level?.querySelector("button")?.disabled).toBe(true);
  });
});

describe("closing", () => {
  it("is free while nothing was written", () => {
    expect(draw().form.mayClose()).toBe(true);
  });

  it("asks once, right after the last key, and keeps the draft", () => {
    const view = draw();
    const area = control(view, "What happened");
    area.value = "He called.";
    void act(() => {
      area.dispatchEvent(new Event("input", { bubbles: true }));
      expect(view.form.mayClose()).toBe(false);
    });
    expect(view.root.textContent).toContain("What you wrote stays here as a draft.");
    expect(view.form.mayClose()).toBe(true);
    expect(view.kept()?.values[HAPPENED]).toEqual({ kind: "text", text: "He called." });
  });

  it("asks again after more was written", () => {
    const view = draw();
    type(control(view, "What happened"), "He");
    void act(() => void view.form.mayClose());
    pressButton(view, "Go on writing");
    type(control(view, "What happened"), "He called.");
    let may = true;
    void act(() => void (may = view.form.mayClose()));
    expect(may).toBe(false);
  });

  it("forgets what was written when it is discarded", () => {
    const view = draw();
    type(control(view, "What happened"), "He called.");
    void act(() => void view.form.mayClose());
    pressButton(view, "Discard");
    expect(view.kept()).toBeNull();
    expect(view.actions.close).toHaveBeenCalledOnce();
  });

  it("closes the list of people first", () => {
    const view = draw();
    type(control(view, "People"), "sa");
    let may = true;
    void act(() => void (may = view.form.mayClose()));
    expect(may).toBe(false);
    expect(view.root.querySelector('[role="option"]')).toBeNull();
    expect(view.root.textContent).not.toContain("Close the form?");
  });
});

describe("a draft", () => {
  const draft = aDraft({ [HAPPENED]: { kind: "text", text: "He called." } });

  it("is there again, and can be left and brought back", () => {
    const view = draw({ draft });
    expect(view.root.textContent).toContain("What you wrote on 9 May at 18:30 is here again.");
    expect(control(view, "What happened").value).toBe("He called.");
    pressButton(view, "Start over");
    expect(control(view, "What happened").value).toBe("");
    pressButton(view, "Bring it back");
    expect(control(view, "What happened").value).toBe("He called.");
  });

  it("that cannot be kept is said at once", () => {
    expect(draw({ isLasting: false }).root.textContent).toContain("lasts until the app closes");
  });
});

describe("people", () => {
  it("are found by a few letters, picked by keyboard, and not offered twice", () => {
    const view = draw();
    const input = control(view, "People");
    type(input, "sarah");
    const options = () => [...view.root.querySelectorAll('[role="option"]')].map((one) => one.id);
    expect(options().length).toBe(4);
    press(input, "ArrowDown");
    press(input, "Enter");
    expect(view.kept()?.values["property:people"]).toEqual({
      kind: "people",
      people: [{ item: "[[Sarah Okafor]]", role: "with", path: "People/Sarah Okafor.md" }],
    });
    type(input, "sarah");
    expect(options().length).toBe(3);
  });

  it("take a role from the menu, and leave with their cross or with Backspace", () => {
    const view = draw();
    const input = control(view, "People");
    type(input, "elif");
    press(input, "Enter");
    pressButton(view, "Role of Elif Demir: with");
    pressButton(view, "Role of Elif Demir: from");
    press(input, "Backspace");
    expect(view.kept()).toBeNull();
  });

  it("who are new get a note, or stay a plain name", async () => {
    const view = draw();
    const input = control(view, "People");
    type(input, "Priya");
    press(input, "Enter");
    await act(async () => {});
    type(input, "Mara");
    press(input, "ArrowUp");
    press(input, "Enter");
    const people = view.kept()?.values["property:people"];
    expect(people?.kind === "people" && people.people.map(({ item }) => item)).toEqual([
      "[[Priya]]",
      "Mara",
    ]);
  });
});
