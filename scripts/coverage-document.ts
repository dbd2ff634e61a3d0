import endpoints from "../conformance/endpoints.json" with { type: "json" };
import type { Finding } from "../conformance/judge.ts";
import { implementedRoutes, servedRoutes } from "../src/http/routes.ts";

/** What the kit writes with `--json`. */
export interface Findings {
	readonly endpoints: readonly Finding[];
	readonly examples: readonly Finding[];
}

/** One line of the table, but for what the kit says of it. */
export interface CoveredEndpoint {
	readonly name: string;
	readonly priority: string;
	readonly implemented: "yes" | "501" | "no";
}

/** Served, but not from the table of routes: those of the directory, and what is sent instead of asked. */
const servedElsewhere: ReadonlySet<string> = new Set([
	"POST /{tenant}/oauth2/token",
	"POST /{tenant}/oauth2/v2.0/token",
	"POST /generatetoken",
	"GET /common/UserRealm/{upn}",
	"GET /{tenant}/v2.0/.well-known/openid-configuration",
	"GET /common/discovery/instance",
	"POST {WebhookUrl}",
]);

/** Every endpoint of the contract, and whether there is something behind it. */
export function listCoverage(): readonly CoveredEndpoint[] {
	const implemented = new Set(implementedRoutes.map(toKey));
	const served = new Set(servedRoutes.map(toKey));
	return endpoints.map(({ method, path, priority }) => {
		const name = `${method} ${path}`;
		const key = toKey({ method, url: path });
		const isImplemented = servedElsewhere.has(name) || implemented.has(key);
		return { name, priority, implemented: isImplemented ? "yes" : served.has(key) ? "501" : "no" };
	});
}

/** The whole of `docs/wire-coverage.md`. */
export function writeDocument(found: Findings): string {
	const coverage = listCoverage();
	const outcomes = new Map(found.endpoints.map((one) => [one.name, one.outcome]));
	const rows = coverage.map(({ name, priority, implemented }) => [
		...[`\`${name}\``, priority, implemented],
		tested[outcomes.get(name) ?? "notReached"],
	]);
	const asked = coverage.filter(({ priority }) => priority !== "P3");
	const done = (list: readonly CoveredEndpoint[]) => list.filter(({ implemented }) => implemented === "yes").length;
	const examplesThat = (outcome: Finding["outcome"]) => found.examples.filter((one) => one.outcome === outcome);
	const [whole, inPart, excused] = [examplesThat("passed"), examplesThat("excusedInPart"), examplesThat("excused")];
	return [
		"# What of the Partner Center wire is there",
		"",
		"Written by `node scripts/wire-coverage.ts` from the findings of the conformance kit; see [CONTRIBUTING](../CONTRIBUTING.md).",
		"",
		`- Priorities P0 to P2: ${done(asked)} of ${asked.length} endpoints are implemented.`,
		`- P3, for completeness: ${done(coverage) - done(asked)} of ${coverage.length - asked.length}; the others say 501.`,
		`- Documented answers: ${whole.length} of ${found.examples.length} have every member, ${inPart.length} lack some for a reason, ${excused.length} are not given here.`,
		"",
		"## Endpoints",
		"",
		"`tested` is what the kit found in its last run: `passed` when every answer had a status of the contract, `refused` when",
		"there is nothing of what is asked for, so that only the refusal could be looked at.",
		"",
		...toTable(["endpoint", "priority", "implemented", "tested"], rows),
		"",
		"## Documented answers that lack members",
		"",
		"The members stand in `conformance/exceptions.json`.",
		"",
		...toReasons(inPart),
		"",
		"## Documented answers that are not given",
		"",
		...toReasons(excused),
		"",
	].join("\n");
}

function toReasons(findings: readonly Finding[]): readonly string[] {
	const rows = findings.map(({ name, details }) => [`\`${name}\``, details.join(" ")]);
	return toTable(["answer", "why"], rows);
}

const tested = {
	passed: "passed",
	refused: "refused",
	failed: "failed",
	excused: "excused",
	excusedInPart: "excused in part",
	notAsked: "not asked",
	notReached: "not reached",
	notImplemented: "says 501",
} as const satisfies Record<Finding["outcome"], string>;

/** Places in addresses have names of their own in the contract and in ours. */
function toKey({ method, url }: { readonly method: string; readonly url: string }): string {
	return `${method} ${url.toLowerCase().replaceAll(/\{\w+\}|:\w+/gu, "{}")}`;
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
	return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
