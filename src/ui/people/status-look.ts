/** How each status looks and is called: a ring that fills up. */
import type { Status } from "../../core/rollup/status";

export const STATUS_LOOKS: Readonly<
  Record<Status, { readonly icon: string; readonly word: string }>
> = {
  new: { icon: "circle-dashed", word: "New" },
  trying: { icon: "contrast", word: "Trying" },
  holding: { icon: "circle-check", word: "Holding" },
  relapsed: { icon: "rotate-ccw", word: "Relapsed" },
  retired: { icon: "archive", word: "Retired" },
};
