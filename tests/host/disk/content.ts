import type { Content } from "../protocol.ts";
import { fromBase64 } from "./base64.ts";
import { Refusal } from "./refusal.ts";

export function contentBytes({ data, base64 }: Content): Uint8Array {
  if (data !== undefined) return new TextEncoder().encode(data);
  if (base64 === undefined) throw new Refusal("bad-request", "There is nothing to write.");
  try {
    return fromBase64(base64);
  } catch {
    throw new Refusal("bad-request", '"base64" must be base64.');
  }
}

/** A mark of the byte order at the start stays in the text. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
