import { InMemoryVault } from "../support/in-memory-vault";
import { describeNoteVault } from "./note-vault";

describeNoteVault("the vault in memory", async () => {
  const vault = new InMemoryVault();
  return {
    vault,
    stored: async (path) => vault.snapshot()[path] ?? null,
    writeOutside: async (path, text) => vault.writeOutside(path, text),
    removeOutside: async (path) => vault.removeOutside(path),
    moveOutside: async (from, to) => vault.moveOutside(from, to),
    writeMark: async () => vault.writes,
    close: async () => {},
  };
});
