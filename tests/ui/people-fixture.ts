/** The people views, drawn from notes, with every action noted. */
import { act } from "preact/test-utils";
import { afterEach, vi } from "vitest";
import { INITIAL_STATE, type AppState } from "../../src/app/state";
import { createStore } from "../../src/app/store";
import { createLinkResolver } from "../../src/core/link-resolver";
import { parseNote } from "../../src/core/parse/parse-note";
import { createPeopleDirectory } from "../../src/core/people-directory";
import type { PanelWish } from "../../src/core/people-page/find-person";
import { proposeLinks } from "../../src/core/people-page/link-proposals";
import type { PeopleVault } from "../../src/core/people-page/person-page";
import type { Rollup } from "../../src/core/rollup/model";
import { buildRollup } from "../../src/core/rollup/rollup";
import { describeRows } from "../../src/core/rollup/rows";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { mountPeople, mountPersonPanel } from "../../src/ui/mount-people";
import type { NamesSwitch } from "../../src/ui/names-switch";
import type { PeopleActions } from "../../src/ui/people/people-contract";

const TODAY = "2026-05-16";
export const ELIF = "People/Elif Demir.md";
export const PERSON = "---\ntype: person\n---\n";

export const NOTES = {
  [ELIF]: PERSON,
  "People/Sarah Lind.md": PERSON,
  "Customers/Sarah Okafor.md": PERSON,
  "People/Jonah Reyes.md": PERSON,
  "Lessons/Agree.md": '---\nlesson: Write down what was agreed.\npeople: ["[[Elif Demir]]"]\n---\n',
  "2026-05-09 Refund.md":
    '---\ndebrief: setback\npeople: ["[[Elif Demir]]"]\n---\n## Lessons\n- Write down what was agreed. [[Elif Demir]]\n- Keep it short.\n\n## Promises\n- [ ] promise:: the invoice, by 2026-05-10 [[Elif Demir]]\n- [ ] to me:: the ward count [[Elif Demir]]\n',
  "2026-04-02 Price.md":
    '---\ndebrief: success\npeople: ["[[Elif Demir]]", "[[Sarah Lind]]"]\n---\n## Lessons\n- Say the price first. (from:: [[Elif Demir]])\n- Numbers before the story. (about:: [[Elif Demir]])\n- Ask Sarah before Elif.\n',
};

function vaultOf(texts: Readonly<Record<string, string>>): PeopleVault {
  const notes = Object.entries(texts).map(([path, text]) =>
    parseNote(path, text, DEFAULT_SETTINGS),
  );
  const links = createLinkResolver(notes.map(({ path }) => path));
  const people = createPeopleDirectory(notes, links);
  const vault = { notes, skipped: [] };
  const rollup = buildRollup(vault, { groups: [], possible: [] }, people);
  const rows = describeRows(rollup.rows, { notes, links, today: TODAY });
  return { notes, links, people, rows, today: TODAY };
}

const disposals: (() => void)[] = [];

afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

function rollupOf({ notes, people }: PeopleVault): Rollup {
  return buildRollup({ notes, skipped: [] }, { groups: [], possible: [] }, people);
}

function surroundings(texts: Readonly<Record<string, string>>, names?: NamesSwitch) {
  let vault = vaultOf(texts);
  const rollup = rollupOf(vault);
  const state: AppState = { ...INITIAL_STATE, phase: "ready", rollup };
  const actions = {
    open: vi.fn<PeopleActions["open"]>(),
    startDebrief: vi.fn<PeopleActions["startDebrief"]>(),
    link: vi.fn<PeopleActions["link"]>(() => Promise.resolve()),
    unlink: vi.fn<PeopleActions["unlink"]>(() => Promise.resolve()),
    linkAll: vi.fn<PeopleActions["linkAll"]>(() => Promise.resolve()),
    copy: vi.fn<PeopleActions["copy"]>(),
    openPeople: vi.fn<PeopleActions["openPeople"]>(),
    startNote: vi.fn<PeopleActions["startNote"]>(),
    readAgain: vi.fn(),
    openLink: vi.fn<PeopleActions["openLink"]>(),
    previewLink: vi.fn<PeopleActions["previewLink"]>(),
    keep: vi.fn<PeopleActions["keep"]>(() => Promise.resolve(true)),
    showMenu: vi.fn<PeopleActions["showMenu"]>(),
  };
  const store = createStore(state);
  /** Other notes from now on, as after a change in the vault; `moved` from one path to another. */
  const rewrite = (
    changed: Readonly<Record<string, string>>,
    moved: Readonly<Record<string, string>> = {},
  ) =>
    act(() => {
      vault = { ...vaultOf(changed), movedTo: (path) => moved[path] ?? path };
      store.set({ ...store.get(), rollup: rollupOf(vault) });
    });
  const common = {
    store,
    rewrite,
    source: {
      vault: () => vault,
      proposals: (about: Parameters<typeof proposeLinks>[1] = null) => proposeLinks(vault, about),
    },
    actions,
    icons: { draw: () => {} },
    today: () => TODAY,
    locale: "en-GB",
    ...(names === undefined ? {} : { names }),
  };
  return { common, actions };
}

function show(mount: (parent: HTMLElement) => { dispose(): void }) {
  const parent = document.body.appendChild(document.createElement("div"));
  let mounted = { dispose: () => {} };
  void act(() => {
    mounted = mount(parent);
  });
  disposals.push(() => {
    mounted.dispose();
    parent.remove();
  });
  const button = (words: string | RegExp) => {
    const found = [...parent.querySelectorAll("button")].find((one) => {
      const name = one.getAttribute("aria-label") ?? one.textContent;
      return typeof words === "string" ? name === words : words.test(name);
    });
    if (found === undefined)
      throw new Error(`no button ${words.toString()}: ${parent.textContent}`);
    return found;
  };
  const click = (words: string | RegExp) => act(() => button(words).click());
  const press = (key: string, more: KeyboardEventInit = {}) =>
    act(() => {
      const target = document.activeElement ?? parent;
      target.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
      );
    });
  return { parent, button, click, press };
}

export function showPanel(
  wish: PanelWish,
  texts: Readonly<Record<string, string>> = NOTES,
  names?: NamesSwitch,
) {
  const { common, actions } = surroundings(texts, names);
  const store = createStore(wish);
  const shown = show((parent) => mountPersonPanel(parent, { ...common, wish: store }));
  return { ...shown, actions, store, app: common.store };
}

export function showView(
  stored: unknown = null,
  texts: Readonly<Record<string, string>> = NOTES,
  names?: NamesSwitch,
) {
  const { common, actions } = surroundings(texts, names);
  const onViewState = vi.fn();
  const { rewrite } = common;
  const shown = show((parent) => mountPeople(parent, { ...common, stored, onViewState }));
  return { ...shown, actions, onViewState, rewrite, app: common.store };
}
