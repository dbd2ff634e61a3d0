import { decodeJwt } from "jose";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Arrival, startOutsideStage } from "../../../test/support/outside-stage.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { findAccountBySignInName } from "../../storage/account-store.ts";
import { addSecondFactor } from "../../storage/second-factor-store.ts";
import { signInResult } from "../../wire/api/identity.ts";

const custom = { name: "Readers", operations: ["viewAudit"] };

describe.each(databasesUnderTest())("coming in by an outside provider, on %s", (kind) => {
	let stage: Awaited<ReturnType<typeof startOutsideStage>>;
	let providerId: string;
	let readers: string;

	beforeAll(async () => {
		stage = await startOutsideStage(kind);
		readers = (await stage.ask("POST", "/roles", custom)).body.id;
		const roleRules = [
			{ value: "/sales", roles: ["salesAgent"] },
			{ value: "/money", roles: ["billingAdmin"], customRoles: [readers] },
		];
		providerId = (await stage.register({ roleRules, createsAccounts: true })).id;
	});
	afterAll(() => stage.close());

	const know = (sub: string, claims: object, amr?: readonly string[]) => {
		const person = { email: `${sub}@corp.example`, email_verified: true, name: `${sub} 님`, ...claims };
		stage.outside.people.set(sub, { claims: person, ...(amr === undefined ? {} : { amr }) });
	};
	const sessionOf = async (arrival: Arrival) => {
		const tokens = await stage.finish(arrival);
		const { body } = await stage.askAs(tokens.access_token)("GET", "/session");
		return { tokens, user: body.user };
	};
	const accountOf = async (userName: string) =>
		await stage.server.surroundings.database.read((db) => findAccountBySignInName(db, userName));

	test("the first time makes an account with the roles of its groups, and says so in the records", async () => {
		know("sora", { groups: ["/everybody", "/sales"] });
		const arrival = await stage.come(providerId, "sora");
		expect(new URL(arrival.way[0] ?? "").searchParams.get("code_challenge_method")).toBe("S256");
		const { tokens, user } = await sessionOf(arrival);
		expect(user).toEqual({ userName: "sora@corp.example", displayName: "sora 님", roles: ["salesAgent"] });
		expect(decodeJwt(tokens.access_token).amr).toEqual(["fed"]);
		const { body } = await stage.ask("GET", "/identity-providers");
		expect(body.items).toMatchObject([{ id: providerId, people: 1 }]);
		const { body: accounts } = await stage.ask("GET", "/accounts");
		expect(accounts.items.filter((one: object) => "signsInBy" in one)).toMatchObject([
			{ userName: "sora@corp.example", signsInBy: "Outside" },
		]);
		const records = JSON.stringify(await recordsOf());
		expect(records).toContain(`"operation":"create_account"`);
		expect(records).toMatch(/"operation":"sign_in"[^}]*"details":\{"By":"fed","Provider":"Outside"\}/u);
	});

	test("nothing here takes a password of theirs", async () => {
		expect(await accountOf("sora@corp.example")).toMatchObject({ passwordHash: "", outside: { subject: "sora" } });
		for (const password of ["", "anything at all"]) {
			expect((await stage.passwordToken("sora@corp.example", password)).access_token).toBeUndefined();
		}
		const { browser, api } = await stage.open();
		const answer = await browser.post(api, { userName: "sora@corp.example", password: "anything at all" });
		expect(await answer.json()).toMatchObject({ status: 401, code: "wrongCredentials" });
		const id = (await accountOf("sora@corp.example"))?.id;
		expect(await stage.ask("POST", `/accounts/${id}/link`, {})).toMatchObject({
			status: 409,
			body: { code: "passwordElsewhere" },
		});
	});

	test("roles follow the groups, and a lost one ends what was open before", async () => {
		know("bora", { groups: ["/sales", "/money"] });
		const first = await sessionOf(await stage.come(providerId, "bora"));
		expect(first.user.roles).toEqual(["billingAdmin", "salesAgent"]);
		expect(await accountOf("bora@corp.example")).toMatchObject({ customRoles: [readers] });
		know("bora", { groups: ["/sales"], email: "other@corp.example" });
		const second = await sessionOf(await stage.come(providerId, "bora"));
		expect(second.user).toMatchObject({ userName: "bora@corp.example", roles: ["salesAgent"] });
		await expect(stage.renew(first.tokens.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
		know("bora", { groups: ["/money", "/sales"] });
		const third = await sessionOf(await stage.come(providerId, "bora"));
		expect(third.user.roles).toEqual(["billingAdmin", "salesAgent"]);
		await stage.renew(second.tokens.refresh_token);
	});

	test("somebody who has lost all groups is not let in, and holds no role any more", async () => {
		know("dami", { groups: ["/sales"] });
		const { tokens } = await sessionOf(await stage.come(providerId, "dami"));
		know("dami", {});
		expect((await stage.come(providerId, "dami")).failure).toBe("noRole");
		expect(await accountOf("dami@corp.example")).toMatchObject({ roles: [], customRoles: [] });
		await expect(stage.renew(tokens.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
	});

	test("somebody in no known group is refused, or has the default role where there is one", async () => {
		know("hana", { groups: ["/guests"] });
		const refused = await stage.come(providerId, "hana");
		expect([refused.failure, refused.arrived.pathname]).toEqual(["noRole", `/sign-in/${refused.opened.uid}`]);
		expect(await accountOf("hana@corp.example")).toBeUndefined();
		const path = `/identity-providers/${providerId}`;
		await stage.ask("PATCH", path, { defaultRoles: { roles: ["helpdeskAgent"] } });
		const { user } = await sessionOf(await stage.come(providerId, "hana"));
		expect(user.roles).toEqual(["helpdeskAgent"]);
		await stage.ask("PATCH", path, { defaultRoles: null });
	});

	test("a role that rules give cannot be deleted", async () => {
		expect(await stage.ask("DELETE", `/roles/${readers}`)).toMatchObject({ status: 409, body: { code: "inUse" } });
	});

	test("an invited colleague is linked by a verified address, once, and the invitation ends", async () => {
		const invitation = { userName: "jina@corp.example", displayName: "지나", roles: ["globalAdmin"] };
		const { body } = await stage.ask("POST", "/accounts", invitation);
		know("jina", { groups: ["/sales"], email: "Jina@corp.example" });
		const { user } = await sessionOf(await stage.come(providerId, "jina"));
		expect(user).toMatchObject({ displayName: "지나", roles: ["salesAgent"] });
		const link = body.path.split("#")[1];
		const opened = await stage.ask("POST", "/invitation/accept", { link, password: "a long password of mine" });
		expect(opened).toMatchObject({ status: 410 });
	});

	test("a second factor of one's own is asked for, unless the provider has asked or is trusted to", async () => {
		know("mina", { groups: ["/sales"] });
		const { user } = await sessionOf(await stage.come(providerId, "mina"));
		const account = await accountOf(user.userName);
		if (account === undefined) throw new Error("no account");
		const { database, now } = stage.server.surroundings;
		const secret = new Secret({ size: 20 });
		const factor = { id: "app", kind: "totp", name: "App", material: secret.base32, counter: 0 } as const;
		const { partnerId, id: accountId } = account;
		await database.transactInstallation((tx) =>
			addSecondFactor(tx, { ...factor, partnerId, accountId, createdAt: now() }),
		);
		const asked = await stage.come(providerId, "mina");
		const { browser, api, uid } = asked.opened;
		expect(asked.arrived.pathname).toBe(`/sign-in/${uid}`);
		expect(await (await browser.get(api)).json()).toMatchObject({ secondFactor: ["totp"] });
		const wrong = await browser.post(`${api}/second-factor`, { kind: "totp", code: "000000" });
		expect(wrong.status).toBe(401);
		const code = new TOTP({ secret }).generate();
		const right = await browser.post(`${api}/second-factor`, { kind: "totp", code });
		const { redirectTo } = signInResult.parse(await right.json());
		const arrived = new URL((await browser.get(redirectTo)).headers.get("location") ?? "");
		const { tokens } = await sessionOf({ ...asked, arrived });
		expect(decodeJwt(tokens.access_token).amr).toEqual(["fed", "otp", "mfa"]);

		know("mina", { groups: ["/sales"] }, ["pwd", "mfa"]);
		const shown = await sessionOf(await stage.come(providerId, "mina"));
		expect(decodeJwt(shown.tokens.access_token).amr).toEqual(["fed", "mfa"]);
		know("mina", { groups: ["/sales"] });
		await stage.ask("PATCH", `/identity-providers/${providerId}`, { trustsSecondFactor: true });
		expect((await stage.come(providerId, "mina")).arrived.pathname).toBe("/signed-in");
		await stage.ask("PATCH", `/identity-providers/${providerId}`, { trustsSecondFactor: false });

		const factors = `/accounts/${accountId}/second-factors`;
		const helpdesk = await stage.passwordToken("helpdesk.agent@hanbit-cloud.example");
		expect((await stage.askAs(helpdesk.access_token)("DELETE", factors)).status).toBe(403);
		expect((await stage.ask("DELETE", factors)).status).toBe(204);
		await expect(stage.renew(shown.tokens.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
		expect(await recordsOf()).toContainEqual({
			...{ operation: "remove_second_factor", status: "succeeded", details: { UserName: user.userName, Name: "App" } },
		});
		expect((await stage.come(providerId, "mina")).arrived.pathname).toBe("/signed-in");
		expect((await stage.ask("DELETE", factors)).status).toBe(404);
	});

	test("second factors of people with a password are taken away by a link, and one's own by oneself", async () => {
		const { items } = (await stage.ask("GET", "/accounts")).body;
		const refusals = new Map<string, string>();
		for (const { id, userName, isOneself } of items.filter((one: object) => !("signsInBy" in one))) {
			const { status, body } = await stage.ask("DELETE", `/accounts/${id}/second-factors`);
			expect(status).toBe(409);
			refusals.set(isOneself ? "oneself" : userName, body.code);
		}
		expect(refusals.get("oneself")).toBe("oneself");
		expect(new Set(refusals.values())).toEqual(new Set(["oneself", "linkNeeded"]));
	});

	test("switched off, it lets nobody in and everybody out; deleted, its people need a link", async () => {
		know("yuna", { groups: ["/sales"] });
		const { tokens } = await sessionOf(await stage.come(providerId, "yuna"));
		const off = await stage.ask("PATCH", `/identity-providers/${providerId}`, { enabled: false });
		expect(off.body).toMatchObject({ enabled: false });
		await expect(stage.renew(tokens.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
		const { browser, api } = await stage.open();
		expect((await browser.post(`${api}/outside`, { provider: providerId })).status).toBe(404);
		await stage.ask("PATCH", `/identity-providers/${providerId}`, { enabled: true });
		const again = await sessionOf(await stage.come(providerId, "yuna"));
		expect((await stage.ask("DELETE", `/identity-providers/${providerId}`)).status).toBe(204);
		await expect(stage.renew(again.tokens.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
		const account = await accountOf("yuna@corp.example");
		expect(account?.outside).toBeUndefined();
		expect((await stage.ask("POST", `/accounts/${account?.id}/link`, {})).status).toBe(201);
	});

	/** The partner's own records, whatever they are of. */
	async function recordsOf(): Promise<readonly unknown[]> {
		const { database } = stage.server.surroundings;
		const rows = await database.read((db) => db.selectFrom("audit_records").selectAll().orderBy("id").execute());
		return rows.map(({ operation, status, details }) => ({ operation, status, details: JSON.parse(details) }));
	}
});
