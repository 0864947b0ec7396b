/** The engine on the caller's own thread: nothing is packed, and it works in short turns. */
import type { OpenLink } from "./engine-link";
import { type CreateIndex, EngineRunner } from "./engine-runner";
import type { Turns } from "./slices";

export function inlineLink(createIndex: CreateIndex, turns: Turns): OpenLink {
  return (listener) => {
    let isOpen = true;
    const runner = new EngineRunner(createIndex, turns, (reply) => {
      if (isOpen) listener.reply(reply);
    });
    return {
      send(request) {
        turns.pause(() => {
          if (isOpen) runner.receive(request);
        });
      },
      close() {
        isOpen = false;
        runner.dispose();
      },
    };
  };
}
