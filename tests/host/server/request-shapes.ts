import { Refusal } from "../disk/refusal.ts";
import type { OperationName, RequestOf } from "../protocol.ts";

/** The body of a request: nothing in it is trusted. */
export type Fields = Record<string, unknown>;

type Kind = "text" | "text?" | "text or null" | "flag?" | "number?";

const IS_KIND: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === "string",
  "text?": (value) => value === undefined || typeof value === "string",
  "text or null": (value) => value === null || typeof value === "string",
  "flag?": (value) => value === undefined || typeof value === "boolean",
  "number?": (value) => value === undefined || Number.isFinite(value),
};

const PLACE = { path: "text", hidden: "flag?" } as const;
const MOVE = { from: "text", to: "text", hidden: "flag?" } as const;
const WRITTEN = { data: "text?", base64: "text?", ctime: "number?", mtime: "number?" } as const;

const SHAPES: { [N in OperationName]: Record<keyof RequestOf<N>, Kind> } = {
  list: {},
  read: PLACE,
  readBinary: PLACE,
  stat: { path: "text", sensitive: "flag?" },
  listFolder: PLACE,
  create: { path: "text", ...WRITTEN },
  createFolder: { path: "text" },
  mkdir: PLACE,
  write: { ...PLACE, ...WRITTEN, expect: "text?", mayCreate: "flag?" },
  append: { ...PLACE, ...WRITTEN, mayCreate: "flag?" },
  rename: MOVE,
  copy: MOVE,
  trash: PLACE,
  trashSystem: PLACE,
  remove: PLACE,
  rmdir: { ...PLACE, recursive: "flag?", spareHidden: "flag?" },
  loadData: { id: "text" },
  saveData: { id: "text", data: "text" },
  report: { kind: "text", plugin: "text or null", detail: "text" },
};

/** The request with the fields that it may have, each of its kind. */
export function parseRequest<N extends OperationName>(name: N, fields: Fields): RequestOf<N> {
  const request: Fields = {};
  for (const [key, kind] of Object.entries<Kind>(SHAPES[name])) {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!IS_KIND[kind](value)) throw new Refusal("bad-request", `"${key}" must be a ${kind}.`);
    if (value !== undefined) request[key] = value;
  }
  return request as RequestOf<N>;
}

export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(SHAPES, name);
}
