import { afterAll, describe, expect, test } from "vitest";
import { clockMoved, customerClock, timeline, timelineEdit } from "../../src/wire/api/timeline.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import type { TestCaller } from "../support/test-server.ts";
import { type DemoPlace, placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

describe.each(databasesUnderTest())("a customer's clock on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);

	const inDays = (days: number) =>
		Temporal.Now.instant()
			.add({ minutes: Math.round(days * 24 * 60) })
			.toString({ smallestUnit: "second" });
	const clockOf = ({ ourCustomer }: DemoPlace) => `${ourCustomer}/clock`;
	const get = async (place: DemoPlace) => read(customerClock, await ask({ url: clockOf(place) }));
	const start = (place: DemoPlace, now: unknown, as: TestCaller = "globalAdmin") =>
		ask({ as, method: "PUT", url: clockOf(place), body: { now } });
	const advance = (place: DemoPlace, step: unknown, headers: Record<string, string> = {}) =>
		ask({ method: "POST", url: `${clockOf(place)}/advance`, body: step, headers });
	const codesOf = (answer: Awaited<ReturnType<typeof advance>>) =>
		readProblem(answer, 409).refusals?.map(({ code }) => code);

	test("begins in real time, starts, advances with all that is due, and tells of it", async () => {
		const place = placeOf("fjord-architects");
		expect(await get(place)).toMatchObject({ isOwn: false, mayHaveOwn: true });
		read(clockMoved, await start(place, inDays(1)));
		expect(await get(place)).toMatchObject({ isOwn: true });
		const moved = read(clockMoved, await advance(place, { years: 1 }, { "accept-language": "en" }));
		expect(moved.more).toBe(false);
		const renewals = moved.events.filter((event) => event.kind === "renewal");
		expect(renewals.length).toBeGreaterThan(0);
		expect(renewals[0]).toMatchObject({ title: "Renewal", by: "clock", subscriptionId: place.subscriptionId });
		const { past, now } = read(timeline, await ask({ url: `${place.ourSubscription}/timeline` }));
		expect(past.filter((event) => event.kind === "renewal")).toHaveLength(renewals.length);
		expect(now).toBe(moved.clock.now);
	});

	test("carries out what was planned on the way", async () => {
		const place = placeOf("raon-games");
		const body = { dueAt: inDays(40), request: { kind: "seats", change: 4 } };
		const { entry } = read(
			timelineEdit,
			await ask({ method: "POST", url: `${place.ourSubscription}/timeline`, body }),
			201,
		);
		read(clockMoved, await start(place, inDays(1)));
		const moved = read(clockMoved, await advance(place, { months: 2 }));
		const event = moved.events.find(({ entryId }) => entryId === entry?.id);
		expect(event).toMatchObject({ kind: "seats", by: "schedule" });
		expect(new Date(event?.at ?? "")).toEqual(new Date(body.dueAt));
	});

	test("a repeated request advances once", async () => {
		const place = placeOf("nuri-electronics");
		read(clockMoved, await start(place, inDays(1)));
		const headers = { "ms-requestid": "2b7c11de-2a6e-4f0c-8a55-4a1d7c0ff8aa" };
		const [one, other] = [await advance(place, { days: 3 }, headers), await advance(place, { days: 3 }, headers)];
		expect(other.body).toBe(one.body);
		expect((await get(place)).now).toBe(read(clockMoved, one).clock.now);
	});

	test("goes back into real time only when nothing has happened ahead of it", async () => {
		const place = placeOf("maple-street");
		read(clockMoved, await start(place, inDays(0.01)));
		const removed = read(clockMoved, await ask({ method: "DELETE", url: clockOf(place) }));
		expect(removed.clock.isOwn).toBe(false);
		read(clockMoved, await start(place, inDays(60)));
		expect(codesOf(await ask({ method: "DELETE", url: clockOf(place) }))).toEqual(["clockAhead"]);
	});

	test.each<[string, unknown, [number, string?]]>([
		["backwards", { to: "2020-01-01" }, [409, "clockBackwards"]],
		["too far", { to: "2099-01-01" }, [409, "clockTooFar"]],
		["no date", { to: "tomorrow" }, [400]],
		["half a day", { days: 0.5 }, [400]],
		["nowhere", { days: 0 }, [400]],
		["back", { months: -1 }, [400]],
		["eleven years", { years: 11 }, [400]],
		["two ways at once", { days: 1, months: 1 }, [400]],
		["nothing", {}, [400]],
	])("%s is refused and the clock stays", async (_, step, [status, code]) => {
		const place = placeOf("fjord-architects");
		const before = (await get(place)).now;
		expect(readProblem(await advance(place, step), status).refusals?.[0]?.code).toBe(code);
		expect((await get(place)).now).toBe(before);
	});

	test("is refused before it starts, twice, to who may not, and for whom nobody knows", async () => {
		const place = placeOf("fjord-architects");
		expect(codesOf(await start(place, inDays(1)))).toEqual(["clockStarted"]);
		readProblem(await start(place, inDays(1), "salesAgent"), 403);
		readProblem(await start(place, 5), 400);
		const unknown = { ...place, ourCustomer: "/api/v1/customers/00000000-0000-4000-8000-000000000000" };
		readProblem(await start(unknown, inDays(1)), 404);
		readProblem(await ask({ url: clockOf(unknown) }), 404);
	});
});
