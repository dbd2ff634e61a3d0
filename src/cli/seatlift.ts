#!/usr/bin/env node
import { commands } from "./commands.ts";

const [name = "serve", ...rest] = process.argv.slice(2);
const command = commands.find((one) => one.name === name);
if (command === undefined) {
	const usage = commands.map((one) => `  seatlift ${one.name.padEnd(12)} ${one.does}`).join("\n");
	const help = /^(--?h(elp)?|help)$/u.test(name);
	(help ? process.stdout : process.stderr).write(`Usage:\n${usage}\n`);
	process.exitCode = help ? 0 : 2;
} else {
	await command.run(process.env, rest);
}
