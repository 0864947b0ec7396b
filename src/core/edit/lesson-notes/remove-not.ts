/** "Not the same", taken back in the lesson note that says it. */
import { readInline } from "../../parse/inline";
import { foldText } from "../../text";
import { planInTurn } from "../compose";
import { findProperty, openFrontmatter } from "../properties/frontmatter-source";
import { planRemoveListItem } from "../properties/list-item-edit";
import type { Plan } from "../text-edit";

const NO_KEYS: ReadonlySet<string> = new Set();

/**
 * Takes every text out of the list that reads as `other`, a folded text, however it is written.
 * Does nothing where none does; refuses what cannot be changed safely.
 */
export function planRemoveNot(text: string, keys: readonly string[], other: string): Plan {
  const opening = openFrontmatter(text);
  if (opening.kind === "refused") return { ok: false, reason: opening.reason };
  if (opening.kind === "none") return { ok: true, edits: [] };
  const property = findProperty(opening.frontmatter.properties, keys);
  const written = (property?.value.items ?? [])
    .map((item) => item.text)
    .filter((item) => foldText(readInline(item, NO_KEYS).text) === other);
  return planInTurn(
    text,
    [...new Set(written)].map((item) => (now: string) => planRemoveListItem(now, keys, item)),
  );
}
