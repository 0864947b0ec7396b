import type { ViewState } from "./workspace-leaf.ts";

export interface Stop {
  state: ViewState;
  eState: Record<string, unknown>;
}

export interface HistoryOwner {
  getViewState(): ViewState;
  getEphemeralState(): Record<string, unknown>;
  setViewState(state: ViewState, eState?: unknown): Promise<void>;
}

/** Where one leaf has been, for its two arrows. */
export class LeafHistory {
  private readonly owner: HistoryOwner;
  private back: Stop[] = [];
  private forward: Stop[] = [];
  private moving = false;

  constructor(owner: HistoryOwner) {
    this.owner = owner;
  }

  /** Ask before the leaf shows something else, and give it to `record` when it does. */
  here(): Stop {
    return { state: this.owner.getViewState(), eState: this.owner.getEphemeralState() };
  }

  record(stop: Stop): void {
    if (this.moving || stop.state.type === "empty") return;
    this.back.push(stop);
    this.forward = [];
  }

  canGo(direction: -1 | 1): boolean {
    return (direction < 0 ? this.back : this.forward).length > 0;
  }

  async go(direction: -1 | 1): Promise<void> {
    const from = direction < 0 ? this.back : this.forward;
    const to = direction < 0 ? this.forward : this.back;
    const target = from.pop();
    if (target === undefined || this.moving) return;
    to.push(this.here());
    this.moving = true;
    try {
      await this.owner.setViewState({ ...target.state, active: true }, target.eState);
    } finally {
      this.moving = false;
    }
  }
}
