import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Findings, writeDocument } from "./coverage-document.ts";

// Writes docs/wire-coverage.md from what the kit found: `npm run conformance -- … --json <file>` before.

const target = fileURLToPath(new URL("../docs/wire-coverage.md", import.meta.url));
const [file] = process.argv.slice(2);

if (file === undefined) {
	console.error("usage: node scripts/wire-coverage.ts <findings of the conformance kit>");
	process.exitCode = 2;
} else {
	const found: Findings = JSON.parse(await readFile(file, "utf8"));
	await writeFile(target, writeDocument(found));
	console.log("written: docs/wire-coverage.md");
}
