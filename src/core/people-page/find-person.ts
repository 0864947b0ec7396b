/** Whom a panel is about: the person of a note, or whoever its code block names. */
import type { LinkResolver } from "../link-resolver";
import { wholeLink } from "../parse/inline-link";
import type { PeopleDirectory, Person } from "../people-directory";
import { peopleCalled } from "../people-matches";
import { foldText } from "../text";

export interface PanelWish {
  /** The note that is looked at, or that holds the code block; null for none. */
  readonly path: string | null;
  /** What the code block says: a name, an alias, a path or a link; empty for the note's own person. */
  readonly name: string;
}

export type PanelSubject =
  | { readonly kind: "person"; readonly person: Person }
  /** The note stands for nobody. */
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly name: string }
  /** Several people go by the name: nobody is guessed. */
  | { readonly kind: "several"; readonly name: string; readonly people: readonly Person[] };

/** O(people). */
export function findPanelSubject(
  { path, name }: PanelWish,
  vault: { readonly people: PeopleDirectory; readonly links: LinkResolver },
): PanelSubject {
  const { everyone } = vault.people;
  if (name === "") {
    const person = everyone.find((one) => one.path !== null && one.path === path);
    return person === undefined ? { kind: "none" } : { kind: "person", person };
  }
  const target = wholeLink(name)?.target ?? name;
  const linked = vault.links.resolve(target, path ?? "");
  const own = everyone.find((one) => one.path !== null && one.path === linked);
  // A bare name may be that of several notes; a link, or a path, means the one that it leads to.
  const isExact = target !== name || target.includes("/");
  if (own !== undefined && isExact) return { kind: "person", person: own };
  const named = everyone.filter((one) => foldText(one.name) === foldText(target));
  const found = named.length > 0 ? named : peopleCalled(everyone, target);
  const [person, second] = found;
  if (person === undefined) return { kind: "unknown", name: target };
  return second === undefined
    ? { kind: "person", person }
    : { kind: "several", name: target, people: found };
}
