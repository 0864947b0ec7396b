/** A state of the rollup as a link: `obsidian://debrief?vault=…&view=rollup&query=…`. */
import { readState, type RollupState } from "./state";
import { STATE_FIELDS } from "./state-fields";

/** What the app calls when a link to it is followed: `obsidian://debrief`. */
export const LINK_ACTION = "debrief";
const VIEW = "rollup";
const LONGEST_VALUE = 8000;

export type LinkRead =
  | { readonly ok: true; readonly state: RollupState }
  | { readonly ok: false; readonly reason: string };

/** The settings that are not the default, by key, not encoded. */
export function writeParameters(state: RollupState): ReadonlyMap<string, string> {
  const parameters = new Map([["view", VIEW]]);
  for (const { key, write } of STATE_FIELDS) {
    const text = write(state);
    if (text !== null) parameters.set(key, text);
  }
  return parameters;
}

/** A link that opens the rollup of a vault in this state. */
export function writeLink(vault: string, state: RollupState): string {
  const parameters = [["vault", vault] as const, ...writeParameters(state)];
  const query = parameters.map(([key, value]) => `${key}=${encodeParameter(value)}`).join("&");
  return `obsidian://${LINK_ACTION}?${query}`;
}

/**
 * Reads the parameters of a link as the app hands them over, decoded once. Links come from anywhere:
 * one with a parameter that is not known, twice there, or too long is refused as a whole. What it
 * can do is open a view. Never throws.
 */
export function readParameters(parameters: Readonly<Record<string, unknown>>): LinkRead {
  let state: Partial<RollupState> = {};
  for (const [key, value] of Object.entries(parameters)) {
    if (typeof value !== "string" || value.length > LONGEST_VALUE) return refuseParameter(key);
    if (key === "action" || key === "vault") continue;
    if (key === "view") {
      if (value !== VIEW) return refuseParameter(key);
      continue;
    }
    const read = STATE_FIELDS.find((field) => field.key === key)?.read(value);
    if (read?.ok !== true) return refuseParameter(key);
    state = { ...state, ...read.part };
  }
  return { ok: true, state: readState(state) };
}

export function refuseParameter(key: string): { readonly ok: false; readonly reason: string } {
  const name = [...key].slice(0, 40).join("");
  return { ok: false, reason: `The link cannot be followed: “${name}” is not as it should be.` };
}

/** Also what stands for itself in a link, but ends one in markdown. */
export function encodeParameter(value: string): string {
  const whole = value.replace(/\p{Cs}/gu, "\uFFFD");
  return encodeURIComponent(whole).replace(/[!'()*]/gu, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
