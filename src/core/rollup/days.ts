/** Calendar dates as people write them. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * `2026-05-09` → `9 May 2026`. No time zone takes part: the parts of the string are put in another
 * order. What is not of this form comes back as it is.
 */
export function formatDay(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (parts === null || month === undefined) return date;
  return `${Number(parts[3])} ${month} ${Number(parts[1])}`;
}

/** `12 Aug 2025 to 9 May 2026`, one day alone if both are the same, empty without dates. */
export function formatSpan(first: string | null, last: string | null): string {
  if (first === null || last === null) return formatDay(last ?? first ?? "");
  return first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`;
}
