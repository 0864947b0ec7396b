// @ts-check
import { defineConfig, globalIgnores } from "eslint/config";
import obsidianmd from "eslint-plugin-obsidianmd";
import { PlainTextParser } from "eslint-plugin-obsidianmd/dist/lib/plainTextParser.js";
import tseslint from "typescript-eslint";
import debrief from "./eslint-rules.mjs";

const TYPESCRIPT = ["**/*.ts", "**/*.tsx", "**/*.mts"];
/** Files that Node runs, or that a test browser runs; none of them is ever loaded by the app. */
const OUTSIDE_APP = ["src/node/**/*.mts", "tests/**", ".config/**", "*.mjs"];

const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection"];
/** What differs from host to host: the app, a browser, Node. */
const HOST = [
  ...NETWORK,
  ...["document", "window", "self", "navigator", "activeDocument", "activeWindow", "app"],
  ...["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback"],
  ...["localStorage", "sessionStorage", "indexedDB", "Worker"],
];
/** What gives another answer each time, or leaves a trace. */
const IMPURE = ["console", "process", "performance", "crypto", "setImmediate", "queueMicrotask"];

const NO_LOOKBEHIND = [
  {
    selector: "Literal[regex.pattern=/\\(\\?<[=!]/]",
    message: "A lookbehind literal keeps the whole plugin from loading on older iOS.",
  },
  {
    selector: "CallExpression[callee.name='RegExp'] > Literal[value=/\\(\\?<[=!]/]",
    message: "Lookbehind throws on older iOS.",
  },
  {
    selector: "NewExpression[callee.name='RegExp'] > Literal[value=/\\(\\?<[=!]/]",
    message: "Lookbehind throws on older iOS.",
  },
];

const NO_FOR_IN = [
  {
    selector: "ForInStatement",
    message: "for…in walks the prototype too; use Object.keys, Object.entries or a Map.",
  },
];

const NO_REEXPORT = [
  {
    selector: "ExportAllDeclaration, ExportNamedDeclaration[source]",
    message: "No barrels: import a thing from the file that holds it.",
  },
];

const NO_DEFAULT_EXPORT = [
  {
    selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
    message: "Only src/main.ts has a default export, because the app asks for it.",
  },
];

const JSX_ONLY = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "dangerouslySetInnerHTML",
  "srcdoc",
].flatMap((name) => [
  { selector: `MemberExpression[property.name='${name}']`, message: htmlMessage(name) },
  { selector: `MemberExpression[property.value='${name}']`, message: htmlMessage(name) },
  { selector: `JSXAttribute[name.name='${name}']`, message: htmlMessage(name) },
  { selector: `Property[key.name='${name}']`, message: htmlMessage(name) },
  { selector: `Property[key.value='${name}']`, message: htmlMessage(name) },
]);

const NO_CREATE_ELEMENT = [
  {
    selector: "CallExpression[callee.property.name=/^createElement(NS)?$/]",
    message: "The interface renders through JSX.",
  },
];

const PURE_SYNTAX = [
  {
    selector: "NewExpression[callee.name='Date'], CallExpression[callee.name='Date']",
    message: "Core knows calendar dates as strings; instants come from the Clock port.",
  },
  {
    selector: "ImportExpression, AwaitExpression, ForOfStatement[await=true]",
    message: "Core is synchronous.",
  },
  { selector: ":function[async=true]", message: "Core is synchronous." },
];

/** @param {string} name */
function htmlMessage(name) {
  return `No HTML from strings: ${name} is banned, the interface renders through JSX.`;
}

