import { readFileSync } from "node:fs";
import { readMetadata } from "../obsidian/note/read-metadata.ts";
import { print } from "./print.ts";

print("npm run -s host:metadata -- NOTE.md", (note) => readMetadata(readFileSync(note, "utf8")));
