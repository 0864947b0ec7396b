// @ts-check
/**
 * Says what a spec costs: how many ran, what one takes on average with its hooks, and the slowest;
 * and which ones passed only when they were tried again.
 *
 * @implements {import("vitest/reporters").Reporter}
 */
export class AverageLine {
  /** @param {ReadonlyArray<import("vitest/node").TestModule>} modules */
  onTestRunEnd(modules) {
    const specs = modules.flatMap((module) => [...module.children.allTests()]);
    const ran = specs.filter((spec) => spec.result().state !== "skipped");
    if (ran.length === 0) return;
    const took = (/** @type {typeof ran[number]} */ spec) => spec.diagnostic()?.duration ?? 0;
    const sum = ran.reduce((total, spec) => total + took(spec), 0);
    const slowest = ran.reduce((a, b) => (took(b) > took(a) ? b : a));
    console.log(
      `${ran.length} specs, ${seconds(sum / ran.length)} s each on average; ` +
        `the slowest ${seconds(took(slowest))} s: ${slowest.fullName}`,
    );
    for (const spec of ran) {
      const { retryCount = 0 } = spec.diagnostic() ?? {};
      if (retryCount > 0 && spec.result().state === "passed") {
        console.log(`Passed only when tried again: ${spec.fullName}`);
      }
    }
  }
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}
