import { FolderVault } from "../../src/node/folder-vault.mts";
import { makeFolder } from "./folder-hands";
import { describeNoteVault } from "./note-vault";

describeNoteVault(
  "a folder of markdown",
  async () => {
    const hands = await makeFolder();
    return { ...hands, vault: new FolderVault(hands.root) };
  },
  { followsOthers: false },
);
