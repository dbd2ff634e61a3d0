import { expect, test } from "vitest";
import { sourceFiles } from "./house-files.ts";

const mostLines = 300;

test(`no source file is longer than ${mostLines} lines`, () => {
	const long = sourceFiles()
		.map(({ path, text }) => ({ path, lines: text.replace(/\n$/u, "").split("\n").length }))
		.filter(({ lines }) => lines > mostLines);
	expect(long).toEqual([]);
});
