import type {} from "obsidian";
import { defineMethods } from "./define.ts";

// The app also adds to the language's own objects; these are the documented additions.

const arrayMethods = {
  first<T>(this: T[]): T | undefined {
    return this[0];
  },
  last<T>(this: T[]): T | undefined {
    return this[this.length - 1];
  },
  contains<T>(this: T[], target: T): boolean {
    return this.includes(target);
  },
  remove<T>(this: T[], target: T): void {
    const at = this.indexOf(target);
    if (at >= 0) this.splice(at, 1);
  },
  unique<T>(this: T[]): T[] {
    return [...new Set(this)];
  },
  shuffle<T>(this: T[]): T[] {
    return this.sort(() => Math.random() - 0.5);
  },
};

const stringMethods = {
  contains(this: string, target: string): boolean {
    return this.includes(target);
  },
  format(this: string, ...values: string[]): string {
    return this.replace(/\{(\d+)\}/g, (whole, at: string) => values[Number(at)] ?? whole);
  },
};

export function installLanguageHelpers(): void {
  defineMethods(Array.prototype, arrayMethods);
  defineMethods(String.prototype, stringMethods);
  defineMethods(Array, { combine: (arrays: unknown[][]): unknown[] => arrays.flat() });
  defineMethods(Object, {
    isEmpty: (value: object): boolean => Object.keys(value).length === 0,
    each<T>(value: Record<string, T>, visit: (item: T, key: string) => boolean | void): boolean {
      return Object.entries(value).every(([key, item]) => visit(item, key) !== false);
    },
  });
  defineMethods(Math, {
    clamp: (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max),
    square: (value: number): number => value * value,
  });
  defineMethods(String, { isString: (value: unknown): boolean => typeof value === "string" });
  defineMethods(Number, { isNumber: (value: unknown): boolean => typeof value === "number" });
  const nextFrame = (): Promise<void> =>
    new Promise((resolve) => window.requestAnimationFrame(() => resolve()));
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => window.setTimeout(resolve, ms));
  const isBoolean = (value: unknown): boolean => typeof value === "boolean";
  Object.assign(window, { nextFrame, sleep, isBoolean });
}
