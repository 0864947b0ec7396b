import crypto from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { OutsideEvent, PluginTrouble } from "../protocol.ts";
import { bundlePage } from "./bundle-page.ts";
import { ConfigFolder } from "./config-folder.ts";
import { EventStreams } from "./event-streams.ts";
import { readPluginFolder } from "./plugin-folders.ts";
import { Requests } from "./requests.ts";
import { VaultFolder } from "./vault-folder.ts";
import { watchVault } from "./watch.ts";

export interface ServeOptions {
  /** The folder of notes. */
  vault: string;
  /** Folders of built plugins. */
  plugins: readonly string[];
  /** The folder `tests/host`. */
  hostRoot: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** Largest request body in bytes, 64 MiB by default. */
  bodyLimit?: number;
  /** Hears what plugins wanted and did not get; by default nobody does. */
  report?: (trouble: PluginTrouble) => void;
}

export interface Served {
  /** The address to open, with its token. */
  url: string;
  origin: string;
  token: string;
  close(): Promise<void>;
}

const BODY_LIMIT = 64 * 1024 * 1024;

/** Serves the workbench over one folder, on this machine only. */
export async function serve(options: ServeOptions): Promise<Served> {
  const plugins = options.plugins.map(readPluginFolder);
  const vault = new VaultFolder(options.vault);
  const config = new ConfigFolder(vault.root);
  const streams = new EventStreams();
  const page = await bundlePage(options.hostRoot);
  const ids = plugins.map((plugin) => plugin.manifest.id);
  const report = (event: OutsideEvent): void => streams.send(event);
  const watch = await watchVault(vault, config, ids, report);

  const token = crypto.randomBytes(16).toString("hex");
  const server = http.createServer();
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const bodyLimit = options.bodyLimit ?? BODY_LIMIT;
  const requests = new Requests({
    ...{ token, port, vault, config, plugins, streams, page, bodyLimit },
    report: options.report ?? (() => undefined),
  });
  server.on("request", (request, response) => void requests.answer(request, response));

  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}/${token}/`,
    origin,
    token,
    async close() {
      streams.close();
      await watch.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}
