import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { accountWithLink } from "../../src/wire/api/accounts.ts";
import { startTestServer } from "../support/test-server.ts";
import { read } from "./read-answer.ts";

const folder = await mkdtemp(join(tmpdir(), "seatlift-letters-"));
const server = await startTestServer({ SEATLIFT_MAIL_FOLDER: folder });
afterAll(async () => {
	await server.close();
	await rm(folder, { recursive: true });
});

/** What the letters say, as they were meant. */
async function letters(): Promise<readonly string[]> {
	const names = (await readdir(folder)).toSorted();
	const raw = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
	return raw.map(decodeQuotedPrintable);
}

/** The letters that the mailer writes are quoted-printable: `=ED=95=9C`, and `=` where a line goes on. */
function decodeQuotedPrintable(text: string): string {
	const joined = text.replaceAll(/=\r?\n/gu, "");
	return joined.replaceAll(/(?:=[0-9A-F]{2})+/gu, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString());
}

const invite = async (userName: string, language: string) =>
	read(
		accountWithLink,
		await server.ask({
			method: "POST",
			url: "/api/v1/accounts",
			headers: { "accept-language": language },
			body: { userName, displayName: "한결", roles: ["salesAgent"] },
		}),
		201,
	);

test("an invitation goes out by mail with the link that is shown, in the language of who invites", async () => {
	const made = await invite("han.gyeol@hanbit-cloud.example", "ko");
	expect(made.mailed).toBe(true);
	const [letter = ""] = await letters();
	expect(letter).toContain("To: han.gyeol@hanbit-cloud.example");
	expect(letter).toContain(`http://127.0.0.1:8080${made.path}`);
	expect(letter).toContain("암호를 정하세요");
});

test("the letters are in the language of whom they are for, where whoever sends them says it", async () => {
	const url = "/api/v1/accounts";
	const body = { userName: "sam@hanbit-cloud.example", displayName: "Sam", roles: [], language: "en" };
	const headers = { "accept-language": "ko" };
	const { account, path } = read(accountWithLink, await server.ask({ method: "POST", url, headers, body }), 201);
	const again = { method: "POST", url: `${url}/${account.id}/link`, headers } as const;
	const { path: second } = read(accountWithLink, await server.ask({ ...again, body: { language: "en" } }), 201);
	const { path: third } = read(accountWithLink, await server.ask({ ...again, body: {} }), 201);
	const sent = await letters();
	const holding = (one: string) => sent.find((letter) => letter.includes(one));
	for (const one of [path, second]) expect(holding(one)).toContain("Hello Sam");
	expect(holding(third)).toContain("Sam 님, 안녕하세요.");
});

test("a new link goes out, too, but never one that takes away a second factor", async () => {
	const { account } = await invite("other@hanbit-cloud.example", "en");
	const before = (await letters()).length;
	const renew = async (removesSecondFactors: boolean) =>
		read(
			accountWithLink,
			await server.ask({
				method: "POST",
				url: `/api/v1/accounts/${account.id}/link`,
				body: { removesSecondFactors },
			}),
			201,
		);
	expect((await renew(true)).mailed).toBe(false);
	expect((await letters()).length).toBe(before);
	expect((await renew(false)).mailed).toBe(true);
	expect((await letters()).length).toBe(before + 1);
});

test("where no letter can be sent the invitation is made all the same, and says so", async () => {
	const lost = await startTestServer({ SEATLIFT_MAIL_FOLDER: "/dev/null/nowhere" });
	const answer = await lost.ask({
		method: "POST",
		url: "/api/v1/accounts",
		body: { userName: "lost@hanbit-cloud.example", displayName: "Lost", roles: [] },
	});
	expect(read(accountWithLink, answer, 201)).toMatchObject({ mailed: false, account: { state: "invited" } });
	await lost.close();
});
