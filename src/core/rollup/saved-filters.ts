/** Named states of the rollup that a person keeps. */
import { ownValue } from "../own-value";
import { foldText } from "../text";
import { readState, type RollupState, writeState } from "./state";

export interface SavedFilter {
  readonly name: string;
  readonly state: RollupState;
}

/** Where they stand in the plugin's data. */
export const SAVED_FILTERS = "filters";

const MOST_SAVED = 100;
const LONGEST_NAME = 80;

/** Takes what is stored, whatever it is; of two with one name the first stays. Never throws. */
export function readSavedFilters(stored: unknown): readonly SavedFilter[] {
  if (!Array.isArray(stored)) return [];
  const saved = new Map<string, SavedFilter>();
  for (const entry of stored.slice(0, MOST_SAVED)) {
    const name = nameOf(ownValue(entry, "name"));
    if (name === "" || saved.has(foldText(name))) continue;
    saved.set(foldText(name), { name, state: readState(ownValue(entry, "state")) });
  }
  return [...saved.values()];
}

/** Those of the plugin's data, whatever it is. Never throws. */
export function readStoredFilters(stored: unknown): readonly SavedFilter[] {
  return readSavedFilters(ownValue(stored, SAVED_FILTERS));
}

/** As plain JSON. */
export function writeSavedFilters(saved: readonly SavedFilter[]): readonly unknown[] {
  return saved.map(({ name, state }) => ({ name, state: writeState(state) }));
}

/**
 * Keeps a state under a name: in the place of one that is called so, in any case, else at the end.
 * Opened rows and whether names are hidden are not kept. Null for a name that says nothing, or when there are too many.
 */
export function saveFilter(
  saved: readonly SavedFilter[],
  name: string,
  state: RollupState,
): readonly SavedFilter[] | null {
  const line = nameOf(name);
  if (line === "") return null;
  const made = { name: line, state: { ...state, expanded: [], hideNames: false } };
  const at = saved.findIndex((one) => foldText(one.name) === foldText(line));
  if (at !== -1) return saved.map((one, i) => (i === at ? made : one));
  return saved.length >= MOST_SAVED ? null : [...saved, made];
}

/** Without the one of this name. */
export function removeFilter(saved: readonly SavedFilter[], name: string): readonly SavedFilter[] {
  return saved.filter((one) => foldText(one.name) !== foldText(name));
}

/**
 * Makes one filter what it was before, whatever has become of the others since: there as it was, at
 * its place, or not there. Null when there are too many.
 */
export function restoreFilter(
  saved: readonly SavedFilter[],
  name: string,
  before: readonly SavedFilter[],
): readonly SavedFilter[] | null {
  const isMeant = (one: SavedFilter): boolean => foldText(one.name) === foldText(nameOf(name));
  const place = before.findIndex(isMeant);
  const old = before[place];
  const others = saved.filter((one) => !isMeant(one));
  if (old === undefined) return others;
  const now = saved.findIndex(isMeant);
  if (now === -1 && saved.length >= MOST_SAVED) return null;
  const at = now === -1 ? place : now;
  return [...others.slice(0, at), old, ...others.slice(at)];
}

function nameOf(value: unknown): string {
  if (typeof value !== "string") return "";
  const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return [...line].slice(0, LONGEST_NAME).join("").trim();
}
