/** Previews to draw, and what a person sees and presses in one. */
import { act } from "preact/test-utils";
import { afterEach, type Mock, vi } from "vitest";
import type { DiffLine, NoteDiff } from "../../src/core/edit/operations/note-diff";
import type { Preview } from "../../src/ports/asker";
import { mountPreview } from "../../src/ui/preview/mount-preview";

export function aLine(
  kind: DiffLine["kind"],
  line: number,
  text: string,
  marked?: string,
): DiffLine {
  const start = marked === undefined ? -1 : text.indexOf(marked);
  const marks = marked === undefined ? [] : [{ start, end: start + marked.length }];
  return { kind, line, text, marks };
}

/** A note of which one line changes, unless told otherwise. */
export function aDiff(path: string, more: Partial<NoteDiff> = {}): NoteDiff {
  return {
    path,
    kind: "change",
    to: null,
    added: 1,
    removed: 1,
    hunks: [
      [
        aLine("same", 3, "## Lessons"),
        aLine("removed", 4, "- Ask first."),
        aLine("added", 4, "- Ask first. [[Ask]]", " [[Ask]]"),
      ],
    ],
    ...more,
  };
}

/** A lesson note that two notes lead to. */
export const PROMOTE: readonly NoteDiff[] = [
  aDiff("Lessons/Ask.md", {
    kind: "create",
    added: 3,
    removed: 0,
    hunks: [[aLine("added", 1, "---"), aLine("added", 2, "lesson: Ask"), aLine("added", 3, "---")]],
  }),
  aDiff("Debriefs/2026/2026-03-09 Darren.md"),
  aDiff("Debriefs/2025/2025-01-17 Flats.md"),
];

/** The note that stays, one that leads to the other, and the one that goes. */
export const MERGE: readonly NoteDiff[] = [
  aDiff("Lessons/Ask.md"),
  aDiff("Debriefs/2026/2026-03-09 Darren.md"),
  aDiff("Lessons/Ask early.md", { kind: "trash", added: 0, removed: 2, hunks: [] }),
];

export interface MountedPreview {
  readonly root: HTMLElement;
  readonly titles: string[];
  readonly applied: (readonly string[])[];
  readonly cancelled: Mock<() => void>;
}

const mounted = new Set<() => void>();

afterEach(() => {
  for (const dispose of mounted) dispose();
  mounted.clear();
});

export function mount(
  notes: readonly NoteDiff[],
  more: Partial<Omit<Preview, "notes">> = {},
): MountedPreview {
  const root = document.body.appendChild(document.createElement("div"));
  const view: MountedPreview = { root, titles: [], applied: [], cancelled: vi.fn<() => void>() };
  let preview = { dispose: () => {} };
  void act(() => {
    preview = mountPreview(
      root,
      {
        label: "“Ask” as a lesson note",
        left: [],
        needed: new Set(),
        divisible: new Set(),
        ...more,
        notes,
      },
      {
        icons: { draw: (parent, name) => void (parent.dataset["icon"] = name) },
        locale: "en-GB",
        actions: {
          title: (text) => view.titles.push(text),
          apply: ({ paths, without }) =>
            view.applied.push([
              ...paths,
              ...[...without].map(([path, lines]) => `${path} without ${[...lines].join(", ")}`),
            ]),
          cancel: view.cancelled,
        },
      },
    );
  });
  mounted.add(() => {
    void act(() => preview.dispose());
    root.remove();
  });
  return view;
}

export function all(view: MountedPreview, selector: string): HTMLElement[] {
  return [...view.root.querySelectorAll<HTMLElement>(selector)];
}

export function boxes(view: MountedPreview): HTMLInputElement[] {
  return [...view.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}

/** The ticks as a person sees them: ☑ ☐ ⊟, with a lock where the box cannot be changed. */
export function ticks(view: MountedPreview): string {
  return boxes(view)
    .map(
      (box) =>
        (box.indeterminate ? "⊟" : box.checked ? "☑" : "☐") +
        (box.getAttribute("aria-disabled") === "true" ? "🔒" : ""),
    )
    .join(" ");
}

export function press(element: HTMLElement | undefined): void {
  void act(() => element?.click());
}

export function pressButton(view: MountedPreview, words: string): void {
  const found = all(view, "button").find((button) => button.textContent === words);
  if (found === undefined) throw new Error(`No button says ${words}`);
  press(found);
}

/** Each line as it is read aloud: visible words and those for a screen reader, without the signs. */
export function spokenLines(view: MountedPreview): string[] {
  return all(view, ".debrief-diff-line").map((line) => {
    const spoken = [...line.children].filter((part) => part.getAttribute("aria-hidden") !== "true");
    return spoken.map((part) => part.textContent).join("");
  });
}
