import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { afterEach, beforeAll, expect, test } from "vitest";
import { worker as buildOptions } from "../../esbuild.config.mjs";
import { wordTable } from "../../src/worker/inline-engine";
import { RepeatClient } from "../../src/worker/repeat-client";
import { type WorkerLike, workerLink } from "../../src/worker/worker-link";
import { aLesson } from "../core/similarity/builders";
import { inputOf } from "./client-fixture";
import { FakeClock } from "./fake-clock";
import { STEPWISE } from "./fake-worker";

// The script that ships, on a real thread. Node's threads lack what a browser's worker calls itself.
const SELF = `
  const { parentPort } = require("node:worker_threads");
  globalThis.self = {
    postMessage: (message, { transfer }) => parentPort.postMessage(message, transfer),
    addEventListener: (type, listener) => parentPort.on(type, (data) => listener({ data })),
  };
`;

let script: string;
const threads: Worker[] = [];

beforeAll(async () => {
  const { outputFiles } = await build({ ...buildOptions, write: false });
  script = outputFiles[0]!.text;
});
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
});

function startThread(): WorkerLike {
  const thread = new Worker(SELF + script, { eval: true });
  threads.push(thread);
  return {
    postMessage: (message, transfer) => {
      thread.postMessage(message, transfer as ArrayBuffer[]);
    },
    terminate: () => void thread.terminate(),
    addEventListener(type: string, listener: (event: never) => void) {
      thread.on(type, (value: unknown) => {
        const event = type === "error" ? { message: String(value), preventDefault() {} } : null;
        listener((event ?? { data: value }) as never);
      });
    },
  };
}

test("the built script groups lessons on a thread of its own, and ends with the engine", async () => {
  const client = new RepeatClient({
    clock: new FakeClock(),
    turns: STEPWISE,
    table: wordTable,
    openWorker: workerLink(startThread),
    openInline: () => null,
    patience: 10_000,
    delays: [0],
    onFallback: ({ reason }) => expect.unreachable(reason),
    onQuarantine: (paths) => expect.unreachable(paths.join()),
  });
  const lessons = [
    aLesson("a", "Agree on the price before the work begins"),
    aLesson("b", "Before the work begins, agree on the price"),
    aLesson("c", "Water the plants on Friday \ud83d"),
  ];
  const { groups } = await client.group(inputOf(lessons));
  expect(groups.map(({ members }) => members)).toEqual([["a", "b"]]);
  const { groups: fewer } = await client.group(inputOf(lessons.slice(1)));
  expect(fewer).toEqual([]);
  expect(threads).toHaveLength(1);
  const ended = new Promise((resolve) => threads[0]!.once("exit", resolve));
  client.dispose();
  await ended;
});
