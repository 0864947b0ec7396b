/** The workbench speaks English only. */
export function getLanguage(): string {
  return "en";
}
