import { exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
	clientSecret,
	type Installation,
	install,
	otherPartner,
	partner,
	password,
} from "../../../test/support/identity.ts";
import { removeAccount, saveAccount } from "../../storage/account-store.ts";
import { removeApiClient, saveApiClient } from "../../storage/api-client-store.ts";
import { createIdentity } from "./identity.ts";
import { toEpochSeconds } from "./seconds.ts";
import { loadInstallationKeys } from "./signing-keys.ts";
import { toSubject } from "./subject.ts";

let at: Installation;
beforeAll(async () => {
	at = await install();
});
afterAll(() => at.close());
beforeEach(() =>
	at.database.transactInstallation(async (tx) => {
		await saveAccount(tx, at.account);
		await saveApiClient(tx, at.client);
	}),
);

async function tokenOf(grant: "client_credentials" | "password"): Promise<string> {
	const form = { grant_type: grant, client_id: at.client.clientId, client_secret: clientSecret };
	const response = await at.app.inject({
		method: "POST",
		url: "/common/oauth2/token",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: new URLSearchParams({ ...form, username: at.account.userName, password }).toString(),
	});
	return response.json().access_token;
}

const authenticate = (token: string) => at.identity.authenticate(`Bearer ${token}`);

describe("a header that proves nothing", () => {
	test("missing", async () => {
		expect(await at.identity.authenticate(undefined)).toEqual({ kind: "missing" });
		expect(await at.identity.authenticate("  ")).toEqual({ kind: "missing" });
	});

	test.each(["Basic YTpi", "Bearer", "Bearer a b", "Bearer x", "Bearer a.b.c", `Bearer ${"a".repeat(100_000)}`])(
		"%.20s",
		async (header) => {
			expect((await at.identity.authenticate(header)).kind).toBe("invalid");
		},
	);
});

describe("a forged token", () => {
	/** What a token of the test's account says, to be spoiled in one point. */
	const honest = (): JWTPayload => {
		const now = toEpochSeconds(at.clock.now());
		return {
			iss: at.publicUrl,
			aud: "https://graph.windows.net",
			sub: toSubject(at.account),
			tid: partner.id,
			appid: at.client.clientId,
			scp: "user_impersonation",
			iat: now,
			nbf: now,
			exp: now + 60,
		};
	};
	async function sign(claims: JWTPayload, header: { typ?: string; alg?: string } = {}) {
		const { signing } = await loadInstallationKeys(at);
		const [key] = signing.keys;
		if (key === undefined) throw new Error("no key");
		const alg = header.alg ?? "RS256";
		return await new SignJWT(claims)
			.setProtectedHeader({ typ: "at+jwt", kid: String(key.kid), ...header, alg })
			.sign(await importJWK({ ...key, alg }, alg));
	}

	test("is told from the real thing, which is taken", async () => {
		expect((await authenticate(await sign(honest()))).kind).toBe("caller");
	});

	test("expired, not yet valid", async () => {
		const now = toEpochSeconds(at.clock.now());
		expect(await authenticate(await sign({ ...honest(), exp: now }))).toMatchObject({ reason: "ERR_JWT_EXPIRED" });
		expect((await authenticate(await sign({ ...honest(), nbf: now + 1 }))).kind).toBe("invalid");
	});

	test.each<readonly [string, Readonly<Record<string, unknown>>]>([
		["of another issuer", { iss: "https://login.microsoftonline.com/" }],
		["for another audience", { aud: "https://graph.microsoft.com" }],
		["without audience", { aud: undefined }],
		["without end", { exp: undefined }],
		["without tenant", { tid: undefined }],
		["of a tenant that is not its subject's", { tid: otherPartner.id }],
		["of a person who is not there", { sub: `${partner.id}.${partner.id}` }],
		["of an application that is not there", { appid: "nobody" }],
		["with a subject that is none", { sub: "sora" }],
	])("%s", async (_name, spoiled) => {
		expect((await authenticate(await sign({ ...honest(), ...spoiled }))).kind).toBe("invalid");
	});

	test("an id token, or another algorithm of the same key", async () => {
		expect((await authenticate(await sign(honest(), { typ: "JWT" }))).kind).toBe("invalid");
		expect((await authenticate(await sign(honest(), { alg: "RS512" }))).kind).toBe("invalid");
	});

	test("without signature", async () => {
		expect((await authenticate(new UnsecuredJWT(honest()).encode())).kind).toBe("invalid");
		const [head, body] = (await sign(honest())).split(".");
		expect((await authenticate(`${head}.${body}.`)).kind).toBe("invalid");
	});

	test("signed by another key, or by our public key used as a secret", async () => {
		const { published } = await loadInstallationKeys(at);
		const kid = String(published.keys[0]?.kid);
		const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
		const jwk = { ...(await exportJWK(publicKey)), kid };
		const byStranger = await new SignJWT(honest())
			.setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid, jwk })
			.sign(privateKey);
		expect((await authenticate(byStranger)).kind).toBe("invalid");
		const secret = new TextEncoder().encode(JSON.stringify(published.keys[0]));
		const byPublicKey = await new SignJWT(honest())
			.setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid })
			.sign(secret);
		expect((await authenticate(byPublicKey)).kind).toBe("invalid");
	});

	test("with its claims changed", async () => {
		const [head, , signature] = (await tokenOf("password")).split(".");
		const body = Buffer.from(JSON.stringify({ ...honest(), tid: otherPartner.id })).toString("base64url");
		expect((await authenticate(`${head}.${body}.${signature}`)).kind).toBe("invalid");
	});
});

