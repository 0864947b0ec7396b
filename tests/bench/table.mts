/** Prints rows as columns of one width each: text to the left, figures to the right. */
export function printTable(rows: readonly Readonly<Record<string, string>>[]): void {
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
