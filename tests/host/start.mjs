// What `npm start` runs after the build: [--vault DIR] [--port N] [--once]
import { runServerModule } from "./load-server.mjs";

await runServerModule("run-start", "runStart");
