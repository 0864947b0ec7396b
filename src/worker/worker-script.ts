/**
 * The code of the worker as one text. It stands here in what the build makes: `esbuild.config.mjs`
 * puts the bundle of `entry.ts` in the place of this file. Unbuilt there is none, and the engine runs
 * on the caller's thread.
 */
export const WORKER_SCRIPT: string | null = null;
