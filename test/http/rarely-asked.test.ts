import { Secret, TOTP } from "otpauth";
import { afterAll, expect, test } from "vitest";
import { demoPassword } from "../../src/use-cases/demo/demo-access.ts";
import { accountList } from "../../src/wire/api/accounts.ts";
import { userPage } from "../../src/wire/api/users.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";

const { ask, close } = await startTestServer();
afterAll(close);
const { ourCustomer, subscription, customer } = placeOf("hanbit-trading");

test("one account is told as the list of accounts tells it", async () => {
	const { items } = accountList.parse((await ask({ url: "/api/v1/accounts" })).json());
	const [first] = items;
	const one = await ask({ url: `/api/v1/accounts/${first?.id}` });
	expect([one.statusCode, one.json()]).toEqual([200, first]);
});

test("addresses of a person are written and read again", async () => {
	const { items } = userPage.parse((await ask({ url: `${ourCustomer}/users?size=1` })).json());
	const url = `${ourCustomer}/users/${items[0]?.id}/proxy-addresses`;
	const before = (await ask({ url })).json();
	const written = await ask({ method: "PUT", url, body: { addresses: before.addresses ?? [] } });
	expect([written.statusCode, written.json()]).toEqual([200, before]);
});

test("a deleted person is taken out of the audit log", async () => {
	const entry = {
		userPrincipalName: "erased@hanbit-trading.onmicrosoft.example",
		displayName: "Soon Gone",
		usageLocation: "KR",
	};
	const made = await ask({ method: "POST", url: `${ourCustomer}/users`, body: entry });
	expect(made.statusCode).toBe(201);
	const { user } = made.json<{ user: { id: string } }>();
	expect((await ask({ method: "DELETE", url: `${ourCustomer}/users/${user.id}` })).statusCode).toBe(200);
	const erased = await ask({ method: "POST", url: `${ourCustomer}/audit/erasures`, body: { userId: user.id } });
	expect([erased.statusCode, erased.json()]).toEqual([200, { userId: user.id, records: expect.any(Number) }]);
});

test("a webhook is registered and told of a test event", async () => {
	const body = { url: "https://events.example/hook", events: ["subscription-updated"] };
	const registered = await ask({ method: "PUT", url: "/api/v1/webhooks", body });
	expect([registered.statusCode, registered.json()]).toEqual([200, expect.objectContaining(body)]);
	const sent = await ask({ method: "POST", url: "/api/v1/webhooks/test", body: {} });
	expect([sent.statusCode, sent.json()]).toEqual([200, { correlationId: expect.any(String) }]);
});

test("seats have no activation links, neither of an order nor of its lines", async () => {
	const { orderId } = (await ask({ url: subscription })).json<{ orderId: string }>();
	for (const url of [`${customer}/orders/${orderId}`, `${customer}/orders/${orderId}/lineitems/0`]) {
		const links = await ask({ url: `${url}/activationlinks` });
		expect([links.statusCode, links.json().items]).toEqual([200, []]);
	}
});

test("an authenticator app is added, its recovery codes are renewed, and it is removed", async () => {
	const post = (path: string, body: unknown) => ask({ method: "POST", url: `/api/v1/me/${path}`, body });
	const begun = await post("totp", { password: demoPassword });
	const { secret } = begun.json<{ secret: string }>();
	const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
	const added = await post("totp/confirm", { name: "Phone", code });
	expect([begun.statusCode, added.statusCode]).toEqual([201, 201]);
	const { factor } = added.json<{ factor: { id: string } }>();
	const renewed = await post("recovery-codes", { password: demoPassword });
	expect([renewed.statusCode, renewed.json().recoveryCodes.length]).toEqual([201, 10]);
	const removed = await post(`second-factors/${factor.id}/remove`, { password: demoPassword });
	expect([removed.statusCode, (await ask({ url: "/api/v1/me" })).json().factors]).toEqual([204, []]);
});
