/** Where a person stands in the review: what is asked next, what was answered, and the way back. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { createDecided, type Decided, decidedIds } from "../../core/insights/decided";
import {
  askedIds,
  listReviewItems,
  type ReviewItem,
  reviewProgress,
} from "../../core/insights/review-queue";
import type { GivenAnswer } from "../panel-contract";
import { storedTexts, storedValue, usePanelTools } from "../panel-tools";
import { actOf, type ReviewAct, type ReviewAnswer } from "./answers";
import { type QueueKind, QUEUE_KINDS } from "./queue-choice";
import { readWords, withWords, writeWords } from "./review-words";
import { stands, type Step, withLast, without } from "./steps";

/** Answers and skips that are kept over a reload, to say how far one has come. */
const MOST_KEPT = 1000;
const NOBODY: ReadonlySet<string> = new Set();

export interface Review {
  readonly items: readonly ReviewItem[];
  /** Those of them that are answered already. */
  readonly answered: ReadonlySet<string>;
  readonly kind: QueueKind;
  readonly chooseKind: (kind: QueueKind) => void;
  /** Null: nothing is left. */
  readonly next: ReviewItem | null;
  /** Of the chosen kind. */
  readonly left: number;
  readonly done: number;
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  /** Something about the last key that the questions do not show; mostly empty. */
  readonly remark: string;
  /** What was typed for the question that is asked. */
  readonly words: string;
  readonly write: (item: ReviewItem, words: string) => void;
  /** True where the question is answered. */
  readonly answer: (item: ReviewItem, given: ReviewAnswer) => Promise<boolean>;
  readonly skip: (item: ReviewItem) => void;
  readonly undo: () => Promise<void>;
}

