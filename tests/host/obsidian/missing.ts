import missing from "./missing.json";
import { notImplemented } from "./not-implemented.ts";

type Exports = Record<string, unknown>;

interface Members {
  instance: string[];
  static: string[];
}

/**
 * Gives every documented name that the workbench lacks a getter that throws, so that nothing is
 * silently absent. The list is made from the app's own declarations: see `list-missing.mjs`.
 *
 * Names outside the list are undefined, as in the app. Asking whether a name exists (`in`) or
 * setting it never throws; a class that is missing can be extended, but not constructed.
 */
export function throwForMissing(exports: Exports): Exports {
  const lacking: Record<string, Members> = missing.members;
  for (const [className, members] of Object.entries(lacking)) {
    const found = exports[className] as { prototype: object } | undefined;
    if (found === undefined)
      throw new Error(`missing.json knows ${className}, the module does not`);
    for (const name of members.instance) guard(found.prototype, name, `${className}.${name}`);
    for (const name of members.static) guard(found, name, `${className}.${name}`);
  }
  for (const name of missing.classes) {
    if (!(name in exports)) exports[name] = missingClass(name);
  }
  for (const name of missing.values) guard(exports, name, name);
  return exports;
}

function guard(target: object, name: string, fullName: string): void {
  // What came since the list was made is there.
  if (name in target) return;
  Object.defineProperty(target, name, {
    configurable: true,
    get(): never {
      throw notImplemented(fullName);
    },
    // A plugin may keep a field of that name on its own subclass.
    set(this: object, value: unknown) {
      Object.defineProperty(this, name, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    },
  });
}

function missingClass(name: string): object {
  const OWN = new Set(["prototype", "name", "length"]);
  return new Proxy(function () {}, {
    construct(): never {
      throw notImplemented(name);
    },
    // As plugins without classes construct what they extend.
    apply(): never {
      throw notImplemented(name);
    },
    get(target, key, receiver: unknown) {
      if (typeof key === "symbol" || OWN.has(key))
        return Reflect.get(target, key, receiver) as unknown;
      throw notImplemented(`${name}.${key}`);
    },
  });
}
