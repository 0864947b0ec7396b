// @ts-check
import path from "node:path";
import { refuseImport } from "./layers.mjs";

/** Reports every import, export-from and import type that the table of layers does not draw. */
const layers = {
  meta: {
    type: /** @type {const} */ ("problem"),
    docs: { description: "Keep imports to the arrows of the table in .config/layers.mjs." },
    schema: [],
  },
  /** @param {import("eslint").Rule.RuleContext} context */
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join("/");

    /**
     * @param {any} node
     * @param {any} source
     * @param {boolean} typeOnly
     * @param {string[]} values
     */
    function check(node, source, typeOnly, values = []) {
      if (typeof source?.value !== "string") return;
      const reason = refuseImport({ file, specifier: source.value, typeOnly, values });
      if (reason !== undefined) context.report({ node, message: reason });
    }

    return {
      /** @param {any} node */
      ImportDeclaration(node) {
        const values = node.specifiers.filter((/** @type {any} */ s) => s.importKind !== "type");
        const typeOnly =
          node.importKind === "type" || (node.specifiers.length > 0 && values.length === 0);
        check(node, node.source, typeOnly, values.map(importedName));
      },
      /** @param {any} node */
      ExportNamedDeclaration(node) {
        check(node, node.source, node.exportKind === "type");
      },
      /** @param {any} node */
      ExportAllDeclaration(node) {
        check(node, node.source, node.exportKind === "type");
      },
      /** @param {any} node */
      ImportExpression(node) {
        check(node, node.source, false);
      },
      /** @param {any} node */
      TSImportType(node) {
        check(node, node.source ?? node.argument?.literal, true);
      },
      /** @param {any} node */
      TSExternalModuleReference(node) {
        check(node, node.expression, false);
      },
    };
  },
};

/** @param {any} specifier */
function importedName(specifier) {
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  return specifier.imported.name ?? specifier.imported.value;
}

export default { meta: { name: "debrief" }, rules: { layers } };
