// @vitest-environment happy-dom
import { vi } from "vitest";
import { describeNoteVault } from "./note-vault";
import { openWorkbench } from "./workbench";

vi.mock("obsidian", async () => (await import("../host/obsidian/module.ts")).obsidianModule);

describeNoteVault("Obsidian's vault", openWorkbench);
