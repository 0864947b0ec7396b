import type { HSL, RGB } from "obsidian";

/** Parts of a colour from 0 to 255. What is no colour of six digits is black, as browsers have it. */
export function rgbOfHex(hex: string): RGB {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1] ?? "000000";
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return { r: part(0), g: part(2), b: part(4) };
}

export function hexOfRgb({ r, g, b }: RGB): string {
  const digits = (part: number): string =>
    Math.min(255, Math.max(0, Math.round(part)))
      .toString(16)
      .padStart(2, "0");
  return `#${digits(r)}${digits(g)}${digits(b)}`;
}

/** Hue in degrees, saturation and lightness in percent. */
export function hslOfRgb(rgb: RGB): HSL {
  const [r, g, b] = [rgb.r / 255, rgb.g / 255, rgb.b / 255];
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const spread = most - least;
  const lightness = (most + least) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  let sixth = 0;
  if (spread === 0) sixth = 0;
  else if (most === r) sixth = ((g - b) / spread + 6) % 6;
  else if (most === g) sixth = (b - r) / spread + 2;
  else sixth = (r - g) / spread + 4;
  return {
    h: Math.round(sixth * 60),
    s: Math.round(saturation * 100),
    l: Math.round(lightness * 100),
  };
}

export function rgbOfHsl({ h, s, l }: HSL): RGB {
  const lightness = l / 100;
  const reach = (s / 100) * Math.min(lightness, 1 - lightness);
  const part = (offset: number): number => {
    const at = (offset + h / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  };
  return { r: part(0), g: part(8), b: part(4) };
}
