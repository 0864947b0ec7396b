type Exports = Record<string, unknown>;
type Class = new (...args: unknown[]) => object;

/**
 * Many plugins are compiled to a JavaScript without classes and call what they extend as a function:
 * `_super.apply(this, arguments)`. The app allows that; a class of today's JavaScript would not.
 */
export function makeClassesCallable(exports: Exports): Exports {
  for (const [name, value] of Object.entries(Object.getOwnPropertyDescriptors(exports))) {
    const found: unknown = value.value;
    if (isClass(found)) exports[name] = makeCallable(found);
  }
  return exports;
}

function isClass(value: unknown): value is Class {
  return typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
}

function makeCallable(cls: Class): Class {
  return new Proxy(cls, {
    apply(target, self: unknown, args: unknown[]): object {
      const derived: unknown = (self as object | undefined)?.constructor;
      if (typeof derived !== "function") {
        throw new TypeError(`Class constructor ${target.name} cannot be invoked without 'new'`);
      }
      return Reflect.construct(target, args, derived) as object;
    },
  });
}
