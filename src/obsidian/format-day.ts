/** Dates written by the app's own moment, in the app's language: as its own templates write them. */
import { moment } from "obsidian";
import type { FormatDay } from "../core/templates/placeholders";

/** In UTC, so that no time zone moves the day that was meant. */
export const formatDay: FormatDay = (pattern, date, time) => {
  const day = moment.utc(`${date}T${time}`, "YYYY-MM-DDTHH:mm", true);
  return day.isValid() ? day.format(pattern) : pattern;
};
