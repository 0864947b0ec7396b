/** Offers to finish or undo what broke off when the app closed. Nothing of it happens by itself. */
import type { App } from "../app/create-app";
import type { Interrupted } from "../app/state";
import { dayInWords } from "./app-locale";
import type { AppAsker } from "./app-asker";

/** Asks about each, the newest first, until the person says “Later”. */
export async function askInterrupted(app: App, asker: AppAsker, win: Window): Promise<void> {
  for (const each of [...app.store.get().interrupted].reverse()) {
    const done = await askOne(app, asker, each, win);
    if (!done) return;
  }
}

type Way = "finish" | "undo" | "keep";

/** False when the person leaves it for later. */
async function askOne(
  { commands }: App,
  asker: AppAsker,
  { id, label, date }: Interrupted,
  win: Window,
): Promise<boolean> {
  const way = await asker.choose<Way | null>({
    title: "A change broke off",
    body: [
      `Begun on ${dayInWords(date, win)} and cut short when the app closed: ${label}.`,
      "Some of its notes may be changed already. Finish it, undo it, or keep what is there. Nothing happens until you choose.",
    ],
    answers: [
      { words: "Later", value: null },
      { words: "Keep as it is", value: "keep" },
      { words: "Undo", value: "undo" },
      { words: "Finish", value: "finish" },
    ],
  });
  switch (way) {
    case null:
      return false;
    case "keep":
      await commands.keepInterrupted(id);
      return true;
    case "undo":
      await commands.undoInterrupted(id);
      return true;
    case "finish":
      await commands.finishInterrupted(id);
      return true;
  }
}