export default defineConfig(
  globalIgnores([
    "main.js",
    "dist/**",
    // Vaults, settings and plugins of others, kept as they were found.
    "tests/fixtures/**",
  ]),

  obsidianmd.configs.recommended,

  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      // Numbers in messages are fine; objects and undefined are not.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Text is read by code points here, which is what spreading a string gives.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // A matter of taste: `return response.end()`, and callbacks that may or may not be awaited.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      // Joiners and variation selectors written as escapes are meant.
      "no-misleading-character-class": ["error", { allowEscape: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
    },
  },

  // --- Source -----------------------------------------------------------------------------------

  {
    files: ["src/**"],
    plugins: { debrief },
    // A rule that does not fit is changed here, in sight; comments in the source switch nothing off.
    linterOptions: { noInlineConfig: true },
    rules: {
      "debrief/layers": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/naming-convention": [
        "error",
        {
          selector: ["typeLike", "function"],
          format: null,
          custom: { regex: "(Manager|Helper|Util|Utils|Service|Data|Handler)s?$", match: false },
        },
      ],
      "no-restricted-syntax": syntax(),
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    // The compiler knows Node's globals here, because tests and src/node need them; the app's
    // phones do not.
    rules: { "no-undef": "error" },
  },
  { files: ["src/main.ts"], rules: { "no-restricted-syntax": syntax({ defaultExport: true }) } },
  {
    files: ["src/ui/**"],
    rules: { "no-restricted-syntax": syntax({ more: [...JSX_ONLY, ...NO_CREATE_ELEMENT] }) },
  },
  {
    files: ["src/core/**"],
    rules: {
      "no-restricted-syntax": syntax({ more: PURE_SYNTAX }),
      "no-restricted-globals": globals(
        [...HOST, ...IMPURE],
        "Core gets what it needs as arguments.",
      ),
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The time comes from the Clock port." },
        { object: "Math", property: "random", message: "Core gives one answer for one input." },
      ],
    },
  },
  {
    files: ["src/ports/**", "src/app/**"],
    rules: {
      "no-restricted-globals": globals(HOST, "It runs on any host: take it from a port."),
    },
  },
  {
    files: ["src/worker/**", "src/ui/**", "src/obsidian/**", "src/main.ts"],
    rules: {
      "no-restricted-globals": [
        ...globals(NETWORK, "Debrief never uses the network."),
        { name: "app", message: "Use the app that the plugin was given." },
        { name: "localStorage", message: "All vaults share it; use App#loadLocalStorage." },
      ],
    },
  },
  {
    files: ["src/obsidian/**", "src/main.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "obsidian",
              importNames: ["requestUrl", "request"],
              message: "Debrief never uses the network.",
            },
          ],
        },
      ],
    },
  },

  // --- Outside the app --------------------------------------------------------------------------

  {
    files: OUTSIDE_APP,
    languageOptions: {
      globals: {
        process: "readonly",
        Buffer: "readonly",
        setImmediate: "readonly",
        clearImmediate: "readonly",
        NodeJS: "readonly",
      },
    },
    rules: {
      // They run on Node; the rule is about phones, which have no Node.
      "obsidianmd/no-nodejs-modules": "off",
      // Carries no-console, which guards the app's console; these print to a terminal.
      "obsidianmd/rule-custom-message": "off",
      "no-new-func": "error",
      // Timers, documents and elements of pop-out windows exist only inside the app.
      "obsidianmd/prefer-window-timers": "off",
      "obsidianmd/prefer-active-doc": "off",
      "obsidianmd/prefer-create-el": "off",
      "obsidianmd/prefer-instanceof": "off",
      // Platform is the app's; Node has process.platform.
      "obsidianmd/platform": "off",
      // A vault made for a test has to say where its configuration lies.
      "obsidianmd/hardcoded-config-path": "off",
      // Node and the test browser know lookbehind.
      "obsidianmd/regex-lookbehind": "off",
      // There is no second window whose global could be meant.
      "obsidianmd/no-global-this": "off",
      // requestUrl and App#loadLocalStorage, which the rule asks for, exist only inside the app.
      "no-restricted-globals": "off",
    },
  },
  {
    files: ["src/node/**/*.mts"],
    rules: {
      "no-restricted-globals": globals(NETWORK, "Debrief never uses the network."),
    },
  },
  {
    files: ["tests/**/*.ts", "tests/**/*.tsx", "tests/**/*.mts"],
    rules: {
      // A test states what it knows; a wrong statement fails the test.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Doubles implement asynchronous ports without waiting for anything.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
  {
    // The workbench stands in for the app: it makes the elements, styles and globals that plugins
    // are told to leave to the app.
    files: ["tests/host/**"],
    rules: {
      "obsidianmd/no-forbidden-elements": "off",
      "obsidianmd/no-static-styles-assignment": "off",
      "obsidianmd/detach-leaves": "off",
      "obsidianmd/no-tfile-tfolder-cast": "off",
      "obsidianmd/prefer-file-manager-trash-file": "off",
      "obsidianmd/ui/sentence-case": "off",
    },
  },

  // --- Files that are not code ------------------------------------------------------------------

  {
    files: ["manifest.json"],
    plugins: { obsidianmd },
    // The rule reads the syntax tree that this parser makes of JSON.
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { extraFileExtensions: [".json"] },
    },
    rules: { "obsidianmd/validate-manifest": "error" },
  },
  {
    files: ["LICENSE"],
    plugins: { obsidianmd },
    languageOptions: { parser: PlainTextParser },
    rules: { "obsidianmd/validate-license": "error" },
  },
);

/**
 * The syntax banned in src: rules of one name replace each other, so each block lists all of it.
 * @param {{ defaultExport?: boolean, more?: { selector: string, message: string }[] }} [options]
 */
function syntax({ defaultExport = false, more = [] } = {}) {
  return /** @type {["error", ...{ selector: string, message: string }[]]} */ ([
    "error",
    ...NO_LOOKBEHIND,
    ...NO_FOR_IN,
    ...NO_REEXPORT,
    ...(defaultExport ? [] : NO_DEFAULT_EXPORT),
    ...more,
  ]);
}

/**
 * @param {string[]} names
 * @param {string} message
 * @returns {["error", ...{ name: string, message: string }[]]}
 */
function globals(names, message) {
  return ["error", ...names.map((name) => ({ name, message }))];
}
