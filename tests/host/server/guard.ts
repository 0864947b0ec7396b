import crypto from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Refusal } from "../disk/refusal.ts";

/**
 * Other pages in the same browser, and other programs that can reach the port, get nothing:
 * - the address must hold the token, which only the one who started the server has seen;
 * - `Host` must be our own address, so a foreign name that resolves to 127.0.0.1 is refused;
 * - `Origin`, and what the browser says of where a request comes from, must be ours.
 *
 * Returns the path behind the token.
 */
export function checkRequest(request: IncomingMessage, token: string, port: number): string {
  const own = `127.0.0.1:${port}`;
  if (request.headers.host !== own) throw new Refusal("forbidden", "Wrong Host.");
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${own}`) {
    throw new Refusal("forbidden", "Wrong Origin.");
  }
  const site = request.headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") {
    // An address typed or clicked is fine; a request that another page sends is not.
    if (request.headers["sec-fetch-mode"] !== "navigate") {
      throw new Refusal("forbidden", "Wrong origin.");
    }
  }
  const pathname = (request.url ?? "/").split("?")[0] ?? "/";
  const [, given = "", ...rest] = pathname.split("/");
  if (!sameText(given, token)) throw new Refusal("forbidden", "The address lacks its token.");
  if (rest.length === 0) throw new Refusal("missing", "The address ends with a slash.");
  return rest.join("/");
}

function sameText(a: string, b: string): boolean {
  const digest = (value: string): Buffer => crypto.createHash("sha256").update(value).digest();
  return crypto.timingSafeEqual(digest(a), digest(b));
}
