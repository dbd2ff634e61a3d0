import { afterAll, describe, expect, test } from "vitest";
import { toInstant } from "../../src/domain/basics/instant.ts";
import { demoClient, demoPassword, demoUsers } from "../../src/use-cases/demo/demo-access.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { account, accountList, accountWithLink, customRole } from "../../src/wire/api/accounts.ts";
import { apiClientWithSecret } from "../../src/wire/api/api-clients.ts";
import { startTestServer } from "../support/test-server.ts";
import { read, readProblem } from "./read-answer.ts";

let moment = Temporal.Now.instant();
const server = await startTestServer({}, { now: () => toInstant(moment) });
afterAll(server.close);
type Asked = Parameters<typeof server.ask>[0];

/** By the name of who is signed in; forgotten whenever time passes, since tokens end. */
const tokens = new Map<string, string>();

async function ask({ as: role = "globalAdmin", method = "GET", url, body }: Asked) {
	const userName = demoUsers.find((user) => user.role === role)?.userName;
	const token = userName && (tokens.get(role) ?? (await signIn(userName, demoPassword)).access_token);
	if (token !== undefined) tokens.set(role, token);
	return await server.app.inject({
		method,
		url,
		...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
		...(body === undefined ? {} : { payload: JSON.stringify(body) }),
	});
}

const password = "rain on the river bridge";
const wait = (duration: Temporal.DurationLike) => {
	moment = moment.add(duration);
	tokens.clear();
};

async function tokenFor(form: Record<string, string>) {
	const answer = await server.app.inject({
		method: "POST",
		url: `/${demoPartnerId}/oauth2/token`,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: new URLSearchParams({ resource: "https://api.partnercenter.microsoft.com", ...form }).toString(),
	});
	return answer.json<{ access_token?: string; error_codes?: readonly number[] }>();
}

const signIn = async (userName: string, secret = password) =>
	await tokenFor({
		grant_type: "password",
		client_id: demoClient.id,
		client_secret: demoClient.secret,
		username: userName,
		password: secret,
	});

const as = async (token: string | undefined, url: string, method: "GET" | "POST" = "GET") =>
	(await server.app.inject({ method, url, headers: { authorization: `Bearer ${token}` } })).statusCode;

async function invite(userName: string, roles: readonly string[], customRoles: readonly string[] = []) {
	const body = { userName, displayName: "New Colleague", roles, customRoles };
	return read(accountWithLink, await ask({ method: "POST", url: "/api/v1/accounts", body }), 201);
}

async function accept(path: string, chosen = password) {
	const link = path.replace("/invitation#", "");
	return await ask({
		as: "nobody",
		method: "POST",
		url: "/api/v1/invitation/accept",
		body: { link, password: chosen },
	});
}

