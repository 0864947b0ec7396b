/** Where a new note goes that is called by a name: one place for people and lesson notes. */
import { fileName } from "../../core/edit/file-name";
import { takenPaths, vaultPath } from "../../core/edit/paths";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";

export interface NewPath {
  readonly path: string;
  /** Every other note. */
  readonly others: readonly string[];
}

/**
 * The path of a note called `name` in `folder`, if it is free; names that no file can have are made
 * ones that it can.
 *
 * @param taken what to do when the name is taken, as a sentence: `Choose another title.`
 * @param own the note's present path, which does not count: another case of its name is free
 */
export async function newNotePath(
  context: Pick<CommandContext, "vault" | "configFolder">,
  folder: string,
  name: string,
  taken: string,
  own = "",
): Promise<Result<NewPath>> {
  const file = `${fileName(name)}.md`;
  const parent = folder.replace(/\/+$/, "");
  const path = vaultPath(parent === "" ? file : `${parent}/${file}`, {
    configDir: context.configFolder,
  });
  if (!path.ok) return path;
  const listed = await context.vault.list();
  if (!listed.ok) return listed;
  const others = listed.value.filter((other) => other !== own);
  return takenPaths(others)(path.value)
    ? { ok: false, reason: `“${path.value}” is there already. ${taken}` }
    : { ok: true, value: { path: path.value, others } };
}
