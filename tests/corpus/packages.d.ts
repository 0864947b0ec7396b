/** The parts of untyped packages that tests read. */

declare module "yaml-oracle" {
  export interface Schema {
    readonly _: unique symbol;
  }
  export const CORE_SCHEMA: Schema;
  export const DEFAULT_SCHEMA: Schema;
  export function load(source: string, options: { readonly schema: Schema }): unknown;
}

declare module "commonmark-spec" {
  export const tests: readonly {
    readonly markdown: string;
    readonly section: string;
    readonly number: number;
  }[];
}
