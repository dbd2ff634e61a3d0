import { expect, test } from "vitest";
import { z } from "zod";
import { customerPage } from "../../wire/api/customer.ts";
import { session } from "../../wire/api/session.ts";
import { apiFile, apiRequest } from "./api-request.ts";

test("writes parameters into the path below /api/v1 and leaves out what is not there", () => {
	const query = { size: 50, search: "한빛 & 달빛", cursor: undefined };
	const asked = apiRequest("get", "/api/v1/customers", { query, answer: customerPage });
	expect(asked).toEqual({
		method: "GET",
		path: "/customers?size=50&search=%ED%95%9C%EB%B9%9B+%26+%EB%8B%AC%EB%B9%9B",
		answer: customerPage,
	});
	const path = { customerId: "a/b?", subscriptionId: "c d" };
	const file = apiFile("/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/upgrades", { path });
	expect(file).toBe("/customers/a%2Fb%3F/subscriptions/c%20d/upgrades");
});

test("sends a body as it is given, and none where there is none", () => {
	const path = { customerId: "1", subscriptionId: "2" };
	const seats = "/api/v1/customers/{customerId}/subscriptions/{subscriptionId}/seats/quote";
	const answer = z.unknown();
	expect(apiRequest("post", seats, { path, body: { change: 2 }, answer })).toMatchObject({ body: { change: 2 } });
	expect(apiRequest("delete", "/api/v1/me/sessions", { answer })).not.toHaveProperty("body");
});

test("does not compile what the server does not have", () => {
	const asked = [
		// @ts-expect-error There is no such path.
		apiRequest("get", "/api/v1/nowhere", { answer: z.unknown() }),
		// @ts-expect-error The path has no such method.
		apiRequest("delete", "/api/v1/customers", { answer: z.unknown() }),
		// @ts-expect-error The answer is another.
		apiRequest("get", "/api/v1/customers", { answer: session }),
		// @ts-expect-error The parameter is a number.
		apiRequest("get", "/api/v1/customers", { query: { size: "many" }, answer: customerPage }),
		// @ts-expect-error The customer is missing.
		apiRequest("get", "/api/v1/customers/{customerId}/ledger", { answer: z.unknown() }),
		// @ts-expect-error The body has no such member.
		apiRequest("put", "/api/v1/me/password", { body: { current: "", following: "" }, answer: z.undefined() }),
	];
	expect(asked).toHaveLength(6);
});
