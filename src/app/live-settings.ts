/**
 * The settings and judgements as they are now: read once, changed through the one writer of the
 * plugin's data, and read again when another program has written it. Whoever depends on them asks
 * for the newest, or hears what has changed.
 */
import { type Judgement, readJudgements } from "../core/repeats/judgements";
import { readSettled, type SettledQuestion } from "../core/insights/settled-questions";
import { readStoredFilters, type SavedFilter } from "../core/rollup/saved-filters";
import { readSettings, type SettingsReading } from "../core/settings/migrations";
import type { ParseRules, Settings } from "../core/settings/settings";
import type { Result } from "../ports/result";
import type { SettingsStore } from "../ports/settings-store";
import { createStore, type Store } from "./store";
import { StoredValues, type ValueChange } from "./stored-values";

/** What is different now; a setting that nobody has to hear of is neither. */
export interface SettingsEffect {
  /** Notes have to be read anew. */
  readonly rules: boolean;
  /** Lessons have to be grouped anew. */
  readonly repeats: boolean;
}

/** What a person decided, as it is stored: whoever shows it follows it. */
export interface Decisions {
  /** Withdrawn ones too. */
  readonly judgements: readonly Judgement[];
  readonly settled: readonly SettledQuestion[];
}

interface Values {
  readonly reading: SettingsReading;
  readonly decisions: Decisions;
  readonly filters: readonly SavedFilter[];
}

export class LiveSettings {
  #values: Values;
  readonly #decisions;

  private constructor(
    private readonly values: StoredValues,
    first: Values,
    private readonly changed: (effect: SettingsEffect) => void,
  ) {
    this.#values = first;
    this.#decisions = createStore(first.decisions);
  }

  /** @param changed called after each change that a note or a repeat depends on */
  static async open(
    store: SettingsStore,
    changed: (effect: SettingsEffect) => void,
  ): Promise<LiveSettings> {
    const values = new StoredValues(store);
    const stored = await values.load();
    const first = valuesOf(stored.ok ? stored.value : null);
    if (stored.ok) return new LiveSettings(values, first, changed);
    const problems = [stored.reason, ...first.reading.problems];
    return new LiveSettings(values, { ...first, reading: { ...first.reading, problems } }, changed);
  }

  /** As they were read last, and what was wrong with them and with the judgements. */
  get reading(): SettingsReading {
    return this.#values.reading;
  }

  get settings(): Settings {
    return this.#values.reading.settings;
  }

  get judgements(): readonly Judgement[] {
    return this.#values.decisions.judgements;
  }

  /** What was decided, to be followed: it changes with what is stored, whoever stores it. */
  get decisions(): Store<Decisions> {
    return this.#decisions;
  }

  /** Named filters of the rollup. */
  get filters(): readonly SavedFilter[] {
    return this.#values.filters;
  }

  /** Stores what is to be different; everything else that is stored stays as it is. */
  async change(change: Partial<Settings>): Promise<Result<Settings>> {
    const changed = await this.revise(() => ({ ...change }));
    return changed.ok ? { ok: true, value: this.settings } : changed;
  }

  /**
   * Changes any value by what is stored at the moment of writing; null leaves everything as it is.
   * What is stored then counts at once.
   */
  async revise(revise: (stored: unknown) => ValueChange | null): Promise<Result<void>> {
    const changed = await this.values.change(revise);
    if (!changed.ok) return changed;
    this.#take(changed.value);
    return { ok: true, value: undefined };
  }

  /** Takes what another program has stored. */
  async readAgain(): Promise<void> {
    const again = await this.values.load();
    // What is being written by another program is told of again when it is done.
    if (again.ok) this.#take(again.value);
  }

  #take(stored: unknown): void {
    const before = this.#values;
    const now = valuesOf(stored);
    this.#values = now;
    if (!isSame(before.decisions, now.decisions)) this.#decisions.set(now.decisions);
    const [old, settings] = [before.reading.settings, now.reading.settings];
    const rules = !isSame(rulesOf(old), rulesOf(settings));
    const repeats =
      !isSame(before.decisions.judgements, now.decisions.judgements) ||
      old.strictness !== settings.strictness ||
      old.learnFromJudgements !== settings.learnFromJudgements;
    if (rules || repeats) this.changed({ rules, repeats });
  }
}

function valuesOf(stored: unknown): Values {
  const reading = readSettings(stored);
  const judged = readJudgements(stored);
  const problems = [...reading.problems, ...judged.problems];
  const filters = readStoredFilters(stored);
  const decisions = { judgements: judged.judgements, settled: readSettled(stored) };
  return { reading: { ...reading, problems }, decisions, filters };
}

function rulesOf(settings: Settings): ParseRules {
  const { keys, lessonHeadings, lessonTag, lessonCallout, peopleFolders, personTag } = settings;
  const { personType, templateFolders, ignore, testedHeadings, historyHeadings } = settings;
  return {
    keys,
    lessonHeadings,
    lessonTag,
    lessonCallout,
    peopleFolders,
    personTag,
    personType,
    templateFolders,
    ignore,
    testedHeadings,
    historyHeadings,
  };
}

/** Both are made by the same code in the same order, so that equal values read equal. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
