/** The command line: `debrief lessons|rollup|new|link|repeats`. */
import { run } from "./run.mts";
import { processStreams } from "./streams.mts";

process.exitCode = await run(process.argv.slice(2), processStreams());
