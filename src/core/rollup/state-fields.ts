/** A state of the rollup as texts under keys: what links and code blocks have in common. */
import { readWikilink } from "../parse/inline-link";
import { PERIOD_NAMES, readPeriod, writePeriod } from "./period";
import { LEVELS } from "./levels";
import {
  DEFAULT_STATE,
  DIRECTIONS,
  GROUPINGS,
  isLeast,
  MOST_LEAST,
  readChoice,
  type RollupState,
  SORTS,
} from "./state";
import { STATUSES } from "./status-order";

/** A part of the state, or a sentence about what the text should be. */
export type FieldRead =
  | { readonly ok: true; readonly part: Partial<RollupState> }
  | { readonly ok: false; readonly reason: string };

export interface StateField {
  readonly key: string;
  /** Null where it is the default. */
  readonly write: (state: RollupState) => string | null;
  readonly read: (text: string) => FieldRead;
}

/** In the order in which they are written. */
export const STATE_FIELDS: readonly StateField[] = [
  {
    key: "query",
    write: ({ query }) => (query === "" ? null : query),
    read: (text) => part({ query: text }),
  },
  listField("person", "people"),
  listField("kind", "kinds"),
  listField("outcome", "outcomes"),
  choicesField(
    "level",
    LEVELS,
    (levels) => ({ levels }),
    ({ levels }) => levels,
  ),
  {
    key: "period",
    write: ({ period }) => (period === null ? null : writePeriod(period)),
    read: (text) => {
      const period = readPeriod(text);
      const names = PERIOD_NAMES.map(writePeriod).join(", ");
      return period === null
        ? refuse(`${names}, or days like “2026-01-01 to 2026-03-31”`)
        : part({ period });
    },
  },
  listField("folder", "folders"),
  listField("tag", "tags"),
  {
    key: "least",
    write: ({ least }) => (least === DEFAULT_STATE.least ? null : String(least)),
    read: (text) => {
      const least = /^\d{1,3}$/u.test(text) ? Number(text) : null;
      return isLeast(least) ? part({ least }) : refuse(`a number from 1 to ${MOST_LEAST}`);
    },
  },
  {
    key: "clean",
    write: ({ cleanOnly }) => (cleanOnly ? "yes" : null),
    read: (text) => {
      if (text === "yes" || text === "true") return part({ cleanOnly: true });
      const isNo = text === "no" || text === "false";
      return isNo ? part({ cleanOnly: false }) : refuse("yes or no");
    },
  },
  choicesField(
    "status",
    STATUSES,
    (statuses) => ({ statuses }),
    ({ statuses }) => statuses,
  ),
  choiceField("sort", SORTS, (sort) => ({ sort })),
  choiceField("direction", DIRECTIONS, (direction) => ({ direction })),
  choiceField("group", GROUPINGS, (group) => ({ group })),
  listField("open", "expanded"),
  {
    key: "names",
    write: ({ hideNames }) => (hideNames ? "hidden" : null),
    read: (text) => {
      const choice = readChoice(text.toLowerCase(), ["hidden", "shown"]);
      return choice === null ? refuse("hidden or shown") : part({ hideNames: choice === "hidden" });
    },
  },
];

type ListKey = "people" | "kinds" | "outcomes" | "folders" | "tags" | "expanded";

function listField(key: string, own: ListKey): StateField {
  return {
    key,
    write: (state) => (state[own].length === 0 ? null : writeList(state[own])),
    read: (text) => part({ [own]: readList(text) }),
  };
}

function choicesField<T extends string>(
  key: string,
  choices: readonly T[],
  make: (chosen: readonly T[]) => Partial<RollupState>,
  get: (state: RollupState) => readonly T[],
): StateField {
  return {
    key,
    write: (state) => (get(state).length === 0 ? null : get(state).join(", ")),
    read: (text) => {
      const named = readList(text).map((name) => readChoice(name.toLowerCase(), choices));
      const chosen = named.filter((choice) => choice !== null);
      return chosen.length === named.length ? part(make(chosen)) : refuse(orList(choices));
    },
  };
}

function choiceField<T extends string>(
  key: "sort" | "direction" | "group",
  choices: readonly T[],
  make: (choice: T) => Partial<RollupState>,
): StateField {
  return {
    key,
    write: (state) => (state[key] === DEFAULT_STATE[key] ? null : state[key]),
    read: (text) => {
      const choice = readChoice(text.toLowerCase(), choices);
      return choice === null ? refuse(orList(choices)) : part(make(choice));
    },
  };
}

function part(value: Partial<RollupState>): FieldRead {
  return { ok: true, part: value };
}

function refuse(reason: string): FieldRead {
  return { ok: false, reason };
}

/** `a, b or c` */
export function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** What would be read as something else than itself. */
const QUOTED = /[",\\]|^\[\[|^#|^\s|\s$/u;

function writeList(values: readonly string[]): string {
  return values
    .map((value) => (QUOTED.test(value) ? `"${value.replace(/["\\]/gu, "\\$&")}"` : value))
    .join(", ");
}

const ITEM = /\s*(?:"((?:[^"\\]|\\[^])*)"|\[\[([^\]]*)\]\]|([^,]*))\s*(?:,|$)/uy;

/** Values with commas between; in quotes as they are, a link by its target, a tag without `#`. */
function readList(text: string): readonly string[] {
  const values: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < text.length) {
    const at = ITEM.lastIndex;
    const match = ITEM.exec(text);
    // Something behind a closing quote: what is left is one value as it stands.
    if (match === null) {
      values.push(text.slice(at).trim());
      break;
    }
    const [, quoted, link, bare] = match;
    if (quoted !== undefined) values.push(quoted.replace(/\\([^])/gu, "$1"));
    else if (link !== undefined) values.push(readWikilink(link).target);
    else values.push((bare ?? "").trim().replace(/^#/u, ""));
  }
  return values.filter((value) => value !== "");
}
