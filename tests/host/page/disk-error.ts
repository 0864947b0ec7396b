/** An operation the disk refused. `code` is the system's, such as `ENOENT`, where there is one. */
export class DiskError extends Error {
  readonly code: string;

  /** `reason` is the disk's own word for it. */
  constructor(reason: string, message: string) {
    super(message);
    this.code = /^(E[A-Z]+): /.exec(message)?.[1] ?? reason;
  }
}
