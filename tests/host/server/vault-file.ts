import type { ServerResponse } from "node:http";
import { Refusal } from "../disk/refusal.ts";
import type { VaultFolder } from "./vault-folder.ts";

/** What a page may show of a vault by an address. All else is bytes without a meaning. */
const TYPES: Record<string, string> = {
  avif: "image/avif",
  bmp: "image/bmp",
  flac: "audio/flac",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  m4a: "audio/mp4",
  mkv: "video/x-matroska",
  mov: "video/quicktime",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  ogg: "audio/ogg",
  ogv: "video/ogg",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  wav: "audio/wav",
  webm: "video/webm",
  webp: "image/webp",
};

/** A file of the vault is hostile: opened by itself it may run nothing and load nothing. */
const POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** `encoded` is the path as it stands in an address. */
export function sendVaultFile(vault: VaultFolder, encoded: string, response: ServerResponse): void {
  const path = decode(encoded);
  const bytes = vault.readFile(path);
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const type = Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
  response.setHeader("content-security-policy", POLICY);
  response.writeHead(200, { "content-type": type ?? "application/octet-stream" });
  response.end(bytes);
}

function decode(encoded: string): string {
  try {
    return encoded.split("/").map(decodeURIComponent).join("/");
  } catch {
    throw new Refusal("bad-request", "The address is not encoded as it must be.");
  }
}
