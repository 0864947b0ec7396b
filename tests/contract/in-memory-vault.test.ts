import { InMemoryVault } from "../support/in-memory-vault";
import { describeNoteVault } from "./note-vault";

describeNoteVault("the vault in memory", async () => {
  const vault = new InMemoryVault();
  return {
    vault,
    stored: async (path) => vault.snapshot()[path] ?? null,
    trashed: async () => vault.trashed.map(({ text }) => text),
    writeOutside: async (path, text) => vault.writeOutside(path, text),
    async writeBytesOutside(path, bytes) {
      vault.writeOutside(path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
      vault.makeUnreadable(path, "It is not a text.");
    },
    removeOutside: async (path) => vault.removeOutside(path),
    moveOutside: async (from, to) => vault.moveOutside(from, to),
    awaitOutside: async (path) => vault.makeAwaited(path),
    writeMark: async () => vault.writes,
    close: async () => {},
  };
});
