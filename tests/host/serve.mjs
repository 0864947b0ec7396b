// node tests/host/serve.mjs --vault DIR [--port N] [--plugin FOLDER]…
import { runServerModule } from "./load-server.mjs";

await runServerModule("run-serve", "runServe");
