// @ts-check
/**
 * How well the tests hold the code that writes into notes: `npm run mutation [-- --mutate FILE]`.
 * Every mutant is a fault that nobody would see in a review; a score of 85 % or better is asked for.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: ["src/core/edit/**/*.ts"],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: ".config/vitest.mutation.config.mjs" },
  coverageAnalysis: "perTest",
  // Sentences for a person are held by reading them, not by a test of each word.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 5_000,
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: ".stryker-tmp",
  thresholds: { high: 95, low: 85, break: 85 },
  allowConsoleColors: false,
};
