import { afterAll, expect, test } from "vitest";
import { toInstant } from "../../src/domain/basics/instant.ts";
import { demoClient, demoPassword, demoUsers } from "../../src/use-cases/demo/demo-access.ts";
import { startTestServer } from "../support/test-server.ts";

let moment = Temporal.Now.instant();
const server = await startTestServer({}, { now: () => toInstant(moment) });
afterAll(server.close);

const userName = demoUsers.find(({ role }) => role === "salesAgent")?.userName ?? "";
const secrets = { client_id: demoClient.id, client_secret: demoClient.secret };

async function signIn(password: string) {
	const form = new URLSearchParams({ grant_type: "password", username: userName, password, ...secrets });
	const answer = await server.app.inject({
		method: "POST",
		url: "/common/oauth2/token",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: form.toString(),
	});
	return answer.json<{ access_token?: string; error_codes?: readonly number[] }>();
}

test("whoever changes the password stays signed in here and nowhere else, and needs the old one to do so", async () => {
	const [here, elsewhere] = [await signIn(demoPassword), await signIn(demoPassword)];
	const ask = async ({ access_token: token }: typeof here, body?: object) => {
		const headers = { authorization: `Bearer ${token}` };
		if (body === undefined) return (await server.app.inject({ url: "/v1/customers", headers })).statusCode;
		const payload = JSON.stringify(body);
		return (await server.app.inject({ method: "PUT", url: "/api/v1/me/password", headers, payload })).statusCode;
	};
	const next = "snow on the harbor wall";
	expect(await ask(here, { current: "not the password", next })).toBe(403);
	expect(await ask(here, { current: demoPassword, next })).toBe(204);
	moment = moment.add({ seconds: 61 });
	expect([await ask(here), await ask(elsewhere)]).toEqual([200, 401]);
	expect((await signIn(demoPassword)).error_codes).toEqual([50126]);
	expect((await signIn(next)).access_token).toBeDefined();
});
