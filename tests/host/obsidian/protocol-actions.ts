import type { ObsidianProtocolData } from "obsidian";

type Handler = (params: ObsidianProtocolData) => unknown;

/** What plugins do when an `obsidian://` address of theirs is opened. */
export class ProtocolActions {
  private readonly handlers = new Map<string, Handler>();

  /** Returns how to take it back. A later plugin's action takes the place of an earlier one's. */
  register(action: string, handler: Handler): () => void {
    this.handlers.set(action, handler);
    return () => {
      if (this.handlers.get(action) === handler) this.handlers.delete(action);
    };
  }

  handlerOf(action: string): Handler | undefined {
    return this.handlers.get(action);
  }

  actions(): string[] {
    return [...this.handlers.keys()];
  }
}

/** One page, one app. */
export const protocolActions = new ProtocolActions();

/** Null for what is no such address. A flag without a value is "true". */
export function readProtocolUri(uri: string): ObsidianProtocolData | null {
  const found = /^obsidian:\/\/([^?#]+)(?:\?([^#]*))?/i.exec(uri);
  if (found === null) return null;
  const [, address = "", query = ""] = found;
  const params: ObsidianProtocolData = { action: decode(address.replace(/\/+$/, "")) };
  for (const part of query.split("&")) {
    if (part === "") continue;
    const [key = "", ...value] = part.split("=");
    params[decode(key)] = value.length === 0 ? "true" : decode(value.join("="));
  }
  return params;
}

/** What is encoded wrongly stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
