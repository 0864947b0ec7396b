import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeBlobWorker, WORKER_NAME } from "../../src/worker/blob-worker";

/** The browser's part: keeps who was made, and says what it is told to. */
class StubWorker extends EventTarget {
  static made: StubWorker[] = [];
  isTerminated = false;

  constructor(
    readonly address: string,
    readonly options: { name: string },
  ) {
    super();
    StubWorker.made.push(this);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

let open: Set<string>;

beforeEach(() => {
  StubWorker.made = [];
  open = new Set();
  vi.stubGlobal("Worker", StubWorker);
  vi.spyOn(URL, "createObjectURL").mockImplementation(() => {
    open.add("blob:1");
    return "blob:1";
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((address) => void open.delete(address));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a worker from a text", () => {
  it("has a name, and its address until it gives a sign of life", () => {
    expect(makeBlobWorker("code")).not.toBeNull();
    const [made] = StubWorker.made;
    expect([made?.address, made?.options.name, open.size]).toEqual(["blob:1", WORKER_NAME, 1]);
    made?.dispatchEvent(new Event("message"));
    expect(open.size).toBe(0);
  });

  it("gives its address back when it fails", () => {
    makeBlobWorker("code");
    StubWorker.made[0]?.dispatchEvent(new Event("error"));
    expect(open.size).toBe(0);
  });

  it("gives its address back when it is ended before it began", () => {
    makeBlobWorker("code")?.terminate();
    expect([StubWorker.made[0]?.isTerminated, open.size]).toEqual([true, 0]);
  });

  it("is none where the app refuses it, or knows no workers, and leaves no address", () => {
    vi.stubGlobal("Worker", function refuse() {
      throw new DOMException("Refused by a policy.", "SecurityError");
    });
    expect([makeBlobWorker("code"), open.size]).toEqual([null, 0]);
    vi.stubGlobal("Worker", undefined);
    expect([makeBlobWorker("code"), open.size]).toEqual([null, 0]);
  });
});
