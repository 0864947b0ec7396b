/** A worker from a text, without a file and without the network. */
import type { WorkerLike } from "./worker-link";

/** What developer tools call it. */
export const WORKER_NAME = "debrief-repeats";

/** Null where the host allows no such worker. The text's address is given back once it has started. */
export function makeBlobWorker(script: string): WorkerLike | null {
  let address = "";
  const release = () => {
    URL.revokeObjectURL(address);
  };
  try {
    /** Leaves no address behind, even if it is ended before it began. */
    class BlobWorker extends Worker {
      override terminate(): void {
        super.terminate();
        release();
      }
    }
    address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const worker = new BlobWorker(address, { name: WORKER_NAME });
    // Older Safari loses a worker whose address goes before the first sign of life.
    worker.addEventListener("message", release, { once: true });
    worker.addEventListener("error", release, { once: true });
    return worker;
  } catch {
    if (address !== "") release();
    return null;
  }
}
