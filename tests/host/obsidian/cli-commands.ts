import type { CliData, CliFlags, CliHandler } from "obsidian";

export interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags;
  readonly handler: CliHandler;
}

/** What plugins answer on the command line of the app. */
export class CliCommands {
  private readonly commands = new Map<string, CliCommand>();

  /** Returns how to take it back. */
  register(name: string, command: CliCommand): () => void {
    if (this.commands.has(name)) {
      throw new Error(`The command "${name}" is registered already.`);
    }
    this.commands.set(name, command);
    return () => this.commands.delete(name);
  }

  names(): string[] {
    return [...this.commands.keys()];
  }

  /** As when a person types the command: unknown ones, and those that lack a flag, end here. */
  async run(name: string, params: CliData): Promise<string> {
    const command = this.commands.get(name);
    if (command === undefined) throw new Error(`There is no command "${name}".`);
    for (const [flag, { required }] of Object.entries(command.flags)) {
      if (required === true && !Object.hasOwn(params, flag)) {
        throw new Error(`The command "${name}" needs "${flag}".`);
      }
    }
    return command.handler({ ...params });
  }
}

/** One page, one app. */
export const cliCommands = new CliCommands();
