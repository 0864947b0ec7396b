/** Success or a failure with one sentence for a person; exceptions are for bugs. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export interface Disposable {
  dispose(): void;
}
