import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

const ours = new URL("../src/", import.meta.url).href;

registerHooks({
	load(url, context, next) {
		if (!url.startsWith(ours) || !url.endsWith(".ts")) return next(url, context);
		const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"), { mode: "strip" });
		return { format: "module", source, shortCircuit: true };
	},
});
