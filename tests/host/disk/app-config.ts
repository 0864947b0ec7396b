import type { AppConfig } from "../protocol.ts";

/** What the app takes where `app.json` says nothing. */
const DEFAULTS: AppConfig = {
  useMarkdownLinks: false,
  newLinkFormat: "shortest",
  trashOption: "system",
  promptDelete: true,
  newFileLocation: "root",
  newFileFolderPath: "/",
  attachmentFolderPath: "/",
};

/** The settings that matter here, from an `app.json` that may hold anything. */
export function readAppConfig(appJson: Record<string, unknown>): AppConfig {
  const oneOf = <T extends string>(key: keyof AppConfig, allowed: readonly T[], otherwise: T): T =>
    allowed.find((each) => each === appJson[key]) ?? otherwise;
  const text = (key: "newFileFolderPath" | "attachmentFolderPath"): string => {
    const value = appJson[key];
    return typeof value === "string" && value !== "" ? value : DEFAULTS[key];
  };
  return {
    useMarkdownLinks: appJson.useMarkdownLinks === true,
    newLinkFormat: oneOf("newLinkFormat", ["relative", "absolute"], DEFAULTS.newLinkFormat),
    trashOption: oneOf("trashOption", ["local", "none"], DEFAULTS.trashOption),
    promptDelete: appJson.promptDelete !== false,
    newFileLocation: oneOf("newFileLocation", ["current", "folder"], DEFAULTS.newFileLocation),
    newFileFolderPath: text("newFileFolderPath"),
    attachmentFolderPath: text("attachmentFolderPath"),
  };
}
