import { demoPassword, otherDemoClient, otherDemoUser } from "../../src/use-cases/demo/demo-access.ts";
import { otherDemoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import type { TestServer } from "../support/test-server.ts";

type App = Pick<TestServer, "app">;

/** A token of a person of the demo's second partner, its Global admin unless another is named. */
export async function tokenOfOther(
	server: App,
	{ username, password } = { username: otherDemoUser.userName, password: demoPassword },
): Promise<string> {
	return await askToken(server, { grant_type: "password", username, password });
}

/** A token of that partner's program on its own. */
export async function tokenOfOtherApp(server: App): Promise<string> {
	return await askToken(server, { grant_type: "client_credentials" });
}

async function askToken({ app }: App, asked: Readonly<Record<string, string>>): Promise<string> {
	const form = new URLSearchParams({
		client_id: otherDemoClient.id,
		client_secret: otherDemoClient.secret,
		resource: "https://api.partnercenter.microsoft.com",
		...asked,
	});
	const answer = await app.inject({
		method: "POST",
		url: `/${otherDemoPartnerId}/oauth2/token`,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: form.toString(),
	});
	return answer.json<{ access_token: string }>().access_token;
}
