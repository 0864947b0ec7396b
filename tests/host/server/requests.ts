import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "../disk/refusal.ts";
import type { OutsideEvent, PluginTrouble } from "../protocol.ts";
import type { PageBundle } from "./bundle-page.ts";
import type { ConfigFolder } from "./config-folder.ts";
import type { EventStreams } from "./event-streams.ts";
import { checkRequest } from "./guard.ts";
import { runOperation } from "./operations.ts";
import { CONTENT_SECURITY_POLICY, pageHtml } from "./page-html.ts";
import { readStyles, wrapPlugin, type PluginSource } from "./plugin-folders.ts";
import { readEach } from "./read-each.ts";
import { statusOf, toRefusal } from "./refusal-status.ts";
import type { Fields } from "./request-shapes.ts";
import { sendVaultFile } from "./vault-file.ts";
import type { VaultFolder } from "./vault-folder.ts";

export interface RequestsContext {
  token: string;
  port: number;
  vault: VaultFolder;
  config: ConfigFolder;
  plugins: readonly PluginSource[];
  streams: EventStreams;
  page: PageBundle;
  bodyLimit: number;
  report: (trouble: PluginTrouble) => void;
}

/** Answers one request: the page and its files, the stream of events, or an operation. */
export class Requests {
  private readonly context: RequestsContext;

  constructor(context: RequestsContext) {
    this.context = context;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("content-security-policy", CONTENT_SECURITY_POLICY);
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("cross-origin-resource-policy", "same-origin");
    response.setHeader("cache-control", "no-store");
    try {
      const target = checkRequest(request, this.context.token, this.context.port);
      if (request.method === "GET") this.get(target, request, response);
      else if (request.method === "POST") await this.post(target, request, response);
      else throw new Refusal("bad-request", "Only GET and POST are known.");
    } catch (error) {
      refuse(response, error);
    }
  }

  private get(target: string, request: IncomingMessage, response: ServerResponse): void {
    const { page, plugins, streams, vault } = this.context;
    if (target === "") {
      const name = vault.root.split(/[\\/]/).pop() ?? "";
      return send(response, "text/html", pageHtml(name, plugins));
    }
    if (target === "app.js") return send(response, "text/javascript", page.script);
    if (target === "app.js.map") return send(response, "application/json", page.sourceMap);
    if (target === "app.css") return send(response, "text/css", page.styles);
    if (target === "events") return streams.open(clientOf(request), response);
    if (target.startsWith("file/")) {
      return sendVaultFile(vault, target.slice("file/".length), response);
    }
    const [kind, id, file, ...rest] = target.split("/");
    const plugin = plugins.find(({ manifest }) => encodeURIComponent(manifest.id) === id);
    if (kind === "plugin" && plugin !== undefined && rest.length === 0) {
      if (file === "main.js") return send(response, "text/javascript", wrapPlugin(plugin));
      if (file === "styles.css") return send(response, "text/css", readStyles(plugin));
    }
    throw new Refusal("missing", "Nothing is served here.");
  }

  private async post(
    target: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const [kind, name = "", ...rest] = target.split("/");
    if (kind !== "api" || rest.length > 0) throw new Refusal("missing", "Nothing is served here.");
    if (request.headers["content-type"] !== "application/json") {
      throw new Refusal("bad-request", "The body must be JSON.");
    }
    const fields = parseFields(await readBody(request, this.context.bodyLimit));
    const client = clientOf(request);
    const context = {
      ...this.context,
      ignoresCase: queryOf(request).get("case") === "ignored",
      tellOthers: (event: OutsideEvent) => this.context.streams.send(event, client),
    };
    const answer =
      name === "readEach" ? readEach(context, fields) : runOperation(context, name, fields);
    send(response, "application/json", JSON.stringify(answer));
  }
}

function clientOf(request: IncomingMessage): string {
  return queryOf(request).get("client") ?? "";
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return new URL(request.url ?? "/", "http://localhost").searchParams;
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8` });
  response.end(body);
}

function refuse(response: ServerResponse, error: unknown): void {
  const refusal = toRefusal(error);
  if (response.headersSent) return void response.end();
  // An oversized body is still on its way: say no and hang up instead of reading it.
  if (refusal.code === "too-large") response.setHeader("connection", "close");
  response.writeHead(statusOf(refusal.code), { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { code: refusal.code, message: refusal.message } }));
}

function parseFields(body: string): Fields {
  const value: unknown = JSON.parse(body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal("bad-request", "The body must be an object.");
  }
  return value as Fields;
}

async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const tooLarge = new Refusal("too-large", `A request may hold ${limit} bytes.`);
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
