/** What the people views read: worked out once for each rollup and day, however many are open. */
import type { App } from "../../app/create-app";
import { type LinkProposal, proposeLinks } from "../../core/people-page/link-proposals";
import type { PeopleVault } from "../../core/people-page/person-page";
import type { Rollup } from "../../core/rollup/model";
import { describeRows } from "../../core/rollup/rows";
import type { PeopleSource } from "../../ui/people/people-contract";

interface Known {
  readonly rollup: Rollup;
  readonly vault: PeopleVault;
  /** Worked out when somebody asks for them. */
  proposals: readonly LinkProposal[] | null;
}

export function createPeopleSource(
  app: Pick<App, "store" | "snapshot">,
  today: () => string,
): PeopleSource {
  let known: Known | null = null;

  function read(): Known | null {
    const { rollup } = app.store.get();
    const day = today();
    if (rollup === null) return null;
    if (known?.rollup === rollup && known.vault.today === day) return known;
    const { notes, people, links, movedTo } = app.snapshot();
    const rows = describeRows(rollup.rows, { notes, links, today: day });
    known = { rollup, vault: { notes, people, links, rows, today: day, movedTo }, proposals: null };
    return known;
  }

  return {
    vault: () => read()?.vault ?? null,
    proposals(about) {
      const now = read();
      if (now === null) return [];
      if (about !== null) return proposeLinks(now.vault, about);
      now.proposals ??= proposeLinks(now.vault);
      return now.proposals;
    },
  };
}
