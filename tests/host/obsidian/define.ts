/** Adds methods as the platform has its own: not enumerable, replaceable. */
export function defineMethods(target: object, methods: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

export function defineGetters(target: object, getters: Record<string, () => unknown>): void {
  for (const [name, get] of Object.entries(getters)) {
    Object.defineProperty(target, name, { get, configurable: true });
  }
}
