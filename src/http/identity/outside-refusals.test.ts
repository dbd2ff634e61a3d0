import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowserSession } from "../../../test/support/browser-session.ts";
import { follow, startOutsideStage } from "../../../test/support/outside-stage.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { IdentityProvider, IdentityProviderId } from "../../domain/access/identity-provider.ts";
import { toId } from "../../domain/basics/ids.ts";
import { findAccountBySignInName, saveAccount } from "../../storage/account-store.ts";
import { findIdentityProvider, saveIdentityProvider } from "../../storage/identity-provider-store.ts";
import { otherDemoPartnerId } from "../../use-cases/demo/demo-ids.ts";
import { signInPrompt, signInResult } from "../../wire/api/identity.ts";

describe.each(databasesUnderTest())("an outside provider, on %s,", (kind) => {
	let stage: Awaited<ReturnType<typeof startOutsideStage>>;
	let provider: IdentityProvider;
	let providerId: string;

	beforeAll(async () => {
		stage = await startOutsideStage(kind);
		const roleRules = [
			{ value: "/sales", roles: ["salesAgent"] },
			{ value: "/admins", roles: ["globalAdmin"] },
		];
		providerId = (await stage.register({ roleRules, createsAccounts: true })).id;
		const { database } = stage.server.surroundings;
		const found = await database.read((db) => findIdentityProvider(db, toId<IdentityProviderId>(providerId)));
		if (found === undefined) throw new Error("not registered");
		provider = found;
	});
	afterAll(() => stage.close());

	const know = (sub: string, claims: object) => {
		const person = { email: `${sub}@corp.example`, email_verified: true, name: sub, groups: ["/sales"], ...claims };
		stage.outside.people.set(sub, { claims: person });
	};
	const accountOf = async (userName: string) =>
		await stage.server.surroundings.database.read((db) => findAccountBySignInName(db, userName));

	test("does not give an account to another subject that comes with its address", async () => {
		know("sora", {});
		expect((await stage.come(providerId, "sora")).failure).toBeUndefined();
		const before = await accountOf("sora@corp.example");
		know("mallory", { email: "sora@corp.example", groups: ["/admins"] });
		expect((await stage.come(providerId, "mallory")).failure).toBe("nameTaken");
		expect(await accountOf("sora@corp.example")).toEqual(before);
	});

	test.each([{ email_verified: false }, { email_verified: undefined }, { email: "no address", email_verified: true }])(
		"links nobody by %o",
		async (claims) => {
			const userName = "sales.agent@hanbit-cloud.example";
			const before = await accountOf(userName);
			know("mallory", { email: userName, preferred_username: userName, ...claims });
			expect((await stage.come(providerId, "mallory")).failure).toBe("noName");
			expect(await accountOf(userName)).toEqual(before);
		},
	);

	test("that gives names by its own administrators links by a name, but not by one that it calls unverified", async () => {
		const userName = "helpdesk.agent@hanbit-cloud.example";
		await stage.ask("PATCH", `/identity-providers/${providerId}`, { namesAreVerified: true });
		know("daniel", { email: undefined, preferred_username: userName, email_verified: false });
		expect((await stage.come(providerId, "daniel")).failure).toBe("noName");
		know("daniel", { email: undefined, preferred_username: userName, email_verified: undefined });
		expect((await stage.come(providerId, "daniel")).failure).toBeUndefined();
		expect(await accountOf(userName)).toMatchObject({ passwordHash: "", roles: ["salesAgent"] });
		expect((await stage.passwordToken(userName)).access_token).toBeUndefined();
		await stage.ask("PATCH", `/identity-providers/${providerId}`, { namesAreVerified: false });
	});

	test("does not let in the last Global admin who has a password here", async () => {
		const userName = "global.admin@hanbit-cloud.example";
		const before = await accountOf(userName);
		know("boss", { email: userName, groups: ["/admins"] });
		expect((await stage.come(providerId, "boss")).failure).toBe("lastGlobalAdmin");
		expect(await accountOf(userName)).toEqual(before);
		know("chief", { groups: ["/admins"] });
		expect((await stage.come(providerId, "chief")).failure).toBeUndefined();
		expect((await stage.come(providerId, "boss")).failure).toBe("lastGlobalAdmin");
	});

	test("lets in nobody of another domain than its own, and makes no accounts when it shall not", async () => {
		const path = `/identity-providers/${providerId}`;
		await stage.ask("PATCH", path, { domains: ["Other.Example"] });
		know("gina", {});
		expect((await stage.come(providerId, "gina")).failure).toBe("otherDomain");
		await stage.ask("PATCH", path, { domains: [], createsAccounts: false });
		expect((await stage.come(providerId, "gina")).failure).toBe("noAccount");
		await stage.ask("PATCH", path, { createsAccounts: true });
		expect(await accountOf("gina@corp.example")).toBeUndefined();
	});

	test("does not let in somebody who is blocked here", async () => {
		know("bom", {});
		await stage.come(providerId, "bom");
		const id = (await accountOf("bom@corp.example"))?.id;
		await stage.ask("PATCH", `/accounts/${id}`, { blocked: true });
		expect((await stage.come(providerId, "bom")).failure).toBe("blocked");
		await stage.ask("PATCH", `/accounts/${id}`, { blocked: false });
		expect((await stage.come(providerId, "bom")).failure).toBeUndefined();
	});

	test("of another partner signs in none of ours, by name or by subject, at the same issuer", async () => {
		const theirs: IdentityProvider = { ...provider, id: toId("theirs"), partnerId: otherDemoPartnerId };
		await stage.server.surroundings.database.transactInstallation((tx) => saveIdentityProvider(tx, theirs));
		const before = await accountOf("sora@corp.example");
		expect((await stage.come("theirs", "sora")).failure).toBe("nameTaken");
		// Nor somebody who is linked to nothing yet.
		const unlinked = "user.admin@hanbit-cloud.example";
		const local = await accountOf(unlinked);
		know("sora", { email: unlinked });
		expect((await stage.come("theirs", "sora")).failure).toBe("nameTaken");
		expect(await accountOf(unlinked)).toEqual(local);
		know("sora", { email: "sora@elsewhere.example" });
		const arrival = await stage.come("theirs", "sora");
		const { body } = await stage.askAs((await stage.finish(arrival)).access_token)("GET", "/session");
		expect(body).toMatchObject({ user: { userName: "sora@elsewhere.example" }, partner: { id: otherDemoPartnerId } });
		expect(await accountOf("sora@corp.example")).toEqual(before);
	});

	test("is believed once for each way, in the browser that was sent, with the state that it was sent with", async () => {
		know("nara", {});
		const first = await stage.come(providerId, "nara");
		const back = first.way.find((url) => url.includes("/oauth2/callback")) ?? "";
		const again = await first.opened.browser.get(back);
		expect(
			(await follow(first.opened.browser, new URL(again.headers.get("location") ?? "", back).href)).arrived.search,
		).toBe("?outside=expired");
		// In a browser that has a sign-in of its own open: the state names another, whose cookie it lacks.
		let stolen = "";
		const stopped = await stage.come(providerId, "nara", {
			change(url) {
				if (!url.includes("/oauth2/callback")) return url;
				stolen = url;
				return url.replace(/state=[^&]+/u, "state=x.forged");
			},
		});
		expect(stopped.arrived.search).toBe("?outside=expired");
		const victim = await stage.open(openBrowserSession());
		expect((await follow(victim.browser, stolen)).arrived.search).toBe("?outside=expired");
		// The right browser, but a state of its own making.
		const { opened } = stopped;
		const forged = stolen.replace(/(state=[^.&]+)\.[^&]+/u, "$1.forged");
		expect((await follow(opened.browser, forged)).arrived.searchParams.get("outside")).toBe("expired");
		expect((await follow(opened.browser, stolen)).arrived.pathname).toBe("/signed-in");
	});

	test("is not believed with somebody else's code, nor with a token that was made for another question", async () => {
		know("nara", {});
		let code = "";
		await stage.come(providerId, "nara", {
			change(url) {
				code = new URL(url).searchParams.get("code") ?? code;
				return url.includes("/oauth2/callback") ? url.replace(/state=[^&]+/u, "state=x.forged") : url;
			},
		});
		const injected = await stage.come(providerId, "nara", {
			change: (url) => (url.includes("/oauth2/callback") ? url.replace(/code=[^&]+/u, `code=${code}`) : url),
		});
		expect(injected.failure).toBe("notProved");
		const otherNonce = await stage.come(providerId, "nara", {
			change: (url) => url.replace(/nonce=[^&]+/u, "nonce=another"),
		});
		expect(otherNonce.failure).toBe("notProved");
		const otherIssuer = await stage.come(providerId, "nara", {
			change: (url) => url.replace(/&iss=[^&]+/u, "&iss=https%3A%2F%2Fmix.up.example"),
		});
		expect(otherIssuer.failure).toBe("notProved");
	});

	test("that is said no to, comes back to the page", async () => {
		const { failure, arrived, opened } = await stage.come(providerId, "nobody");
		expect([failure, arrived.pathname]).toEqual(["denied", `/sign-in/${opened.uid}`]);
		expect((await opened.browser.get(opened.api)).status).toBe(200);
	});

	test("that is switched off on the way lets nobody in", async () => {
		const path = `/identity-providers/${providerId}`;
		const { browser, api } = await stage.open();
		stage.outside.choose("nara");
		const begun = await browser.post(`${api}/outside`, { provider: providerId });
		const { redirectTo } = signInResult.parse(await begun.json());
		await stage.ask("PATCH", path, { enabled: false });
		expect((await follow(browser, redirectTo)).arrived.searchParams.get("outside")).toBe("switchedOff");
		await stage.ask("PATCH", path, { enabled: true });
	});

	test("is offered by the address that names it or by the domain of a name, and to nobody else here", async () => {
		await stage.ask("PATCH", `/identity-providers/${providerId}`, { domains: ["corp.example"] });
		const promptOf = async ({ browser, api }: Awaited<ReturnType<typeof stage.open>>) =>
			signInPrompt.parse(await (await browser.get(api)).json());
		expect((await promptOf(await stage.open())).providers).toBeUndefined();
		const named = await stage.open(undefined, { identity_provider: providerId });
		expect((await promptOf(named)).providers).toEqual([{ id: providerId, name: "Outside" }]);
		const find = async (userName: string) =>
			await (await named.browser.post(`${named.api}/outside/find`, { userName })).json();
		expect(await find("Anybody@CORP.example")).toEqual({ providers: [{ id: providerId, name: "Outside" }] });
		expect(await find("anybody@elsewhere.example")).toEqual({ providers: [] });
	});

	test("that cannot be reached is said to be so, and the page stays", async () => {
		const { database } = stage.server.surroundings;
		const gone: IdentityProvider = {
			...provider,
			id: toId("gone"),
			name: "Gone",
			issuer: "http://127.0.0.1:9",
			domains: [],
		};
		await database.transactInstallation((tx) => saveIdentityProvider(tx, gone));
		const { browser, api } = await stage.open();
		const answer = await browser.post(`${api}/outside`, { provider: "gone" });
		expect(await answer.json()).toMatchObject({ status: 409, code: "unreachable" });
		const elsewhere = await fetch(`${api}/outside`, { method: "POST", body: JSON.stringify({ provider: providerId }) });
		expect(elsewhere.status).toBe(404);
	});

	test("is refused an account that was blocked before it was linked", async () => {
		const userName = "billing.admin@hanbit-cloud.example";
		const account = await accountOf(userName);
		if (account === undefined) throw new Error("no account");
		const { database } = stage.server.surroundings;
		await database.transactInstallation((tx) => saveAccount(tx, { ...account, state: "blocked" }));
		know("gaon", { email: userName });
		await stage.ask("PATCH", `/identity-providers/${providerId}`, { domains: [] });
		expect((await stage.come(providerId, "gaon")).failure).toBe("blocked");
	});

	test("that is gone when somebody comes back from it says so", async () => {
		know("nara", {});
		const { browser, api } = await stage.open();
		stage.outside.choose("nara");
		const begun = await browser.post(`${api}/outside`, { provider: providerId });
		const { redirectTo } = signInResult.parse(await begun.json());
		let at = redirectTo;
		while (!at.includes("/oauth2/callback")) {
			at = new URL((await browser.get(at)).headers.get("location") ?? "", at).href;
		}
		await stage.outside.stop();
		expect((await follow(browser, at)).arrived.searchParams.get("outside")).toBe("unreachable");
	});
});
