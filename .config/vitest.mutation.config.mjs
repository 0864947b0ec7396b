// @ts-check
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const EDIT = "tests/core/edit";

/**
 * The tests that hold `src/core/edit`, for `npm run mutation`: pure ones, in one environment. Those
 * that try thousands of notes from outside would take hours, so the score is without them.
 */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    environment: "node",
    // One reading of the modules serves all files: a mutant is switched on where it stands.
    isolate: false,
    setupFiles: ["tests/support/freeze-prototypes.ts"],
    include: [`${EDIT}/**/*.test.ts`],
    exclude: ["lesson-edits", "commonmark", "property-commonmark", "yaml-suite", "*.hostile"].map(
      (name) => `${EDIT}/**/${name}.test.ts`,
    ),
    // A mutant may make code slow, and the instrumented code is slow itself.
    testTimeout: 30_000,
    passWithNoTests: false,
  },
});
