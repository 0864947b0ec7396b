/** Sentence vectors of the embedding peer: slow to make, so that they are kept beside the packages. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type { Rows } from "./nearest.mts";

const DIMS = 512;
const BYTES = 4;
const SCRIPT = "tests/bench/repeats/embed.mjs";
const CACHE = "node_modules/.cache/debrief/embeddings";

/** What `embed.mjs` exits with where the packages are missing. */
const NOT_INSTALLED = 3;

/** Processes at a time. */
const PROCESSES = 2;

/**
 * Unit vectors, one a text; null where the packages are not installed. Some 10 ms a text the first
 * time; the same list is read from `node_modules/.cache` the next time.
 *
 * @param version of the packages: another one makes other vectors
 */
export async function embedTexts(texts: readonly string[], version: string): Promise<Rows | null> {
  const key = createHash("sha256")
    .update(JSON.stringify([version, texts]))
    .digest("hex");
  const file = path.join(CACHE, `${key}.f32`);
  if (existsSync(file)) return toRows(readFileSync(file));
  // By length, so that a batch holds texts of about one length: a short one costs what the longest does.
  const order = [...texts.keys()].sort((x, y) => texts[x]!.length - texts[y]!.length || x - y);
  const parts = Array.from({ length: PROCESSES }, (_, part) =>
    order.filter((_text, at) => at % PROCESSES === part),
  );
  const made = await Promise.all(parts.map((part) => embedApart(part.map((i) => texts[i]!))));
  const all = Buffer.alloc(texts.length * DIMS * BYTES);
  for (const [part, bytes] of made.entries()) {
    if (bytes === null) return null;
    parts[part]!.forEach((line, at) => {
      bytes.copy(all, line * DIMS * BYTES, at * DIMS * BYTES, (at + 1) * DIMS * BYTES);
    });
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, all);
  return toRows(all);
}

async function embedApart(texts: readonly string[]): Promise<Buffer | null> {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ["pipe", "pipe", "inherit"] });
  const status = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  // A process that ends early for want of the packages does not read on.
  child.stdin.on("error", () => undefined);
  child.stdin.end(JSON.stringify(texts));
  const bytes = await buffer(child.stdout);
  const code = await status;
  if (code === NOT_INSTALLED) return null;
  if (code !== 0 || bytes.length !== texts.length * DIMS * BYTES) {
    throw new Error("The embedding peer failed.");
  }
  return bytes;
}

function toRows(bytes: Buffer): Rows {
  return Array.from({ length: bytes.length / (DIMS * BYTES) }, (_, i) => {
    const row = Float32Array.from({ length: DIMS }, (_, k) =>
      bytes.readFloatLE((i * DIMS + k) * BYTES),
    );
    const length = Math.hypot(...row);
    return row.map((value) => (length === 0 ? 0 : value / length));
  });
}
