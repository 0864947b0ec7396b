import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, type Served } from "./server/serve.ts";

const hostRoot = fileURLToPath(new URL(".", import.meta.url));
const plugin = path.join(hostRoot, "fixtures/probe-plugin");

let temp: string;
let vault: string;
let served: Served;
let port: number;

beforeAll(async () => {
  temp = fs.mkdtempSync(path.join(os.tmpdir(), "server-test-"));
  vault = path.join(temp, "vault");
  fs.cpSync(path.join(hostRoot, "fixtures/vault"), vault, { recursive: true });
  fs.writeFileSync(path.join(temp, "outside.md"), "outside");
  fs.mkdirSync(path.join(temp, "other"));
  fs.symlinkSync(path.join(temp, "outside.md"), path.join(vault, "link.md"));
  fs.symlinkSync(path.join(temp, "other"), path.join(vault, "linked-folder"));
  fs.symlinkSync(path.join(temp, "not-there.md"), path.join(vault, "dangling.md"));
  served = await serve({ vault, plugins: [plugin], hostRoot, bodyLimit: 10_000 });
  port = Number(new URL(served.origin).port);
});

afterAll(async () => {
  await served.close();
  fs.rmSync(temp, { recursive: true });
});

interface Answer {
  status: number;
  body: string;
}

/** Plain `http`, because `fetch` sets `Host` and `Origin` itself and cleans up paths. */
function ask(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: "127.0.0.1", port, method, path: target, headers },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

async function run(name: string, fields: object): Promise<{ status: number; value: unknown }> {
  const headers = { "content-type": "application/json" };
  const target = `/${served.token}/api/${name}`;
  const { status, body } = await ask("POST", target, headers, JSON.stringify(fields));
  return { status, value: JSON.parse(body) };
}

