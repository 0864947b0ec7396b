/** How the place where a lesson stands looks and is called. */
import type { Status } from "../../core/rollup/status";

export interface StatusLook {
  readonly label: string;
  /** Lucide name. */
  readonly icon: string;
}

export const STATUS_LOOKS: Readonly<Record<Status, StatusLook>> = {
  new: { label: "New", icon: "circle-dashed" },
  trying: { label: "Trying", icon: "contrast" },
  holding: { label: "Holding", icon: "circle-check" },
  relapsed: { label: "Relapsed", icon: "rotate-ccw" },
  retired: { label: "Retired", icon: "archive" },
};
