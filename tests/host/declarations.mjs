import fs from "node:fs";
import ts from "typescript";

/**
 * What TypeScript files declare at their top level: classes with their members and their base,
 * interfaces with their members, the names of values (functions, constants, enums), and what
 * `declare global` adds to the page.
 *
 * @typedef {Map<string, Set<string>>} MembersByName
 *
 * @param {readonly string[]} files
 */
export function readDeclarations(files) {
  const read = {
    /** @type {Map<string, ReturnType<typeof readClass>>} */
    classes: new Map(),
    /** @type {MembersByName} */
    interfaces: new Map(),
    /** @type {Set<string>} */
    values: new Set(),
    /** @type {MembersByName} what constants hold that are objects */
    objects: new Map(),
    globals: {
      /** @type {MembersByName} */
      interfaces: new Map(),
      /** @type {Set<string>} */
      values: new Set(),
    },
  };
  for (const file of files) {
    for (const statement of parse(file).statements) readStatement(statement, read);
  }
  return read;
}

function readStatement(statement, read) {
  if (ts.isClassDeclaration(statement)) {
    read.classes.set(statement.name.text, readClass(statement));
  } else if (ts.isInterfaceDeclaration(statement)) {
    addMembers(read.interfaces, statement);
  } else if (ts.isFunctionDeclaration(statement) || ts.isEnumDeclaration(statement)) {
    read.values.add(statement.name.text);
  } else if (ts.isVariableStatement(statement)) {
    for (const { name, type, initializer } of statement.declarationList.declarations) {
      read.values.add(name.getText());
      const members = type && ts.isTypeLiteralNode(type) ? type.members : readObject(initializer);
      if (members) read.objects.set(name.getText(), namesOf(members));
    }
  } else if (ts.isModuleDeclaration(statement) && statement.name.getText() === "global") {
    for (const inner of statement.body.statements) {
      if (ts.isInterfaceDeclaration(inner)) addMembers(read.globals.interfaces, inner);
      else if (ts.isFunctionDeclaration(inner)) read.globals.values.add(inner.name.text);
      else if (ts.isVariableStatement(inner)) {
        for (const { name } of inner.declarationList.declarations) {
          read.globals.values.add(name.getText());
        }
      }
    }
  }
}

function readObject(initializer) {
  return initializer && ts.isObjectLiteralExpression(initializer)
    ? initializer.properties
    : undefined;
}

/** One interface may be declared in several pieces. */
function addMembers(interfaces, statement) {
  const known = interfaces.get(statement.name.text) ?? new Set();
  for (const name of namesOf(statement.members)) known.add(name);
  interfaces.set(statement.name.text, known);
}

/** What is optional is for plugins to define. */
function namesOf(members) {
  return new Set(
    members.flatMap((member) =>
      member.name === undefined || member.questionToken ? [] : [member.name.getText()],
    ),
  );
}

function readClass(statement) {
  const parts = (statement.heritageClauses ?? []).flatMap((clause) =>
    clause.token === ts.SyntaxKind.ExtendsKeyword ? clause.types : [],
  );
  const cls = {
    base: parts[0]?.expression.getText(),
    instance: new Set(),
    static: new Set(),
    silent: new Set(),
  };
  for (const member of statement.members) {
    const flags = ts.getCombinedModifierFlags(member);
    // What is private is the workbench's own affair.
    if (member.name === undefined || member.questionToken || flags & ts.ModifierFlags.Private) {
      continue;
    }
    const name = member.name.getText();
    cls[flags & ts.ModifierFlags.Static ? "static" : "instance"].add(name);
    if (ts.isMethodDeclaration(member) && isSilent(member)) cls.silent.add(name);
  }
  return cls;
}

/** Does nothing and says nothing: no statement, or only the return of something empty. */
function isSilent({ body }) {
  if (body === undefined || body.statements.length > 1) return false;
  const [only] = body.statements;
  if (only === undefined) return true;
  if (!ts.isReturnStatement(only)) return false;
  return only.expression === undefined || EMPTY.has(only.expression.getText());
}

const EMPTY = new Set([
  ...["null", "undefined", "void 0", "false", "true", "this", "0", '""', "[]", "{}", "({})"],
  ...["Promise.resolve()", "Promise.resolve(null)", "Promise.resolve(undefined)"],
]);

export function parse(file) {
  return ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}
