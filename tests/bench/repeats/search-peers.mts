/** How long search libraries would take for what the engine does: every lesson looked up among all. */
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";

/** Lookups that are timed; the others are taken to be as long. */
const SAMPLE = 20;

/** Neighbours asked for, where a library can be asked for fewer than all. */
const LIMIT = 50;

/** Seconds to index all texts and look each of them up, from a sample spread over them. */
export function estimateMiniSearch(texts: readonly string[]): number {
  return estimate(texts, () => {
    const index = new MiniSearch({ fields: ["text"] });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (text) => void index.search(text);
  });
}

/** The same; “suggest” finds texts that hold some of the words, as the others do. */
export function estimateFlexSearch(texts: readonly string[]): number {
  return estimate(texts, () => {
    const index = new FlexSearch.Index();
    texts.forEach((text, id) => void index.add(id, text));
    return (text) => void index.search(text, { limit: LIMIT, suggest: true });
  });
}

function estimate(texts: readonly string[], build: () => (text: string) => void): number {
  const started = performance.now();
  const search = build();
  const built = performance.now();
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  const sample = texts.filter((_, i) => i % step === 0);
  for (const text of sample) search(text);
  const searched = performance.now();
  return (built - started + ((searched - built) / sample.length) * texts.length) / 1000;
}
