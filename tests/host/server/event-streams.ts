import type { ServerResponse } from "node:http";
import type { OutsideEvent } from "../protocol.ts";

/** The pages that listen, each by the name it chose for itself. */
export class EventStreams {
  private readonly streams = new Map<string, ServerResponse>();

  open(client: string, response: ServerResponse): void {
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
    });
    response.write(": open\n\n");
    this.streams.set(client, response);
    response.on("close", () => {
      if (this.streams.get(client) === response) this.streams.delete(client);
    });
  }

  send(event: OutsideEvent, except?: string): void {
    const message = `data: ${JSON.stringify(event)}\n\n`;
    for (const [client, response] of this.streams) {
      if (client !== except) response.write(message);
    }
  }

  close(): void {
    for (const response of this.streams.values()) response.end();
    this.streams.clear();
  }
}