describe("a colleague", () => {
	test("is invited by a link that works once, chooses a password and signs in with the roles given", async () => {
		const { path, account: invited } = await invite("first@hanbit-cloud.example", ["billingAdmin"]);
		expect(invited).toMatchObject({ state: "invited", roles: ["billingAdmin"], isOneself: false });
		expect((await signIn("first@hanbit-cloud.example", "")).error_codes).toBeDefined();
		const link = path.replace("/invitation#", "");
		const seen = await ask({ as: "nobody", method: "POST", url: "/api/v1/invitation/read", body: { link } });
		expect(seen.json()).toMatchObject({ userName: "first@hanbit-cloud.example", purpose: "invitation" });
		expect((await accept(path)).statusCode).toBe(204);
		expect(readProblem(await accept(path, "another long password"), 410).code).toBe("linkGone");
		const { access_token: token } = await signIn("first@hanbit-cloud.example");
		expect(await as(token, "/v1/invoices")).toBe(200);
		expect(await as(token, "/api/v1/accounts")).toBe(403);
	});

	test("may not choose a password that is short or a name, and is told every reason", async () => {
		const { path } = await invite("second@hanbit-cloud.example", []);
		const short = readProblem(await accept(path, "aaaa"), 400);
		expect(short).toMatchObject({ code: "weakPassword" });
		expect(short.errors).toHaveLength(2);
		const name = readProblem(await accept(path, "hanbit-cloud"), 400);
		expect(name.errors?.[0]?.pointer).toBe("/password");
		expect((await accept(path)).statusCode).toBe(204);
	});

	test("loses the way in with the link's time, and gets another link", async () => {
		const { path, account: late } = await invite("late@hanbit-cloud.example", []);
		wait({ hours: 7 * 24 + 1 });
		expect((await accept(path)).statusCode).toBe(410);
		const again = await ask({ method: "POST", url: `/api/v1/accounts/${late.id}/link`, body: {} });
		expect((await accept(read(accountWithLink, again, 201).path)).statusCode).toBe(204);
	});

	test("that is blocked is out within a minute and cannot sign in, until let in again", async () => {
		const { path, account: colleague } = await invite("third@hanbit-cloud.example", ["salesAgent"]);
		await accept(path);
		const { access_token: token } = await signIn("third@hanbit-cloud.example");
		expect(await as(token, "/v1/customers")).toBe(200);
		const url = `/api/v1/accounts/${colleague.id}`;
		const blocked = read(account, await ask({ method: "PATCH", url, body: { blocked: true } }));
		expect(blocked.state).toBe("blocked");
		wait({ seconds: 61 });
		expect(await as(token, "/v1/customers")).toBe(401);
		expect((await signIn("third@hanbit-cloud.example")).error_codes).toEqual([50057]);
		expect((await signIn("third@hanbit-cloud.example", "wrong")).error_codes).toEqual([50126]);
		await ask({ method: "PATCH", url, body: { blocked: false } });
		expect((await signIn("third@hanbit-cloud.example")).access_token).toBeDefined();
	});

	test("that is signed out everywhere holds no token longer than a minute, nor one to renew it by", async () => {
		const { path, account: colleague } = await invite("fourth@hanbit-cloud.example", ["salesAgent"]);
		await accept(path);
		const { access_token: token } = await signIn("fourth@hanbit-cloud.example");
		const url = `/api/v1/accounts/${colleague.id}/sessions`;
		expect((await ask({ url })).json()).toMatchObject({ items: [{ kind: "program", clientId: demoClient.id }] });
		expect((await ask({ method: "DELETE", url })).statusCode).toBe(204);
		wait({ seconds: 61 });
		expect(await as(token, "/v1/customers")).toBe(401);
		expect((await ask({ url })).json()).toEqual({ items: [] });
	});

	test("is found, changed and removed by nobody of another partner, and by those who may only", async () => {
		const { account: colleague } = await invite("fifth@hanbit-cloud.example", []);
		const url = `/api/v1/accounts/${colleague.id}`;
		for (const role of ["billingAdmin", "adminAgent", "salesAgent", "helpdeskAgent"] as const) {
			expect((await ask({ as: role, method: "DELETE", url })).statusCode).toBe(403);
		}
		expect((await ask({ as: "userManagementAdmin", method: "DELETE", url })).statusCode).toBe(204);
		expect((await ask({ url })).statusCode).toBe(404);
	});
});

