/** Each command as something that a person has just asked for. */

/** The same commands; `asked` is called first, each time that one of them is. */
export function asGestures<T extends object>(commands: T, asked: () => void): T {
  return new Proxy(commands, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function") return value;
      return (...given: readonly unknown[]): unknown => {
        asked();
        return Reflect.apply(value, target, given);
      };
    },
  });
}
