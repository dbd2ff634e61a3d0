import { describe, expect, test } from "vitest";
import type { Problem } from "../../wire/api/problem.ts";
import type { Text } from "../language/text.ts";
import { ConnectionError, InsecureAddressError, ProblemError, UnexpectedAnswerError } from "./api-errors.ts";
import { describeError, findRefusal, isNotFound, isUndecided, isWrongCredentials } from "./describe-error.ts";

const text: Text = (key) => key;
const problem = (status: number, more: Partial<Problem> = {}) =>
	new ProblemError({ type: "about:blank", title: "", status, code: "some", ...more });

describe("a problem of the server", () => {
	test("has the refusal of a code, and none where it was another error", () => {
		const refusal = { code: "alreadyRunning", reason: "It runs.", remedy: "Wait.", facts: {} };
		expect(findRefusal(problem(409, { refusals: [refusal] }), "alreadyRunning")).toEqual(refusal);
		expect(findRefusal(problem(409), "alreadyRunning")).toBeUndefined();
		expect(findRefusal(new ConnectionError("offline"), "alreadyRunning")).toBeUndefined();
	});
	test("speaks with the server's words, without our own beside them", () => {
		expect(describeError(problem(409, { title: "Refused.", detail: "Because." }), text)).toEqual({
			title: "Refused.",
			detail: "Because.",
			refusals: [],
			retryable: false,
		});
	});
	test("shows every wrong field and does not say the title twice", () => {
		const errors = [
			{ pointer: "/quantity", detail: "Too many." },
			{ pointer: "/release", detail: "Refused." },
		];
		const described = describeError(problem(422, { title: "Refused.", detail: "Refused.", errors }), text);
		expect(described.detail).toBe("Too many.");
	});
	test("brings every refusal along", () => {
		const refusals = [
			{ code: "addOnsPresent", reason: "a", remedy: "b", facts: {} },
			{ code: "subscriptionNotActive", reason: "c", remedy: "d", facts: {} },
		];
		expect(describeError(problem(409, { title: "Refused.", refusals }), text).refusals).toEqual(refusals);
	});
	test("without words of its own gets ours", () => {
		expect(describeError(problem(403), text).title).toBe("error.forbidden");
		expect(describeError(problem(404), text).title).toBe("error.notFound");
		expect(describeError(problem(429), text).title).toBe("error.tooMany");
		expect(describeError(problem(502), text).title).toBe("error.server");
		expect(describeError(problem(418), text).title).toBe("error.unknown");
	});
	test("may be tried again when the server was at fault or busy, not when it refused", () => {
		expect([500, 503, 429].map((status) => describeError(problem(status), text).retryable)).toEqual([true, true, true]);
		expect([400, 403, 404, 409].some((status) => describeError(problem(status), text).retryable)).toBe(false);
	});
});

test("a lost connection says which and what to do", () => {
	for (const cause of ["offline", "timeout", "unreachable"] as const) {
		expect(describeError(new ConnectionError(cause), text)).toEqual({
			title: `error.${cause}`,
			detail: `error.${cause}.detail`,
			refusals: [],
			retryable: true,
		});
	}
});

test("anything else still becomes a sentence", () => {
	expect(describeError(new UnexpectedAnswerError("x"), text).title).toBe("error.unexpectedAnswer");
	expect(describeError(new InsecureAddressError(), text).title).toBe("error.insecureAddress");
	expect(describeError(new Error("boom"), text).title).toBe("error.unknown");
	expect(describeError(undefined, text).title).toBe("error.unknown");
});

test("a request whose outcome is unknown keeps its request id; a decided one does not", () => {
	const undecided = [problem(500), new ConnectionError("timeout"), new UnexpectedAnswerError("x")];
	expect(undecided.every(isUndecided)).toBe(true);
	expect([problem(409), problem(403), problem(422)].some(isUndecided)).toBe(false);
});

test("missing things and wrong credentials are recognized", () => {
	expect(isNotFound(problem(404))).toBe(true);
	expect(isNotFound(new ConnectionError("offline"))).toBe(false);
	expect(isWrongCredentials(problem(401, { code: "wrongCredentials" }))).toBe(true);
	expect(isWrongCredentials(problem(401))).toBe(false);
});
