/** Who writes when: work on one path waits for the work on that path before it. Moves and removals
 * wait for nobody: a note may go while it is being changed, and that must do no harm. */
export class WriteQueue {
  private readonly last = new Map<string, Promise<unknown>>();

  onPath<T>(path: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(path) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.last.set(path, turn);
    const leave = (): void => {
      if (this.last.get(path) === turn) this.last.delete(path);
    };
    turn.then(leave, leave);
    return turn;
  }
}
