/** The note that somebody means who types a name, or a path with its folders. */
import { fileName } from "./file-name";

/** @param folder where a name without folders belongs; `""` for the vault's own folder */
export function typedPath(typed: string, folder: string): string {
  const parts = typed
    .replace(/\.md\s*$/iu, "")
    .split(/[\\/]/u)
    .map((part) => part.trim())
    .filter((part) => !/^\.*$/u.test(part));
  const names = parts.length === 0 ? [fileName("")] : parts.map(fileName);
  const isAlone = names.length === 1 && !/[\\/]/u.test(typed);
  const folders = isAlone && folder !== "" ? [folder] : [];
  return `${[...folders, ...names].join("/")}.md`;
}
