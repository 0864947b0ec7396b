import type { SettingDefinitionItem } from "obsidian";
import { describe, expect, test } from "vitest";
import { pagesOf } from "./obsidian/setting-paths.ts";
import { findSettings, indexSettings } from "./obsidian/setting-search.ts";

let isLoud = false;

const items: SettingDefinitionItem[] = [
  { name: "Folder", desc: "Where notes go.", aliases: ["directory"] },
  { name: "Hidden", visible: false },
  { name: "Loud words", visible: () => isLoud },
  { name: "Unlisted folder", searchable: false },
  {
    type: "group",
    heading: "Colours",
    items: [{ name: "Ink" }, { type: "page", name: "Papers", items: [{ name: "Paper folder" }] }],
  },
  { type: "group", heading: "Gone", visible: false, items: [{ name: "Gone folder" }] },
  {
    type: "page",
    name: "More",
    items: [{ type: "page", name: "Deep", items: [{ name: "Deep folder" }] }],
  },
];

function found(query: string): string[] {
  return findSettings(indexSettings(items), query).map(({ name, path, heading }) =>
    [...path, heading, name].filter((part) => part !== "").join(" > "),
  );
}

describe("a search over settings", () => {
  test.each([
    ["folder", ["Folder", "Papers > Paper folder", "More > Deep > Deep folder"]],
    ["DIRECTORY", ["Folder"]],
    ["notes where", ["Folder"]],
    ["ink", ["Colours > Ink"]],
    ["papers", ["Colours > Papers"]],
    ["hidden", []],
    ["folder ink", []],
    ["  ", []],
  ])("for %j finds %j", (query, wanted) => {
    expect(found(query)).toEqual(wanted);
  });

  test("asks conditions when it searches", () => {
    isLoud = false;
    const index = indexSettings(items);
    expect(findSettings(index, "loud")).toEqual([]);
    isLoud = true;
    expect(findSettings(index, "loud")).toHaveLength(1);
  });
});

test("pages are those of one depth, in groups and outside", () => {
  expect(pagesOf(items).map(({ name }) => name)).toEqual(["Papers", "More"]);
});
