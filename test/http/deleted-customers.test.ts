import { expect, test } from "vitest";
import { addDays, type Instant, storedInstant } from "../../src/domain/basics/instant.ts";
import { runDueStep } from "../../src/jobs/run-due.ts";
import { billingRunResult } from "../../src/wire/api/invoices.ts";
import { order } from "../../src/wire/order.ts";
import { startTestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read } from "./read-answer.ts";

test("what a deleted customer was charged is told and billed, and time goes on for everybody else", async () => {
	let now: Instant = storedInstant("2026-11-20T03:00:00.000Z");
	const server = await startTestServer({}, { now: () => now });
	const { ask } = server;
	const { customer: url, customerId } = placeOf("hanbit-trading");
	const lineItems = [{ lineItemNumber: 0, offerId: offerIds.e1, quantity: 3, friendlyName: "Gone soon" }];
	read(order, await ask({ method: "POST", url: `${url}/orders`, body: { lineItems } }), 201);
	const { items } = (await ask({ url: `${url}/subscriptions` })).json<{ items: { id: string }[] }>();
	for (const { id } of items) {
		const body = { status: "suspended" };
		const suspended = await ask({ method: "PATCH", url: `${url}/subscriptions/${id}`, body });
		expect(suspended.statusCode, suspended.body).toBe(200);
	}
	expect((await ask({ method: "DELETE", url })).statusCode).toBe(204);

	const lines = "/v1/invoices/unbilled/lineitems?provider=office&invoicelineitemtype=billinglineitems&currencycode=USD";
	const unbilled = await ask({ url: `${lines}&period=current&size=2000` });
	expect(unbilled.statusCode, unbilled.body).toBe(200);
	expect(unbilled.body).toContain("Gone soon");

	const troubles: unknown[] = [];
	const asks = server.surroundings;
	for (const days of [40, 80, 200]) {
		now = addDays(storedInstant("2026-11-20T03:00:00.000Z"), days);
		await runDueStep(asks, undefined, (error) => troubles.push(error));
	}
	expect(troubles).toEqual([]);
	// Of somebody who has not signed in before, since the others' tokens have run out.
	const as = "billingAdmin";
	const body = { period: "2026-11" };
	const run = read(billingRunResult, await ask({ as, method: "POST", url: "/api/v1/billing-runs", body }), 201);
	expect(run.state).toBe("done");
	const { id } = run.invoices.find(({ currency }) => currency === "USD") ?? { id: "none" };
	const billed = await ask({ as, url: `/v1/invoices/${id}/lineitems/office/billinglineitems?size=2000&offset=0` });
	expect(billed.body).toContain("Gone soon");
	expect(billed.body).toContain(customerId);
	await server.close();
});