describe("a token over time", () => {
	test("ends after an hour, also when it is remembered", async () => {
		const token = await tokenOf("client_credentials");
		expect((await authenticate(token)).kind).toBe("caller");
		at.clock.advance(3599);
		expect((await authenticate(token)).kind).toBe("caller");
		at.clock.advance(1);
		expect(await authenticate(token)).toEqual({ kind: "invalid", reason: "ERR_JWT_EXPIRED" });
	});

	test("a change of roles counts after a minute", async () => {
		const token = await tokenOf("password");
		expect(await authenticate(token)).toMatchObject({ caller: { roles: ["salesAgent"] } });
		await at.database.transactInstallation((tx) => saveAccount(tx, { ...at.account, roles: ["billingAdmin"] }));
		expect(await authenticate(token)).toMatchObject({ caller: { roles: ["salesAgent"] } });
		at.clock.advance(60);
		expect(await authenticate(token)).toMatchObject({ caller: { roles: ["billingAdmin"] } });
	});

	test("a removed account and a removed client are out after a minute", async () => {
		const [person, app] = await Promise.all([tokenOf("password"), tokenOf("client_credentials")]);
		for (const token of [person, app]) expect((await authenticate(token)).kind).toBe("caller");
		await at.database.transactInstallation((tx) => removeAccount(tx, partner.id, at.account.id));
		at.clock.advance(60);
		expect((await authenticate(person)).kind).toBe("invalid");
		expect((await authenticate(app)).kind).toBe("caller");
		await at.database.transactInstallation((tx) => removeApiClient(tx, at.client.clientId));
		at.clock.advance(60);
		expect((await authenticate(app)).kind).toBe("invalid");
	});

	test("is read from the database once a minute, however often it is shown", async () => {
		let reads = 0;
		const read: typeof at.database.read = (work) => {
			reads += 1;
			return at.database.read(work);
		};
		const database = { ...at.database, read };
		const identity = await createIdentity({
			surroundings: { database, now: at.clock.now, newId: () => "" },
			publicUrl: at.publicUrl,
			allowPasswordGrant: true,
		});
		const token = await tokenOf("client_credentials");
		reads = 0;
		await Promise.all(Array.from({ length: 50 }, () => identity.authenticate(`Bearer ${token}`)));
		const atFirst = reads;
		for (let times = 0; times < 50; times++) await identity.authenticate(`Bearer ${token}`);
		expect(reads).toBe(atFirst);
		at.clock.advance(60);
		await Promise.all(Array.from({ length: 50 }, () => identity.authenticate(`Bearer ${token}`)));
		expect(reads).toBe(atFirst + 1);
	});

	test("is taken by every server of the installation", async () => {
		const surroundings = { database: at.database, now: at.clock.now, newId: () => "" };
		const second = await createIdentity({ surroundings, publicUrl: at.publicUrl, allowPasswordGrant: true });
		expect((await second.authenticate(`Bearer ${await tokenOf("password")}`)).kind).toBe("caller");
	});
});
