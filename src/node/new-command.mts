/** `debrief new`: a debrief from its template. */
import { findKind } from "../core/templates/built-in-kinds";
import { type Arguments, badUse, onlyOperand } from "./arguments.mts";
import { DryRun } from "./dry-run.mts";
import { BAD_USE, CommandError } from "./exit.mts";
import { openVault } from "./open-vault.mts";
import type { Streams } from "./streams.mts";

export async function runNew(args: Arguments, streams: Streams): Promise<void> {
  const id = onlyOperand(args, "kind");
  if (args.vault === null) throw badUse("debrief new needs --vault DIR.");
  const say = (line: string) => {
    streams.say(line);
  };
  let refusal = "";
  const app = await openVault(args.vault, {
    yes: args.yes,
    say: (message) => {
      refusal = message;
    },
    ...(args.dryRun ? { wrap: (vault) => new DryRun(vault, say) } : {}),
  });
  const kind = findKind(id, app.kinds());
  if (kind === null) {
    const known = new Set(app.kinds().map((other) => other.id));
    throw badUse(`There is no kind “${id}”. The kinds are ${[...known].join(", ")}.`);
  }
  const result = await app.commands.startNote(kind, args.title ?? "");
  if (!result.ok) throw new CommandError(BAD_USE, refusal === "" ? result.reason : refusal);
  if (!args.dryRun) say(result.value.path);
}
