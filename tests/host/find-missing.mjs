import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Reached from `app` by plugins although the app does not document them. */
const UNDOCUMENTED = {
  App: [
    "customCss",
    "dom",
    "dragManager",
    "embedRegistry",
    "foldManager",
    "hotkeyManager",
    "internalPlugins",
    "isMobile",
    "metadataTypeManager",
    "openWithDefaultApp",
    "plugins",
    "setting",
    "viewRegistry",
  ],
  Vault: ["exists", "getAvailablePath", "getConfig", "setConfig"],
  MetadataCache: ["getBacklinksForFile", "getCachedFiles", "getTags", "isUserIgnored"],
};

/**
 * What `obsidian.d.ts` declares and `obsidian/*.ts` does not have:
 * `classes` and `values` by name, `members` by class, for those classes that are there.
 */
export function findMissing(hostRoot) {
  const declared = readClasses([path.join(hostRoot, "../../node_modules/obsidian/obsidian.d.ts")]);
  const folder = path.join(hostRoot, "obsidian");
  const sources = fs.readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const present = readClasses(sources.map((name) => path.join(folder, name)));
  const exported = readModuleNames(path.join(folder, "module.ts"), folder);

  const classes = [];
  const members = {};
  for (const [name, cls] of declared.classes) {
    if (!exported.has(name)) {
      classes.push(name);
      continue;
    }
    const instance = [...cls.instance, ...(UNDOCUMENTED[name] ?? [])];
    const lacks = {
      instance: instance.filter((member) => !has(present.classes, name, member, "instance")),
      static: [...cls.static].filter((member) => !has(present.classes, name, member, "static")),
    };
    if (lacks.instance.length + lacks.static.length > 0) members[name] = lacks;
  }
  const values = [...declared.values].filter((name) => !exported.has(name));
  return { classes, members, values };
}

/** A member counts as present when the class or one that it extends has it. */
function has(classes, className, member, kind) {
  for (let cls = classes.get(className); cls !== undefined; cls = classes.get(cls.base)) {
    if (cls[kind].has(member)) return true;
  }
  return false;
}

function readClasses(files) {
  const classes = new Map();
  const values = new Set();
  for (const file of files) {
    for (const statement of parse(file).statements) {
      if (ts.isClassDeclaration(statement)) classes.set(statement.name.text, readClass(statement));
      if (ts.isFunctionDeclaration(statement)) values.add(statement.name.text);
      if (ts.isVariableStatement(statement)) {
        for (const { name } of statement.declarationList.declarations) values.add(name.getText());
      }
    }
  }
  return { classes, values };
}

function readClass(statement) {
  const parts = (statement.heritageClauses ?? []).flatMap((clause) =>
    clause.token === ts.SyntaxKind.ExtendsKeyword ? clause.types : [],
  );
  const cls = { base: parts[0]?.expression.getText(), instance: new Set(), static: new Set() };
  for (const member of statement.members) {
    const flags = ts.getCombinedModifierFlags(member);
    // What is optional is for plugins to define, what is private is the workbench's own affair.
    if (member.name === undefined || member.questionToken || flags & ts.ModifierFlags.Private) {
      continue;
    }
    cls[flags & ts.ModifierFlags.Static ? "static" : "instance"].add(member.name.getText());
  }
  return cls;
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
        const { classes, values } = readClasses([spread]);
        for (const name of [...classes.keys(), ...values]) names.add(name);
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function parse(file) {
  return ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}
