/** Prints, as JSON, what is found at the one path that the command is given. */
export function print(usage: string, find: (place: string) => unknown): void {
  const [place, ...more] = process.argv.slice(2);
  if (place === undefined || more.length > 0) {
    process.stderr.write(`Usage: ${usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    process.stdout.write(`${JSON.stringify(find(place), null, 2)}\n`);
  } catch (error) {
    // A place that cannot be read is the person's slip; all else is a bug.
    if (!(error instanceof Error) || !("code" in error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
