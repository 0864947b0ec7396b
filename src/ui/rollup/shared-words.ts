import { useEffect, useState } from "preact/hooks";
import type { Member, Repeat } from "../../core/rollup/model";
import { pairsToExplain, type SharedWords, sharedWordsOf } from "./marks";
import { useRollupTools } from "./rollup-tools";

/**
 * The words that tie the lessons of an opened row together, by lesson; null until they are known,
 * and where nobody can tell.
 */
export function useSharedWords(
  row: Repeat,
  members: readonly Member[],
): ReadonlyMap<string, SharedWords> | null {
  const { actions } = useRollupTools();
  const [words, setWords] = useState<ReadonlyMap<string, SharedWords> | null>(null);
  useEffect(() => {
    if (members.length < 2) return undefined;
    const speaker = members.find(({ sentence }) => sentence === row.text) ?? members[0];
    const pairs = pairsToExplain(
      members.map(({ id }) => id),
      speaker?.id ?? "",
    );
    const asked = new AbortController();
    actions
      .explain(pairs, asked.signal)
      .then((answers) => {
        if (asked.signal.aborted) return;
        setWords(answers.some((answer) => answer !== null) ? sharedWordsOf(pairs, answers) : null);
      })
      .catch(() => {
        // Without an answer the words of the whole row are marked, as before.
      });
    return () => asked.abort();
  }, [actions, row, members]);
  return words;
}
