/** One use of something the workbench lacks. */
export interface MissingUse {
  name: string;
  /** The id of the plugin whose code asked for it; null when that cannot be told. */
  plugin: string | null;
}

/** Each use of something the workbench lacks, for the person who wonders what went wrong. */
export const notImplementedUses: string[] = [];

const uses: MissingUse[] = [];
const listeners: ((use: MissingUse) => void)[] = [];

/** What was used before is told at once. */
export function listenForMissing(listener: (use: MissingUse) => void): void {
  uses.forEach(listener);
  listeners.push(listener);
}

export function notImplemented(name: string): Error {
  const error = new Error(`not implemented: ${name}`);
  const use = { name, plugin: pluginInStack() };
  uses.push(use);
  notImplementedUses.push(name);
  console.error(error.message);
  for (const listener of listeners) listener(use);
  return error;
}

/**
 * Plugins are served as `plugin/ID/main.js`, so the nearest such frame tells who asked. The stack is
 * read deeper than usual because bundled code is called through many small functions.
 */
function pluginInStack(): string | null {
  const depth = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = depth;
  const id = /\/plugin\/([^/\s]+)\/main\.js/.exec(stack)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
}
