import { describe, expect, test } from "vitest";
import { getText } from "./house-files.ts";

/** Licenses that ask for nothing but a notice; the font's asks that a changed one has another name. */
const taken = [
	"MIT",
	"MIT-0",
	"ISC",
	"0BSD",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"BlueOak-1.0.0",
	"Apache-2.0",
	"Unlicense",
	"OFL-1.1",
];

const document = getText("docs/dependencies.md");
const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(getText("package.json"));
const bundled = [...sectionOf("For the portal, bundled").matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name);
const direct = [...Object.keys(manifest.dependencies), ...bundled];

describe("docs/dependencies.md", () => {
	const rows = sectionOf("Licenses").split("\n");

	test.each(direct)("tells the license of %s", (name) => {
		const { license }: { license: string } = JSON.parse(getText(`node_modules/${name}/package.json`));
		const row = rows.find((one) => one.includes(`\`${name}\``));
		expect(row?.split("|")[1]?.trim()).toBe(license);
	});
});

test("whatever comes along at run time has a license that may be taken", () => {
	const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(getText("package-lock.json"));
	const others = Object.entries(lock.packages).flatMap(([path, { dev, devOptional, license }]) => {
		if (path === "" || dev === true || devOptional === true || (license !== undefined && taken.includes(license)))
			return [];
		return [`${path}: ${license ?? "none named"}`];
	});
	// It names none in its manifest; its LICENSE file is the MIT license.
	expect(others).toEqual(["node_modules/png-js: none named"]);
});

interface Entry {
	readonly dev?: boolean;
	readonly devOptional?: boolean;
	readonly license?: string;
}

function sectionOf(title: string): string {
	return document.split(/^## /mu).find((part) => part.startsWith(`${title}\n`)) ?? "";
}
