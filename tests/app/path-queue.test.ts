import { describe, expect, it } from "vitest";
import { PathQueue } from "../../src/app/path-queue";

/** Work that goes on until it is told to end. */
function openEnded(): { work: () => Promise<string>; end: () => void; fail: () => void } {
  let end = () => {};
  let fail = () => {};
  const over = new Promise<string>((resolve, reject) => {
    end = () => resolve("done");
    fail = () => reject(new Error("failed"));
  });
  return { work: () => over, end: () => end(), fail: () => fail() };
}

const breath = () => new Promise((resolve) => setTimeout(resolve));

describe("work on one path", () => {
  it("waits for the work that was asked of it before", async () => {
    const queue = new PathQueue();
    const first = openEnded();
    const log: string[] = [];
    const one = queue.run(["Note.md"], first.work);
    const two = queue.run(["Note.md"], () => log.push("second"));
    await breath();
    expect(log).toEqual([]);
    first.end();
    expect([await one, await two]).toEqual(["done", 1]);
  });

  it("that comes while the second goes on waits for the second", async () => {
    const queue = new PathQueue();
    const [first, second] = [openEnded(), openEnded()];
    const log: string[] = [];
    const one = queue.run(["Note.md"], first.work);
    const two = queue.run(["Note.md"], second.work);
    first.end();
    await one;
    await breath();
    const three = queue.run(["Note.md"], () => log.push("third"));
    await breath();
    expect(log).toEqual([]);
    second.end();
    await Promise.all([two, three]);
    expect(log).toEqual(["third"]);
  });

  it("waits for work on a path that some file system takes for the same", async () => {
    const queue = new PathQueue();
    const first = openEnded();
    const log: string[] = [];
    void queue.run(["Caf\u00E9.md"], first.work);
    const two = queue.run(["CAFE\u0301.md"], () => log.push("second"));
    await breath();
    expect(log).toEqual([]);
    first.end();
    await two;
  });

  it("does not wait for work on another path", async () => {
    const queue = new PathQueue();
    const first = openEnded();
    const one = queue.run(["One.md"], first.work);
    expect(await queue.run(["Two.md"], () => "second")).toBe("second");
    first.end();
    await one;
  });

  it("goes on behind work that failed, and passes the failure on", async () => {
    const queue = new PathQueue();
    const first = openEnded();
    const one = queue.run(["Note.md"], first.work);
    const thrown = queue.run(["Note.md"], () => {
      throw new Error("thrown");
    });
    const three = queue.run(["Note.md"], () => "third");
    first.fail();
    await expect(one).rejects.toThrow("failed");
    await expect(thrown).rejects.toThrow("thrown");
    expect(await three).toBe("third");
  });
});

describe("work over two paths", () => {
  it("waits for both, and keeps both waiting", async () => {
    const queue = new PathQueue();
    const [a, both] = [openEnded(), openEnded()];
    const log: string[] = [];
    void queue.run(["A.md"], a.work);
    const rename = queue.run(["A.md", "B.md"], () => {
      log.push("rename");
      return both.work();
    });
    const later = queue.run(["B.md"], () => log.push("B"));
    await breath();
    expect(log).toEqual([]);
    a.end();
    await breath();
    expect(log).toEqual(["rename"]);
    both.end();
    await Promise.all([rename, later]);
    expect(log).toEqual(["rename", "B"]);
  });

  it("comes to an end when two swap their paths, or one names a path twice", async () => {
    const queue = new PathQueue();
    const swaps = [
      queue.run(["A.md", "B.md"], breath),
      queue.run(["B.md", "A.md"], breath),
      queue.run(["a.md", "A.md"], () => "itself"),
    ];
    expect((await Promise.all(swaps))[2]).toBe("itself");
  });
});

it("keeps nothing of a path that nobody works on", async () => {
  const queue = new PathQueue();
  const work = Array.from({ length: 200 }, (_, number) =>
    queue.run([`${number % 20}.md`, `${number % 7}.md`], breath),
  );
  expect(queue.size).toBe(20);
  await Promise.all(work);
  await queue.run(["9.md"], () => Promise.reject(new Error("failed"))).catch(() => undefined);
  await breath();
  expect(queue.size).toBe(0);
});
