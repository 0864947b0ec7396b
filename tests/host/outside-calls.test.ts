import { describe, expect, test } from "vitest";
import { CliCommands } from "./obsidian/cli-commands.ts";
import { ProtocolActions, readProtocolUri } from "./obsidian/protocol-actions.ts";

describe("an address of the app", () => {
  test.each([
    ["obsidian://debrief", { action: "debrief" }],
    ["obsidian://debrief/", { action: "debrief" }],
    ["obsidian://debrief?tag=a%20b&verbose", { action: "debrief", tag: "a b", verbose: "true" }],
    ["obsidian://debrief?empty=&x=1=2", { action: "debrief", empty: "", x: "1=2" }],
    ["obsidian://debrief/rollup?a=+", { action: "debrief/rollup", a: "+" }],
    ["obsidian://debrief?a=%zz#part", { action: "debrief", a: "%zz" }],
  ])("%s says %j", (uri, wanted) => {
    expect(readProtocolUri(uri)).toEqual(wanted);
  });

  test.each(["https://debrief", "obsidian:debrief", ""])("is not %j", (uri) => {
    expect(readProtocolUri(uri)).toBeNull();
  });

  test("belongs to a plugin until that is taken back", () => {
    const actions = new ProtocolActions();
    const takeBack = actions.register("debrief", () => "told");
    expect(actions.handlerOf("debrief")?.({ action: "debrief" })).toBe("told");
    takeBack();
    expect(actions.handlerOf("debrief")).toBeUndefined();
  });
});

describe("a command of the command line", () => {
  const flags = {
    word: { description: "A word", value: "<word>", required: true },
    loud: { description: "Louder" },
  };
  const handler = ({ word = "", loud }: Record<string, string>): string =>
    loud === "true" ? word.toUpperCase() : word;

  test("answers with a text", async () => {
    const commands = new CliCommands();
    commands.register("say", { description: "Says it.", flags, handler });
    expect(await commands.run("say", { word: "hi", loud: "true" })).toBe("HI");
  });

  test("has one owner: the second registration throws, until the first is taken back", () => {
    const commands = new CliCommands();
    const takeBack = commands.register("say", { description: "", flags, handler });
    const again = (): unknown => commands.register("say", { description: "", flags, handler });
    expect(again).toThrow('"say" is registered already');
    takeBack();
    expect(again).not.toThrow();
    expect(commands.names()).toEqual(["say"]);
  });

  test("is refused where it is not known or lacks what it needs", async () => {
    const commands = new CliCommands();
    commands.register("say", { description: "", flags, handler });
    await expect(commands.run("sing", {})).rejects.toThrow('no command "sing"');
    await expect(commands.run("say", { loud: "true" })).rejects.toThrow('needs "word"');
  });
});
