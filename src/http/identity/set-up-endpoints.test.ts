import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenedDatabase, openEmptyDatabase, serve, startClock } from "../../../test/support/identity.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { findAccountBySignInName } from "../../storage/account-store.ts";
import { countPartners } from "../../storage/partner-store.ts";
import { createIdentity } from "./identity.ts";

const setUp = {
	token: "printed-at-start",
	partnerName: " 한빛 클라우드 ",
	domain: "Hanbit.Example",
	country: "KR",
	userName: "admin@hanbit.example",
	displayName: "박 관리자",
	password: "a long enough password",
};

describe.each(databasesUnderTest())("the first Global admin on %s", (kind) => {
	let opened: OpenedDatabase;
	let app: FastifyInstance;
	beforeAll(async () => {
		opened = await openEmptyDatabase(kind);
		const surroundings = { database: opened.database, now: startClock().now, newId: randomUUID };
		const publicUrl = "http://127.0.0.1:8080";
		app = await serve(
			await createIdentity({ surroundings, publicUrl, allowPasswordGrant: true, setupToken: "printed-at-start" }),
		);
	});
	afterAll(async () => {
		await app.close();
		await opened.close();
	});

	const post = (payload: object) => app.inject({ method: "POST", url: "/api/v1/setup", payload });
	const needed = async () => (await app.inject({ url: "/api/v1/setup" })).json();

	test("is not made by whoever does not know the token, nor from bad input", async () => {
		expect(await needed()).toEqual({ needed: true });
		const wrong = await post({ ...setUp, token: "guessed" });
		expect([wrong.statusCode, wrong.json().code]).toEqual([403, "wrongSetupToken"]);
		const short = await post({ ...setUp, password: "short" });
		expect([short.statusCode, short.json().errors[0].pointer]).toEqual([400, "/password"]);
		const known = await post({ ...setUp, password: "password123456" });
		expect([known.statusCode, known.json().code, known.json().errors[0].pointer]).toEqual([
			400,
			"weakPassword",
			"/password",
		]);
		const nul = await post({ ...setUp, partnerName: "Han\0bit" });
		expect([nul.statusCode, nul.json().code]).toEqual([400, "invalidInput"]);
		expect(await needed()).toEqual({ needed: true });
	});

	test("is made once, even by many who try at the same moment", async () => {
		const answers = await Promise.all(Array.from({ length: 5 }, () => post(setUp)));
		expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409, 409]);
		expect(await needed()).toEqual({ needed: false });
		const again = await post(setUp);
		expect([again.statusCode, again.json().code]).toEqual([409, "setupDone"]);
		const account = await opened.database.read((db) => findAccountBySignInName(db, "ADMIN@hanbit.example"));
		expect(account).toMatchObject({ displayName: "박 관리자", roles: ["globalAdmin"] });
		expect(await opened.database.read(countPartners)).toBe(1);
	});
});

test("without a printed token nobody sets up", async () => {
	const opened = await openEmptyDatabase();
	const surroundings = { database: opened.database, now: startClock().now, newId: randomUUID };
	const identity = await createIdentity({ surroundings, publicUrl: "http://127.0.0.1:8080", allowPasswordGrant: true });
	const app = await serve(identity);
	expect((await app.inject({ method: "POST", url: "/api/v1/setup", payload: setUp })).statusCode).toBe(403);
	await app.close();
	await opened.close();
});
