import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import { valueOf } from "../../core/form/model";
import { useViewTools } from "../view-tools";
import { DraftBanner } from "./draft-banner";
import { FieldAnswer, isGroup } from "./field-answer";
import { FieldRow } from "./field-row";
import type { FormDoor, FormProps } from "./form-contract";
import { FormFooter } from "./form-footer";
import type { Openings } from "./people-field";
import { useFormState } from "./use-form-state";

const TITLE_HELP = "A few words to find it by. The day comes before it.";

/** One page of questions; only what is answered is written. */
export function FormView(
  props: FormProps & { readonly door: { current: FormDoor | null } },
): JSX.Element {
  const { form, actions, door } = props;
  const { idPrefix } = useViewTools();
  const root = useRef<HTMLFormElement>(null);
  const openings = useRef<Openings>({ close: null });
  const state = useFormState(props);
  const { values, title, model } = state;

  useLayoutEffect(() => {
    door.current = {
      mayClose() {
        const { close } = openings.current;
        if (close !== null && close()) {
          openings.current.close = null;
          return false;
        }
        return state.mayClose();
      },
    };
  });
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);

  const people = model.fields.find(({ kind }) => kind === "people");
  const named = people === undefined ? null : JSON.stringify(valueOf(values, people));
  const hasTested = model.fields.some(({ kind }) => kind === "tested");
  // The people decide what is offered, not what is typed elsewhere.
  const offers = useMemo(
    () => (hasTested ? actions.lessonsToTest(values) : []),
    [actions, hasTested, named],
  );
  return (
    <form
      ref={root}
      class="debrief-form-page"
      onSubmit={(event) => {
        event.preventDefault();
        void state.save();
      }}
      onKeyDown={(event) => {
        const isMod = event.ctrlKey || event.metaKey;
        if (event.key === "Enter" && isMod && !event.isComposing) {
          event.preventDefault();
          void state.save();
        } else if (event.key === "Enter" && event.target instanceof Element) {
          // Enter in a field is no answer to the whole form.
          if (event.target.matches("input")) event.preventDefault();
        }
      }}
    >
      <div class="debrief-form-body">
        <p class="debrief-form-lead">
          <bdi>
            {form.path === null
              ? "Only the lesson is needed. Empty fields leave no headings behind."
              : "Only what you change here changes in the note."}
          </bdi>
        </p>
        <DraftBanner state={state} isLasting={props.isLasting} />
        {form.path === null && (
          <FieldRow id={`${idPrefix}-title`} label="Title" help={TITLE_HELP} isGroup={false}>
            <input
              id={`${idPrefix}-title`}
              type="text"
              dir="auto"
              autocomplete="off"
              aria-describedby={`${idPrefix}-title-help`}
              placeholder={shownText(form.label)}
              value={title}
              onInput={(event) => state.setTitle(event.currentTarget.value)}
            />
          </FieldRow>
        )}
        {model.fields.map((field, index) => {
          const id = `${idPrefix}-${index}`;
          const locked = form.locked[field.id];
          return (
            <FieldRow
              key={field.id}
              id={id}
              label={shownText(field.label)}
              help={shownText(field.help)}
              isGroup={isGroup(field)}
              locked={locked}
            >
              <FieldAnswer
                id={id}
                field={field}
                value={valueOf(values, field)}
                isLocked={locked !== undefined}
                offers={offers}
                form={props}
                openings={openings}
                onChange={(value) => state.setValue(field.id, value)}
              />
            </FieldRow>
          );
        })}
      </div>
      <FormFooter
        state={state}
        isNew={form.path === null}
        place={actions.placeOf(title, values)}
        isLasting={props.isLasting}
        onCancel={() => {
          if (state.mayClose()) actions.close();
        }}
      />
    </form>
  );
}
