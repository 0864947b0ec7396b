import { App as Obsidian } from "obsidian-test-mocks/obsidian";
import { afterEach, describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { type DailyNotes, USUAL_DAILY_NOTES } from "../../src/core/quick/daily-note";
import { QuickPrompt } from "../../src/obsidian/quick-prompt";
import { testPorts } from "../support/ports";

const PEOPLE = { "People/Sarah Lind.md": "", "People/Sarah Okafor.md": "" };

const opened: QuickPrompt[] = [];

afterEach(() => {
  for (const prompt of opened.splice(0)) prompt.onClose();
});

/** The prompt, with a disk that says when the test says so where the day's note is. */
async function open() {
  let tell = () => {};
  const daily = new Promise<DailyNotes>((resolve) => {
    tell = () => {
      resolve(USUAL_DAILY_NOTES);
    };
  });
  const debrief = await createApp({
    ...testPorts(PEOPLE),
    dailyNotes: { read: () => daily },
  });
  const draft = { load: () => "", keep: () => {} };
  const obsidian = Obsidian.createConfigured__().asOriginalType__();
  const prompt = new QuickPrompt(obsidian, debrief, draft, () => Promise.resolve(true));
  opened.push(prompt);
  const offered: string[][] = [];
  // As the app does: each input asks anew, and the list that comes has its first entry selected.
  prompt.inputEl.addEventListener("input", () => {
    const rows = prompt.getSuggestions();
    offered.push(rows.map(({ person }) => person?.name ?? "as text"));
  });
  prompt.onOpen();
  await settled();
  return {
    debrief,
    tell,
    /** Every list that was offered since the last look. */
    offered: () => offered.splice(0),
    facts: () =>
      [...prompt.modalEl.querySelectorAll(".debrief-fact")].map(({ textContent }) => textContent),
    type(text: string) {
      prompt.inputEl.value = text;
      prompt.inputEl.dispatchEvent(new Event("input"));
    },
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

describe("who is meant", () => {
  test("stays as it was selected while it becomes known where the lesson goes", async () => {
    const prompt = await open();
    await prompt.debrief.start();
    await settled();
    prompt.offered();
    prompt.type("Bring a thermometer to @Sarah");
    expect(prompt.offered()).toEqual([["Sarah Lind", "Sarah Okafor", "as text"]]);
    prompt.tell();
    await settled();
    expect(prompt.facts()).toEqual(["2026-05-16, under Lessons"]);
    expect(prompt.offered()).toEqual([]);
  });

  test("is asked once the notes were read", async () => {
    const prompt = await open();
    prompt.type("Bring a thermometer to @Sarah");
    expect(prompt.offered().at(-1)).toEqual([]);
    await prompt.debrief.start();
    await settled();
    expect(prompt.offered()).toEqual([["Sarah Lind", "Sarah Okafor", "as text"]]);
  });
});
