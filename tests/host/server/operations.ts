import crypto from "node:crypto";
import path from "node:path";
import type { AnswerOf, OperationName, OutsideEvent, PluginFolder } from "../protocol.ts";
import type { ConfigFolder } from "./config-folder.ts";
import { Refusal } from "./refusal.ts";
import type { VaultFolder } from "./vault-folder.ts";

/** The body of a request: nothing in it is trusted. */
export type Fields = Record<string, unknown>;

export interface OperationContext {
  vault: VaultFolder;
  config: ConfigFolder;
  plugins: readonly PluginFolder[];
  /** Tells the other pages on this vault; the page that asked knows already. */
  tellOthers: (event: OutsideEvent) => void;
}

type OperationTable = {
  [N in OperationName]: (context: OperationContext, fields: Fields) => AnswerOf<N>;
};

const TABLE: OperationTable = {
  list: ({ vault, config, plugins }) => ({
    name: path.basename(vault.root),
    key: crypto.createHash("sha256").update(vault.root).digest("hex").slice(0, 16),
    entries: vault.list(),
    config: config.appConfig(),
    plugins: [...plugins],
  }),

  read: ({ vault }, fields) => ({ data: vault.read(text(fields, "path")) }),

  stat: ({ vault }, fields) => ({ stat: vault.stat(text(fields, "path")) }),

  create({ vault, tellOthers }, fields) {
    const at = text(fields, "path");
    const stat = vault.create(at, text(fields, "data"));
    tellOthers({ type: "create", entry: { kind: "file", path: at, stat } });
    return { stat };
  },

  createFolder({ vault, tellOthers }, fields) {
    const created = vault.createFolder(text(fields, "path"));
    for (const at of created) tellOthers({ type: "create", entry: { kind: "folder", path: at } });
    return { created };
  },

  write({ vault, tellOthers }, fields) {
    const at = text(fields, "path");
    const expect = fields.expect === undefined ? undefined : text(fields, "expect");
    const answer = vault.write(at, text(fields, "data"), expect);
    if ("written" in answer) {
      tellOthers({ type: "modify", entry: { kind: "file", path: at, stat: answer.written } });
    }
    return answer;
  },

  rename({ vault, tellOthers }, fields) {
    const from = text(fields, "from");
    const to = text(fields, "to");
    vault.rename(from, to);
    tellOthers({ type: "rename", from, to });
    return {};
  },

  trash({ vault, tellOthers }, fields) {
    const at = text(fields, "path");
    const trashed = vault.trash(at);
    tellOthers({ type: "delete", path: at });
    return { trashed };
  },

  remove({ vault, tellOthers }, fields) {
    const at = text(fields, "path");
    vault.remove(at);
    tellOthers({ type: "delete", path: at });
    return {};
  },

  loadData: ({ config, plugins }, fields) => ({ data: config.loadData(served(plugins, fields)) }),

  saveData({ config, plugins }, fields) {
    config.saveData(served(plugins, fields), text(fields, "data"));
    return {};
  },
};

export function runOperation(context: OperationContext, name: string, fields: Fields): unknown {
  if (!Object.hasOwn(TABLE, name)) throw new Refusal("missing", `No such operation: ${name}`);
  return TABLE[name as OperationName](context, fields);
}

function text(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value !== "string") throw new Refusal("bad-request", `"${key}" must be a text.`);
  return value;
}

/** Only the plugins that are served have data: nothing else below `.obsidian` can be named. */
function served(plugins: readonly PluginFolder[], fields: Fields): string {
  const id = text(fields, "id");
  if (!plugins.some((plugin) => plugin.manifest.id === id)) {
    throw new Refusal("forbidden", `No such plugin: ${id}`);
  }
  return id;
}
