import { describe, expect, it } from "vitest";
import { readJson } from "./built-files";

const manifest = readJson("manifest.json") as Record<string, unknown>;
const versions = readJson("versions.json") as Record<string, string>;
const packageFile = readJson("package.json") as Record<string, unknown>;
const lock = readJson("package-lock.json") as {
  version: string;
  packages: Record<string, { version: string }>;
};

const RELEASE = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const ALLOWED = new Set([
  ...["id", "name", "version", "minAppVersion", "description", "author", "isDesktopOnly"],
  ...["authorUrl", "fundingUrl"],
]);

/** What keeps a manifest out of the directory, one sentence each. */
function manifestFaults(found: Record<string, unknown>): string[] {
  const text = (key: string) => (typeof found[key] === "string" ? found[key] : "");
  const [id, name, description] = [text("id"), text("name"), text("description")];
  const unknown = Object.keys(found).filter((key) => !ALLOWED.has(key));
  const rules: [boolean, string][] = [
    [unknown.length === 0, `unknown: ${unknown.join(", ")}`],
    [/^[a-z]+(-[a-z]+)*$/.test(id), "id: lowercase letters and hyphens"],
    [!/obsidian|plugin$/.test(id), "id: no obsidian, and no plugin at its end"],
    [/^[A-Za-z0-9 +()-]{1,40}$/.test(name), "name: short, plain Latin, no punctuation but - + ( )"],
    [!/obsidian|obsi-|-sidian|plugin/i.test(name), "name: not of the app, and no plugin"],
    [/^[A-Z][A-Za-z0-9\s.,!?'"-]{8,248}\.$/.test(description), "description: one plain sentence"],
    [!/obsidian|plugin|^this /i.test(description), "description: an action, no obsidian or plugin"],
    [RELEASE.test(text("version")), "version: x.y.z"],
    [RELEASE.test(text("minAppVersion")), "minAppVersion: x.y.z"],
    [text("author") !== "", "author: missing"],
    [!text("authorUrl").includes("obsidian.md"), "authorUrl: not the app's site"],
    [typeof found["isDesktopOnly"] === "boolean", "isDesktopOnly: missing"],
  ];
  return rules.filter(([kept]) => !kept).map(([, fault]) => fault);
}

describe("manifest.json", () => {
  it("is what the directory accepts", () => {
    expect(manifestFaults(manifest)).toEqual([]);
  });

  it("is for phones too, from the first app version that has what we use", () => {
    expect(manifest["isDesktopOnly"]).toBe(false);
    expect(manifest["minAppVersion"]).toBe("1.13.1");
  });

  it("has the version that package.json and the lockfile have", () => {
    expect(packageFile["version"]).toBe(manifest["version"]);
    expect(lock.version).toBe(manifest["version"]);
    expect(lock.packages[""]?.version).toBe(manifest["version"]);
    expect(packageFile["name"]).toBe(manifest["id"]);
  });
});

describe("versions.json", () => {
  it("names releases, and for each the app it needs", () => {
    const wrong = Object.entries(versions).filter((pair) => !pair.every((v) => RELEASE.test(v)));
    expect(wrong).toEqual([]);
  });

  it("agrees with the manifest", () => {
    const order = new Intl.Collator("en", { numeric: true });
    const listed = Object.keys(versions).sort((a, b) => order.compare(a, b));
    const last = listed.filter((v) => order.compare(v, String(manifest["version"])) <= 0).at(-1);
    expect(versions[last ?? ""]).toBe(manifest["minAppVersion"]);
    expect(listed.at(-1)).toBe(last);
  });
});

describe("the check itself", () => {
  it.each([
    ["id", "Debrief"],
    ["id", "debrief-plugin"],
    ["id", "obsidian-debrief"],
    ["name", "Debrief!"],
    ["name", "Debrief Plugin"],
    ["name", "Obsidian Debrief"],
    ["description", "write debriefs."],
    ["description", "Write debriefs"],
    ["description", "Write debriefs in your Obsidian vault."],
    ["description", "Write debriefs 🎉."],
    ["description", "This writes debriefs."],
    ["description", `W${"r".repeat(250)}.`],
    ["version", "v1.0.0"],
    ["version", "1.0"],
    ["minAppVersion", "1.13"],
    ["author", ""],
    ["authorUrl", "https://obsidian.md"],
    ["isDesktopOnly", "false"],
    ["helpUrl", "https://example.com"],
  ])("refuses %s: %j", (key, value) => {
    expect(manifestFaults({ ...manifest, [key]: value })).toHaveLength(1);
  });
});
