import { DIALOGS } from "./dialogs.mjs";
import { EDITORS } from "./editors.mjs";
import { ELEMENTS } from "./elements.mjs";
import { FILES } from "./files.mjs";
import { NOTES } from "./notes.mjs";
import { PLUGINS } from "./plugins.mjs";
import { RENDERING } from "./rendering.mjs";
import { SETTINGS } from "./settings.mjs";
import { VIEWS } from "./views.mjs";
import { WORKSPACE } from "./workspace.mjs";

/**
 * A part; the file below `tests/host` that it is in; a text that stands there once; what stands there
 * when the part is gone; the test that must notice: here, or a spec below `tests/e2e`, of which only
 * the tests are run whose names hold the last words (`|` parts several).
 *
 * @typedef {[part: string, file: string, text: string, becomes: string, test: string, only?: string]} Removal
 */

/** @type {readonly Removal[]} */
export const REMOVALS = [
  ...FILES,
  ...NOTES,
  ...RENDERING,
  ...EDITORS,
  ...ELEMENTS,
  ...DIALOGS,
  ...SETTINGS,
  ...WORKSPACE,
  ...VIEWS,
  ...PLUGINS,
];

/** @param {Removal} removal */
export function isSpec([, , , , test]) {
  return test.endsWith(".spec.ts");
}
