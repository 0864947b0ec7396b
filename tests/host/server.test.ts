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
  fs.mkdirSync(path.join(vault, ".hidden"), { recursive: true });
  fs.writeFileSync(path.join(vault, ".hidden/Secret.md"), "secret");
  fs.symlinkSync(path.join(vault, ".hidden/Secret.md"), path.join(vault, "to-hidden.md"));
  fs.mkdirSync(path.join(vault, ".git"));
  fs.writeFileSync(path.join(vault, ".git/config"), "programs read it");
  fs.symlinkSync(path.join(vault, ".git"), path.join(vault, "to-git"));
  served = await serve({ vault, plugins: [plugin], hostRoot, bodyLimit: 10_000 });
  port = Number(new URL(served.origin).port);
}, 60_000);

afterAll(async () => {
  await served.close();
  fs.rmSync(temp, { recursive: true });
});

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
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
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
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
  const outside = [
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
    ".git/config",
    "Folder/.GIT/config",
    "to-git/config",
    "Alpha.md\0.txt",
    "",
  ];
  const hidden = [
    ".hidden/Secret.md",
    ".obsidian/plugins/probe/data.json",
    ".obsidian/app.json",
    "to-hidden.md",
  ];

  test.each([...outside, ...hidden])("%j cannot be read", async (at) => {
    for (const name of ["read", "readBinary"]) {
      const { status } = await run(name, { path: at });
      expect([400, 403, 404]).toContain(status);
    }
    const encoded = at.split("/").map(encodeURIComponent).join("/");
    const { status } = await ask("GET", `/${served.token}/file/${encoded}`);
    expect([400, 403, 404]).toContain(status);
  });

  test.each([...outside, ...hidden])("nothing is written to %j", async (at) => {
    for (const name of ["create", "write", "append"]) {
      const { status } = await run(name, { path: at, data: "intruder", mayCreate: true });
      // "%2e%2e" is a name like any other once it stands in a body: its folder is missing.
      expect([400, 403, 404]).toContain(status);
    }
    for (const name of ["rename", "copy"]) {
      expect((await run(name, { from: "Alpha.md", to: at })).status).not.toBe(200);
      expect((await run(name, { from: at, to: "New.md" })).status).not.toBe(200);
    }
    for (const name of ["trash", "trashSystem", "remove", "rmdir"]) {
      expect((await run(name, { path: at, recursive: true })).status).not.toBe(200);
    }
    expectNothingOutside();
  });

  test.each(outside)("nor does the adapter, which reaches what is hidden, reach %j", async (at) => {
    for (const name of ["read", "write", "append", "trash", "remove", "rmdir"]) {
      const fields = { path: at, data: "intruder", mayCreate: true, recursive: true };
      expect((await run(name, { ...fields, hidden: true })).status).not.toBe(200);
    }
    const move = { from: "Alpha.md", to: at, hidden: true };
    expect((await run("copy", move)).status).not.toBe(200);
    expectNothingOutside();
  });

  test.each(["../x", "..", "linked-folder/x", "/etc/x", ".git/hooks"])(
    "no folder %j is made or listed",
    async (at) => {
      for (const name of ["createFolder", "mkdir", "listFolder"]) {
        expect((await run(name, { path: at, hidden: true })).status).not.toBe(200);
      }
      expectNothingOutside();
    },
  );

  function expectNothingOutside(): void {
    expect(fs.readFileSync(path.join(temp, "outside.md"), "utf8")).toBe("outside");
    expect(fs.readdirSync(path.join(temp, "other"))).toEqual([]);
    expect(fs.readdirSync(temp).sort()).toEqual(["other", "outside.md", "vault"]);
    expect(fs.readdirSync(path.join(vault, ".git"))).toEqual(["config"]);
    expect(fs.readFileSync(path.join(vault, ".git/config"), "utf8")).toBe("programs read it");
  }

  test("a file is shown as what it is, and may do nothing", async () => {
    fs.writeFileSync(path.join(vault, "Folder/a b.svg"), "<svg/>");
    fs.writeFileSync(path.join(vault, "page.html"), "<script></script>");
    const svg = await ask("GET", `/${served.token}/file/Folder/a%20b.svg?12`);
    expect(svg).toMatchObject({ status: 200, body: "<svg/>" });
    expect(svg.headers["content-type"]).toBe("image/svg+xml");
    expect(svg.headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none';/);
    const page = await ask("GET", `/${served.token}/file/page.html`);
    expect(page.headers["content-type"]).toBe("application/octet-stream");
    fs.rmSync(path.join(vault, "Folder/a b.svg"));
    fs.rmSync(path.join(vault, "page.html"));
  });

  test("of several files that are asked for together, each is answered or refused alone", async () => {
    const { status, value } = await run("readEach", {
      asked: [
        { path: "Alpha.md" },
        { path: "../outside.md" },
        { path: "No.md" },
        null,
        { path: 1 },
      ],
    });
    expect(status).toBe(200);
    const codes = (value as { error?: { code: string } }[]).map(({ error }) => error?.code);
    expect(codes).toEqual([undefined, "forbidden", "missing", "bad-request", "bad-request"]);
    expect((value as object[])[0]).toEqual((await run("read", { path: "Alpha.md" })).value);
    for (const asked of [undefined, "Alpha.md", { path: "Alpha.md" }]) {
      expect((await run("readEach", { asked })).status).toBe(400);
    }
  });

  test.each([
    ["read", { path: 1 }],
    ["read", {}],
    ["write", { path: "Alpha.md", data: ["x"] }],
    ["write", { path: "Alpha.md", data: "x", mtime: "now" }],
    ["write", { path: "Alpha.md" }],
    ["write", { path: "Alpha.md", base64: "!" }],
    ["rmdir", { path: "Folder", recursive: "yes" }],
  ])("%s with %j is refused", async (name, fields) => {
    expect((await run(name, fields)).status).toBe(400);
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

  test("a hidden file can be asked for, and be read by the adapter alone", async () => {
    fs.writeFileSync(path.join(vault, ".Note.md.icloud"), "secret");
    const asked = (await run("stat", { path: ".Note.md.icloud" })).value;
    expect(asked).toMatchObject({ stat: { type: "file", size: 6 } });
    expect((await run("stat", { path: ".Other.md.icloud" })).value).toEqual({ stat: null });
    expect((await run("stat", { path: "Folder" })).value).toMatchObject({
      stat: { type: "folder" },
    });
    expect((await run("stat", { path: "../vault" })).status).toBe(403);
    expect((await run("read", { path: ".Note.md.icloud" })).status).toBe(403);
    const read = await run("read", { path: ".Note.md.icloud", hidden: true });
    expect(read.value).toEqual({ data: "secret" });
  });

  test("a body over the limit is refused", async () => {
    const { status } = await run("create", { path: "big.md", data: "x".repeat(10_001) });
    expect(status).toBe(413);
    expect(fs.existsSync(path.join(vault, "big.md"))).toBe(false);
  });

  test("data behind a link that leads out of the vault is neither read nor written", async () => {
    const folder = path.join(vault, ".obsidian/plugins/probe");
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    fs.symlinkSync(path.join(temp, "other"), folder);
    expect((await run("loadData", { id: "probe" })).status).toBe(403);
    expect((await run("saveData", { id: "probe", data: "{}" })).status).toBe(403);
    fs.unlinkSync(folder);
    expect(fs.readdirSync(path.join(temp, "other"))).toEqual([]);
  });

  test("data is kept for the served plugins alone", async () => {
    expect(await run("loadData", { id: "probe" })).toEqual({ status: 200, value: { data: null } });
    expect((await run("saveData", { id: "probe", data: "{}" })).status).toBe(200);
    expect((await run("saveData", { id: "other", data: "{}" })).status).toBe(403);
    expect((await run("saveData", { id: "../../x", data: "{}" })).status).toBe(403);
    expect(fs.readdirSync(path.join(vault, ".obsidian/plugins"))).toEqual(["probe"]);
  });
});

describe("what other pages hear", () => {
  test("is what one page did to files that the vault shows", async () => {
    const heard: string[] = [];
    // The watcher may still tell both of what the tests before did to files.
    const isOwn = (text: string) => text.includes("Told") || text.includes(".hidden");
    const asked = ["one", "other"].map((client) =>
      listen(client, (text) => {
        if (isOwn(text)) heard.push(client, text);
      }),
    );
    const requests = await Promise.all(asked);
    const headers = { "content-type": "application/json" };
    const tell = (name: string, fields: object): Promise<Answer> =>
      ask("POST", `/${served.token}/api/${name}?client=one`, headers, JSON.stringify(fields));
    await tell("write", { path: ".hidden/New.md", data: "x", hidden: true, mayCreate: true });
    await tell("createFolder", { path: "Told" });
    await expect
      .poll(() => heard)
      .toEqual(["other", '{"type":"create","entry":{"kind":"folder","path":"Told"}}']);
    for (const request of requests) request.destroy();
  });

  /** Resolves once the server has the page on its list. */
  function listen(client: string, onEvent: (text: string) => void): Promise<http.ClientRequest> {
    return new Promise((resolve, reject) => {
      const target = `/${served.token}/events?client=${client}`;
      const request = http.get({ host: "127.0.0.1", port, path: target }, (response) => {
        response.on("data", (chunk: Buffer) => {
          const text = chunk.toString();
          if (text.startsWith(":")) resolve(request);
          for (const [, event = ""] of text.matchAll(/^data: (.*)$/gm)) onEvent(event);
        });
        response.on("error", () => undefined);
      });
      request.on("error", reject);
    });
  }
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
      expect((await run("trash", { path: "Gone.md" })).value).toMatchObject({ trashed: expected });
      expect(fs.readFileSync(path.join(vault, expected), "utf8")).toBe("kept");
    }
  });
});
