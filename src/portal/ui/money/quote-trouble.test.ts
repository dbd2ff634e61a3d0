import { describe, expect, test } from "vitest";
import { ConnectionError, ProblemError } from "../../api/api-errors.ts";
import { findOutdated, holdsForMilliseconds } from "./quote-trouble.ts";

const problem = (code: string) => ({ type: "about:blank", title: "", status: 409, code });

describe("a price that no longer holds", () => {
	test.each(["quoteChanged", "quoteExpired", "quoteNotFound"])("is told by %s", (code) => {
		expect(findOutdated(new ProblemError(problem(code)))).toEqual(problem(code));
	});
	test("is not meant by a refusal, a lost connection or no error at all", () => {
		expect(findOutdated(new ProblemError(problem("refused")))).toBeUndefined();
		expect(findOutdated(new ProblemError(problem("quoteUsed")))).toBeUndefined();
		expect(findOutdated(new ConnectionError("timeout"))).toBeUndefined();
		expect(findOutdated(null)).toBeUndefined();
	});
});

test("a quote holds from its arrival for as long as the server says, whatever its clock shows", () => {
	const quote = { quotedAt: "2031-01-01T00:00:00.000Z", expiresAt: "2031-01-01T00:15:00.000Z" };
	expect(holdsForMilliseconds(quote)).toBe(15 * 60_000);
	expect(holdsForMilliseconds({ quotedAt: quote.expiresAt, expiresAt: quote.quotedAt })).toBe(0);
});
