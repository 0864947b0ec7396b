/** How the host's own templates write a day and a time that no placeholder says a format for. */
import { ownValue } from "../own-value";

/** Tokens of moment. */
export interface TemplateFormats {
  readonly date: string;
  readonly time: string;
}

export const USUAL_FORMATS: TemplateFormats = { date: "YYYY-MM-DD", time: "HH:mm" };

/** Takes any stored value; what is missing, empty or of another type is the host's own default. */
export function readTemplateFormats(stored: unknown): TemplateFormats {
  const text = (key: string, usual: string) => {
    const value = ownValue(stored, key);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : usual;
  };
  return {
    date: text("dateFormat", USUAL_FORMATS.date),
    time: text("timeFormat", USUAL_FORMATS.time),
  };
}
