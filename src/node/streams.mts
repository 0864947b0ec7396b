/** Standard output and error, safe for a terminal: note text cannot steer it. */

export interface Streams {
  /** Writes a line of text for a person; control characters are shown, not obeyed. */
  say(line: string): void;
  /** Writes one value as JSON. */
  json(value: unknown): void;
  /** Writes a line to stderr. */
  warn(line: string): void;
}

export function processStreams(): Streams {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    say: (line) => process.stdout.write(`${printable(line)}\n`),
    json: (value) => process.stdout.write(`${escapeControls(JSON.stringify(value, null, 2))}\n`),
    warn: (line) => process.stderr.write(`${printable(line)}\n`),
  };
}

/** Control characters, and those that turn the direction of text, as visible escapes. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === "\n" || character === "\t" ? character : escape(character),
  );
}

/** What JSON itself leaves as it is but a terminal may obey. */
function escapeControls(json: string): string {
  return json.replace(/[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, escape);
}

function escape(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
