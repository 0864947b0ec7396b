/** One declaration, with every selector and at-rule it stands in, outermost first. */
export interface Declaration {
  property: string;
  value: string;
  selector: string;
}

export interface Styles {
  /** Each selector of each list, nested ones joined to what they stand in. */
  selectors: string[];
  declarations: Declaration[];
  /** Name and condition: `@media (forced-colors: active)`. */
  atRules: string[];
}

/** At-rules that hold rules; in the others (`@keyframes`) a prelude is no selector. */
const GROUPS = /^@(media|container|supports|layer|starting-style)\b/;

/** Reads a stylesheet as far as the checks on it need: rules, nesting, declarations, at-rules. */
export function readStyles(css: string): Styles {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, " ");
  const styles: Styles = { selectors: [], declarations: [], atRules: [] };
  /** Selectors around the current place; undefined inside an at-rule that holds none. */
  const stack: (string[] | undefined)[] = [[]];
  let start = 0;
  let quote = "";
  let depth = 0;

  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === "\\") i++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === "(" || char === "[") depth++;
    else if (char === ")" || char === "]") depth--;
    else if (depth === 0 && (char === "{" || char === ";" || char === "}")) {
      const piece = text.slice(start, i).trim().replace(/\s+/g, " ");
      start = i + 1;
      const outer = stack.at(-1);
      if (char === "{") stack.push(open(piece, outer, styles));
      else if (piece !== "") declare(piece, outer ?? [], styles);
      if (char === "}") stack.pop();
    }
  }
  if (stack.length !== 1 || quote !== "" || depth !== 0) {
    throw new Error("The stylesheet has a brace, bracket or quote without its other half");
  }
  return styles;
}

function open(prelude: string, outer: string[] | undefined, styles: Styles) {
  if (prelude.startsWith("@")) {
    styles.atRules.push(prelude);
    return GROUPS.test(prelude) ? outer : undefined;
  }
  if (outer === undefined) return undefined;
  const own = splitList(prelude);
  const joined = outer.length === 0 ? own : outer.flatMap((o) => own.map((s) => nest(o, s)));
  styles.selectors.push(...joined);
  return joined;
}

function nest(outer: string, inner: string): string {
  return inner.includes("&") ? inner.replaceAll("&", outer) : `${outer} ${inner}`;
}

function declare(piece: string, outer: string[], styles: Styles) {
  if (piece.startsWith("@")) {
    styles.atRules.push(piece);
    return;
  }
  const colon = piece.indexOf(":");
  const property = piece.slice(0, colon).trim();
  const value = piece.slice(colon + 1).trim();
  styles.declarations.push({ property, value, selector: outer.join(", ") });
}

/** Splits at commas that stand in no bracket. */
function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i);
    if (char === "(" || char === "[") depth++;
    else if (char === ")" || char === "]") depth--;
    else if (i === text.length || (char === "," && depth === 0)) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return parts;
}
