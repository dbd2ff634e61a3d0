import { expect, test } from "vitest";
import { listCoverage } from "../../scripts/coverage-document.ts";
import { getText } from "./house-files.ts";

const rows = getText("docs/wire-coverage.md")
	.split("\n")
	.map((line) => /^\| `([A-Z]+ [^`]+)` \| (P\d) \| (\w+) \| (.+) \|$/u.exec(line))
	.flatMap((found) => (found === null ? [] : [found.slice(1)]));

test("docs/wire-coverage.md tells of every endpoint of the contract whether it is implemented", () => {
	const written = rows.map(([name, priority, implemented]) => ({ name, priority, implemented }));
	expect(written).toEqual(listCoverage());
});

test("all 101 endpoints of the priorities P0 to P2 are implemented and passed, and every other says at least 501", () => {
	const asked = rows.filter(([, priority]) => priority !== "P3");
	expect(asked).toHaveLength(101);
	expect(asked.filter(([, , implemented, tested]) => implemented !== "yes" || tested !== "passed")).toEqual([]);
	const others = rows.filter(([, priority]) => priority === "P3").map(([, , ...rest]) => rest.join(", "));
	expect(others.filter((one) => !["yes, passed", "yes, refused", "501, says 501"].includes(one))).toEqual([]);
});

test("docs/differences.md lists exactly the endpoints that say 501", () => {
	const listed = getText("docs/differences.md")
		.split("\n")
		.map((line) => /^((?:[A-Z]+ )+) *(\/\S+)$/u.exec(line))
		.flatMap(
			(found) =>
				found?.[1]
					?.trim()
					.split(" ")
					.map((method) => toPlain(`${method} ${found[2]}`)) ?? [],
		);
	const silent = listCoverage().filter(({ implemented }) => implemented === "501");
	expect(listed.toSorted()).toEqual(silent.map(({ name }) => toPlain(name)).toSorted());
});

function toPlain(path: string): string {
	return path.toLowerCase().replaceAll(/\{\w+\}/gu, "{}");
}
