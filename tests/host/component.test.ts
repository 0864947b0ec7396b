import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Component } from "./obsidian/component.ts";
import { debounce } from "./obsidian/debounce.ts";
import { Events } from "./obsidian/events.ts";

let log: string[];

beforeEach(() => {
  log = [];
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const note = (line: string) => (): void => void log.push(line);

describe("an event", () => {
  test("reaches who asked for it, in order, with what it carries", () => {
    const events = new Events();
    const first = { name: "first" };
    events.on(
      "said",
      function (this: typeof first, word: string) {
        log.push(`${this.name} ${word}`);
      },
      first,
    );
    events.on("said", (word: string) => log.push(`second ${word}`));
    events.on("sung", note("never"));
    events.trigger("said", "hi");
    expect(log).toEqual(["first hi", "second hi"]);
  });

  test("does not reach who left, not even one who left while it was on its way", () => {
    const events = new Events();
    const ref = events.on("said", note("by its reference"));
    const listener = note("by its function");
    events.on("said", listener);
    events.on("said", () => events.offref(last));
    const last = events.on("said", note("last"));
    events.offref(ref);
    events.off("said", listener);
    events.trigger("said");
    events.trigger("said");
    expect(log).toEqual(["last"]);
  });

  test("reaches the others too when one of them fails, and the error is not lost", () => {
    const events = new Events();
    events.on("said", () => {
      throw new Error("mine");
    });
    events.on("said", note("heard"));
    events.trigger("said");
    expect(log).toEqual(["heard"]);
    expect(() => vi.runAllTimers()).toThrow("mine");
  });
});

describe("a component", () => {
  class Part extends Component {
    readonly name: string;

    constructor(name: string) {
      super();
      this.name = name;
    }

    override onload(): void {
      log.push(`${this.name} loads`);
      this.register(note(`${this.name} cleans up`));
    }

    override onunload(): void {
      log.push(`${this.name} unloads`);
    }
  }

  test("loads before its children and unloads after them, each once", () => {
    const whole = new Part("whole");
    whole.addChild(new Part("early"));
    void whole.load();
    void whole.load();
    whole.addChild(new Part("late"));
    expect(log).toEqual(["whole loads", "early loads", "late loads"]);
    log.length = 0;
    whole.unload();
    whole.unload();
    expect(log).toEqual([
      ...["late cleans up", "late unloads", "early cleans up", "early unloads"],
      ...["whole cleans up", "whole unloads"],
    ]);
  });

  test("ends a child that is taken out", () => {
    const whole = new Part("whole");
    void whole.load();
    const child = whole.addChild(new Part("child"));
    whole.removeChild(child);
    whole.unload();
    expect(log.filter((line) => line === "child unloads")).toHaveLength(1);
  });

  test("takes its listeners and intervals along", () => {
    const part = new Component();
    void part.load();
    const events = new Events();
    const target = new EventTarget();
    part.registerEvent(events.on("said", note("said")));
    part.registerDomEvent(target as Window, "click", note("clicked"));
    part.registerInterval(window.setInterval(note("tick"), 10));
    const happen = (): void => {
      events.trigger("said");
      target.dispatchEvent(new Event("click"));
      vi.advanceTimersByTime(10);
    };
    happen();
    part.unload();
    happen();
    expect(log).toEqual(["said", "clicked", "tick"]);
  });
});

describe("a debounced function", () => {
  test("runs a while after the first call, with what the last one said", () => {
    const save = debounce((word: string) => log.push(word), 100);
    save("a");
    vi.advanceTimersByTime(90);
    save("b");
    vi.advanceTimersByTime(10);
    expect(log).toEqual(["b"]);
  });

  test("waits anew at each call, if it is to", () => {
    const save = debounce((word: string) => log.push(word), 100, true);
    save("a");
    vi.advanceTimersByTime(90);
    save("b");
    vi.advanceTimersByTime(90);
    expect(log).toEqual([]);
    vi.advanceTimersByTime(10);
    expect(log).toEqual(["b"]);
  });

  test("is called off, or run at once", () => {
    const save = debounce((word: string) => `saved ${word}`, 100);
    expect(save("a").cancel().run()).toBeUndefined();
    expect(save("b").run()).toBe("saved b");
    expect(vi.getTimerCount()).toBe(0);
  });
});
