/** One command, from its arguments to its exit status. */
import { type Arguments, badUse, readArguments, USAGE } from "./arguments.mts";
import { CommandError } from "./exit.mts";
import { runLink } from "./link-command.mts";
import { runNew } from "./new-command.mts";
import { runLessons, runRollup } from "./read-commands.mts";
import { runRepeats } from "./repeats-command.mts";
import type { Streams } from "./streams.mts";

type Command = (args: Arguments, streams: Streams) => Promise<void>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["lessons", runLessons],
  ["rollup", runRollup],
  ["new", runNew],
  ["link", runLink],
  ["repeats", runRepeats],
]);

/** Gives the exit status: 0, 1 for bad use, 2 for what cannot be read. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const args = readArguments(argv);
    if (args.help || args.command === "help") {
      streams.say(USAGE);
      return 0;
    }
    const command = COMMANDS.get(args.command);
    if (command === undefined) {
      throw badUse(
        args.command === "" ? "Which command?" : `There is no command “${args.command}”.`,
      );
    }
    await command(args, streams);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    streams.warn(error.message);
    return error.status;
  }
}
