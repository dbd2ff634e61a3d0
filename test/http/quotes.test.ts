import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import { change, changeList, ledger, type QuoteView, quote } from "../../src/wire/api/change.ts";
import { upgradeTargets } from "../../src/wire/api/upgrade.ts";
import { hire, offerOf } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedCaller, type QuotedStage } from "./quoted-stage.ts";
import { read, readProblem } from "./read-answer.ts";

describe.each(databasesUnderTest())("quotes on %s", (kind) => {
	let stage: QuotedStage;
	beforeAll(async () => {
		stage = await openQuotedStage(kind);
	});
	afterAll(() => stage.close());

	const customer = () => `/api/v1/customers/${stage.customerId}`;
	const at = ({ id }: Subscription) => `${customer()}/subscriptions/${id}`;
	const upgrade = { targetOfferId: offerOf("e3"), licenseTransfer: false };

	async function ask(url: string, body: unknown = {}, as: QuotedCaller = "globalAdmin") {
		return await stage.ask({ method: "POST", url, body, as });
	}

	async function quoted(url: string, body?: unknown): Promise<QuoteView> {
		return read(quote, await ask(`${url}/quote`, body), 201);
	}

	async function execute({ id, token }: QuoteView, headers = {}) {
		return await stage.ask({ method: "POST", url: `${customer()}/quotes/${id}/execute`, body: { token }, headers });
	}

	async function ledgerNow() {
		return read(ledger, await stage.ask({ url: `${customer()}/ledger` }));
	}

	test("an upgrade charges to the cent what it showed, line by line", async () => {
		const basic = await stage.buy({ quantity: 25 });
		const shown = await quoted(`${at(basic)}/upgrades`, upgrade);
		expect(shown.charges?.lines.map(({ amount, proof }) => [amount.decimal, proof.proved])).toEqual([
			["-87.50", true],
			["500.00", true],
		]);
		expect(shown.charges?.total.decimal).toBe("412.50");
		expect(shown.charges?.perMonth).toMatchObject({
			before: { decimal: "125.00" },
			after: { decimal: "500.00" },
			difference: { decimal: "375.00" },
		});
		expect(shown.consequences?.quantity).toBe(25);
		const done = read(change, await execute(shown), 201);
		expect(done.charges?.lines).toEqual(shown.charges?.lines);
		expect(done.charges?.total).toEqual(shown.charges?.total);
		expect(done.undo).toMatchObject({ possible: true, reasons: [] });
		const now = read(quote, await stage.ask({ url: `${customer()}/quotes/${shown.id}` }));
		expect(now).toMatchObject({ state: "executed", changeId: done.id });
		expect(now.token).toBeUndefined();
	});

	test("tells the next invoice: what waits, what begins until then, and the change", async () => {
		const own = await openQuotedStage(kind, { billingDay: 28 });
		try {
			const sold = await own.buy({ quantity: 10, daysAgo: 20 });
			const url = `/api/v1/customers/${own.customerId}/subscriptions/${sold.id}/seats/quote`;
			const shown = read(quote, await own.ask({ method: "POST", url, body: { change: 2 } }), 201);
			expect(shown.charges?.nextInvoice).toMatchObject({
				day: "2026-11-28",
				waiting: { decimal: "50.00" },
				beginning: { decimal: "0.00" },
				// Legacy takes note of seats on the monthly anniversary, after that invoice.
				change: { decimal: "0.00" },
				total: { decimal: "50.00" },
			});
			expect(shown.charges?.invoicedFrom).toBe("2026-12-02");
		} finally {
			await own.close();
		}
	});

	test("each kind can be quoted and carried out, and the ledger stays at zero", async () => {
		const sold = await stage.buy({ product: "e1", quantity: 5, daysAgo: 50 });
		const steps: readonly (readonly [string, unknown, string])[] = [
			["seats", { quantity: 8 }, "seats"],
			["renewal", {}, "renewal"],
			["auto-renew", { autoRenew: false }, "autoRenew"],
			["renewal", { autoRenew: true }, "autoRenew"],
			["suspension", undefined, "suspension"],
			["reactivation", {}, "reactivation"],
			["conversion", { billingCycle: "annual" }, "conversion"],
			["cancellation", {}, "cancellation"],
		];
		for (const [action, body, requested] of steps) {
			const shown = await quoted(`${at(sold)}/${action}`, body);
			expect(shown.kind).toBe(requested);
			const done = read(change, await execute(shown), 201);
			expect(done.charges?.lines ?? []).toEqual(shown.charges?.lines ?? []);
			expect((await ledgerNow()).sums.map(({ amount }) => amount)).toEqual([0]);
		}
	});

	test("the right token is needed, and another partner finds neither customer nor quote", async () => {
		const sold = await stage.buy({ quantity: 3 });
		const shown = await quoted(`${at(sold)}/seats`, { change: 1 });
		const url = `${customer()}/quotes/${shown.id}`;
		expect(shown.token?.length).toBeGreaterThan(40);
		for (const token of ["wrong", `${shown.token}x`, "0".repeat(200)])
			expect(readProblem(await ask(`${url}/execute`, { token }), 404).code).toBe("quoteNotFound");
		expect(readProblem(await ask(`${customer()}/quotes/none/execute`, { token: shown.token }), 404).code).toBe(
			"quoteNotFound",
		);
		expect(readProblem(await ask(`${url}/execute`, { token: shown.token }, "otherPartner"), 404).code).toBe("notFound");
		expect(readProblem(await stage.ask({ url, as: "otherPartner" }), 404).code).toBe("notFound");
		for (const body of [{}, { token: "" }, { token: "x".repeat(201) }, { token: 5 }, "{"])
			readProblem(await ask(`${url}/execute`, body), 400);
		read(change, await execute(shown), 201);
	});

	test("a quote is carried out once; a repeat of the request gets its answer again", async () => {
		const sold = await stage.buy({ quantity: 3 });
		const shown = await quoted(`${at(sold)}/seats`, { change: 1 });
		const id = { "ms-requestid": "5ea70000-0000-4000-8000-0000000000aa" };
		const [one, two] = await Promise.all([execute(shown, id), execute(shown, id)]);
		expect([one.statusCode, two.statusCode]).toEqual([201, 201]);
		expect(two.body).toBe(one.body);
		const used = readProblem(await execute(shown), 409);
		expect(used.code).toBe("quoteUsed");
		expect(used.refusals?.[0]?.facts).toEqual({ changeId: read(change, one, 201).id });
	});

	test("an expired quote says until when it was good and charges nothing", async () => {
		const own = await openQuotedStage(kind);
		try {
			const sold = await own.buy({ quantity: 3 });
			const url = `/api/v1/customers/${own.customerId}`;
			const seats = `${url}/subscriptions/${sold.id}/seats/quote`;
			const shown = read(quote, await own.ask({ method: "POST", url: seats, body: { change: 1 } }), 201);
			const before = (await own.ask({ url: `${url}/ledger` })).body;
			own.clock.advance({ hours: 24 });
			const body = { token: shown.token };
			const answer = await own.ask({ method: "POST", url: `${url}/quotes/${shown.id}/execute`, body });
			expect(readProblem(answer, 409)).toMatchObject({ code: "quoteExpired", detail: expect.stringContaining("2026") });
			expect(read(quote, await own.ask({ url: `${url}/quotes/${shown.id}` })).state).toBe("expired");
			expect((await own.ask({ url: `${url}/ledger` })).body).toBe(before);
		} finally {
			await own.close();
		}
	});

	test("money counts from the day of the quote", async () => {
		const own = await openQuotedStage(kind);
		try {
			const sold = await own.buy({ quantity: 25 });
			const url = `/api/v1/customers/${own.customerId}`;
			const asked = { method: "POST", url: `${url}/subscriptions/${sold.id}/upgrades/quote`, body: upgrade } as const;
			const shown = read(quote, await own.ask(asked), 201);
			own.clock.advance({ hours: 20 });
			const body = { token: shown.token };
			const answer = await own.ask({ method: "POST", url: `${url}/quotes/${shown.id}/execute`, body });
			const done = read(change, answer, 201);
			expect(done.at.slice(0, 10)).toBe("2026-11-23");
			expect(done.charges?.lines).toEqual(shown.charges?.lines);
			expect(done.charges?.lines.map(({ span }) => span.from)).toEqual(["2026-11-22", "2026-11-22"]);
		} finally {
			await own.close();
		}
	});

	test("what was changed in between is told in either language, and nothing is charged", async () => {
		const own = await openQuotedStage(kind);
		try {
			const sold = await own.buy({ quantity: 4 });
			const url = `/api/v1/customers/${own.customerId}`;
			const post = async (path: string, body: unknown, headers = {}) =>
				await own.ask({ method: "POST", url: `${url}${path}`, body, headers });
			const quoteOf = async (action: string, body: unknown) =>
				read(quote, await post(`/subscriptions/${sold.id}/${action}/quote`, body), 201);
			const shown = await quoteOf("upgrades", upgrade);
			const other = await quoteOf("seats", { change: 2 });
			read(change, await post(`/quotes/${other.id}/execute`, { token: other.token }), 201);
			const before = (await own.ask({ url: `${url}/ledger` })).body;
			for (const [language, pattern, onlyWhatDiffers] of [
				["ko", /[가-힣]/u, "견적은 사용자 4명, 현재는 사용자 6명입니다."],
				["en", /in the quote/u, "4 seats in the quote, 6 seats now."],
			] as const) {
				const headers = { "accept-language": language };
				const answer = readProblem(await post(`/quotes/${shown.id}/execute`, { token: shown.token }, headers), 409);
				expect(answer.code).toBe("quoteChanged");
				expect(new Set(answer.differences?.map(({ what }) => what))).toEqual(
					new Set(["line", "total", "subscription"]),
				);
				for (const { sentence } of answer.differences ?? []) expect(sentence).toMatch(pattern);
				const sold = answer.differences?.find(({ what }) => what === "subscription");
				expect(sold?.sentence).toMatch(new RegExp(`: ${onlyWhatDiffers.replaceAll(".", "\\.")}$`, "u"));
			}
			expect((await own.ask({ url: `${url}/ledger` })).body).toBe(before);
		} finally {
			await own.close();
		}
	});

	test("what a rule refuses meanwhile is refused with its reasons", async () => {
		const sold = await stage.buy({ quantity: 4 });
		const shown = await quoted(`${at(sold)}/seats`, { change: 2 });
		read(change, await execute(await quoted(`${at(sold)}/suspension`)), 201);
		const answer = readProblem(await execute(shown), 409);
		expect(answer).toMatchObject({ code: "refused", refusals: [{ code: "subscriptionNotActive" }] });
	});

	test("a role that may not act may not quote, and reads quotes where it sees charges", async () => {
		const sold = await stage.buy({ quantity: 4 });
		for (const [action, body, role] of [
			["upgrades", upgrade, "billingAdmin"],
			["seats", { change: 1 }, "billingAdmin"],
			["suspension", {}, "userManagementAdmin"],
		] as const) {
			const answer = readProblem(await ask(`${at(sold)}/${action}/quote`, body, role), 403);
			expect(answer.code).toBe("forbidden");
		}
		const shown = await quoted(`${at(sold)}/seats`, { change: 1 });
		const url = `${customer()}/quotes/${shown.id}`;
		expect((await stage.ask({ url, as: "billingAdmin" })).statusCode).toBe(200);
		expect(readProblem(await ask(`${url}/execute`, { token: shown.token }, "billingAdmin"), 403).code).toBe(
			"forbidden",
		);
	});

	test("people are named only to those who may see them", async () => {
		const own = await openQuotedStage(kind);
		try {
			const sold = await own.buy({ quantity: 2 });
			const [user] = await hire(own, own.customerId, { count: 2 });
			const url = `/api/v1/customers/${own.customerId}/subscriptions/${sold.id}`;
			const body = { ...upgrade, licenseTransfer: true };
			const shown = read(quote, await own.ask({ method: "POST", url: `${url}/upgrades/quote`, body }), 201);
			expect(shown.consequences?.users.moving).toBe(2);
			expect(shown.consequences?.affected.length).toBeGreaterThan(0);
			const read1 = `/api/v1/customers/${own.customerId}/quotes/${shown.id}`;
			const hidden = read(quote, await own.ask({ url: read1, as: "billingAdmin" }));
			expect(hidden.consequences?.affected).toEqual([]);
			expect(hidden.consequences?.affectedWithheld).toMatch(/./u);
			const release = { change: -1, release: [user?.id ?? ""] };
			const seats = read(quote, await own.ask({ method: "POST", url: `${url}/seats/quote`, body: release }), 201);
			expect(seats.released).toEqual([user?.id]);
		} finally {
			await own.close();
		}
	});

	test.each([
		["seats", { change: 1.5 }],
		["seats", { quantity: -1 }],
		["seats", { change: 1, quantity: 3 }],
		["upgrades", { targetOfferId: "" }],
		["suspension", { now: true }],
		["auto-renew", {}],
		["conversion", { billingCycle: "weekly" }],
		["conversion", {}],
	])("%s cannot be quoted for %j", async (action, body) => {
		const sold = await stage.buy({ quantity: 4 });
		readProblem(await ask(`${at(sold)}/${action}/quote`, body), 400);
	});

	test("a target without a price is refused, and what is not billed says so", async () => {
		const sold = await stage.buy({ product: "basic", quantity: 2 });
		const targets = read(upgradeTargets, await stage.ask({ url: `${at(sold)}/upgrades` })).targets;
		const unpriced = targets.find(({ refusals }) => refusals.some(({ code }) => code === "targetNotPriced"));
		const asked = { ...upgrade, targetOfferId: unpriced?.offer.id };
		const answer = readProblem(await ask(`${at(sold)}/upgrades/quote`, asked), 409);
		expect(answer.refusals?.map(({ code }) => code)).toContain("targetNotPriced");
		const free = await stage.buy({ product: "exchangePlan1", quantity: 2 });
		const shown = await quoted(`${at(free)}/seats`, { change: 1 });
		expect([shown.charges, shown.notBilled]).toEqual([undefined, "This subscription is not billed here."]);
		const done = read(change, await execute(shown), 201);
		expect([done.charges, done.notBilled]).toEqual([undefined, "This subscription is not billed here."]);
	});

	test("what was done is listed with its lines, the last first, page by page", async () => {
		const all = read(changeList, await stage.ask({ url: `${customer()}/changes?size=100` }));
		expect(all.items.length).toBeGreaterThan(15);
		const paged: string[] = [];
		let next: string | undefined = "";
		while (next !== undefined) {
			const cursor: string = next === "" ? "" : `&cursor=${next}`;
			const page = read(changeList, await stage.ask({ url: `${customer()}/changes?size=7${cursor}` }));
			paged.push(...page.items.map(({ id }) => id));
			next = page.nextCursor;
		}
		expect(paged.slice(0, all.items.length)).toEqual(all.items.map(({ id }) => id));
		const [first] = all.items;
		expect(read(change, await stage.ask({ url: `${customer()}/changes/${first?.id}` }))).toEqual(first);
		expect(readProblem(await stage.ask({ url: `${customer()}/changes/none` }), 404).code).toBe("changeNotFound");
		const subscriptionId = first?.subscriptionId ?? "";
		const own = read(changeList, await stage.ask({ url: `${customer()}/changes?subscriptionId=${subscriptionId}` }));
		expect(own.items.length).toBeGreaterThan(0);
		for (const { charges, effects, subscriptionId: asked } of own.items) {
			const touched = [...effects, ...(charges?.lines ?? [])].map((one) => one.subscriptionId);
			expect([asked, ...touched]).toContain(subscriptionId);
		}
	});
});
