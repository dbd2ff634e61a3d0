import { afterAll, describe, expect, test } from "vitest";
import type { IdentityProvider } from "../../src/domain/access/identity-provider.ts";
import { roles } from "../../src/domain/access/roles.ts";
import { toId } from "../../src/domain/basics/ids.ts";
import { saveAccount } from "../../src/storage/account-store.ts";
import { saveIdentityProvider } from "../../src/storage/identity-provider-store.ts";
import { demoClient } from "../../src/use-cases/demo/demo-access.ts";
import { demoPartnerId, otherDemoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { demoPriceBookId } from "../../src/use-cases/demo/demo-prices.ts";
import { hashPassword } from "../../src/use-cases/passwords.ts";
import { accountList, customRole } from "../../src/wire/api/accounts.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { tokenOfOther } from "./other-partner.ts";
import { read } from "./read-answer.ts";
import { requestsOfRoutes } from "./route-requests.ts";

const server = await startTestServer();
const { ask } = server;
afterAll(server.close);

const password = "nobody of ours knows this";
const mine = placeOf("hanbit-trading");

/** One person of the other partner for each role, so that no role of another partner is left out. */
const tokens = await makeStrangers();

/** Ids of things that are the first partner's own, by the name that addresses have for them. */
const ids = await findOwnIds();

const routes = requestsOfRoutes(mine).map(([route, request]) => {
	const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
	const path = route.url.replaceAll(
		/:(\w+)/gu,
		(_, name: string) => ids[name] ?? placeholderOf(request.url, route.url, name),
	);
	return [route, { ...request, url: path + query }] as const;
});

const asked = async (role: string, { method, url, body }: (typeof routes)[number][1]) =>
	await server.app.inject({
		method,
		url,
		headers: { authorization: `Bearer ${tokens.get(role)}` },
		...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
	});

// First, since afterwards what was tried is on record with the one who tried.
describe.each(roles)("a %s of another partner, looking at what is its own,", (role) => {
	const lists = routes.filter(([{ method, url }]) => method === "GET" && !url.includes(":"));
	test.each(lists)("is told nothing of ours by $method $url", async (_route, request) => {
		const { body } = await asked(role, request);
		for (const id of [
			mine.customerId,
			ids.accountId ?? "",
			demoClient.id,
			ids.roleId ?? "",
			ids.identityProviderId ?? "",
		]) {
			expect(body.toLowerCase()).not.toContain(id.toLowerCase());
		}
	});
});

describe.each(roles)("a %s of another partner", (role) => {
	const addressed = routes.filter(([{ url }]) =>
		/:(?:customerId|accountId|clientId|roleId|priceBookId|identityProviderId)\b/u.test(url),
	);
	test.each(addressed)("finds nothing at $method $url", async (_route, request) => {
		const allowed = [403, 404, ...(request.answers.includes(400) ? [400] : [])];
		const answer = await asked(role, request);
		expect(allowed, answer.body.slice(0, 300)).toContain(answer.statusCode);
	});
});

test("and nothing of ours is changed by all that", async () => {
	const { items } = read(accountList, await ask({ url: "/api/v1/accounts" }));
	expect(items.find(({ id }) => id === ids.accountId)).toMatchObject({ state: "active", roles: ["salesAgent"] });
	expect((await ask({ url: "/api/v1/roles" })).json()).toMatchObject({ customRoles: [{ name: "Ours" }] });
	expect((await ask({ url: "/api/v1/identity-providers" })).json()).toMatchObject({ items: [{ name: "Ours" }] });
	expect((await ask({ url: "/api/v1/api-clients" })).json()).toMatchObject({ items: [{ clientId: demoClient.id }] });
	expect((await ask({ url: mine.subscription })).json()).toMatchObject({ status: "active" });
	expect((await ask({ url: `/api/v1/price-books/${demoPriceBookId}` })).statusCode).toBe(200);
});

async function makeStrangers(): Promise<ReadonlyMap<string, string>> {
	const passwordHash = await hashPassword(password);
	const made = new Map<string, string>();
	for (const [index, role] of roles.entries()) {
		const userName = `${role}@dalbit-partners.example`;
		await server.surroundings.database.transactInstallation((tx) =>
			saveAccount(tx, {
				id: toId(`5ea71f70-0000-4000-8000-0000000000a${index}`),
				partnerId: otherDemoPartnerId,
				userName,
				displayName: role,
				passwordHash,
				roles: [role],
				createdAt: server.surroundings.now(),
			}),
		);
		made.set(role, await tokenOf(userName));
	}
	return made;
}

async function tokenOf(username: string): Promise<string> {
	return await tokenOfOther(server, { username, password });
}

async function findOwnIds(): Promise<Readonly<Record<string, string>>> {
	const { items } = read(accountList, await ask({ url: "/api/v1/accounts" }));
	const accountId = items.find(({ roles: held }) => held.includes("salesAgent"))?.id ?? "";
	const role = await ask({ method: "POST", url: "/api/v1/roles", body: { name: "Ours", operations: ["viewAudit"] } });
	return {
		customerId: mine.customerId,
		subscriptionId: mine.subscriptionId,
		accountId,
		clientId: demoClient.id,
		roleId: read(customRole, role, 201).id,
		priceBookId: demoPriceBookId,
		identityProviderId: await registerProvider(),
	};
}

/** Of ours, as whoever signs in anywhere else is never to see or to touch. */
async function registerProvider(): Promise<string> {
	const provider: IdentityProvider = {
		...{ id: toId("5ea71f70-0000-4000-8000-0000000000f1"), partnerId: demoPartnerId, name: "Ours" },
		...{ issuer: "https://id.ours.example", clientId: "ours", scopes: ["openid"], rolesClaim: "roles", roleRules: [] },
		...{ createsAccounts: false, namesAreVerified: false, trustsSecondFactor: false, domains: [], isOff: false },
		createdAt: server.surroundings.now(),
	};
	await server.surroundings.database.transactInstallation((tx) => saveIdentityProvider(tx, provider));
	return provider.id;
}

/** What the route's own request has in that place. */
function placeholderOf(url: string, pattern: string, name: string): string {
	const place = pattern.split("/").indexOf(`:${name}`);
	return url.split("?")[0]?.split("/")[place] ?? "";
}
