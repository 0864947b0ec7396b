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
  resourcePathPrefix: "app://local/",
};

export type PlatformKind = "desktop" | "phone" | "tablet";

/** Changes the answers and the classes on the body that styles look at. */
export function setPlatform(kind: PlatformKind): void {
  const mobile = kind !== "desktop";
  Object.assign(Platform, {
    isDesktop: !mobile,
    isMobile: mobile,
    isDesktopApp: !mobile,
    isMobileApp: mobile,
    isAndroidApp: mobile,
    isPhone: kind === "phone",
    isTablet: kind === "tablet",
  });
  document.body.classList.toggle("is-mobile", mobile);
  document.body.classList.toggle("is-android", mobile);
  document.body.classList.toggle("is-phone", kind === "phone");
  document.body.classList.toggle("is-tablet", kind === "tablet");
  document.body.classList.toggle("mod-linux", !mobile);
}
