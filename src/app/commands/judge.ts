/** "Same" and "not the same": decisions about pairs of lessons, kept in the plugin's data. */
import { followRewordings } from "../../core/repeats/follow-rewordings";
import {
  createJudgement,
  isSameDecision,
  type Judgement,
  mergeJudgements,
  readJudgements,
  replaceJudgements,
} from "../../core/repeats/judgements";
import { foldText, compareText } from "../../core/text";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";

/** What was decided, with the way back; the command has said it already. */
export interface Decided {
  undo(): Promise<Result<void>>;
}

/** What the decisions need of the application. */
export type Deciding = Pick<CommandContext, "stored" | "clock">;

/**
 * Keeps one decision about each pair of texts, and gives those that were made: a text is never
 * compared with itself. A decision is never older than the one that it replaces, so that it holds
 * wherever copies of the data meet.
 */
export async function judge(
  { stored, clock }: Deciding,
  pairs: readonly (readonly [string, string])[],
  same: boolean,
): Promise<Result<Judged>> {
  const asked = pairs
    .map(([a, b]) => createJudgement(a, b, { same, date: clock.now().date }))
    .filter(({ a, b }) => a !== "" && a !== b);
  const wanted = mergeJudgements(asked, []);
  const before = known(stored.judgements, wanted);
  const made = wanted.map((judgement, i) => notBefore(judgement, before[i] ?? null));
  const kept = await keep(stored, () => made);
  return kept.ok ? { ok: true, value: { made, before } } : kept;
}

/** Decisions and, in the same places, what they replaced. */
export interface Judged {
  readonly made: readonly Judgement[];
  readonly before: readonly (Judgement | null)[];
}

/**
 * Takes decisions back: an earlier one holds again, others stay as withdrawn. What was decided anew
 * meanwhile stays.
 */
export async function withdraw(deciding: Deciding, judged: Judged): Promise<Result<void>> {
  const taken = await takeBack(deciding, judged);
  return taken.ok ? { ok: true, value: undefined } : taken;
}

/** `withdraw` for who has to know how many decisions were taken back: none where others were faster. */
export async function takeBack(
  { stored, clock }: Deciding,
  { made, before }: Judged,
): Promise<Result<number>> {
  const today = clock.now().date;
  const taken = { count: 0 };
  const kept = await keep(stored, (judgements) => {
    const now = known(judgements, made);
    const back = made.flatMap((judgement, i) => {
      const current = now[i];
      if (current === null || current === undefined) return [];
      if (!isSameDecision(current, judgement)) return [];
      const earlier = before[i] ?? null;
      const withdrawn = earlier === null || earlier.withdrawn;
      const again = withdrawn ? { ...judgement, withdrawn: true } : earlier;
      return [notBefore({ ...again, date: today }, judgement)];
    });
    taken.count = back.length;
    return back;
  });
  return kept.ok ? { ok: true, value: taken.count } : kept;
}

/**
 * What was decided about a sentence holds for what it became before anybody had read it in a note.
 *
 * @param isSaid true for a folded text that a lesson of the vault says
 */
export async function followWording(
  { stored, clock }: Deciding,
  before: string,
  after: string,
  isSaid: (text: string) => boolean,
): Promise<void> {
  const [from, to] = [foldText(before), foldText(after)];
  if (from === to) return;
  await stored.revise((value) => {
    const rewording = { from: new Set([from]), to, back: [] };
    const following = { today: clock.now().date, isSaid };
    const { judgements } = readJudgements(value);
    const { made, gone } = followRewordings(judgements, [rewording], following);
    const list = made.length === 0 ? null : replaceJudgements(value, made, gone);
    return list === null ? null : { judgements: list };
  });
}

/** @param decide gives what is to be kept, from what is stored at the moment of writing */
async function keep(
  stored: CommandContext["stored"],
  decide: (judgements: readonly Judgement[]) => readonly Judgement[],
): Promise<Result<void>> {
  const found = { isList: true };
  const revised = await stored.revise((value) => {
    const made = decide(readJudgements(value).judgements);
    if (made.length === 0) return null;
    const judgements = replaceJudgements(value, made);
    found.isList = judgements !== null;
    return judgements === null ? null : { judgements };
  });
  return found.isList ? revised : { ok: false, reason: DAMAGED };
}

const DAMAGED =
  "The stored decisions could not be read, so nothing was decided. Look at “judgements” in the plugin’s data file.";

function known(
  judgements: readonly Judgement[],
  wanted: readonly Judgement[],
): readonly (Judgement | null)[] {
  return wanted.map(({ a, b }) => judgements.find((one) => one.a === a && one.b === b) ?? null);
}

function notBefore(judgement: Judgement, other: Judgement | null): Judgement {
  const isOlder = other !== null && compareText(judgement.date, other.date) < 0;
  return isOlder ? { ...judgement, date: other.date } : judgement;
}

/** Each text once, by its folded form. */
export function uniqueTexts(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [foldText(text), text] as const)).values()];
}
