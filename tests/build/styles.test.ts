import { describe, expect, it } from "vitest";
import { readBuilt } from "./built-files";
import { styleFaults } from "./check-styles";

describe("styles.css", () => {
  it("keeps the rules of the design", () => {
    expect(styleFaults(readBuilt("styles.css"))).toEqual([]);
  });
});

describe("the check itself", () => {
  const PART = ".debrief-ui .debrief-chip";

  it.each([
    `${PART} { color: red !important; }`,
    `${PART} { color: red ! important; }`,
    `${PART}:has(a) { color: inherit; }`,
    `.theme-dark .debrief-ui .debrief-chip { color: inherit; }`,
    `.debrief-ui.theme-light .debrief-chip { color: inherit; }`,
    `${PART} { color: #fff; }`,
    `${PART} { color: rgb(1 2 3); }`,
    `${PART} { background: color-mix(in oklab, hsl(1deg 2% 3%) 10%, transparent); }`,
    `@import "other.css";`,
    `@font-face { font-family: x; }`,
    `${PART} { background: url(x.png); }`,
    `${PART} { margin-left: 1px; }`,
    `${PART} { border-top-left-radius: 1px; }`,
    `${PART} { right: 0; }`,
    `${PART} { text-align: left; }`,
    `${PART} { padding: 1px var(--size-2-1) 1px calc(2px + 1px); }`,
    `.debrief-chip { color: inherit; }`,
    `.debrief-view-chip .debrief-x { color: inherit; }`,
    `.debrief-ui button { color: inherit; }`,
    `button.debrief-ui .debrief-x { color: inherit; }`,
    `${PART}, .other .chip { color: inherit; }`,
    `@media (forced-colors: active) { .chip .x { color: inherit; } }`,
    `.debrief-ui { & button { color: inherit; } }`,
    `.debrief-ui .mock-focus { color: inherit; }`,
    `${PART} { container: debrief / inline-size; }`,
  ])("refuses %s", (css) => {
    expect(styleFaults(css)).toHaveLength(1);
  });

  it.each([
    `.debrief-ui { --debrief-tint: color-mix(in oklab, var(--text-normal) 3.5%, transparent); }`,
    `.debrief-ui.debrief-view, .debrief-ui.debrief-panel { container: debrief / inline-size; }`,
    `${PART}:not(.is-active, .is-late) > a[href="#x{"] { padding: 1px 2px; }`,
    `.debrief-ui a:focus-visible { outline: 2px solid var(--debrief-ring); }`,
    `.debrief-view .debrief-row { & .debrief-lesson { margin-inline-start: 0; } }`,
    `.is-mobile .debrief-ui .debrief-chip { min-height: 44px; }`,
    `[dir="rtl"] .debrief-view .debrief-icon { scale: -1 1; }`,
    `.is-mobile .notice .debrief-notice-undo { min-height: 44px; }`,
    `.notice .debrief-notice-undo { margin-inline-start: 1px; }`,
    `@media (prefers-reduced-motion: reduce) { .debrief-ui, .debrief-ui * { transition: none; } }`,
    `@keyframes debrief-fade { from { opacity: 0; } 50% { opacity: 1; } }`,
    `/* .theme-dark { color: #fff } */ ${PART}::before { content: "{;}"; inset: 0 1px 0 1px; }`,
  ])("allows %s", (css) => {
    expect(styleFaults(css)).toEqual([]);
  });

  it("does not read past a missing brace", () => {
    expect(() => styleFaults(`${PART} { color: inherit;`)).toThrow("other half");
  });
});
