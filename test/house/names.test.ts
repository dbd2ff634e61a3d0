import { expect, test } from "vitest";
import { filesIn, sourceFiles } from "./house-files.ts";
import { exportedNames } from "./syntax.ts";

const forbidden = new Set(["manager", "helper", "util", "common", "shared", "data", "info", "process", "v2"]);

/** Names that a forbidden word is part of because something outside the house fixes it. */
const exceptions = new Set([
	"demo-info", // the command of that name
	"data-upgrade", // the tests that open the data of earlier releases
]);

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/u;

test("files and folders are named in kebab-case", () => {
	const files = filesIn(["src", "test", "bench", "scripts", "catalog"], /./u).filter(
		({ name }) => name !== "README.md",
	);
	const wrong = files.filter(
		({ path, name }) => !kebabCase.test(name) || path.split("/").some((part) => /[A-Z_ ]/u.test(part)),
	);
	expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("no file or folder is named by a word that says nothing", () => {
	const wrong = filesIn(["src", "test", "bench", "scripts", "catalog"], /./u).flatMap(({ path }) =>
		path.split("/").flatMap((part) => {
			const [stem = part] = part.split(/\.(?:test\.)?[a-z]+$/u);
			return exceptions.has(stem) ? [] : emptyWords(stem).map((word) => `${path}: ${word}`);
		}),
	);
	expect(wrong).toEqual([]);
});

test("no exported name has a word that says nothing", () => {
	const wrong = sourceFiles().flatMap((file) =>
		exportedNames(file).flatMap(({ text, line }) =>
			exceptions.has(toWords(text).join("-"))
				? []
				: emptyWords(text).map((word) => `${file.path}:${line} ${text}: ${word}`),
		),
	);
	expect(wrong).toEqual([]);
});

test("no interface or type is marked with a leading I", () => {
	const wrong = sourceFiles().flatMap((file) =>
		exportedNames(file)
			.filter(({ text }) => /^I[A-Z][a-z]/u.test(text))
			.map(({ text, line }) => `${file.path}:${line} ${text}`),
	);
	expect(wrong).toEqual([]);
});

function emptyWords(name: string): readonly string[] {
	return toWords(name).filter((word) => forbidden.has(word) || forbidden.has(word.replace(/s$/u, "")));
}

function toWords(name: string): readonly string[] {
	return name
		.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/gu, "$1$3-$2$4")
		.toLowerCase()
		.split(/[^a-z0-9]+/u);
}
