import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IdentityProvider } from "../../src/domain/access/identity-provider.ts";
import { toId } from "../../src/domain/basics/ids.ts";
import { createOutsideFetch } from "../../src/http/identity/outside-fetch.ts";
import { saveIdentityProvider } from "../../src/storage/identity-provider-store.ts";
import { demoPartnerId, otherDemoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { addIdentityProvider, type ProviderContent } from "../../src/use-cases/identity/identity-providers.ts";
import { readProviderSecret } from "../../src/use-cases/identity/outside-sign-in.ts";
import { startOutsideStage } from "../support/outside-stage.ts";
import { databasesUnderTest } from "../support/postgres.ts";

const secret = "nobody-is-ever-told-this-secret";

describe.each(databasesUnderTest())("identity providers, on %s,", (kind) => {
	let stage: Awaited<ReturnType<typeof startOutsideStage>>;
	let liar: Server;
	let liarUrl: string;
	beforeAll(async () => {
		stage = await startOutsideStage(kind);
		liar = createServer((request, response) => {
			const document = { issuer: "https://somebody.else.example", authorization_endpoint: "https://a.example/" };
			if (request.url?.startsWith("/elsewhere"))
				return response.writeHead(302, { location: stage.outside.issuer }).end();
			response.setHeader("content-type", "application/json").end(JSON.stringify(document));
		});
		await new Promise<void>((resolve) => liar.listen(0, "127.0.0.1", resolve));
		liarUrl = `http://127.0.0.1:${(liar.address() as AddressInfo).port}`; // it listens on a port
	});
	afterAll(async () => {
		liar.close();
		await stage.close();
	});

	const content = () => ({ name: "Company", issuer: stage.outside.issuer, clientId: "client", clientSecret: secret });

	test("are found by discovery before they are kept, and told what is wrong", async () => {
		const codes = async (path: string) =>
			await Promise.all(
				["http://127.0.0.1:9", liarUrl, `${liarUrl}/elsewhere`, "http://169.254.169.254/", "ftp://id.example/"].map(
					async (issuer) =>
						(await stage.ask("POST", path, { ...(path.endsWith("test") ? {} : content()), issuer })).body,
				),
			);
		for (const path of ["/identity-providers/test", "/identity-providers"]) {
			expect((await codes(path)).map(({ code, status }) => [status, code])).toEqual([
				[409, "unreachable"],
				[409, "issuerMismatch"],
				[409, "noDocument"],
				[409, "addressRefused"],
				[409, "addressRefused"],
			]);
		}
		expect((await stage.ask("GET", "/identity-providers")).body.items).toEqual([]);
		const tested = await stage.ask("POST", "/identity-providers/test", { issuer: stage.outside.issuer });
		expect(tested.body).toMatchObject({ issuer: stage.outside.issuer });
	});

	test("are kept, changed and deleted; their secret is never told, not even in the records", async () => {
		const roleRules = [{ value: "sales", roles: ["salesAgent"], customRoles: [] }];
		const made = await stage.ask("POST", "/identity-providers", { ...content(), roleRules, domains: ["Corp.Example"] });
		expect(made.status).toBe(201);
		const { id } = made.body;
		expect(made.body).toMatchObject({
			...{ name: "Company", hasSecret: true, enabled: true, people: 0, roleRules, domains: ["corp.example"] },
			...{ scopes: ["openid", "profile", "email"], rolesClaim: "roles", signInPath: `/sign-in?with=${id}` },
		});
		const changed = await stage.ask("PATCH", `/identity-providers/${id}`, {
			...{ name: "Firm", defaultRoles: { roles: ["billingAdmin"] }, clientSecret: `${secret}2` },
		});
		expect(changed.body).toMatchObject({ name: "Firm", roleRules, defaultRoles: { roles: ["billingAdmin"] } });
		const bare = await stage.ask("PATCH", `/identity-providers/${id}`, { clientSecret: null, defaultRoles: null });
		expect(bare.body).toMatchObject({ hasSecret: false });
		expect(bare.body.defaultRoles).toBeUndefined();
		const listed = await stage.ask("GET", "/identity-providers");
		expect(listed.body).toEqual({ items: [bare.body], redirectUri: `${stage.url}/oauth2/callback` });
		expect((await stage.ask("PATCH", `/identity-providers/${id}`, { issuer: liarUrl })).status).toBe(400);
		expect((await stage.ask("DELETE", `/identity-providers/${id}`)).status).toBe(204);
		expect((await stage.ask("GET", `/identity-providers/${id}`)).status).toBe(404);
		const { database } = stage.server.surroundings;
		const records = await database.read((db) => db.selectFrom("audit_records").selectAll().execute());
		const ours = records.filter(({ operation }) => operation.endsWith("_identity_provider"));
		expect(ours.map(({ operation }) => operation).toSorted()).toEqual([
			"create_identity_provider",
			"delete_identity_provider",
			"update_identity_provider",
			"update_identity_provider",
		]);
		expect(JSON.stringify([made, changed, bare, listed, records])).not.toContain(secret);
	});

	test("are sealed where the installation has a key, and opened only for what they are", async () => {
		const surroundings = { ...stage.server.surroundings, secretsKeys: [new Uint8Array(32).fill(7)] };
		const outcome = await addIdentityProvider(surroundings, origin(), { ...plain("Sealed"), secret });
		if (outcome.kind !== "done") throw new Error(outcome.why);
		const { provider } = outcome.entry;
		expect(provider.sealedSecret).toMatch(/^sealed:/u);
		expect(await readProviderSecret(surroundings, provider)).toBe(secret);
		await expect(readProviderSecret(surroundings, { ...provider, id: toId("other") })).rejects.toThrow();
	});

	test.each([
		["nameTaken", { name: "ours" }],
		["issuerTaken", { issuer: "https://ours.example" }],
		["domainTaken", { domains: ["theirs.example"] }],
		["domainTaken", { domains: ["dalbit-partners.example"] }],
		["domainsNeeded", { issuer: "https://accounts.google.com" }],
		["unknownRole", { roleRules: [{ value: "x", roles: [], customRoles: [toId<never>("nothing")] }] }],
	] as const)("are refused: %s for %o", async (why, change) => {
		await keep("ours", { partnerId: demoPartnerId });
		await keep("theirs", { partnerId: otherDemoPartnerId, domains: ["theirs.example"] });
		const wanted = { ...plain("New"), ...change };
		expect(await addIdentityProvider(stage.server.surroundings, origin(), wanted)).toEqual({ kind: "refused", why });
	});

	test("are no affair of somebody with the right alone, who could become a Global admin by one", async () => {
		const asked = origin();
		const caller = { ...asked.caller, roles: [], grants: ["manageIdentityProviders"] as const };
		const outcome = await addIdentityProvider(stage.server.surroundings, { ...asked, caller }, plain("Way in"));
		expect(outcome).toEqual({ kind: "refused", why: "beyondRights" });
	});

	test("of another partner are not found", async () => {
		await keep("theirs", { partnerId: otherDemoPartnerId, domains: ["theirs.example"] });
		for (const [method, body] of [["GET"], ["PATCH", { name: "Mine" }], ["DELETE"]] as const) {
			expect((await stage.ask(method, "/identity-providers/theirs", body)).status).toBe(404);
		}
	});

	function origin() {
		const caller = { partnerId: demoPartnerId, kind: "user", clientId: "portal", roles: ["globalAdmin"] } as const;
		return { caller, requestId: "r", correlationId: "c" };
	}

	function plain(name: string): ProviderContent & { readonly issuer: string } {
		return {
			...{ name, issuer: `https://${name.toLowerCase().replace(" ", "-")}.example`, clientId: "c", secret: "none" },
			...{ scopes: ["openid"], rolesClaim: "roles", roleRules: [], defaultRoles: "refused", domains: [] },
			...{ createsAccounts: true, namesAreVerified: false, trustsSecondFactor: false, isOff: false },
		};
	}

	async function keep(name: string, change: Partial<IdentityProvider>): Promise<void> {
		const { secret: _, defaultRoles: __, ...rest } = plain(name);
		const { database, now } = stage.server.surroundings;
		const provider = {
			...rest,
			id: toId<IdentityProvider["id"]>(name),
			partnerId: demoPartnerId,
			createdAt: now(),
			...change,
		};
		await database.transactInstallation((tx) => saveIdentityProvider(tx, provider));
	}
});

describe("where private addresses may not be called", () => {
	test.each([
		"http://127.0.0.1:9/",
		"https://127.0.0.1/",
		"https://localhost/",
		"https://10.0.0.1/",
		"http://id.example/",
	])("nothing is fetched from %s", async (url) => {
		const options = { method: "GET", headers: {}, body: undefined, redirect: "manual" } as const;
		await expect(createOutsideFetch(false)(url, options)).rejects.toThrow("may not be called");
	});
});
