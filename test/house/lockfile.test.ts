import { expect, test } from "vitest";
import { getText } from "./house-files.ts";

const lines = getText("package-lock.json").split("\n");

test("the lockfile names no registry, so that every mirror can serve it", () => {
	expect(lines.filter((line) => /"resolved":|https?:\/\/(?=[^"]*registry)/u.test(line))).toEqual([]);
});

test("the lockfile holds no path of the machine it was made on", () => {
	expect(lines.filter((line) => /"(file:|link:|\/|~\/|[A-Za-z]:[\\/])/u.test(line))).toEqual([]);
});
