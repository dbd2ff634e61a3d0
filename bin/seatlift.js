#!/usr/bin/env node
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Starts the command line with the Node that the package brings, whichever Node runs this file. As an installed package
 * it lies below `node_modules`, where Node itself does not take the types out of TypeScript; the hook does.
 */
const here = dirname(fileURLToPath(import.meta.url));
const broughtNode = join(dirname(createRequire(import.meta.url).resolve("node/package.json")), "bin", "node");
const hook = pathToFileURL(join(here, "strip-types.js")).href;
const child = spawn(broughtNode, ["--import", hook, join(here, "../src/cli/seatlift.ts"), ...process.argv.slice(2)], {
	stdio: "inherit",
});
// A terminal sends its signals to both; whoever stops only this process means both.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
	process.stderr.write(`seatlift cannot start: ${error.message}\n`);
	process.exitCode = 1;
});
child.on("exit", (code, signal) => {
	process.exitCode = code ?? (signal === null ? 1 : 130);
});
