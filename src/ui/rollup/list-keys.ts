/** What a key means in the list of lessons. Pure, so that the key map can be read in one place. */

export type ListKey =
  | { readonly does: "move"; readonly to: "next" | "previous" | "first" | "last" }
  | { readonly does: "open" }
  | { readonly does: "close" }
  | { readonly does: "leave" }
  | { readonly does: "go"; readonly newTab: boolean }
  | { readonly does: "status" }
  | { readonly does: "link" }
  | { readonly does: "apart" }
  | { readonly does: "merge" };

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Null for every key that the list leaves alone. `rtl` turns left and right around. */
export function readListKey(press: KeyPress, rtl: boolean): ListKey | null {
  if (press.isComposing || press.altKey) return null;
  const mod = press.ctrlKey || press.metaKey;
  if (press.key === "Enter") return { does: "go", newTab: mod };
  if (mod) return null;
  switch (press.key) {
    case "ArrowDown":
      return { does: "move", to: "next" };
    case "ArrowUp":
      return { does: "move", to: "previous" };
    case "Home":
      return { does: "move", to: "first" };
    case "End":
      return { does: "move", to: "last" };
    case "ArrowRight":
      return { does: rtl ? "close" : "open" };
    case "ArrowLeft":
      return { does: rtl ? "open" : "close" };
    case "Escape":
      return { does: "leave" };
    case "s":
    case "S":
      return { does: "status" };
    case "p":
    case "P":
      return { does: "link" };
    case "n":
    case "N":
      return { does: "apart" };
    case "m":
    case "M":
      return { does: "merge" };
    default:
      return null;
  }
}
