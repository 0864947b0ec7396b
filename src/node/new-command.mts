/** `debrief new`: a debrief from its template. */
import { KINDS } from "../core/templates/kinds";
import { type Arguments, badUse, onlyOperand } from "./arguments.mts";
import { DryRun } from "./dry-run.mts";
import { BAD_USE, CommandError } from "./exit.mts";
import { openVault } from "./open-vault.mts";
import type { Streams } from "./streams.mts";

export async function runNew(args: Arguments, streams: Streams): Promise<void> {
  const id = onlyOperand(args, "kind");
  const kind = KINDS.find((known) => known.id === id.toLowerCase());
  if (kind === undefined) {
    const known = KINDS.map((other) => other.id).join(", ");
    throw badUse(`There is no kind “${id}”. The kinds are ${known}.`);
  }
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
  const result = await app.commands.startNote(kind, args.title ?? "");
  if (!result.ok) throw new CommandError(BAD_USE, refusal === "" ? result.reason : refusal);
  if (!args.dryRun) say(result.value.path);
}
