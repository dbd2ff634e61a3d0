import { type Answer, at } from "./client.ts";
import endpoints from "./endpoints.json" with { type: "json" };
import examples from "./examples.json" with { type: "json" };
import exceptions from "./exceptions.json" with { type: "json" };
import { findShapeFaults, type Shape } from "./shape.ts";

/** What the kit found about one endpoint of the contract or one documented example. */
export interface Finding {
	readonly name: string;
	readonly priority: string;
	readonly outcome: "passed" | "failed" | "excused" | "notReached" | "notImplemented";
	readonly details: readonly string[];
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
 * priority may say instead that they are not implemented, in the contract's envelope.
 */
export function judgeEndpoints(answers: readonly Answer[]): readonly Finding[] {
	return endpoints.map(({ method, path, priority, status }) => {
		const own = answers.filter(({ call }) => call.method === method && call.path === path);
		const name = `${method} ${path}`;
		if (own.length === 0) return { name, priority, outcome: "notReached", details: [] };
		if (priority === "P3" && own.every(saysNotImplemented))
			return { name, priority, outcome: "notImplemented", details: [] };
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
		const best = own
			.map(({ body }) => findShapeFaults(example.shape, body).filter((fault) => !isExcused(example.id, fault)))
			.toSorted((one, other) => one.length - other.length)[0];
		return { name, priority: "", outcome: best?.length === 0 ? "passed" : "failed", details: best ?? [] };
	});
}

/** Whether a finding is no reason to fail a run. */
export function isGood({ outcome, priority }: Finding): boolean {
	return outcome === "notReached" ? priority === "P3" : outcome !== "failed";
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

/** A member is excused by its own path or by that of a parent. */
function isExcused(id: string, fault: string): boolean {
	const path = fault.split(" ")[0] ?? "";
	return exceptions.members.some(
		(one) => (one.examples === "*" || one.examples.split(" ").includes(id)) && one.paths.split(" ").some(isAt(path)),
	);
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
