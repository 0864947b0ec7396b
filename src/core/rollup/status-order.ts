/** The statuses of lessons, what needs a look first. */
import type { Status } from "./status";

export const STATUSES = [
  "relapsed",
  "trying",
  "holding",
  "new",
  "retired",
] as const satisfies readonly Status[];