describe("nobody", () => {
	test("takes a name that somebody has, of whichever partner", async () => {
		const body = { userName: "Global.Admin@dalbit-partners.example", displayName: "X", roles: [] };
		expect(readProblem(await ask({ method: "POST", url: "/api/v1/accounts", body }), 409).code).toBe("nameTaken");
	});

	test("who manages people becomes more than that: no Global admin is made, changed or let in by one", async () => {
		const body = { userName: "puppet@hanbit-cloud.example", displayName: "X", roles: ["globalAdmin"] };
		const made = await ask({ as: "userManagementAdmin", method: "POST", url: "/api/v1/accounts", body });
		expect(readProblem(made, 403).code).toBe("beyondRights");
		const admin = await idOf("global.admin@hanbit-cloud.example");
		const url = `/api/v1/accounts/${admin}`;
		for (const request of [
			{ method: "PATCH", url, body: { blocked: true } },
			{ method: "DELETE", url },
			{ method: "POST", url: `${url}/link`, body: { removesSecondFactors: true } },
			{ method: "DELETE", url: `${url}/sessions` },
		] as const) {
			const answer = await ask({ as: "userManagementAdmin", ...request });
			expect(readProblem(answer, 403).code).toBe("beyondRights");
		}
	});

	test("changes roles of their own, and the last Global admin stays", async () => {
		const admin = await idOf("global.admin@hanbit-cloud.example");
		const own = await ask({ method: "PATCH", url: `/api/v1/accounts/${admin}`, body: { roles: [] } });
		expect(readProblem(own, 409).code).toBe("oneself");
		const { path, account: second } = await invite("other.admin@hanbit-cloud.example", ["globalAdmin"]);
		await accept(path);
		const { access_token: token } = await signIn("other.admin@hanbit-cloud.example");
		const change = async (id: string, body: object) =>
			await server.app.inject({
				method: "PATCH",
				url: `/api/v1/accounts/${id}`,
				headers: { authorization: `Bearer ${token}` },
				payload: JSON.stringify(body),
			});
		expect((await change(admin, { displayName: "Renamed" })).statusCode).toBe(200);
		await ask({ method: "PATCH", url: `/api/v1/accounts/${second.id}`, body: { roles: ["userManagementAdmin"] } });
		wait({ seconds: 61 });
		expect(readProblem(await change(admin, { blocked: true }), 403).code).toBe("beyondRights");
	});
});

describe("a role of the partner's own making", () => {
	test("gives its holder just its operations, changes with it, and stays while somebody has it", async () => {
		const role = read(customRole, await write({ name: "Auditor", operations: ["viewAudit", "viewCustomers"] }), 201);
		const { path } = await invite("auditor@hanbit-cloud.example", [], [role.id]);
		await accept(path);
		const { access_token: token } = await signIn("auditor@hanbit-cloud.example");
		expect(await as(token, "/v1/customers")).toBe(200);
		expect(await as(token, "/v1/invoices")).toBe(403);
		await ask({
			method: "PUT",
			url: `/api/v1/roles/${role.id}`,
			body: { name: "Auditor", operations: ["viewInvoices"] },
		});
		wait({ seconds: 61 });
		expect(await as(token, "/v1/customers")).toBe(403);
		expect(await as(token, "/v1/invoices")).toBe(200);
		const removed = await ask({ method: "DELETE", url: `/api/v1/roles/${role.id}` });
		expect(readProblem(removed, 409).code).toBe("inUse");
	});

	test("has a name of its own, and an unknown one is given to nobody", async () => {
		expect(readProblem(await write({ name: "auditor", operations: ["viewAudit"] }), 409).code).toBe("nameTaken");
		const body = { userName: "x@hanbit-cloud.example", displayName: "X", roles: [], customRoles: ["nothing"] };
		const answer = await ask({ method: "POST", url: "/api/v1/accounts", body });
		expect(readProblem(answer, 409).code).toBe("unknownRole");
	});
});

