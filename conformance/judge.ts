import { type Answer, at } from "./client.ts";
import endpoints from "./endpoints.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import exceptions from "./exceptions.json" with { type: "json" };
import { findShapeFaults, type Shape } from "./shape.ts";

/** What the kit found about one endpoint of the contract or one documented example. */
export interface Finding {
	readonly name: string;
	readonly priority: string;
	readonly outcome:
		| "passed"
		| "refused"
		| "failed"
		| "excused"
		| "excusedInPart"
		| "notAsked"
		| "notReached"
		| "notImplemented";
	readonly details: readonly string[];
}

interface Endpoint {
	readonly method: string;
	readonly path: string;
	readonly priority: string;
	readonly status: readonly number[];
	/** What may be answered by a server that has nothing of what is asked for. */
	readonly refusal?: number;
}

interface Example {
	readonly id: string;
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	readonly shape: Shape;
}

const documented = examples as unknown as readonly Example[]; // each has other paths in its shape

/**
 * Each endpoint passes when the walk came to it and every answer had a status of the contract. Those of the last
 * priority may say instead that they are not implemented, in the contract's envelope; a few of them may refuse a server
 * that has nothing of the kind, such as a promotion, or has it already, such as a receiver of webhooks, which is told
 * apart from having passed. Whoever brings a token has signed in elsewhere: then the ways to sign in are not asked.
 */
export function judgeEndpoints(
	answers: readonly Answer[],
	{ signsIn }: { readonly signsIn: boolean },
): readonly Finding[] {
	const all: readonly Endpoint[] = endpoints;
	return all.map(({ method, path, priority, status, refusal }) => {
		const own = answers.filter(({ call }) => call.method === method && call.path === path);
		const name = `${method} ${path}`;
		if (own.length === 0) {
			const outcome = !signsIn && isSignIn(path) ? "notAsked" : "notReached";
			return { name, priority, outcome, details: [] };
		}
		if (priority === "P3" && own.every(saysNotImplemented))
			return { name, priority, outcome: "notImplemented", details: [] };
		if (own.every((answer) => answer.status === refusal))
			return { name, priority, outcome: "refused", details: [`answered ${refusal} only`] };
		const wrong = own.filter((answer) => !status.includes(answer.status));
		const details = wrong.map((one) => `answered ${one.status}: ${JSON.stringify(one.body)?.slice(0, 200)}`);
		return { name, priority, outcome: wrong.length === 0 ? "passed" : "failed", details };
	});
}

/** Each documented answer passes when one of ours has every member of it; what is different on purpose has its reason. */
export function judgeExamples(answers: readonly Answer[]): readonly Finding[] {
	return documented.map((example) => {
		const name = `${example.id} (${example.method} ${example.path})`;
		const excuse = whole(example.id);
		if (excuse !== undefined) return { name, priority: "", outcome: "excused", details: [excuse] };
		const own = answers.filter(({ call, status }) => isOf(call, example) && status < 300);
		if (own.length === 0) return { name, priority: "", outcome: "notReached", details: [] };
		const all = own.map(({ body }) => weigh(example.id, findShapeFaults(example.shape, body)));
		const best = all.reduce((one, other) => (other.faults.length < one.faults.length ? other : one));
		if (best.faults.length > 0) return { name, priority: "", outcome: "failed", details: best.faults };
		return {
			name,
			priority: "",
			outcome: best.reasons.length === 0 ? "passed" : "excusedInPart",
			details: best.reasons,
		};
	});
}

/** Whether a finding is no reason to fail a run. */
export function isGood({ outcome, priority }: Finding): boolean {
	return outcome === "notReached" ? priority === "P3" : outcome !== "failed";
}

/** Tokens and what clients read before they ask for one have addresses of their own, beside the API. */
function isSignIn(path: string): boolean {
	return /^\/(?:\{tenant\}|common|generatetoken)/u.test(path);
}

function saysNotImplemented({ status, body }: Answer): boolean {
	return status === 501 && at(body, "code") === 501 && typeof at(body, "description") === "string";
}

function isOf({ method, path }: Answer["call"], example: Example): boolean {
	const plain = (text: string) => text.toLowerCase().replaceAll(/\{\w+\}/gu, "{}");
	return method === example.method && plain(path) === plain(example.path);
}

function whole(id: string): string | undefined {
	return exceptions.examples.find((one) => one.examples.split(" ").includes(id))?.reason;
}

interface Weighed {
	/** What no reason excuses. */
	readonly faults: readonly string[];
	/** The reasons that excuse the others. */
	readonly reasons: readonly string[];
}

/** A member is excused by its own path or by that of a parent. */
function weigh(id: string, found: readonly string[]): Weighed {
	const own = exceptions.members.filter(({ examples: ids }) => ids.split(" ").includes(id));
	const excuse = (fault: string) =>
		own.find(({ paths }) => paths.split(" ").some(isAt(fault.split(" ")[0] ?? "")))?.reason;
	const faults = found.filter((fault) => excuse(fault) === undefined);
	return { faults, reasons: [...new Set(found.flatMap((fault) => excuse(fault) ?? []))] };
}

function isAt(path: string): (pattern: string) => boolean {
	return (pattern) =>
		path === pattern ||
		path.endsWith(`.${pattern}`) ||
		path.startsWith(`${pattern}.`) ||
		path.startsWith(`${pattern}[`) ||
		path.includes(`.${pattern}.`) ||
		path.includes(`.${pattern}[`);
}
