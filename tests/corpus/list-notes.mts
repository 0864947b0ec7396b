/** The notes of a folder. */
import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * Vault paths of all notes below a folder, in order. Folders that begin with a dot are left out, and
 * no link is followed out of the folder.
 */
export function listNotes(folder: string): readonly string[] {
  const found: string[] = [];
  const open = [""];
  for (let under = open.pop(); under !== undefined; under = open.pop()) {
    for (const entry of readdirSync(path.join(folder, under), { withFileTypes: true })) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const vaultPath = under === "" ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) open.push(vaultPath);
      else if (entry.isFile() && /\.md$/i.test(entry.name)) found.push(vaultPath);
    }
  }
  return found.sort();
}
