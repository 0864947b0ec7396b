import type { App } from "../obsidian/app.ts";
import { cliCommands } from "../obsidian/cli-commands.ts";
import { ConfirmationModal } from "../obsidian/confirmation-modal.ts";
import { knobs } from "../obsidian/knobs.ts";
import { notImplemented } from "../obsidian/not-implemented.ts";
import { Platform } from "../obsidian/platform.ts";
import { protocolActions, readProtocolUri } from "../obsidian/protocol-actions.ts";

/** Addresses that the app itself answers. */
const CORE_ACTIONS = [
  "open",
  "new",
  "daily",
  "unique",
  "search",
  "choose-vault",
  "hook-get-address",
];

/**
 * Opens an `obsidian://` address as another program would: the app asks first, unless a knob says
 * that the person allowed it. True when a plugin was told.
 */
export async function openUri(app: App, uri: string): Promise<boolean> {
  const params = readProtocolUri(uri);
  if (params === null) throw new Error(`Not an address of the app: ${uri}`);
  const handler = protocolActions.handlerOf(params.action);
  if (handler === undefined) {
    if (CORE_ACTIONS.includes(params.action)) throw notImplemented(`obsidian://${params.action}`);
    return false;
  }
  if (knobs.askBeforeUri && !(await isAllowed(app, uri))) return false;
  await handler(params);
  return true;
}

/** Types a command on the app's command line, which only a desktop has. */
export async function runCli(command: string, params: Record<string, string>): Promise<string> {
  if (!Platform.isDesktopApp) throw new Error("The command line is there on a desktop only.");
  return cliCommands.run(command, params);
}

function isAllowed(app: App, uri: string): Promise<boolean> {
  return new Promise((resolve) => {
    let allowed = false;
    new ConfirmationModal(app)
      .setTitle("Open this address?")
      .setContent(uri)
      .addButton((button) =>
        button
          .setButtonText("Open")
          .setCta()
          .setInitialFocus()
          .onClick(() => {
            allowed = true;
          }),
      )
      .addCancelButton()
      .setCloseCallback(() => resolve(allowed))
      .open();
  });
}
