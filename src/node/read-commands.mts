/** `debrief lessons` and `debrief rollup`: what the notes hold, and what comes back in them. */
import type { App } from "../app/create-app";
import { lessonsToJson, rollupToJson } from "../core/rollup/json";
import { rollupToMarkdown } from "../core/rollup/markdown";
import { rollupToPlain } from "../core/rollup/plain";
import { type Arguments, badUse, onlyOperand } from "./arguments.mts";
import { openVault } from "./open-vault.mts";
import type { Streams } from "./streams.mts";

const DEFAULT_WIDTH = 80;

export async function runLessons(args: Arguments, streams: Streams): Promise<void> {
  if (args.md) throw badUse("debrief lessons has no --md.");
  const app = await open(args, streams);
  const vault = app.snapshot();
  if (args.json) {
    streams.json(lessonsToJson(vault, vault.people));
    return;
  }
  for (const note of vault.notes) {
    for (const lesson of note.lessons) {
      streams.say(`${note.path}:${lesson.line}\t${lesson.text}`);
    }
  }
}

export async function runRollup(args: Arguments, streams: Streams): Promise<void> {
  if (args.json && args.md) throw badUse("Choose --json or --md.");
  const app = await open(args, streams);
  await app.rollUp();
  const { rollup } = app.store.get();
  if (rollup === null) throw new Error("A vault that was read has a rollup.");
  if (args.json) streams.json(rollupToJson(rollup));
  else if (args.md) streams.say(rollupToMarkdown(rollup).replace(/\n$/, ""));
  else
    streams.say(
      rollupToPlain(rollup, {
        width: process.stdout.isTTY ? process.stdout.columns : DEFAULT_WIDTH,
      }),
    );
}

async function open(args: Arguments, streams: Streams): Promise<App> {
  const folder = onlyOperand(args, "folder");
  const app = await openVault(folder, {
    say: (message) => {
      streams.say(message);
    },
  });
  warnOf(app, streams);
  return app;
}

/** Everything that a person may want to mend: it is said once, and nothing stops for it. */
export function warnOf(app: App, streams: Streams): void {
  for (const problem of app.reading.problems) streams.warn(problem);
  const { notes, skipped } = app.snapshot();
  for (const { path, reason } of skipped) streams.warn(`${path}: ${reason} Skipped.`);
  for (const note of notes) {
    for (const { message } of note.diagnostics) streams.warn(`${note.path}: ${message}`);
  }
}
