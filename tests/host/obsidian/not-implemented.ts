/** Each use of something the workbench lacks, for the person who wonders what went wrong. */
export const notImplementedUses: string[] = [];

export function notImplemented(name: string): Error {
  notImplementedUses.push(name);
  console.error(`not implemented: ${name}`);
  return new Error(`not implemented: ${name}`);
}
