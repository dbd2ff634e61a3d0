import { expect, test } from "vitest";
import { newSqliteFile, startServer } from "./running-server.ts";

test("nothing that a caller proves itself by is printed, however much the server is asked to tell", async () => {
	const { databaseUrl, remove } = await newSqliteFile();
	const server = await startServer({ DATABASE_URL: databaseUrl, NODE_ENV: "production", SEATLIFT_LOG: "debug" });
	// What it tells while it starts names its address before the banner does.
	await server.printed("Setup token: ");
	const token = /Setup token: (\S+)/u.exec(server.output())?.[1] ?? "";
	expect(token).not.toBe("");
	const secrets = ["pass-phrase-of-somebody", "client-secret-of-somebody", "link-of-somebody", "code-of-somebody"];
	const [password = "", secret = "", link = "", code = ""] = secrets;
	const post = async (path: string, body: URLSearchParams | string, headers: Readonly<Record<string, string>> = {}) =>
		(await fetch(server.url + path, { method: "POST", body, headers })).status;
	const first = { token, partnerName: "Han", domain: "han.example", country: "KR", displayName: "Kim" };
	const person = { userName: "admin@han.example", password: "river under the old bridge" };
	expect(await post("/api/v1/setup", JSON.stringify({ ...first, ...person }))).toBe(201);
	const client = { client_id: "7f1c0a1e-2d53-4c58-9d5a-9c9b6f0c1a01", client_secret: secret };
	const form = new URLSearchParams({ grant_type: "password", username: person.userName, password, ...client });
	const statuses = [
		await post("/common/oauth2/token", form),
		await post("/oauth2/token", form, { authorization: `Basic ${btoa(`a:${secret}`)}` }),
		await post("/oauth2/token", new URLSearchParams({ grant_type: "refresh_token", refresh_token: code, ...client })),
		await post("/oauth2/revoke", new URLSearchParams({ token: code, ...client })),
		await post("/generatetoken", "grant_type=jwt_token", { authorization: `Bearer ${code}` }),
		await post("/api/v1/invitation/accept", JSON.stringify({ link, password })),
		await post("/api/v1/relationship-requests/x/sign-in", JSON.stringify({ secret, userName: "a@b.c", password })),
		await post("/v1/customers", "{", { authorization: `Bearer ${code}`, cookie: `seatlift_session=${code}` }),
	];
	expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
	const { stdout, stderr } = await server.stop();
	const printed = stdout.slice(stdout.indexOf(token) + token.length) + stderr;
	for (const one of [...secrets, token, person.password, btoa(`a:${secret}`)]) expect(printed).not.toContain(one);
	await remove();
});
