/** Looking into what was stored, which may hold anything. */

/** True for an object that is no list. */
export function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * An object's own plain value, so that `__proto__` and `constructor` are never more than names;
 * undefined where there is none, or nothing to look into. A getter is not run.
 */
export function ownValue(object: unknown, key: string): unknown {
  if (typeof object !== "object" || object === null) return undefined;
  const value: unknown = Object.getOwnPropertyDescriptor(object, key)?.value;
  return value;
}
