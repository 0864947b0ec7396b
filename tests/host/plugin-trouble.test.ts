import { expect, test } from "vitest";
import { printOnce } from "./server/plugin-trouble.ts";

function print(...details: string[]): string[] {
  const lines: string[] = [];
  const report = printOnce((line) => lines.push(line));
  for (const detail of details) report({ kind: "not implemented", plugin: "tasks", detail });
  return lines;
}

test("each thing that a plugin lacked is said once, with the plugin's id", () => {
  expect(print("App.dom", "request", "App.dom")).toEqual([
    "tasks: not implemented: App.dom",
    "tasks: not implemented: request",
  ]);
});

test("where nobody can tell whose plugin it was, that is said", () => {
  const lines: string[] = [];
  const report = printOnce((line) => lines.push(line));
  report({ kind: "failed to load", plugin: null, detail: "Error: no" });
  expect(lines).toEqual(["some plugin: failed to load: Error: no"]);
});

test("a plugin's words stay on one short line and steer no terminal", () => {
  const [line] = print(`a\n\u001b[31mb\u202e${"c".repeat(1000)}`);
  expect(line).toMatch(/^tasks: not implemented: a \[31mb c+$/);
  expect(line?.length).toBe(300);
});
