import type { JSX } from "preact";
import { type FieldValue, type FormField, type PromiseEntry } from "../../core/form/model";
import { ChoiceField, LEVELS, OUTCOMES } from "./choice-field";
import { describedBy } from "./field-row";
import type { FormProps, LessonOffer } from "./form-contract";
import { GrowArea } from "./grow-area";
import { LessonsField } from "./lessons-field";
import { LinesField } from "./lines-field";
import { type Openings, PeopleField } from "./people-field";
import { TestedField } from "./tested-field";

/** The control that answers a field. */
export function FieldAnswer(props: {
  readonly id: string;
  readonly field: FormField;
  readonly value: FieldValue;
  readonly isLocked: boolean;
  readonly offers: readonly LessonOffer[];
  readonly form: FormProps;
  readonly openings: { current: Openings };
  readonly onChange: (value: FieldValue) => void;
}): JSX.Element {
  const { id, field, value, isLocked, onChange } = props;
  const { actions, today, modKey } = props.form;
  const help = describedBy(id, isLocked ? "locked" : field.help);
  switch (value.kind) {
    case "lessons":
      return (
        <LessonsField
          id={id}
          describedBy={help}
          lessons={value.lessons}
          today={today}
          modKey={modKey}
          actions={actions}
          onChange={(lessons) => onChange({ kind: "lessons", lessons })}
        />
      );
    case "people":
      return (
        <PeopleField
          id={id}
          label={field.label}
          describedBy={help}
          people={value.people}
          disabled={isLocked}
          actions={actions}
          openings={props.openings}
          onChange={(people) => onChange({ kind: "people", people })}
        />
      );
    case "list":
      return (
        <LinesField
          id={id}
          label={field.label}
          describedBy={help}
          lines={value.items}
          disabled={isLocked}
          onChange={(at, text) =>
            onChange({ kind: "list", items: replaced(value.items, at, text) })
          }
          onRemove={(at) => onChange({ kind: "list", items: without(value.items, at) })}
        />
      );
    case "promises":
      return (
        <LinesField
          id={id}
          label={field.label}
          describedBy={help}
          lines={value.promises.map(({ text }) => text)}
          disabled={false}
          onChange={(at, text) => {
            const from = value.promises[at]?.from ?? null;
            const entry: PromiseEntry = { from, text };
            onChange({ kind: "promises", promises: replaced(value.promises, at, entry) });
          }}
          onRemove={(at) => onChange({ kind: "promises", promises: without(value.promises, at) })}
        />
      );
    case "tested":
      return (
        <TestedField
          offers={props.offers}
          verdicts={value.verdicts}
          onChange={(verdicts) => onChange({ kind: "tested", verdicts })}
        />
      );
    case "text":
      return <TextAnswer {...props} text={value.text} help={help} />;
  }
}

function TextAnswer(props: {
  readonly id: string;
  readonly field: FormField;
  readonly text: string;
  readonly isLocked: boolean;
  readonly help: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}): JSX.Element {
  const { id, field, text, isLocked, help } = props;
  const change = (changed: string) => props.onChange({ kind: "text", text: changed });
  switch (field.kind) {
    case "level":
      return (
        <ChoiceField
          id={id}
          value={text}
          choices={LEVELS}
          otherWords={null}
          disabled={isLocked}
          onChange={change}
        />
      );
    case "outcome":
      return (
        <ChoiceField
          id={id}
          value={text}
          choices={OUTCOMES}
          otherWords="In other words"
          disabled={isLocked}
          onChange={change}
        />
      );
    case "date":
    case "line":
      return (
        <input
          id={id}
          {...typeOf(field, text)}
          dir="auto"
          autocomplete="off"
          aria-describedby={help}
          disabled={isLocked}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
        />
      );
    default:
      return <GrowArea id={id} value={text} describedBy={help} onInput={change} />;
  }
}

/** What is no date (a template's own words) is shown as it is. */
function typeOf(
  { kind }: FormField,
  text: string,
): { readonly type: "date" } | { readonly type: "text" } {
  const isDate = kind === "date" && (text === "" || DAY.test(text));
  return isDate ? { type: "date" } : { type: "text" };
}

const DAY = /^\d{4}-\d\d-\d\d$/u;

/** True for answers of several controls: their prompt is no label. */
export function isGroup({ kind }: FormField): boolean {
  return kind !== "text" && kind !== "date" && kind !== "line" && kind !== "lessons";
}

function replaced<T>(items: readonly T[], at: number, item: T): readonly T[] {
  return at < items.length
    ? items.map((one, index) => (index === at ? item : one))
    : [...items, item];
}

function without<T>(items: readonly T[], at: number): readonly T[] {
  return items.filter((_, index) => index !== at);
}
