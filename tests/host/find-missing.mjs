import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { parse, readDeclarations } from "./declarations.mjs";

/** Reached from `app` by plugins although the app does not document them. */
const UNDOCUMENTED = {
  App: [
    ..."customCss dom dragManager embedRegistry foldManager hotkeyManager internalPlugins".split(
      " ",
    ),
    ..."isMobile metadataTypeManager openWithDefaultApp plugins setting viewRegistry".split(" "),
  ],
  FileManager: ["createNewMarkdownFile"],
  MetadataCache: ["getBacklinksForFile", "getCachedFiles", "getTags", "isUserIgnored"],
  Vault: ["exists", "getAvailablePath", "getAvailablePathForAttachments", "getConfig", "setConfig"],
  Workspace: ["registerHoverLinkSource", "unregisterHoverLinkSource"],
};

/**
 * What the app declares and the workbench does not have: `classes` and `values` by name, `members`
 * by class for those classes that are there, `interfaces` and `objects` by name for what plugins are
 * given without a class of the module (`vault.adapter`, `Platform`).
 *
 * @param {ReturnType<typeof readApi>} api
 * @param {Readonly<Record<string, readonly string[]>>} undocumented members by class
 */
export function findMissing({ declared, present, exported }, undocumented = UNDOCUMENTED) {
  const classes = [];
  const members = {};
  for (const [name, cls] of declared.classes) {
    if (!exported.has(name)) {
      classes.push(name);
      continue;
    }
    const instance = [...cls.instance, ...(undocumented[name] ?? [])];
    const lacks = {
      instance: instance.filter((member) => !has(present.classes, name, member, "instance")),
      static: [...cls.static].filter((member) => !has(present.classes, name, member, "static")),
    };
    if (lacks.instance.length + lacks.static.length > 0) members[name] = lacks;
  }
  const values = [...declared.values].filter((name) => !exported.has(name));
  return {
    classes,
    members,
    values,
    interfaces: findLacking(declared.interfaces, (name, member) =>
      present.classes.has(name) ? has(present.classes, name, member, "instance") : true,
    ),
    objects: findLacking(declared.objects, (name, member) => {
      const object = present.objects.get(name);
      return object === undefined || object.has(member);
    }),
  };
}

/**
 * Documented methods that are there and do nothing: `Class.method`. Some are hooks that a plugin
 * overrides, and are so in the app; `tests/host/api-surface.test.ts` lists those.
 */
export function findSilent({ declared, present, exported }) {
  return [...declared.classes.keys()]
    .filter((name) => exported.has(name) && present.classes.has(name))
    .flatMap((name) =>
      [...present.classes.get(name).silent]
        .filter((method) => has(declared.classes, name, method, "instance"))
        .map((method) => `${name}.${method}`),
    )
    .sort();
}

/**
 * What the app declares, what `obsidian/*.ts` holds, and what of it plugins get.
 *
 * @param {string} hostRoot
 */
export function readApi(
  hostRoot,
  declarations = path.join(hostRoot, "../../node_modules/obsidian/obsidian.d.ts"),
) {
  const folder = path.join(hostRoot, "obsidian");
  const sources = fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, name));
  return {
    declared: readDeclarations([declarations]),
    present: readDeclarations(sources),
    exported: readModuleNames(path.join(folder, "module.ts"), folder),
  };
}

/** By name, for each that lacks something. */
function findLacking(groups, isPresent) {
  const lacking = {};
  for (const [name, members] of groups) {
    const lacks = [...members].filter((member) => !isPresent(name, member));
    if (lacks.length > 0) lacking[name] = lacks;
  }
  return lacking;
}

/** A member counts as present when the class or one that it extends has it. */
function has(classes, className, member, kind) {
  for (let cls = classes.get(className); cls !== undefined; cls = classes.get(cls.base)) {
    if (cls[kind].has(member)) return true;
  }
  return false;
}

/** The names in the object that `module.ts` builds, with those of the files it spreads. */
function readModuleNames(file, folder) {
  const source = parse(file);
  const spreads = new Map();
  const names = new Set();
  for (const statement of source.statements) {
    const bindings = ts.isImportDeclaration(statement) && statement.importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) {
      spreads.set(bindings.name.text, statement.moduleSpecifier.text);
    }
  }
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) {
        if (!ts.isSpreadAssignment(property)) {
          names.add(property.name.getText());
          continue;
        }
        const spread = path.join(folder, spreads.get(property.expression.getText()));
        const { classes, values } = readDeclarations([spread]);
        for (const name of [...classes.keys(), ...values]) names.add(name);
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
