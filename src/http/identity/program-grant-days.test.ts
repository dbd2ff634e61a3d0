import { afterAll, expect, test } from "vitest";
import { clientSecret, install, password } from "../../../test/support/identity.ts";

const at = await install({ besides: { programGrantDays: 10 } });
afterAll(() => at.close());

const secondsOfDay = 86_400;

async function getTokens(form: Readonly<Record<string, string>>) {
	const answer = await at.app.inject({
		method: "POST",
		url: "/common/oauth2/token",
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: new URLSearchParams({
			...{ client_id: at.client.clientId, client_secret: clientSecret },
			...form,
		}).toString(),
	});
	return answer.json<{ refresh_token?: string; error?: string }>();
}

test("a program's refresh tokens are renewed until the last day of what was granted, and not after it", async () => {
	const first = await getTokens({ grant_type: "password", username: at.account.userName, password });
	const renew = async ({ refresh_token: token = "" }: typeof first) =>
		await getTokens({ grant_type: "refresh_token", refresh_token: token });
	at.clock.advance(5 * secondsOfDay);
	const second = await renew(first);
	at.clock.advance(4.5 * secondsOfDay);
	const third = await renew(second);
	expect(third.refresh_token).toBeDefined();
	at.clock.advance(secondsOfDay);
	expect(await renew(third)).toMatchObject({ error: "invalid_grant" });
	expect((await getTokens({ grant_type: "password", username: at.account.userName, password })).error).toBeUndefined();
});
