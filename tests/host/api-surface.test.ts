import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findMissing } from "./find-missing.mjs";

const hostRoot = fileURLToPath(new URL(".", import.meta.url));

test("missing.json lists what the app declares and the workbench lacks", () => {
  const written: unknown = JSON.parse(fs.readFileSync(`${hostRoot}obsidian/missing.json`, "utf8"));
  // Out of date? node tests/host/list-missing.mjs --write
  expect(findMissing(hostRoot)).toEqual(written);
});
