import { describe, expect, it } from "vitest";
import { readBuilt, readJson } from "./built-files";

interface Locked {
  version: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const packageFile = readJson("package.json") as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;
const { packages } = readJson("package-lock.json") as { packages: Record<string, Locked> };

const FREE = /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0)$/;
/** One version, of the package of that name or of the one it stands for. */
const EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+$/;

/** Where in the lockfile a package lies that is asked for from another place in it. */
function locate(name: string, from: string): string | undefined {
  const parts = from === "" ? [] : from.split("/node_modules/");
  for (let kept = parts.length; kept >= 0; kept--) {
    const at = [...parts.slice(0, kept), name].join("/node_modules/");
    const key = at.startsWith("node_modules/") ? at : `node_modules/${at}`;
    if (packages[key] !== undefined) return key;
  }
  return undefined;
}

/** All that is installed for those who use the plugin's code, and what that needs in turn. */
function runtimePackages(): Map<string, Locked> {
  const found = new Map<string, Locked>();
  const open = Object.keys(packageFile.dependencies).map((name) => ({ name, from: "" }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const key = locate(next.name, next.from);
    const locked = key === undefined ? undefined : packages[key];
    if (key === undefined || locked === undefined) {
      throw new Error(`${next.name} is not in package-lock.json: run npm install`);
    }
    if (found.has(key)) continue;
    found.set(key, locked);
    const needs = { ...locked.dependencies, ...locked.optionalDependencies };
    open.push(...Object.keys(needs).map((name) => ({ name, from: key })));
  }
  return found;
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** The package that a bundled file belongs to, as the lockfile names its place. */
function packageOf(file: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function licenceOf(key: string, locked: Locked): string {
  if (locked.license !== undefined) return locked.license;
  const own = readJson(`${key}/package.json`) as { license?: unknown };
  return typeof own.license === "string" ? own.license : "none";
}

describe("dependencies", () => {
  it("are pinned to one version each", () => {
    const asked = { ...packageFile.dependencies, ...packageFile.devDependencies };
    const loose = Object.entries(asked).filter(([, version]) => !EXACT.test(version));
    expect(loose.map(([name, version]) => `${name}: ${version} is not one version`)).toEqual([]);
  });

  it("are locked without the address they came from", () => {
    const named = Object.entries(packages).filter(([, locked]) => locked.resolved !== undefined);
    expect(named.map(([key]) => `${key}: "resolved" in package-lock.json`)).toEqual([]);
  });

  it("have free licences when they ship", () => {
    const faults = [...runtimePackages()]
      .map(([key, locked]) => ({ key, licence: licenceOf(key, locked) }))
      .filter(({ licence }) => !FREE.test(licence));
    expect(faults.map(({ key, licence }) => `${nameOf(key)}: ${licence}`)).toEqual([]);
  });

  it("ship only when package.json lists them as such", () => {
    const meta = JSON.parse(readBuilt("dist/meta.json")) as Record<"inputs" | "outputs", object>;
    expect(Object.keys(meta.outputs)).toContain("main.js");
    const bundled = new Set(Object.keys(meta.inputs).map(packageOf));
    bundled.delete(undefined);
    const shipped = runtimePackages();
    const others = [...bundled].filter((key) => key !== undefined && !shipped.has(key));
    expect(others.map((key) => `${key ?? ""}: bundled, but not a dependency`)).toEqual([]);
  });
});

describe("the check itself", () => {
  it("knows free licences and single versions", () => {
    expect(["MIT", "ISC", "Apache-2.0", "BSD-3-Clause"].every((l) => FREE.test(l))).toBe(true);
    expect(["GPL-3.0", "AGPL-3.0-only", "UNLICENSED", "none"].some((l) => FREE.test(l))).toBe(
      false,
    );
    expect(["1.0.0", "npm:js-yaml@4.1.1", "npm:@a/b-c@1.2.3"].every((v) => EXACT.test(v))).toBe(
      true,
    );
    const loose = ["^1.0.0", "~1.0.0", "latest", "*", "1.x", "npm:js-yaml@^4.1.1", "npm:js-yaml"];
    expect(loose.some((v) => EXACT.test(v))).toBe(false);
  });

  it("finds the package of a bundled file", () => {
    expect(packageOf("node_modules/yaml/browser/index.js")).toBe("node_modules/yaml");
    expect(packageOf("node_modules/@orama/stemmers/a.js")).toBe("node_modules/@orama/stemmers");
    expect(packageOf("node_modules/a/node_modules/b/c.js")).toBe("node_modules/a/node_modules/b");
    expect(packageOf("src/main.ts")).toBeUndefined();
  });
});