describe("who may ask", () => {
  test("only this machine can connect", () => {
    expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test("the address needs its token", async () => {
    expect((await ask("GET", `/${served.token}/`)).status).toBe(200);
    expect((await ask("GET", "/")).status).toBe(403);
    expect((await ask("GET", "/app.js")).status).toBe(403);
    const wrong = served.token.replace(/^./, (first) => (first === "0" ? "1" : "0"));
    expect((await ask("GET", `/${wrong}/`)).status).toBe(403);
    expect((await ask("POST", "/api/list", {}, "{}")).status).toBe(403);
  });

  test.each(["localhost", "evil.example", "127.0.0.1", "127.0.0.1:1"])(
    "the Host %j is refused",
    async (host) => {
      const answer = await ask("GET", `/${served.token}/`, { host });
      expect([400, 403]).toContain(answer.status);
    },
  );

  test.each(["http://evil.example", "null", "http://localhost:1"])(
    "the Origin %s is refused",
    async (origin) => {
      const headers = { origin, "content-type": "application/json" };
      const answer = await ask("POST", `/${served.token}/api/list`, headers, "{}");
      expect(answer.status).toBe(403);
    },
  );

  test("a request that another page sends is refused", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect((await ask("GET", `/${served.token}/app.js`, headers)).status).toBe(403);
  });

  test("only JSON is taken, so that no form of another page can be", async () => {
    const headers = { "content-type": "text/plain" };
    expect((await ask("POST", `/${served.token}/api/list`, headers, "{}")).status).toBe(400);
  });
});

describe("what can be reached", () => {
  const outOfBounds = [
    "../outside.md",
    "Folder/../../outside.md",
    "..",
    "./Alpha.md",
    "Folder//Beta.md",
    "%2e%2e/outside.md",
    "..\\outside.md",
    "/etc/hosts",
    "C:/windows",
    "link.md",
    "dangling.md",
    "linked-folder/new.md",
    ".hidden/Secret.md",
    ".obsidian/plugins/probe/data.json",
    ".obsidian/app.json",
    "Alpha.md\0.txt",
    "",
  ];

  test.each(outOfBounds)("%j cannot be read", async (at) => {
    const { status } = await run("read", { path: at });
    expect([400, 403, 404]).toContain(status);
  });

  test.each(outOfBounds)("nothing is written to %j", async (at) => {
    for (const name of ["create", "write"]) {
      const { status } = await run(name, { path: at, data: "intruder" });
      // "%2e%2e" is a name like any other once it stands in a body: its folder is missing.
      expect([400, 403, 404]).toContain(status);
    }
    expect((await run("rename", { from: "Alpha.md", to: at })).status).not.toBe(200);
    expect((await run("trash", { path: at })).status).not.toBe(200);
    expect(fs.readFileSync(path.join(temp, "outside.md"), "utf8")).toBe("outside");
    expect(fs.readdirSync(path.join(temp, "other"))).toEqual([]);
    expect(fs.existsSync(path.join(temp, "not-there.md"))).toBe(false);
  });

  test.each(["%2e%2e/", "../", "plugin/probe/../../", "plugin/probe/manifest.json", "x"])(
    "the address %s leads nowhere",
    async (target) => {
      expect((await ask("GET", `/${served.token}/${target}`)).status).not.toBe(200);
    },
  );

  test("dot folders and links out of the vault are not listed", async () => {
    const { value } = await run("list", {});
    const { entries } = value as { entries: { path: string }[] };
    expect(entries.map((entry) => entry.path)).toEqual(["Alpha.md", "Folder", "Folder/Beta.md"]);
  });

  test("a hidden file can be asked for, and not be read", async () => {
    fs.writeFileSync(path.join(vault, ".Note.md.icloud"), "secret");
    const asked = (await run("stat", { path: ".Note.md.icloud" })).value;
    expect(asked).toMatchObject({ stat: { type: "file", size: 6 } });
    expect((await run("stat", { path: ".Other.md.icloud" })).value).toEqual({ stat: null });
    expect((await run("stat", { path: "Folder" })).value).toMatchObject({
      stat: { type: "folder" },
    });
    expect((await run("stat", { path: "../vault" })).status).toBe(403);
    expect((await run("read", { path: ".Note.md.icloud" })).status).toBe(403);
  });

  test("a body over the limit is refused", async () => {
    const { status } = await run("create", { path: "big.md", data: "x".repeat(10_001) });
    expect(status).toBe(413);
    expect(fs.existsSync(path.join(vault, "big.md"))).toBe(false);
  });

  test("data is kept for the served plugins alone", async () => {
    expect(await run("loadData", { id: "probe" })).toEqual({ status: 200, value: { data: null } });
    expect((await run("saveData", { id: "probe", data: "{}" })).status).toBe(200);
    expect((await run("saveData", { id: "other", data: "{}" })).status).toBe(403);
    expect((await run("saveData", { id: "../../x", data: "{}" })).status).toBe(403);
    expect(fs.readdirSync(path.join(vault, ".obsidian/plugins"))).toEqual(["probe"]);
  });
});

describe("what operations do", () => {
  test("an existing note is never overwritten by create", async () => {
    const { status, value } = await run("create", { path: "Alpha.md", data: "" });
    expect(status).toBe(409);
    expect(value).toMatchObject({ error: { message: "File already exists." } });
  });

  test("a write computed from an old text is not made", async () => {
    const present = fs.readFileSync(path.join(vault, "Folder/Beta.md"), "utf8");
    const fields = { path: "Folder/Beta.md", data: "new", expect: "something older" };
    expect((await run("write", fields)).value).toEqual({ found: present });
    expect(fs.readFileSync(path.join(vault, "Folder/Beta.md"), "utf8")).toBe(present);
  });

  const tellsCases = process.platform === "linux";
  test.runIf(tellsCases)("a rename covers no file whose name differs in case", async () => {
    for (const [name, data] of [
      ["one.md", "1"],
      ["ONE.md", "2"],
    ] as const) {
      expect((await run("create", { path: name, data })).status).toBe(200);
    }
    expect((await run("rename", { from: "one.md", to: "ONE.md" })).status).toBe(409);
    expect(fs.readFileSync(path.join(vault, "ONE.md"), "utf8")).toBe("2");
  });

  test("what is trashed stays in .trash under a free name", async () => {
    for (const expected of [".trash/Gone.md", ".trash/Gone 2.md"]) {
      await run("create", { path: "Gone.md", data: "kept" });
      expect((await run("trash", { path: "Gone.md" })).value).toEqual({ trashed: expected });
      expect(fs.readFileSync(path.join(vault, expected), "utf8")).toBe("kept");
    }
  });
});
