/** A cell for each column; all rows of a table have the columns of the first. */
export type Row = Readonly<Record<string, string>>;

/** Prints rows as columns of one width each: text to the left, figures to the right. */
export function printTable(rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const printRow = startTable(
    Object.fromEntries(
      columns.map((column) => [column, Math.max(...rows.map((row) => (row[column] ?? "").length))]),
    ),
  );
  for (const row of rows) printRow(columns.map((column) => row[column] ?? ""));
}

/**
 * The same for rows that come one by one: prints the head, gives what prints a row.
 *
 * @param columns their names and widths; a column is at least as wide as its name
 */
export function startTable(
  columns: Readonly<Record<string, number>>,
): (cells: readonly string[]) => void {
  const widths = Object.entries(columns).map(([name, width]) => Math.max(name.length, width));
  const printRow = (cells: readonly string[]): void => {
    const padded = cells.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!),
    );
    console.log(padded.join("  ").trimEnd());
  };
  printRow(Object.keys(columns));
  printRow(widths.map((width) => "-".repeat(width)));
  return printRow;
}

/** The same as a table of markdown, laid out as Prettier does it. */
export function formatTable(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(3, column.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const write = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const pad = (cells: readonly string[]): string =>
    write(cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))));
  const rule = widths.map((width, i) =>
    i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [
    pad(columns),
    write(rule),
    ...rows.map((row) => pad(columns.map((column) => row[column] ?? ""))),
  ].join("\n");
}
