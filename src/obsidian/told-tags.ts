/** Tags of notes as the app knows them, and a word when those that were told are others now. */
import { getAllTags, type Plugin } from "obsidian";
import type { Clock } from "../ports/clock";
import type { Disposable } from "../ports/result";

/** The app reads many notes in a row. */
const RESTS_FOR = 200;

/**
 * The app reads a note's tags in its own time, often after its lessons were read.
 *
 * @param onStale some tag that was told since the last word is not what the app says now
 * @returns the tags of the note at a path, with `#`
 */
export function tellTags(
  plugin: Plugin,
  clock: Pick<Clock, "after">,
  onStale: () => void,
): (path: string) => readonly string[] {
  const { metadataCache } = plugin.app;
  const told = new Map<string, string>();
  let waiting: Disposable | null = null;

  function tagsOf(path: string): readonly string[] {
    const cache = metadataCache.getCache(path);
    return cache === null ? [] : (getAllTags(cache) ?? []);
  }

  plugin.registerEvent(
    metadataCache.on("changed", ({ path }) => {
      const before = told.get(path);
      if (before === undefined || before === tagsOf(path).join()) return;
      waiting?.dispose();
      waiting = clock.after(RESTS_FOR, () => {
        told.clear();
        onStale();
      });
    }),
  );
  plugin.register(() => waiting?.dispose());
  return (path) => {
    const tags = tagsOf(path);
    told.set(path, tags.join());
    return tags;
  };
}
