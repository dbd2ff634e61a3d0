import { afterAll, describe, expect, test } from "vitest";
import type { Caller } from "../../src/domain/access/caller.ts";
import { operations, rolesAllowed } from "../../src/domain/access/permissions.ts";
import { roles } from "../../src/domain/access/roles.ts";
import { toId } from "../../src/domain/basics/ids.ts";
import { buildApp } from "../../src/http/app.ts";
import { type Route, route } from "../../src/http/route.ts";
import { session } from "../../src/wire/api/session.ts";
import { subscriptionCollection } from "../../src/wire/subscription.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { tokenOfOtherApp } from "./other-partner.ts";
import { read, readProblem, readServiceError } from "./read-answer.ts";
import { requestsOfRoutes } from "./route-requests.ts";

const server = await startTestServer();
const { ask } = server;
afterAll(server.close);

// Suspended, so that whoever may ask is refused by the rules and nothing changes.
const closed = placeOf("paused-trading");

describe.each(requestsOfRoutes(closed))(
	"$method $url",
	({ operation: declared, api, credentials }, { operation, answers, ...request }) => {
		test("takes the right that it should", () => {
			expect(declared).toBe(operation);
		});

		test.each(roles)("answers %s by the table of permissions", async (role) => {
			const answer = await ask({ as: role, ...request });
			const allowed = operation === "signedIn" || rolesAllowed(operation).includes(role);
			if (allowed) {
				expect(answers, answer.body).toContain(answer.statusCode);
			} else if (api === "seatlift") {
				expect(readProblem(answer, 403).code).toBe("forbidden");
			} else {
				expect(readServiceError(answer, 403).code).toBe(900150);
			}
		});

		test("answers an application that has every role", async () => {
			const answer = await ask({ as: "app", ...request });
			if (credentials === "user") expectUserRequired(api, answer);
			else expect(answers, answer.body).toContain(answer.statusCode);
		});

		test("answers 401 to nobody", async () => {
			expect((await ask({ as: "nobody", ...request })).statusCode).toBe(401);
		});
	},
);

function expectUserRequired(api: Route["api"], answer: Parameters<typeof readProblem>[0]): void {
	if (api === "seatlift") expect(readProblem(answer, 403).code).toBe("userRequired");
	else expect(readServiceError(answer, 403).code).toBe(900329);
}

test("the guide's five roles upgrade and change seats, the billing admin does not", () => {
	const five = ["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent", "helpdeskAgent"];
	expect(rolesAllowed("upgradeSubscription").toSorted()).toEqual(five.toSorted());
	expect(rolesAllowed("changeSeats").toSorted()).toEqual(five.toSorted());
});

test.each(roles)("the session tells %s the same as the routes do, with the reason in either language", async (role) => {
	for (const [language, word] of [
		["ko", "역할"],
		["en", "roles"],
	] as const) {
		const answer = await ask({ as: role, url: "/api/v1/session", headers: { "accept-language": language } });
		const { permissions, user } = read(session, answer);
		expect(user.roles).toEqual([role]);
		expect(Object.keys(permissions).toSorted()).toEqual([...operations].toSorted());
		for (const operation of operations) {
			const { allowed, reason } = permissions[operation];
			expect(allowed).toBe(rolesAllowed(operation).includes(role));
			if (allowed) expect(reason).toBeUndefined();
			else expect(reason).toContain(word);
		}
	}
});

describe("another partner", async () => {
	const authorization = `Bearer ${await tokenOfOtherApp(server)}`;
	const mine = placeOf("hanbit-trading");
	const stranger = async (request: { readonly method: string; readonly url: string; readonly body?: unknown }) =>
		await server.app.inject({
			method: request.method as "GET", // Fastify's type of the name, which is one of the routes'
			url: request.url,
			headers: { authorization },
			...(request.body === undefined ? {} : { payload: JSON.stringify(request.body) }),
		});

	const ofCustomer = requestsOfRoutes(mine).filter(([{ url }]) => url.includes(":customerId"));
	test.each(ofCustomer)("finds nothing at $method $url", async ({ api, credentials }, request) => {
		const before = (await ask({ url: mine.subscription })).body;
		const answer = await stranger(request);
		if (credentials === "user") expectUserRequired(api, answer);
		else if (api === "seatlift") expect(readProblem(answer, 404).code).toMatch(/notFound$/iu);
		else expect(readServiceError(answer, 404).code).toBe(3000);
		expect((await ask({ url: mine.subscription })).body).toBe(before);
	});

	test("lists its own customers and records only", async () => {
		for (const url of ["/v1/customers", "/api/v1/customers"]) {
			const { items } = (await stranger({ method: "GET", url })).json<{ items: readonly { id: string }[] }>();
			expect(items.map(({ id }) => id)).toEqual([placeOf("two-partners").customerId]);
		}
		const records = await stranger({ method: "GET", url: `/v1/auditrecords?startDate=2999-01-01` });
		expect(records.json()).toMatchObject({ totalCount: 0 });
	});

	test("sees of a customer of both what it sold itself, and so do we", async () => {
		const { customer } = placeOf("two-partners");
		const url = `${customer}/subscriptions`;
		const [ours, theirs] = [await ask({ url }), await stranger({ method: "GET", url })].map(
			(answer) => read(subscriptionCollection, answer).items,
		);
		expect(ours?.map(({ offerName }) => offerName)).toEqual(["Microsoft 365 Business Basic"]);
		expect(theirs?.map(({ offerName }) => offerName)).toEqual(["Office 365 Enterprise E3"]);
		const [foreign] = theirs ?? [];
		expect((await ask({ url: `${url}/${foreign?.id}` })).statusCode).toBe(404);
		const told = await ask({ url: `${placeOf("two-partners").subscription}/upgrades` });
		expect(told.body).not.toMatch(/dalbit|Dalbit/u);
	});
});

test("an application is kept from a route for people: 403 with code 900329", async () => {
	const caller = (kind: Caller["kind"]): Caller => ({
		partnerId: toId("x"),
		kind,
		clientId: "x",
		roles: ["globalAdmin"],
	});
	const routes = (["partnerCenter", "seatlift"] as const).map((api) =>
		route({
			api,
			method: "GET",
			url: `/${api}/people`,
			summary: "Only for people",
			operation: "viewUsers",
			credentials: "user",
			responses: {},
			handle: async () => ({ status: 200, body: {} }),
		}),
	);
	const app = await buildApp({
		surroundings: server.surroundings,
		wire: { byteOrderMark: false, upgradeResultType: "number", demo: true },
		routes,
		authenticate: async (authorization) => ({
			kind: "caller",
			caller: caller(authorization === "user" ? "user" : "app"),
		}),
		logLevel: "silent",
	});
	const get = async (url: string, authorization: string) => await app.inject({ url, headers: { authorization } });
	expect(readServiceError(await get("/partnerCenter/people", "app"), 403).code).toBe(900329);
	expect(readProblem(await get("/seatlift/people", "app"), 403).code).toBe("userRequired");
	expect((await get("/seatlift/people", "user")).statusCode).toBe(200);
	await app.close();
});