describe("an API client", () => {
	const make = async (body: object) => await ask({ method: "POST", url: "/api/v1/api-clients", body });
	const ownToken = async (clientId: string, secret = "") =>
		await tokenFor({ grant_type: "client_credentials", client_id: clientId, client_secret: secret });

	test("may do what it is named for and nothing else, on its own and for a person", async () => {
		const made = read(apiClientWithSecret, await make({ name: "Reader", scopes: ["viewCustomers"] }), 201);
		const { clientId } = made.client;
		const { access_token: token } = await ownToken(clientId, made.secret);
		expect(await as(token, "/v1/customers")).toBe(200);
		expect(await as(token, "/v1/invoices")).toBe(403);
		const person = await tokenFor({
			grant_type: "password",
			client_id: clientId,
			client_secret: made.secret ?? "",
			username: demoUsers[0]?.userName ?? "",
			password: demoPassword,
		});
		expect(await as(person.access_token, "/v1/customers")).toBe(200);
		expect(await as(person.access_token, "/v1/invoices")).toBe(403);
	});

	test("gets a new secret while the old one is taken for as long as was said", async () => {
		const made = read(apiClientWithSecret, await make({ name: "Turner", scopes: ["viewCustomers"] }), 201);
		const { clientId } = made.client;
		const url = `/api/v1/api-clients/${clientId}/secret`;
		const renewed = read(apiClientWithSecret, await ask({ method: "POST", url, body: { overlapDays: 2 } }), 201);
		expect((await ownToken(clientId, made.secret)).access_token).toBeDefined();
		expect((await ownToken(clientId, renewed.secret)).access_token).toBeDefined();
		wait({ hours: 49 });
		expect((await ownToken(clientId, made.secret)).error_codes).toEqual([7000222]);
		expect((await ownToken(clientId, renewed.secret)).access_token).toBeDefined();
		const atOnce = read(apiClientWithSecret, await ask({ method: "POST", url, body: { overlapDays: 0 } }), 201);
		expect((await ownToken(clientId, renewed.secret)).error_codes).toEqual([7000215]);
		expect((await ownToken(clientId, atOnce.secret)).access_token).toBeDefined();
	});

	test("ends when it was said to end, when it is blocked and when it is deleted", async () => {
		const expiresAt = toInstant(moment.add({ hours: 24 }));
		const made = read(apiClientWithSecret, await make({ name: "Guest", scopes: ["viewCustomers"], expiresAt }), 201);
		const { clientId } = made.client;
		const url = `/api/v1/api-clients/${clientId}`;
		const { access_token: token } = await ownToken(clientId, made.secret);
		await ask({ method: "PATCH", url, body: { blocked: true } });
		wait({ seconds: 61 });
		expect(await as(token, "/v1/customers")).toBe(401);
		expect((await ownToken(clientId, made.secret)).error_codes).toEqual([700016]);
		await ask({ method: "PATCH", url, body: { blocked: false } });
		expect((await ownToken(clientId, made.secret)).access_token).toBeDefined();
		wait({ hours: 25 });
		expect((await ownToken(clientId, made.secret)).error_codes).toEqual([700016]);
		await ask({ method: "PATCH", url, body: { expiresAt: null } });
		expect((await ownToken(clientId, made.secret)).access_token).toBeDefined();
		expect((await ask({ method: "DELETE", url })).statusCode).toBe(204);
		expect((await ownToken(clientId, made.secret)).error_codes).toEqual([700016]);
	});

	test("leaves no secret in the records, nor does an invitation or a password", async () => {
		const made = read(apiClientWithSecret, await make({ name: "Quiet", scopes: ["viewCustomers"] }), 201);
		const { path } = await invite("quiet@hanbit-cloud.example", []);
		await accept(path, "a password nobody may read");
		const rows = await server.surroundings.database.whole.selectFrom("audit_records").selectAll().execute();
		const remembered = await server.surroundings.database.whole.selectFrom("remembered_answers").selectAll().execute();
		const everything = JSON.stringify([rows, remembered]);
		expect(rows.some(({ operation }) => operation === "create_api_client")).toBe(true);
		for (const secret of [
			made.secret ?? "?",
			path.split(".").at(-1) ?? "?",
			"a password nobody may read",
			"argon2id",
		]) {
			expect(everything).not.toContain(secret);
		}
	});
});

async function write(body: object) {
	return await ask({ method: "POST", url: "/api/v1/roles", body });
}

async function idOf(userName: string): Promise<string> {
	const { items } = read(accountList, await ask({ url: "/api/v1/accounts" }));
	return items.find((one) => one.userName === userName)?.id ?? "";
}
