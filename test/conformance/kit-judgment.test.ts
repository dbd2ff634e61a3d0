import { describe, expect, test } from "vitest";
import type { Answer, Call } from "../../conformance/client.ts";
import exceptions from "../../conformance/exceptions.json" with { type: "json" };
import { isGood, judgeEndpoints, judgeExamples } from "../../conformance/judge.ts";
import { findShapeFaults } from "../../conformance/shape.ts";

const notImplemented = { code: 501, description: "Not here.", data: [], source: "PartnerFD" };

function toAnswer(method: Call["method"], path: string, { status = 200, body }: { status?: number; body?: unknown }) {
	return { call: { method, path }, status, headers: new Headers(), body } satisfies Answer;
}

describe("an endpoint", () => {
	const judge = (path: string, ...answers: readonly { status?: number; body?: unknown }[]) => {
		const found = judgeEndpoints(
			answers.map((one) => toAnswer("GET", path, one)),
			{ signsIn: true },
		);
		const finding = found.find(({ name }) => name === `GET ${path}`);
		return finding === undefined ? undefined : [finding.outcome, isGood(finding)];
	};
	const asked = "/v1/customers";
	const mayBeMissing = "/v1/usagesummary";
	const mayRefuse = "/v1/productpromotions/{promotionId}";

	test("passes when every answer has a status of the contract", () => {
		expect(judge(asked, { status: 200 }, { status: 200 })).toEqual(["passed", true]);
		expect(judge(asked, { status: 200 }, { status: 500 })).toEqual(["failed", false]);
	});

	test("that is asked for fails where it is not reached or says 501", () => {
		expect(judge(asked)).toEqual(["notReached", false]);
		expect(judge(asked, { status: 501, body: notImplemented })).toEqual(["failed", false]);
	});

	test("that may be missing says so with 501 and the envelope, and nothing else", () => {
		expect(judge(mayBeMissing)).toEqual(["notReached", true]);
		expect(judge(mayBeMissing, { status: 501, body: notImplemented })).toEqual(["notImplemented", true]);
		expect(judge(mayBeMissing, { status: 501, body: { message: "no" } })).toEqual(["failed", false]);
		expect(judge(mayBeMissing, { status: 404, body: notImplemented })).toEqual(["failed", false]);
	});

	test("for signing in is not asked of whoever brings a token", () => {
		const outcomes = (signsIn: boolean) =>
			judgeEndpoints([], { signsIn })
				.filter(({ name }) => name === "POST /{tenant}/oauth2/token" || name === `GET ${asked}`)
				.map((finding) => [finding.outcome, isGood(finding)]);
		const missing = ["notReached", false];
		expect(outcomes(false)).toEqual([["notAsked", true], missing]);
		expect(outcomes(true)).toEqual([missing, missing]);
	});

	test("that only refuses has not passed, and an answer beside a refusal must be right", () => {
		expect(judge(mayRefuse, { status: 404 })).toEqual(["refused", true]);
		expect(judge(mayRefuse, { status: 200 })).toEqual(["passed", true]);
		expect(judge(mayRefuse, { status: 500 })).toEqual(["failed", false]);
	});
});

describe("a documented answer", () => {
	const path = "/v1/customers/{cid}/directSignedMicrosoftCustomerAgreementStatus";
	const judge = (body: unknown) =>
		judgeExamples([toAnswer("GET", path, { body })]).find(({ name }) => name.startsWith("get-direct-sign-status"));

	test("passes with every member of it, whatever stands beside", () => {
		expect(judge({ isSigned: true, more: 1 })?.outcome).toBe("passed");
	});

	test("fails without a member or with another type, and names it", () => {
		expect(judge({})).toMatchObject({ outcome: "failed", details: ["isSigned is missing"] });
		expect(judge({ isSigned: "yes" })).toMatchObject({ outcome: "failed" });
	});

	test("is compared below lists too; whole and broken numbers are alike, and a null tells no type", () => {
		const shape = { "items[].price": ["integer"], "items[].tags": ["null"], "items[].id": ["string"] };
		expect(findShapeFaults(shape, { items: [{ id: "a", price: 1.5, tags: [] }] })).toEqual([]);
		expect(findShapeFaults(shape, { items: [{ id: 1, price: "1" }] })).toHaveLength(2);
		expect(findShapeFaults(shape, { items: [] })).toEqual(["items[].price is missing", "items[].id is missing"]);
	});
});

test("every exception names answers that are documented, and has a reason", () => {
	const documented = new Set(judgeExamples([]).map(({ name }) => name.split(" ")[0]));
	for (const { examples, reason } of [...exceptions.examples, ...exceptions.members]) {
		expect(examples.split(" ").filter((id) => !documented.has(id))).toEqual([]);
		expect(reason.length).toBeGreaterThan(20);
	}
});
