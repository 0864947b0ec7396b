/**
 * Names replaced in any text, for what leaves the vault: everyone's names, aliases and the words of
 * links to them, whole or a part of them alone, in any case and with or without accents.
 *
 * No word of a name is left, with these exceptions, each too likely to be something else. Written
 * small: a part of fewer than three letters (“jo”), one that is a particle elsewhere (“des”), the
 * words of a link in other texts. In any case: one letter, a number, an article before a name, a
 * particle within it (“van der”), each by itself. And what only somebody who knows the name would
 * tell: another form of it (“Tomka” for Tomek), a name grown together with other letters, a given
 * name of a script without blanks that no alias tells (小龙 of 李小龙).
 */
import type { Person } from "../people-directory";
import { isParticle, wordsOf } from "./name-forms";
import { createNameFinder, type HiddenName, NameIndex } from "./name-index";

/** `initials`: SL for Sarah Lind; `letters`: A, B, … which says nothing of the name. */
export type NameStyle = "initials" | "letters";

export interface PersonToHide extends Person {
  /** What links to the person say. */
  readonly linkWords?: readonly string[];
}

export interface NameHider {
  /** The text with every name replaced. */
  hide(text: string): string;
  /** The names in a text, in order, none over another. */
  namesIn(text: string): readonly HiddenName[];
  /**
   * What stands for a person: nobody else has the same. Someone who is not known is a question mark.
   */
  tokenOf(key: string): string;
  /** For texts that are about these people: what links call them is hidden in any case. */
  about(keys: readonly string[]): NameHider;
}

/**
 * O(names) once, then O(text) a text. Where two people share a part of their names, the part alone
 * becomes both of their tokens: `A/B`. The longest name wins; a genitive (`Sarah's`, `Sarahs`) keeps
 * its ending. Of people with the same initials all but the first have a number behind them: `SL2`.
 */
export function createNameHider(everyone: readonly PersonToHide[], style: NameStyle): NameHider {
  const tokens = new Map<string, string>();
  const links = new Map<string, readonly string[]>();
  const numbers = new Map<string, number>();
  const index = new NameIndex();
  everyone.forEach(({ key, name, aliases, linkWords = [] }, i) => {
    const token = style === "letters" ? letterOf(i) : numbered(initialsOf(name), numbers);
    tokens.set(key, token);
    for (const called of [name, ...aliases]) index.addName(called, token);
    for (const words of linkWords) index.addLink(words, token);
    if (linkWords.length > 0) links.set(key, linkWords);
  });
  const tokenOf = (key: string): string => tokens.get(key) ?? "?";
  return hiderOf([index]);

  function hiderOf(indexes: readonly NameIndex[]): NameHider {
    const about = (keys: readonly string[]): NameHider => {
      const called = keys.filter((key) => links.has(key));
      if (called.length === 0) return hider;
      const more = new NameIndex();
      for (const key of called) {
        for (const words of links.get(key) ?? []) more.addWords(words, tokenOf(key));
      }
      return hiderOf([index, more]);
    };
    const hider = { tokenOf, about, ...hidingOf(createNameFinder(indexes)) };
    return hider;
  }
}

function hidingOf(namesIn: NameHider["namesIn"]): Pick<NameHider, "hide" | "namesIn"> {
  return {
    namesIn,
    hide(text) {
      const parts: string[] = [];
      let from = 0;
      for (const { start, end, token } of namesIn(text)) {
        parts.push(text.slice(from, start), token);
        from = end;
      }
      return from === 0 ? text : parts.join("") + text.slice(from);
    },
  };
}

/** A to Z, then AA, AB, … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function initialsOf(name: string): string {
  const words = wordsOf(name);
  const chosen = words.filter(
    (word, place) => /\p{L}/u.test(word.word) && !isParticle(word, place),
  );
  const letterAt = (word: (typeof words)[number] | undefined): string =>
    word === undefined ? "" : ([...name.slice(word.start, word.end)][0] ?? "");
  const initials = letterAt(chosen[0]) + (chosen.length > 1 ? letterAt(chosen.at(-1)) : "");
  return initials === "" ? "?" : initials.toUpperCase();
}

/** The token, with a number behind it from the second time on. */
function numbered(token: string, numbers: Map<string, number>): string {
  const number = (numbers.get(token) ?? 0) + 1;
  numbers.set(token, number);
  return number === 1 ? token : `${token}${number}`;
}
