/** Where to look for what can be done better, the widest first. */
import type { Level } from "../note";

export const LEVELS = ["organization", "process", "performer"] as const satisfies readonly Level[];
