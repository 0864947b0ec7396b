/** Rows for tests: notes whose groups are given, and what a list knows beyond the rollup. */
import { createLinkResolver } from "../../../src/core/link-resolver";
import type { Note } from "../../../src/core/note";
import type { PeopleVault } from "../../../src/core/people-page/person-page";
import type { Rollup } from "../../../src/core/rollup/model";
import { buildRollup } from "../../../src/core/rollup/rollup";
import { describeRows, type Row, type RowContext } from "../../../src/core/rollup/rows";
import { aVault, peopleOf } from "./builders";

export const TODAY = "2026-05-16";

/** Texts of lessons that say the same; the first speaks for them. */
export type Groups = readonly (readonly string[])[];

export function rollupOf(notes: readonly Note[], groups: Groups = []): Rollup {
  const lessons = notes.flatMap((note) => (note.lessonNote === null ? note.lessons : []));
  const idsOf = (text: string): readonly string[] =>
    lessons.filter((lesson) => lesson.text === text).map(({ id }) => id);
  return buildRollup(
    aVault(notes),
    {
      groups: groups.map((texts) => {
        const members = texts.flatMap(idsOf);
        return { members, medoid: members[0] ?? "", reasons: [] };
      }),
      possible: [],
    },
    peopleOf(notes),
  );
}

export function rowsOf(
  notes: readonly Note[],
  groups: Groups = [],
  more: Partial<RowContext> = {},
): readonly Row[] {
  const links = createLinkResolver(notes.map(({ path }) => path));
  return describeRows(rollupOf(notes, groups).rows, { notes, links, today: TODAY, ...more });
}

export function vaultOf(notes: readonly Note[], groups: Groups = []): PeopleVault {
  const links = createLinkResolver(notes.map(({ path }) => path));
  return { notes, people: peopleOf(notes), links, rows: rowsOf(notes, groups), today: TODAY };
}

/** The texts of the rows, to compare with. */
export function textsOf(rows: readonly Row[]): readonly string[] {
  return rows.map(({ repeat }) => repeat.text);
}
