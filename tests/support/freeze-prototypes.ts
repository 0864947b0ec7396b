// A note may say `__proto__` anywhere. With the shared prototype frozen, code that would let such a
// name through throws in the test that runs it instead of changing every object after it.
//
// A frozen property also forbids `object.toString = …` on every object below it, which moment and
// other libraries do. So each property first becomes an accessor that lets an object have its own.
const shared = Object.prototype;

for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(shared))) {
  if (property.value === undefined) continue;
  const inherited: unknown = property.value;
  Object.defineProperty(shared, name, {
    enumerable: false,
    get: () => inherited,
    set(this: object, value: unknown) {
      if (this === shared) throw new TypeError(`Object.prototype.${name} must stay as it is`);
      const own = { value, writable: true, enumerable: true, configurable: true };
      Object.defineProperty(this, name, own);
    },
  });
}

Object.freeze(shared);
