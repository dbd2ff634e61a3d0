import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sellBilled, setPrices } from "../../../test/support/billed-sale.ts";
import { askForSeats, askForUpdate, toOrigin } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { addCustomer, makeCaller, openStage, type Stage, write } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { type CustomerId, toId, type UserId } from "../../domain/basics/ids.ts";
import { type Instant, parseInstant } from "../../domain/basics/instant.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { listLinesOfSubscription } from "../../storage/charge-store.ts";
import { saveCustomerClock } from "../../storage/customer-store.ts";
import { isAnythingDue } from "../../storage/due-store.ts";
import { listCustomersDue } from "../../storage/schedule-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import { makeQuote } from "../changes/make-quote.ts";
import { updateUserLicenses } from "../licenses/update-user-licenses.ts";
import { changeDirectory } from "../users/directory.ts";
import { runDue } from "./run-due.ts";

describe.each(databasesUnderTest())("while the clock's job is late, on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	beforeEach(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
		await setPrices(stage, { basic: 600 });
	});
	afterEach(() => stage.close());

	const read = <T>(work: Parameters<typeof stage.surroundings.database.read<T>>[0]) =>
		stage.surroundings.database.read(work);
	const linesOf = async ({ id }: Subscription) =>
		(await read((db) => listLinesOfSubscription(db, customerId, id))).map(({ kind: what, span, amount, proof }) => [
			what,
			span.from,
			span.until,
			proof.quantity,
			amount.amount,
		]);
	/** The stage's clock stands at 2026-11-22 or 23; the second period began on the 13th, and nobody has charged it. */
	const sellLate = () => sellBilled(stage, customerId, { createdAt: parseInstant("2026-10-13T10:00:00Z") });
	const caughtUp = async () => {
		for (let more = true; more; )
			({ more } = await runDue(stage.surroundings, { customerId, until: stage.surroundings.now() }));
	};

	test("seats changed in a period that nobody has charged yet cost the same as in one that was charged", async () => {
		const [late, charged] = [await sellLate(), await sellLate()];
		const seats = { request: { quantity: 20 } };
		await askForSeats(stage.surroundings, late, seats);
		await caughtUp();
		await askForSeats(stage.surroundings, charged, seats);
		const lines = await linesOf(late);
		expect(lines).toEqual(await linesOf(charged));
		expect(lines.map(([what]) => what)).toEqual(["purchase", "cycle", "seatChange", "seatChange", "seatChange"]);
	});

	test("a license and an account are changed after what is due, as any change", async () => {
		for (const change of [askForLicense, askForAccount]) {
			const late = await sellLate();
			expect((await linesOf(late)).map(([what]) => what)).toEqual(["purchase"]);
			await change();
			expect((await linesOf(late)).map(([what]) => what)).toEqual(["purchase", "cycle"]);
		}
	});

	const listener = { toAnswer: () => ({ status: 200, headers: {}, body: "" }) };

	async function askForLicense(): Promise<void> {
		const origin = toOrigin({});
		const request = { assign: [], remove: [] };
		const asked = { customerId, userId: toId<UserId>("nobody"), wanted: { kind: "changes", request }, origin } as const;
		await updateUserLicenses(stage.surroundings, { ...asked, ...listener });
	}

	async function askForAccount(): Promise<void> {
		const change = async () => ({ kind: "userNotFound" }) as const;
		await changeDirectory(stage.surroundings, { customerId, origin: toOrigin({}), change, ...listener });
	}

	test("a suspension in the gap is charged up to its day", async () => {
		const late = await sellLate();
		await askForUpdate(stage.surroundings, late, { changes: { status: "suspended" } });
		const lines = await linesOf(late);
		expect(lines.slice(0, 2)).toEqual([
			["purchase", "2026-10-13", "2026-11-13", 10, 5000],
			["cycle", "2026-11-13", "2026-12-13", 10, 5000],
		]);
		expect(lines[2]?.[0]).toBe("cancellation");
	});

	test("a quote says what carrying it out will charge", async () => {
		const late = await sellLate();
		const request = { kind: "seats", subscriptionId: late.id, seats: { change: 5 }, release: [] } as const;
		const made = await makeQuote(stage.surroundings, { caller: makeCaller(), customerId, request });
		if (made.kind !== "quoted") throw new Error(`no quote: ${made.kind}`);
		expect(made.shown.charges?.plan.lines.length).toBe(3);
		await askForSeats(stage.surroundings, late, { request: { change: 5 } });
		expect((await linesOf(late)).slice(2).map((line) => line.at(-1))).toEqual(
			made.shown.charges?.plan.lines.map(({ amount }) => amount.amount),
		);
	});

	test("a change finds a term that has ended as ended, and the end stays when the change is refused", async () => {
		const createdAt = parseInstant("2025-11-20T10:00:00Z");
		const sold = await sellBilled(stage, customerId, { createdAt, autoRenew: false });
		expect((await askForSeats(stage.surroundings, sold, { request: { change: 1 } })).outcome).toMatchObject({
			refusals: [{ code: "subscriptionNotActive", status: "suspended" }],
		});
		const [now] = await read((db) => listSubscriptionsOfCustomer(db, customerId));
		expect(now).toMatchObject({ status: "suspended", suspensionReasons: ["TermEnded"] });
	});

	test("a repeat of an answered request lets nothing happen", async () => {
		const sold = await sellBilled(stage, customerId, { createdAt: stage.surroundings.now() });
		const asked = { request: { change: 1 }, key: "once" };
		await askForSeats(stage.surroundings, sold, asked);
		stage.clock.advance({ hours: 24 * 40 });
		const before = await dumpTables(stage.surroundings.database);
		await askForSeats(stage.surroundings, sold, asked);
		expect(await dumpTables(stage.surroundings.database)).toEqual(before);
	});

	test("the question before a change says the same as the search over all customers", async () => {
		const sold = await sellLate();
		const days = ["2026-11-12", "2026-11-13", "2027-10-12", "2027-10-13", "2027-10-31", "2027-11-01"];
		for (const day of days) {
			const now = parseInstant(`${day}T12:00:00Z`);
			const due = await read((db) => listCustomersDue(db, { now, limit: 10 }));
			expect([day, await read((db) => isAnythingDue(db, customerId, now))]).toEqual([day, due.includes(customerId)]);
		}
		expect(sold.status).toBe("active");
	});

	test("of a customer with a clock of its own it asks for that clock's time", async () => {
		await sellLate();
		const ask = () => read((db) => isAnythingDue(db, customerId, stage.surroundings.now()));
		const set = (clock: Instant) => write(stage, (tx) => saveCustomerClock(tx, customerId, clock));
		await set(parseInstant("2026-11-12T23:59:59Z"));
		expect(await ask()).toBe(false);
		await set(parseInstant("2026-11-13T00:00:00Z"));
		expect(await ask()).toBe(true);
	});
});
