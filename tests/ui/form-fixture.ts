/** Forms to draw, and what a person sees and does in one. */
import { act } from "preact/test-utils";
import { afterEach, type Mock, vi } from "vitest";
import type { OpenForm } from "../../src/app/commands/open-form";
import type { FormDraft } from "../../src/core/form/draft";
import type { FormModel, FormValues } from "../../src/core/form/model";
import { readForm } from "../../src/core/form/read-form";
import { readValues } from "../../src/core/form/read-values";
import { matchPeople } from "../../src/core/people-matches";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import type { FormActions, FormProps } from "../../src/ui/form/form-contract";
import { type MountedForm, mountForm } from "../../src/ui/form/mount-form";

export const TEMPLATE = `---
debrief: setback
date: 2026-05-16
people: []
setbacks: []
level:
outcome:
---
## What happened
%% Only what a camera would have seen. %%

## Lessons
%% One idea: what to do. %%

- 
`;

const EVERYONE = ["Elif Demir", "Sarah Lind", "Sarah Okafor"].map((name) => {
  const path = `People/${name}.md`;
  return { key: path, name, path, aliases: [] };
});

export interface DrawnForm {
  readonly root: HTMLElement;
  readonly form: MountedForm;
  readonly actions: { readonly [K in keyof FormActions]: Mock<FormActions[K]> };
  /** What was kept last: a draft, or that there is none. */
  kept(): { readonly title: string; readonly values: FormValues } | null | undefined;
}

export function openOn(text = TEMPLATE, path: string | null = null): OpenForm {
  const read = readForm(TEMPLATE, DEFAULT_SETTINGS);
  if (!read.ok) throw new Error(read.reason);
  const { model } = read;
  const values = readValues("A.md", text, DEFAULT_SETTINGS, model);
  if (!values.ok) throw new Error(values.reason);
  const { values: base, locked } = values;
  return { key: "new:setback", seed: 0, label: "Setback", path, model, base, locked };
}

const drawn = new Set<() => void>();

afterEach(() => {
  for (const dispose of drawn) dispose();
  drawn.clear();
  vi.useRealTimers();
});

export function draw(
  more: Partial<Omit<FormProps, "actions">> & { readonly actions?: Partial<FormActions> } = {},
): DrawnForm {
  const root = document.body.appendChild(document.createElement("div"));
  const form = more.form ?? openOn();
  const plain: FormActions = {
    matchPeople: (query) => matchPeople(EVERYONE, query, 6),
    toEntry: ({ person }) => ({ item: `[[${person.name}]]`, role: "with", path: person.path }),
    createPerson: async (name) => ({ item: `[[${name}]]`, role: "with", path: null }),
    chooseRole: (_, __, choose) => choose("from"),
    modelFor: (): FormModel => form.model,
    placeOf: (title) => ({ ok: true, text: `Debriefs/2026/2026-05-16 ${title}` }),
    lessonsToTest: () => [],
    remarkOn: () => null,
    findEarlier: async () => null,
    earlierActions: (_, __, later) => ({
      same: async () => null,
      different: async () => null,
      open: () => {},
      openRollup: null,
      later,
      promote: null,
    }),
    save: async () => null,
    keepDraft: () => {},
    close: () => {},
    ...more.actions,
  };
  const actions = {
    matchPeople: vi.fn(plain.matchPeople),
    toEntry: vi.fn(plain.toEntry),
    createPerson: vi.fn(plain.createPerson),
    chooseRole: vi.fn(plain.chooseRole),
    modelFor: vi.fn(plain.modelFor),
    placeOf: vi.fn(plain.placeOf),
    lessonsToTest: vi.fn(plain.lessonsToTest),
    remarkOn: vi.fn(plain.remarkOn),
    findEarlier: vi.fn(plain.findEarlier),
    earlierActions: vi.fn(plain.earlierActions),
    save: vi.fn(plain.save),
    keepDraft: vi.fn(plain.keepDraft),
    close: vi.fn(plain.close),
  };
  const mounted: MountedForm[] = [];
  void act(() => {
    const made = mountForm(root, {
      title: "",
      draft: null,
      isLasting: true,
      today: "2026-05-16",
      modKey: "Ctrl+",
      icons: { draw: (parent, name) => void (parent.dataset["icon"] = name) },
      locale: "en-GB",
      ...more,
      form,
      actions,
    });
    mounted.push(made);
  });
  const [shown] = mounted;
  if (shown === undefined) throw new Error("nothing was drawn");
  drawn.add(() => {
    void act(() => shown.dispose());
    root.remove();
  });
  return { root, form: shown, actions, kept: () => actions.keepDraft.mock.lastCall?.[0] };
}

export function aDraft(values: FormValues): FormDraft {
  return { key: "new:setback", date: "2026-05-09", time: "18:30", title: "", values, base: null };
}

/** A control of a field, by the field's prompt. */
export function control(view: DrawnForm, label: string, at = 0): HTMLInputElement {
  const found = view.root.querySelectorAll<HTMLInputElement>(
    `[data-debrief-field="${label}"] :is(input, textarea)`,
  )[at];
  if (found === undefined) throw new Error(`no “${label}”`);
  return found;
}

export function type(input: HTMLInputElement, text: string): void {
  void act(() => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export function press(target: Element, key: string, init: KeyboardEventInit = {}): void {
  void act(() => {
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }),
    );
  });
}

export function pressButton(view: DrawnForm, name: string): void {
  const button = [...view.root.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (button === undefined) throw new Error(`no button “${name}”`);
  void act(() => button.click());
}
