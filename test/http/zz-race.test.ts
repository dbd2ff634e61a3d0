import { expect, onTestFinished, test } from "vitest";
import { checkBooks } from "../../src/use-cases/check-books.ts";
import { runDue } from "../../src/use-cases/timeline/run-due.ts";
import { runBilling } from "../../src/use-cases/invoices/run-billing.ts";
import { setClock } from "../../src/use-cases/timeline/set-clock.ts";
import { editTimeline } from "../../src/use-cases/timeline/edit-timeline.ts";
import { parseInstant } from "../../src/domain/basics/instant.ts";
import { makeCaller, offerOf } from "../support/fixture.ts";
import { toOrigin, askForSeats } from "../support/desk.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage } from "./quoted-stage.ts";

const noAnswer = () => ({ status: 200, headers: {}, body: "" });
test.each(databasesUnderTest())("races %s", async (kind) => {
	const stage = await openQuotedStage(kind);
	onTestFinished(() => stage.close());
	const c = `/api/v1/customers/${stage.customerId}`;
	const origin = toOrigin({ caller: makeCaller({ roles: ["globalAdmin"] }) });
	const quote = async (url: string, body: unknown) => (await stage.ask({ method: "POST", url: `${c}${url}/quote`, body })).json();
	const exec = (q: { id: string; token: string }) => stage.ask({ method: "POST", url: `${c}/quotes/${q.id}/execute`, body: { token: q.token } });
	for (let round = 0; round < 5; round += 1) {
		const sold = await stage.buy({ daysAgo: 40 - round, quantity: 10 });
		const q = await quote(`/subscriptions/${sold.id}/seats`, { change: 2 });
		const r = await Promise.all([exec(q), exec(q), exec(q), exec(q)]);
		expect(r.map((x) => x.statusCode).toSorted()).toEqual([201, 409, 409, 409]);
		const q2 = await quote(`/subscriptions/${sold.id}/seats`, { change: 2 });
		const r2 = await Promise.all([exec(q2), askForSeats(stage.surroundings, sold, { request: { change: 1 } }), exec(q2)]);
		console.log(kind, "exec+post", (r2[0] as { statusCode: number }).statusCode, (r2[2] as { statusCode: number }).statusCode);
		// two upgrades at once by quote and plain
		const up = await quote(`/subscriptions/${sold.id}/upgrades`, { targetOfferId: offerOf("e3"), licenseTransfer: false });
		const up2 = await quote(`/subscriptions/${sold.id}/upgrades`, { targetOfferId: offerOf("e1"), licenseTransfer: false });
		const r3 = await Promise.all([exec(up), exec(up2), stage.ask({ method: "POST", url: `${c}/subscriptions/${sold.id}/seats`, body: { change: 1 } })]);
		console.log(kind, "upgrades", r3.map((x) => x.statusCode).join());
		const made = r3.find((x) => x.statusCode === 201)?.json();
		// undo twice + due run
		if (made?.id !== undefined) {
			const u1 = await quote(`/changes/${made.id}/undo`, {});
			const u2 = await quote(`/changes/${made.id}/undo`, {});
			await editTimeline(stage.surroundings, { key: { customerId: stage.customerId, subscriptionId: sold.id }, origin, edit: { kind: "add", dueAt: parseInstant("2026-11-22T10:00:00Z"), request: { kind: "seats", subscriptionId: sold.id, seats: { change: 3 }, release: [] } }, toAnswer: noAnswer });
			const until = parseInstant("2026-11-22T10:00:00Z");
			const r4 = await Promise.allSettled([exec(u1), exec(u2), runDue(stage.surroundings, { customerId: stage.customerId, until }), runDue(stage.surroundings, { customerId: stage.customerId, until })]);
			console.log(kind, "undo", r4.map((x) => x.status === "fulfilled" ? ("statusCode" in x.value ? x.value.statusCode : x.value.events.length) : String(x.reason)).join());
		}
	}
	expect((await checkBooks(stage.surroundings)).faults).toEqual([]);
	stage.clock.advance({ hours: 24 * 9 });
	const sold = await stage.buy({ product: "basicNewCommerce", daysAgo: 3 });
	const q5 = await quote(`/subscriptions/${sold.id}/seats`, { change: 2 });
	const runs = await Promise.all([
		runBilling(stage.surroundings, { origin }), runBilling(stage.surroundings, { origin }), exec(q5),
		runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() }),
		runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() }),
	]);
	console.log(kind, "billing", JSON.stringify(runs.slice(0, 2)).slice(0, 400), (runs[2] as { statusCode: number }).statusCode);
	const again = await runBilling(stage.surroundings, { origin });
	console.log(kind, again.kind);
	expect((await checkBooks(stage.surroundings)).faults).toEqual([]);
	const q6 = await quote(`/subscriptions/${sold.id}/seats`, { change: 2 });
	const adv = (days: number) => setClock(stage.surroundings, { customerId: stage.customerId, origin, act: { kind: "advance", step: { days } }, toAnswer: (o) => ({ status: 200, headers: {}, body: o.kind }) });
	await setClock(stage.surroundings, { customerId: stage.customerId, origin, act: { kind: "start", now: stage.surroundings.now() }, toAnswer: noAnswer });
	const rr = await Promise.all([adv(40), exec(q6), adv(40), stage.ask({ url: `${c}/subscriptions/${sold.id}/timeline` }), stage.ask({ url: `${c}/changes?size=100` })]);
	console.log(kind, "clock", rr.map((x) => ("statusCode" in x ? x.statusCode : x.body)).join());
	expect((await checkBooks(stage.surroundings)).faults).toEqual([]);
}, 60_000);
