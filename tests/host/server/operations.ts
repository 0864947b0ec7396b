import crypto from "node:crypto";
import path from "node:path";
import type { DiskOperationName } from "../disk/disk-operations.ts";
import { Refusal } from "../disk/refusal.ts";
import type {
  AnswerOf,
  OperationName,
  OutsideEvent,
  PluginFolder,
  PluginTrouble,
  RequestOf,
} from "../protocol.ts";
import type { ConfigFolder } from "./config-folder.ts";
import { isOperation, parseRequest, type Fields } from "./request-shapes.ts";
import type { VaultFolder } from "./vault-folder.ts";

export interface OperationContext {
  vault: VaultFolder;
  config: ConfigFolder;
  plugins: readonly PluginFolder[];
  /** As a disk does that finds `Note.md` when it is asked for `note.md`. */
  ignoresCase?: boolean;
  /** Tells the other pages on this vault; the page that asked knows already. */
  tellOthers: (event: OutsideEvent) => void;
  report: (trouble: PluginTrouble) => void;
}

type OwnName = Exclude<OperationName, DiskOperationName>;

type OperationTable = {
  [N in OwnName]: (context: OperationContext, request: RequestOf<N>) => AnswerOf<N>;
};

/** What is asked of the server besides what is done to files. */
const TABLE: OperationTable = {
  list: ({ vault, config, plugins }) => ({
    name: path.basename(vault.root),
    key: crypto.createHash("sha256").update(vault.root).digest("hex").slice(0, 16),
    basePath: vault.root,
    entries: vault.list(),
    config: config.appConfig(),
    appJson: config.appJson(),
    plugins: [...plugins],
  }),

  loadData: ({ config, plugins }, { id }) => ({ data: config.loadData(served(plugins, id)) }),

  saveData({ config, plugins }, { id, data }) {
    config.saveData(served(plugins, id), data);
    return {};
  },

  report({ report }, { kind, plugin, detail }) {
    const known = kind === "failed to load" ? kind : "not implemented";
    report({ kind: known, plugin, detail });
    return {};
  },
};

export function runOperation(context: OperationContext, name: string, fields: Fields): unknown {
  if (!isOperation(name)) throw new Refusal("missing", `No such operation: ${name}`);
  return isOwn(name)
    ? runOwn(context, name, parseRequest(name, fields))
    : runOnDisk(context, name, parseRequest(name, fields));
}

function runOwn<N extends OwnName>(
  context: OperationContext,
  name: N,
  request: RequestOf<N>,
): AnswerOf<N> {
  return TABLE[name](context, request);
}

function runOnDisk<N extends DiskOperationName>(
  { vault, ignoresCase, tellOthers }: OperationContext,
  name: N,
  request: RequestOf<N>,
): AnswerOf<N> {
  const answer = vault.run(name, request, ignoresCase);
  if ("events" in answer) for (const event of answer.events) tellOthers(event);
  return answer;
}

function isOwn(name: OperationName): name is OwnName {
  return Object.hasOwn(TABLE, name);
}

/** Only the plugins that are served have data of their own here. */
function served(plugins: readonly PluginFolder[], id: string): string {
  if (!plugins.some((plugin) => plugin.manifest.id === id)) {
    throw new Refusal("forbidden", `No such plugin: ${id}`);
  }
  return id;
}
