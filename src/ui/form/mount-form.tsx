/** The guided form, on any element of any window. */
import { render } from "preact";
import type { Icons } from "../../ports/icons";
import type { Disposable } from "../../ports/result";
import { createFormat } from "../format";
import { type ViewTools, ViewToolsProvider } from "../view-tools";
import type { FormDoor, FormProps } from "./form-contract";
import { FormView } from "./form-view";

export interface FormSurroundings extends FormProps {
  readonly icons: Icons;
  /** BCP 47 tag for numbers and days. */
  readonly locale: string;
}

export interface MountedForm extends Disposable, FormDoor {}

let mounted = 0;

/** Draws the form into `parent`, the focus in its first empty field, until it is disposed. */
export function mountForm(parent: HTMLElement, surroundings: FormSurroundings): MountedForm {
  mounted += 1;
  const { icons, locale, ...props } = surroundings;
  const format = createFormat(locale, props.today);
  const tools: ViewTools = { icons, locale, format, idPrefix: `debrief-form-${mounted}` };
  const door: { current: FormDoor | null } = { current: null };
  render(
    <ViewToolsProvider value={tools}>
      <FormView {...props} door={door} />
    </ViewToolsProvider>,
    parent,
  );
  return {
    mayClose: () => door.current?.mayClose() ?? true,
    dispose() {
      render(null, parent);
    },
  };
}
