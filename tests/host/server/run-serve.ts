import { BadUse, parseCommandLine } from "./command-line.ts";
import { printOnce } from "./plugin-trouble.ts";
import { serve } from "./serve.ts";

/** `serve.mjs --vault DIR [--port N] [--plugin FOLDER]…`: serves until interrupted. */
export async function runServe(args: readonly string[], repository: string): Promise<void> {
  const line = parseCommandLine(args, ["--vault", "--port", "--plugin"]);
  if (line.vault === undefined) throw new BadUse("Which folder? Use --vault DIR.");
  await serveUntilStopped(line.vault, line.port, line.plugins, repository);
}

export async function serveUntilStopped(
  vault: string,
  port: number,
  plugins: readonly string[],
  repository: string,
): Promise<void> {
  const served = await serve({
    vault,
    port,
    plugins: plugins.length > 0 ? plugins : [repository],
    hostRoot: `${repository}/tests/host`,
    report: printOnce((line) => console.log(line)),
  });
  console.log(`Workbench: ${served.url}`);
  console.log(`Vault:     ${vault}`);
  console.log("Stop with Ctrl+C.");
  const stop = (): void => void served.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
