import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "./built-files";

interface Workflow {
  on: unknown;
  permissions?: unknown;
  jobs: Record<string, { permissions?: unknown; steps: { uses?: string; run?: string }[] }>;
}

const folder = path.join(ROOT, ".github/workflows");
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

describe.each(readdirSync(folder))("%s", (name) => {
  const workflow = parse(readFileSync(path.join(folder, name), "utf8")) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it("gives no rights but those a job asks for", () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.values(workflow.jobs).every((job) => job.permissions !== undefined)).toBe(true);
    expect(JSON.stringify(workflow.on)).not.toContain("pull_request_target");
  });

  it("pins every action to a commit", () => {
    const loose = steps.filter((step) => step.uses !== undefined && !PINNED.test(step.uses));
    expect(loose.map((step) => step.uses)).toEqual([]);
  });

  it("installs what is locked and runs no install script", () => {
    const installs = steps.map((step) => step.run ?? "").filter((run) => /npm (ci|i)/.test(run));
    expect(installs).toEqual(["npm ci --ignore-scripts"]);
  });

  it("puts nothing from outside into a command", () => {
    expect(steps.filter((step) => step.run?.includes("${{"))).toEqual([]);
  });
});
