import { describe, expect, test } from "vitest";
import { hexOfRgb, hslOfRgb, rgbOfHex, rgbOfHsl } from "./obsidian/color-values.ts";
import { platformAnswers, type PlatformKind, type SystemKind } from "./obsidian/platform.ts";
import { SecretStorage } from "./obsidian/secret-storage.ts";
import { isAtLeast } from "./obsidian/version.ts";

describe("a device", () => {
  const cases: [PlatformKind, SystemKind | undefined, string][] = [
    ["desktop", undefined, "isDesktop isDesktopApp isLinux"],
    ["desktop", "macos", "isDesktop isDesktopApp isMacOS"],
    ["desktop", "windows", "isDesktop isDesktopApp isWin"],
    ["desktop", "ios", "isDesktop isDesktopApp isLinux"],
    ["phone", undefined, "isMobile isMobileApp isAndroidApp isPhone isLinux"],
    ["phone", "ios", "isMobile isMobileApp isIosApp isPhone isMacOS isSafari"],
    ["tablet", "android", "isMobile isMobileApp isAndroidApp isTablet isLinux"],
  ];

  test.each(cases)("that is a %s of %s is %s", (kind, system, wanted) => {
    const answers = Object.entries(platformAnswers(kind, system));
    const yes = answers.filter(([, value]) => value === true).map(([name]) => name);
    expect(yes.sort()).toEqual(wanted.split(" ").sort());
  });
});

test.each([
  ["1.13.1", "1.13.1", true],
  ["1.13.1", "1.13", true],
  ["1.13.1", "1.13.2", false],
  ["1.9.14", "1.13.0", false],
  ["2.0.0", "1.99.99", true],
])("version %s is at least %s: %s", (present, wanted, expected) => {
  expect(isAtLeast(present, wanted)).toBe(expected);
});

test.each([
  ["#000000", { r: 0, g: 0, b: 0 }, { h: 0, s: 0, l: 0 }],
  ["#ffffff", { r: 255, g: 255, b: 255 }, { h: 0, s: 0, l: 100 }],
  ["#ff0000", { r: 255, g: 0, b: 0 }, { h: 0, s: 100, l: 50 }],
  ["#00ff00", { r: 0, g: 255, b: 0 }, { h: 120, s: 100, l: 50 }],
  ["#0000ff", { r: 0, g: 0, b: 255 }, { h: 240, s: 100, l: 50 }],
  ["#ff00ff", { r: 255, g: 0, b: 255 }, { h: 300, s: 100, l: 50 }],
])("the colour %s is %j and %j", (hex, rgb, hsl) => {
  expect(rgbOfHex(hex)).toEqual(rgb);
  expect(hexOfRgb(rgb)).toBe(hex);
  expect(hslOfRgb(rgb)).toEqual(hsl);
  expect(rgbOfHsl(hsl)).toEqual(rgb);
});

describe("secrets", () => {
  const kept = new Map<string, unknown>();
  const app = {
    loadLocalStorage: (key: string): unknown => kept.get(key) ?? null,
    saveLocalStorage: (key: string, value: unknown) => void kept.set(key, value),
  };

  test("are kept by id, and listed by it alone", () => {
    const secrets = new SecretStorage(app);
    expect(secrets.getSecret("key-one")).toBeNull();
    secrets.setSecret("key-one", "hush");
    expect(new SecretStorage(app).getSecret("key-one")).toBe("hush");
    expect(secrets.listSecrets()).toEqual(["key-one"]);
    expect(secrets.getSecret("toString")).toBeNull();
  });

  test.each(["Key", "a b", "-a", "", "a_b"])("have no id like %j", (id) => {
    expect(() => new SecretStorage(app).setSecret(id, "x")).toThrow("lowercase");
  });
});
