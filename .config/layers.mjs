// @ts-check
/**
 * The layers of src and every arrow between them: the one place that says who may import whom.
 * ESLint (`eslint.config.mjs`) and `tests/architecture.test.ts` both read this table.
 *
 * @typedef {object} Layer
 * @property {readonly string[]} layers other layers it may import; its own files are always allowed
 * @property {readonly string[]} packages packages it may import, subpaths included; a trailing `*` stands for the rest of the name
 * @property {boolean} [typesOnly] true: from other layers it may take types alone, so that nothing of them runs
 * @property {Readonly<Record<string, RegExp>>} [files] of these layers, only files whose path matches
 * @property {Readonly<Record<string, RegExp>>} [values] of these layers, only values whose name matches; types are free
 *
 * @typedef {object} Import
 * @property {string} file path of the importing file from the repository root, with forward slashes
 * @property {string} specifier what stands between the quotes
 * @property {boolean} [typeOnly] true for `import type`, `export type` and `import("…")` in a type
 * @property {readonly string[]} [values] names of the imported values; `*` for a namespace, `default` for a default import
 */

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
  assets: { layers: [], packages: [] },
  core: { layers: ["assets"], packages: ["yaml", "date-fns", "@date-fns/utc", "@orama/stemmers"] },
  ports: { layers: ["core"], packages: [], typesOnly: true },
  app: { layers: ["core", "ports"], packages: [] },
  worker: { layers: ["core", "ports", "assets"], packages: [] },
  ui: {
    layers: ["core", "ports", "app"],
    packages: ["preact", "@tanstack/virtual-core", "d3-scale", "d3-shape"],
  },
  obsidian: {
    layers: ["core", "ports", "app", "worker", "ui"],
    packages: ["obsidian", "@codemirror/*", "idb"],
    files: { worker: /client/ },
    values: { ui: /^mount/ },
  },
  node: {
    layers: ["core", "ports", "app", "worker"],
    packages: ["node:*"],
    files: { worker: /inline/ },
  },
  main: {
    layers: ["assets", "core", "ports", "app", "worker", "ui", "obsidian"],
    packages: ["obsidian", "@codemirror/*"],
  },
};

/**
 * The layer a file under src belongs to, or undefined when it belongs to none.
 * @param {string} file
 * @returns {string | undefined}
 */
export function layerOf(file) {
  if (file === "src/main.ts") return "main";
  const name = /^src\/([^/]+)\//.exec(file)?.[1];
  return name !== undefined && name !== "main" && Object.hasOwn(LAYERS, name) ? name : undefined;
}

/**
 * Why an import is not allowed, in one sentence; undefined when it is.
 * @param {Import} found
 * @returns {string | undefined}
 */
export function refuseImport({ file, specifier, typeOnly = false, values = [] }) {
  const from = layerOf(file);
  if (from === undefined) return `${file} belongs to no layer`;
  const layer = LAYERS[from];
  if (layer === undefined) return `${from} is not in the table of layers`;

  if (!specifier.startsWith(".")) {
    return layer.packages.some((allowed) => matchesPackage(allowed, specifier))
      ? undefined
      : `${from} may not import the package "${specifier}" (allowed: ${list(layer.packages)})`;
  }

  const target = join(file, specifier);
  const to = layerOf(target) ?? layerOf(`${target}.ts`);
  if (to === undefined) return `"${specifier}" lies in no layer of src`;
  if (to === from) return undefined;
  if (!layer.layers.includes(to)) {
    return `${from} may not import ${to} (allowed: ${list(layer.layers)})`;
  }
  if (layer.typesOnly === true && !typeOnly) {
    return `${from} may take only types from ${to}: write "import type"`;
  }
  const path = layer.files?.[to];
  if (path !== undefined && !path.test(target)) {
    return `${from} may import only files of ${to} that match ${String(path)}, not ${target}`;
  }
  const name = layer.values?.[to];
  const other = typeOnly ? undefined : values.find((value) => name?.test(value) === false);
  if (other !== undefined) {
    return `${from} may take from ${to} only values that match ${String(name)}, not ${other}`;
  }
  return undefined;
}

/**
 * @param {string} allowed
 * @param {string} specifier
 */
function matchesPackage(allowed, specifier) {
  return allowed.endsWith("*")
    ? specifier.startsWith(allowed.slice(0, -1))
    : specifier === allowed || specifier.startsWith(`${allowed}/`);
}

/**
 * The path a relative specifier means, without its extension being looked up.
 * @param {string} file
 * @param {string} specifier
 */
export function join(file, specifier) {
  const parts = file.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** @param {readonly string[]} names */
function list(names) {
  return names.length === 0 ? "none" : names.join(", ");
}
