import { knobs } from "./knobs.ts";

/** What plugins ask instead of looking at the browser. The workbench sets it before they load. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: "app://workbench/",
};

export type PlatformKind = "desktop" | "phone" | "tablet";
export type SystemKind = "linux" | "macos" | "windows" | "android" | "ios";

/** What a system says of itself. An iPhone pretends to be a Mac, and Android is a Linux. */
const SYSTEMS: Record<SystemKind, { isMacOS: boolean; isWin: boolean; isLinux: boolean }> = {
  linux: { isMacOS: false, isWin: false, isLinux: true },
  macos: { isMacOS: true, isWin: false, isLinux: false },
  windows: { isMacOS: false, isWin: true, isLinux: false },
  android: { isMacOS: false, isWin: false, isLinux: true },
  ios: { isMacOS: true, isWin: false, isLinux: false },
};

/** A phone that says nothing of its system is an Android, a desktop a Linux. */
export function platformAnswers(
  kind: PlatformKind,
  system: SystemKind | undefined,
): typeof Platform {
  const isMobile = kind !== "desktop";
  const fits = system !== undefined && isMobile === (system === "android" || system === "ios");
  const own = fits ? system : isMobile ? "android" : "linux";
  return {
    isDesktop: !isMobile,
    isMobile,
    isDesktopApp: !isMobile,
    isMobileApp: isMobile,
    isIosApp: own === "ios",
    isAndroidApp: own === "android",
    isPhone: kind === "phone",
    isTablet: kind === "tablet",
    ...SYSTEMS[own],
    isSafari: own === "ios",
    resourcePathPrefix: isMobile ? "file:///" : "app://workbench/",
  };
}

/** A browser knows its width only; a knob may say more. */
export function platformOfWidth(isNarrow: boolean): PlatformKind {
  return knobs.platform ?? (isNarrow ? "phone" : "desktop");
}

/** Changes the answers and the classes on the body that styles look at. */
export function setPlatform(
  kind: PlatformKind,
  system: SystemKind | undefined = knobs.system,
): void {
  Object.assign(Platform, platformAnswers(kind, system));
  const { isMobile, isDesktop } = Platform;
  const classes: Record<string, boolean> = {
    "is-mobile": isMobile,
    "is-android": Platform.isAndroidApp,
    "is-ios": Platform.isIosApp,
    "is-phone": Platform.isPhone,
    "is-tablet": Platform.isTablet,
    "mod-linux": isDesktop && Platform.isLinux,
    "mod-macos": isDesktop && Platform.isMacOS,
    "mod-windows": isDesktop && Platform.isWin,
  };
  for (const [cls, isOn] of Object.entries(classes)) document.body.classList.toggle(cls, isOn);
}
