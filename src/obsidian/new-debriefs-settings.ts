/** The settings of new debriefs: where they go, how they begin, and what helps while they are written. */
import type { Setting, SettingDefinition, SettingDefinitionItem, SettingGroup } from "obsidian";
import type { App as Debrief } from "../app/create-app";
import { fillPattern, patternOf } from "../core/templates/debrief-path";
import { fieldProblem, nameField, TEMPLATE_FOLDER } from "../core/settings/setting-fields";
import { DEBRIEF_NAME } from "../core/settings/settings";
import { KINDS } from "../core/templates/built-in-kinds";
import type { Kind } from "../core/templates/kinds";

export type CaptureSettings = Pick<Debrief, "settings" | "kinds" | "snapshot" | "commands">;

export function newDebriefDefinitions(
  app: CaptureSettings,
  now: () => { readonly date: string; readonly time: string },
): SettingDefinitionItem {
  const validate = (field: string) => (value: string) => {
    const { notes } = app.snapshot();
    const isNote = (path: string) => notes.some((note) => note.path === path);
    return fieldProblem(field, value, isNote) ?? undefined;
  };
  const kinds = uniqueKinds(app.kinds());
  return {
    type: "group",
    heading: "New debriefs",
    items: [
      {
        name: "Folder for debriefs",
        desc: "New debriefs go below it.",
        control: { type: "folder", key: "debriefFolder", validate: validate("debriefFolder") },
      },
      {
        type: "page",
        name: "File names",
        desc: "What a new debrief is called, and in which folder it goes, for each kind.",
        displayValue: () => sayOwn(app),
        items: [
          ...kinds.map((kind) => nameSetting(kind, app, now(), validate)),
          {
            name: "In names",
            desc: "{{date}}, {{time}}, {{date:FORMAT}}, {{title}}, {{kind}} and {{people}}. A slash makes a folder.",
            render: nameControls,
          },
        ],
      },
      {
        name: "Open a new debrief as a form",
        desc: "One page to fill in. When this is off, the note itself opens.",
        control: { type: "toggle", key: "openForm" },
      },
      {
        name: "Folder for templates",
        desc: "Notes in it with a debrief-template property are templates of your own. Nothing in it counts as a lesson.",
        aliases: ["templater", "placeholders"],
        control: { type: "folder", key: TEMPLATE_FOLDER, validate: validate(TEMPLATE_FOLDER) },
      },
      {
        type: "page",
        name: "Templates",
        desc: "Copy a built-in template to your template folder and change it there.",
        displayValue: () => `${app.kinds().length} kinds`,
        items: KINDS.map((kind) => templateSetting(kind, app)),
      },
      {
        name: "Save quick lessons in",
        desc: "Today’s note is your daily note.",
        control: {
          type: "dropdown",
          key: "quickLessonTarget",
          options: { today: "Today’s note", inbox: "The inbox note" },
        },
      },
      {
        name: "Inbox note",
        desc: "It is created when the first quick lesson goes there.",
        visible: () => app.settings().quickLessonTarget === "inbox",
        control: { type: "text", key: "inboxNote", validate: validate("inboxNote") },
      },
      {
        name: "Template for people",
        desc: "A new person note begins as a copy of it. Leave it empty for a plain note.",
        control: { type: "file", key: "personTemplate", validate: validate("personTemplate") },
      },
      {
        name: "Show what you have learned before",
        desc: "A quiet mark behind a lesson that came up in earlier notes.",
        aliases: ["earlier", "repeat", "hint"],
        control: { type: "toggle", key: "showEarlier" },
      },
      {
        name: "Remark on lessons",
        desc: "A gentle word when a lesson has no move, or blames a person. It follows simple rules.",
        control: { type: "toggle", key: "showRemarks" },
      },
      {
        name: "In templates",
        desc: "{{title}}, {{date}}, {{time}}, {{date:FORMAT}} as in the app’s own templates, and {{people}}, {{participants}}, {{lessons-to-test}}, {{kind}}, {{cursor}}.",
        render: nameControls,
      },
    ],
  };
}

function nameSetting(
  kind: Kind,
  app: CaptureSettings,
  now: { readonly date: string; readonly time: string },
  validate: (field: string) => (value: string) => string | undefined,
): SettingDefinition {
  const { debriefNames, debriefFolder } = app.settings();
  const pattern = patternOf(kind.id, debriefNames);
  const named = { ...now, title: kind.label, kind: kind.id };
  const example = fillPattern(pattern, debriefFolder, named);
  const field = nameField(kind.id);
  return {
    name: kind.label,
    desc: example.ok ? `Today: ${example.value}` : example.reason,
    control: {
      type: "text",
      key: field,
      placeholder: DEBRIEF_NAME,
      validate: validate(field),
    },
  };
}

function templateSetting(kind: Kind, app: CaptureSettings): SettingDefinition {
  const own = app.kinds().find((each) => each.id === kind.id && each.path !== undefined);
  return {
    name: kind.label,
    desc: own?.problem ?? own?.path ?? "Built in. Choose it to make a copy of your own.",
    action: () => {
      void app.commands.customiseTemplate(kind.id);
    },
  };
}

/** The last row of its group: only by now are the controls of the others there to be named. */
function nameControls(_row: Setting, { listEl }: SettingGroup): void {
  for (const item of listEl.findAll(".setting-item")) {
    const control = item.querySelector("input, select, textarea");
    const name = item.querySelector(".setting-item-name");
    if (control === null || name === null || control.hasAttribute("aria-labelledby")) continue;
    name.id = `debrief-setting-${(named += 1)}`;
    control.setAttribute("aria-labelledby", name.id);
  }
}

let named = 0;

/** Two templates of one kind share its names. */
function uniqueKinds(kinds: readonly Kind[]): readonly Kind[] {
  const known = new Set<string>([""]);
  return kinds.filter(({ id }) => !known.has(id) && known.add(id));
}

function sayOwn(app: CaptureSettings): string {
  const count = Object.keys(app.settings().debriefNames).length;
  return count === 0 ? "As usual" : `${count} of your own`;
}
