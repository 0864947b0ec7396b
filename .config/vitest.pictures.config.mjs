// @ts-check
/** `npm run pictures`: draws the pictures of the README anew, from the sample vault. */
import { defineConfig, mergeConfig } from "vitest/config";
import e2e from "./vitest.e2e.config.mjs";

const config = mergeConfig(e2e, defineConfig({ test: { testTimeout: 60_000 } }));
config.test.include = ["tests/e2e/pictures.ts"];
export default config;
