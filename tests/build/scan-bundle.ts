import { parse, type AnyNode, type Expression, type Program, type Super } from "acorn";
import { ancestor } from "acorn-walk";

/** What built code must not do, each with the reason that a reader of the failure needs. */
export const RULES = {
  "dynamic code": "no code is made from text",
  "string timer": "a timer takes a function",
  network: "nothing leaves the vault",
  "dynamic import": "everything is in one file",
  "foreign module": "the app gives only its own modules, and phones have no Node",
  "html from text": "elements are made, never written as HTML",
  "unsafe element": "no scripts, styles, frames or plug-ins are added to the page",
  "lookbehind literal": "it keeps the whole file from loading on older iOS",
  "lookbehind text": "a pattern made at run time throws on older iOS, unless it is caught",
  "web address": "no address on the network is named",
} as const;

export interface Finding {
  rule: keyof typeof RULES;
  /** The code that tripped the rule, in one line. */
  code: string;
}

const NETWORK = new Set([
  ...["fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource"],
  ...["RTCPeerConnection", "webkitRTCPeerConnection", "sendBeacon", "importScripts"],
  ...["serviceWorker", "SharedWorker", "requestUrl", "ajax", "ajaxPromise"],
]);
const DYNAMIC_CODE = new Set(["eval", "execScript", "WebAssembly"]);
const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate"]);
const HTML_PROPERTIES = new Set(["innerHTML", "outerHTML", "srcdoc", "dangerouslySetInnerHTML"]);
const HTML_CALLS = new Set([
  ...["insertAdjacentHTML", "createContextualFragment", "setHTML", "setHTMLUnsafe"],
  ...["parseHTMLUnsafe", "parseFromString", "sanitizeHTMLToDom"],
]);
const DOCUMENTS = /^(document|activeDocument|doc|ownerDocument|contentDocument)$/;
const UNSAFE_ELEMENTS = /^(script|style|link|iframe|frame|object|embed|base)$/i;
const OWN_MODULES = /^(obsidian|@codemirror\/.+|@lezer\/.+)$/;
const LOOKBEHIND = /\(\?<[=!]/;
const WEB_ADDRESS = /\b(?:https?|wss?):\/\/[^\s"'`]+/g;
/** A text at least this long may be a script for a worker, and is then read as one. */
const SCRIPT_LENGTH = 200;

/**
 * Reads built JavaScript and lists what it must not do, in the order of the code.
 * It guards against slips and careless packages: names put together at run time escape it.
 */
export function scanBundle(code: string): Finding[] {
  const tree = parse(code, { ecmaVersion: 2021, sourceType: "script" });
  const found = new Map<string, Finding & { at: number }>();
  const nested: Finding[] = [];
  const appModules = namesOfApp(tree);

  const report = (rule: Finding["rule"], node: AnyNode, text = slice(code, node)) => {
    found.set(`${rule} ${node.start} ${text}`, { rule, code: text, at: node.start });
  };

  const readText = (node: AnyNode, text: string) => {
    if (LOOKBEHIND.test(text)) report("lookbehind text", node);
    for (const [address] of text.matchAll(WEB_ADDRESS)) report("web address", node, address);
    if (text.length >= SCRIPT_LENGTH) nested.push(...scanEmbedded(text));
  };

  ancestor(tree, {
    Identifier(node, _state, ancestors) {
      const parent = ancestors.at(-2);
      if (NETWORK.has(node.name)) report("network", node);
      if (DYNAMIC_CODE.has(node.name)) report("dynamic code", node);
      if (node.name === "Function" && !isHarmlessFunction(node, parent)) {
        report("dynamic code", parent ?? node);
      }
      if (node.name === "require" && !(parent?.type === "CallExpression" && callee(parent, node))) {
        report("foreign module", parent ?? node);
      }
      if (HTML_CALLS.has(node.name)) report("html from text", node);
    },
    MemberExpression(node) {
      const name = propertyName(node);
      if (name === undefined) return;
      if (NETWORK.has(name)) report("network", node);
      if (name === "request" && node.object.type === "Identifier") {
        if (appModules.has(node.object.name)) report("network", node);
      }
      if (DYNAMIC_CODE.has(name)) report("dynamic code", node);
      if (name === "constructor" && hasFunctionInside(node.object)) report("dynamic code", node);
      if (name === "require") report("foreign module", node);
      if (HTML_CALLS.has(name)) report("html from text", node);
    },
    CallExpression(node) {
      const name = calledName(node.callee);
      const [first, second] = node.arguments;
      if (name !== undefined && TIMERS.has(name) && isText(first)) report("string timer", node);
      if (node.callee.type === "Identifier" && name === "require") {
        const wanted = textOf(first);
        if (wanted === undefined || !OWN_MODULES.test(wanted)) report("foreign module", node);
      }
      if ((name === "write" || name === "writeln") && isDocument(node.callee)) {
        report("html from text", node);
      }
      const attribute = textOf(first) ?? "";
      if (name === "setAttribute" && /^(srcdoc|on.+)$/i.test(attribute)) {
        report("html from text", node);
      }
      if (name === "createElement" && UNSAFE_ELEMENTS.test(attribute)) {
        report("unsafe element", node);
      }
      if (name === "createElementNS" && UNSAFE_ELEMENTS.test(textOf(second) ?? "")) {
        report("unsafe element", node);
      }
    },
    AssignmentExpression(node) {
      if (node.left.type !== "MemberExpression") return;
      if (HTML_PROPERTIES.has(propertyName(node.left) ?? "")) report("html from text", node);
    },
    ObjectExpression(node) {
      for (const property of node.properties) {
        if (property.type !== "Property") continue;
        if (HTML_PROPERTIES.has(keyName(property) ?? "")) report("html from text", property);
      }
    },
    ObjectPattern(node) {
      for (const property of node.properties) {
        const name = property.type === "Property" ? (keyName(property) ?? "") : "";
        if (NETWORK.has(name)) report("network", property);
        if (DYNAMIC_CODE.has(name)) report("dynamic code", property);
      }
    },
    ImportExpression(node) {
      report("dynamic import", node);
    },
    Literal(node) {
      if (node.regex) {
        if (LOOKBEHIND.test(node.regex.pattern)) report("lookbehind literal", node);
      } else if (typeof node.value === "string") readText(node, node.value);
    },
    TemplateElement(node) {
      readText(node, node.value.cooked ?? node.value.raw);
    },
  });

  const own = [...found.values()].sort((a, b) => a.at - b.at);
  return [...own.map(({ rule, code: text }) => ({ rule, code: text })), ...nested];
}

/** Findings in a text that is a script itself, as the code of an inlined worker is. */
function scanEmbedded(text: string): Finding[] {
  if (!/[;{}]/.test(text)) return [];
  try {
    return scanBundle(text);
  } catch {
    return [];
  }
}

/** The names that hold the app's module: `var a = require("obsidian")`, wrapped or not. */
function namesOfApp(tree: Program): Set<string> {
  const names = new Set<string>();
  ancestor(tree, {
    VariableDeclarator(node) {
      const value = node.init;
      if (node.id.type !== "Identifier" || value?.type !== "CallExpression") return;
      const calls = [value, ...value.arguments];
      const loads = calls.some(
        (call) =>
          call.type === "CallExpression" &&
          call.callee.type === "Identifier" &&
          call.callee.name === "require" &&
          textOf(call.arguments[0]) === "obsidian",
      );
      if (loads) names.add(node.id.name);
    },
  });
  return names;
}

function slice(code: string, node: AnyNode): string {
  return code.slice(node.start, Math.min(node.end, node.start + 120)).replace(/\s+/g, " ");
}

function callee(call: Extract<AnyNode, { type: "CallExpression" }>, node: AnyNode): boolean {
  return call.callee === node;
}

/** `x instanceof Function` and `Function.prototype` make no code. */
function isHarmlessFunction(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === "BinaryExpression") return parent.operator === "instanceof";
  if (parent?.type === "UnaryExpression") return parent.operator === "typeof";
  return (
    parent?.type === "MemberExpression" &&
    parent.object === node &&
    propertyName(parent) === "prototype"
  );
}

/** `(() => {}).constructor` and `x.constructor.constructor` are other names for Function. */
function hasFunctionInside(node: Expression | Super): boolean {
  return (
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression" ||
    (node.type === "MemberExpression" && propertyName(node) === "constructor")
  );
}

function isDocument(node: Expression | Super): boolean {
  if (node.type !== "MemberExpression") return false;
  const { object } = node;
  if (object.type === "Identifier") return DOCUMENTS.test(object.name);
  return object.type === "MemberExpression" && DOCUMENTS.test(propertyName(object) ?? "");
}

function isText(node: AnyNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === "TemplateLiteral") return true;
  if (node.type === "BinaryExpression") {
    return node.operator === "+" && (isText(node.left) || isText(node.right));
  }
  return textOf(node) !== undefined;
}

function calledName(node: Expression | Super): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? propertyName(node) : undefined;
}

function propertyName(node: Extract<AnyNode, { type: "MemberExpression" }>): string | undefined {
  if (node.computed) return textOf(node.property);
  return node.property.type === "Identifier" ? node.property.name : undefined;
}

function keyName(node: { computed: boolean; key: Expression }): string | undefined {
  if (!node.computed && node.key.type === "Identifier") return node.key.name;
  return textOf(node.key);
}

function textOf(node: AnyNode | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}
