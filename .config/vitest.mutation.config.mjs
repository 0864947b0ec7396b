// @ts-check
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests that hold `src/core/edit`, for `npm run mutation`: pure ones, in one environment. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    environment: "node",
    setupFiles: ["tests/support/freeze-prototypes.ts"],
    include: ["tests/core/edit/**/*.test.ts"],
    passWithNoTests: false,
  },
});
