import { expect, onTestFinished, test } from "vitest";
import { implementedRoutes } from "../../src/http/routes.ts";
import { demoStories } from "../../src/use-cases/demo/demo-stories.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { startServerOn } from "./server-on.ts";

const weird: unknown[] = [null, true, -1, 0, 1, 1.5, 1e21, 9007199254740993, 2147483648, 9_999_999, 10_000_000, "", " ", "0", "-1", "1e5", "NaN", "x".repeat(5000), "\u0000", "\ud800", "뷁", "2026-02-30", "2026-02-28", "9999-12-31", "+010000-01-01", "0000-01-01", "-000001-01-01", "2036-11-21T23:59:59Z", "2027-01-01T00:00:00+14:00", "2026-12-31T24:00:00Z","2016-12-31T23:59:60Z", "USD", "KRW", "XXX", "usd", "__proto__", "constructor", "toString", "monthly", "annual", [], {}, [null], ["a","a"], { change: 1 }, { quantity: 1e9 }, { kind: "seats", change: 0 }, { kind: "undo" }, { kind: "renewal" }, { kind: "conversion" }, {kind:"upgrade", targetOfferId:"nope", licenseTransfer:true}, {kind:"seats", quantity: 10000000}];
const seeds: [RegExp, unknown][] = [
	[/upgrades(\/quote|\/preview)?$/, { targetOfferId: offerIds.e3, licenseTransfer: false, quantity: 50 }],
	[/seats(\/quote)?$/, { change: 1, release: [] }],
	[/conversion\/quote$/, { targetOfferId: offerIds.e3, billingCycle: "annual", quantity: 5 }],
	[/renewal\/quote$/, { autoRenew: true }],
	[/auto-renew\/quote$/, { autoRenew: true }],
	[/execute$/, { token: "abc" }],
	[/timeline$/, { dueAt: "2027-01-15", request: { kind: "seats", change: 1 } }],
	[/timeline\/:entryId$/, { dueAt: "2027-02-15", request: { kind: "renewal" } }],
	[/decision$/, { choice: "keep" }],
	[/order$/, { ids: ["a"] }],
	[/clock$/, { now: "2026-12-01" }],
	[/advance$/, { months: 1 }],
	[/billing-runs$/, { period: "2026-10" }],
	[/billing-settings$/, { currency: "KRW", billingDay: 1, policies: { legacy: "exact", newCommerce: "exact" } }],
	[/tax-rates$/, { market: "KR", name: "VAT", percent: "10", from: "2026-01-01", until: "2027-01-01" }],
	[/price-lists$/, { name: "n", csv: "a,b\n1,2", currency: "KRW", markets: ["KR"] }],
	[/price-books(\/:.*)?$/, { name: "n", rules: [{ kind: "fixed", offerId: offerIds.e3, currency: "KRW", billingCycle: "monthly", unitPrice: "1000000000" }] }],
	[/terms$/, { from: "2026-12-01", segment: "commercial", currency: "KRW" }],
	[/conversions$/, { targetOfferId: offerIds.e3, quantity: 1, billingCycle: "monthly" }],
];
const queries = ["size", "cursor", "subscriptionId", "months", "customerId", "language", "offset", "filter", "seekOperation", "provider", "invoicelineitemtype", "currencycode", "period", "day", "offerId", "market", "currency", "billingCycle", "quantity"];
const isMoney = /quote|changes|ledger|timeline|clock|invoice|price|billing|spend|tax|terms|conversion|servicecosts|upgrades|seats/;

test.each(databasesUnderTest())("probe %s", async (kind) => {
	const server = await startServerOn(kind);
	onTestFinished(server.close);
	const bad = new Map<string, string>();
	let sent = 0;
	const auth = `Bearer ${await server.token("globalAdmin")}`;
	let n = 0;
	async function send(method: string, url: string, body?: unknown, headers: Record<string, string> = {}) {
		sent += 1;
		const answer = await server.app.inject({ method: method as "GET", url, headers: { authorization: auth, "content-type": "application/json", ...headers }, ...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }) });
		if (answer.statusCode >= 500 && answer.statusCode !== 501) bad.set(`${method} ${url.slice(0, 160)} ${JSON.stringify(body)?.slice(0, 200)} ${JSON.stringify(headers)}`, answer.body.slice(0, 120));
		return answer;
	}
	const prefixes = demoStories.map(({ domain }) => domain.split(".")[0] ?? "");
	for (const route of implementedRoutes) {
		if (!isMoney.test(route.url)) continue;
		const fill = () => {
			const place = placeOf(prefixes[n++ % prefixes.length] ?? "");
			return route.url.replace(":customerId", place.customerId).replace(":subscriptionId", place.subscriptionId).replace(/:(\w+)/gu, "unknown");
		};
		const texts = weird.map((w) => (typeof w === "string" ? w : JSON.stringify(w)));
		for (const name of route.method === "GET" ? queries : []) for (const t of texts) await send(route.method, `${fill()}?${name}=${encodeURIComponent(t.toWellFormed())}`);
		for (const t of texts) {
			const seg = encodeURIComponent(t.toWellFormed().slice(0, 200));
			for (const p of [...route.url.matchAll(/:\w+/gu)]) {
				const place = placeOf(prefixes[0] ?? "");
				const url = route.url.replace(p[0], seg).replace(":customerId", place.customerId).replace(":subscriptionId", place.subscriptionId).replace(/:(\w+)/gu, "x");
				await send(route.method, url, route.method === "GET" || route.method === "DELETE" ? undefined : (seeds.find(([r]) => r.test(route.url))?.[1] ?? {}));
			}
			if (route.method === "GET") await send("GET", fill(), undefined, { "ms-continuationtoken": seg });
		}
		if (route.method === "GET" || route.method === "DELETE") continue;
		const seed = seeds.find(([r]) => r.test(route.url))?.[1] as Record<string, unknown> | undefined;
		for (const w of weird) {
			await send(route.method, fill(), w);
			for (const key of Object.keys(seed ?? {})) {
				await send(route.method, fill(), { ...seed, [key]: w });
				const { [key]: _, ...rest } = seed ?? {};
				await send(route.method, fill(), rest);
			}
		}
		await send(route.method, fill(), "{");
		await send(route.method, fill(), `{"token":"${"y".repeat(1_000_000)}"}`);
	}
	console.log(kind, "sent", sent, "bad", bad.size);
	for (const [k, v] of [...bad].slice(0, 60)) console.log(k, "=>", v);
	expect(true).toBe(true);
}, 400_000);