export function useReview(): Review {
  const { vault, state, rows, decisions, stored, onViewState, actions } = usePanelTools();
  const [answered, setAnswered] = useState(() => storedTexts(stored, "answered"));
  const [skipped, setSkipped] = useState(() => storedTexts(stored, "skipped"));
  const [kind, setKind] = useState<QueueKind>(() => readKind(stored));
  const [words, setWords] = useState(() => readWords(stored));
  /** Written into notes a moment ago, and not read from there yet. */
  const [pending, setPending] = useState(NOBODY);
  const [history, setHistory] = useState<readonly Step[]>([]);
  const [remark, setRemark] = useState("");
  const [isBusy, setBusy] = useState(false);
  /** Two keys can come before what the first one does is drawn. */
  const busy = useRef(false);

  const all = useMemo(
    () =>
      listReviewItems({
        notes: vault.notes,
        people: vault.people,
        possible: state.rollup?.possible ?? [],
        rows,
      }),
    [vault, state.rollup, rows],
  );
  const items = useMemo(
    () => (kind === "all" ? all : all.filter((item) => item.kind === kind)),
    [all, kind],
  );
  const decided = useMemo(
    () => createDecided(decisions.judgements, decisions.settled),
    [decisions],
  );
  const gone = useMemo(
    () => new Set([...pending, ...decidedIds(all, decided)]),
    [all, decided, pending],
  );
  const { next, left } = reviewProgress(items, gone, skipped);
  const done = useMemo(() => {
    const open = askedIds(all, new Set(answered.filter((id) => !gone.has(id))));
    return answered.filter((id) => !open.has(id) && isOf(kind, id)).length;
  }, [all, answered, gone, kind]);
  const steps = useMemo(() => history.filter((step) => step.stands(decided)), [history, decided]);

  // Once a note was read that answers a question, only notes say whether it is open.
  useEffect(() => {
    if (pending.size === 0) return;
    const waiting = askedIds(all, pending);
    if (waiting.size < pending.size) setPending(waiting);
  }, [all, pending]);
  useEffect(() => {
    onViewState({
      answered: answered.slice(-MOST_KEPT),
      skipped: skipped.slice(-MOST_KEPT),
      kind,
      words: writeWords(words),
    });
  }, [answered, skipped, kind, words, onViewState]);

  function push(step: Step): void {
    // A note that is opened twice is one step.
    setHistory((old) => [
      ...old.filter(({ id, kind: was }) => was !== "write" || id !== step.id),
      step,
    ]);
    setRemark("");
  }

  /** Its question is open again. */
  function drop(step: Step): void {
    setHistory((old) => old.filter((one) => one !== step));
    setPending((old) => new Set([...old].filter((id) => id !== step.id)));
    setAnswered((old) => without(old, step.id));
    setSkipped((old) => without(old, step.id));
    if (step.words !== "") setWords((old) => withWords(old, step.id, step.words));
  }

  /** One thing at a time: whatever is asked for meanwhile is about a question nobody has seen. */
  async function working(work: () => Promise<boolean>): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    setBusy(true);
    try {
      return await work();
    } finally {
      busy.current = false;
      setBusy(false);
    }
  }

  function answer(item: ReviewItem, given: ReviewAnswer): Promise<boolean> {
    const act = actOf(item, given);
    return act === null ? Promise.resolve(false) : working(() => doAct(item, act));
  }

  async function doAct(item: ReviewItem, act: ReviewAct): Promise<boolean> {
    const { id } = item;
    switch (act.kind) {
      case "open":
        actions.open(act.place, true);
        return false;
      case "write":
        // Its own tab: whoever comes back finds this place, with the way back from every answer.
        actions.writeLesson(act.path, true);
        setAnswered((old) => withLast(old, id));
        push({ id, given: null, kind: "write", stands, words: "" });
        return false;
      case "decide": {
        const [a, b] = act.pair;
        const given = await actions.decidePair(act.pair, act.same);
        return settle(id, given, (now) => now.isJudged(a, b));
      }
      case "settle":
        return settle(id, await actions.settle(act.question), (now) => now.isSettled(id));
      case "link":
        return settleWritten(id, await actions.linkPerson(act.lesson, act.person));
      case "choose":
        return settleWritten(id, await actions.choosePerson(act.lesson));
      case "status": {
        const said = words.get(id) ?? "";
        const given = await actions.answerRelapse(act.lessonNote, act.status, said);
        if (given !== null) setWords((old) => withWords(old, id, ""));
        return settleWritten(id, given, said);
      }
    }
  }

  function settleWritten(id: string, given: GivenAnswer | null, said = ""): boolean {
    if (given !== null) setPending((old) => new Set([...old, id]));
    return settle(id, given, stands, said);
  }

  function settle(
    id: string,
    given: GivenAnswer | null,
    holds: (decided: Decided) => boolean,
    said = "",
  ): boolean {
    if (given === null) return false;
    const step: Step = { id, given, kind: "answer", stands: holds, words: said };
    setAnswered((old) => withLast(old, id));
    push(step);
    void given.whenUndone.then(() => drop(step));
    return true;
  }

  async function undo(): Promise<void> {
    const last = steps.at(-1);
    if (last === undefined) return;
    await working(async () => {
      // What was refused can be tried again.
      if (last.given !== null && !(await last.given.takeBack())) return false;
      drop(last);
      setRemark(last.kind === "write" ? IN_ITS_NOTE : "");
      return true;
    });
  }

  return {
    items: all,
    answered: gone,
    kind,
    chooseKind: setKind,
    next,
    left,
    done,
    isBusy,
    canUndo: steps.length > 0,
    remark,
    words: next === null ? "" : (words.get(next.id) ?? ""),
    write: ({ id }, text) => setWords((old) => withWords(old, id, text)),
    answer,
    skip({ id }) {
      if (busy.current) return;
      setSkipped((old) => withLast(old, id));
      push({ id, given: null, kind: "skip", stands, words: "" });
    },
    undo,
  };
}

const IN_ITS_NOTE = "What you wrote for the success is in its note, and stays there.";

/** An id begins with the kind of its question. */
function isOf(kind: QueueKind, id: string): boolean {
  return kind === "all" || id.startsWith(`${kind} `);
}

function readKind(stored: unknown): QueueKind {
  const value = storedValue(stored, "kind");
  return QUEUE_KINDS.find((kind) => kind === value) ?? "all";
}
