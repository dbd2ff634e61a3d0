import type { LightMyRequestResponse } from "fastify";
import { type Role, roles } from "../../src/domain/access/roles.ts";
import { type CustomerId, type PartnerId, toId } from "../../src/domain/basics/ids.ts";
import { addDays } from "../../src/domain/basics/instant.ts";
import { parseDay } from "../../src/domain/billing/day.ts";
import { getOffer } from "../../src/domain/catalog/catalog.ts";
import type { PartnerBilling } from "../../src/domain/prices/billing-terms.ts";
import type { PriceRow } from "../../src/domain/prices/price-row.ts";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import { buildApp } from "../../src/http/app.ts";
import { savePartnerBilling } from "../../src/storage/billing-store.ts";
import { findCustomerOfPartner } from "../../src/storage/customer-store.ts";
import { saveNewPriceRows } from "../../src/storage/price-store.ts";
import { saveDemoPurchase } from "../../src/use-cases/demo/demo-billing.ts";
import {
	addCustomer,
	makeCaller,
	makeSubscription,
	offerOf,
	openStage,
	otherPartnerId,
	type Product,
	partnerId,
	type Stage,
	write,
} from "../support/fixture.ts";
import type { DatabaseKind } from "../support/postgres.ts";
import { changesAndQuotes } from "./quoted-routes.ts";

/** Who asks: one of the roles, a role of another partner, or an API client on its own. */
export type QuotedCaller = Role | "otherPartner" | "app";

interface QuotedRequest {
	readonly as?: QuotedCaller;
	readonly method?: "GET" | "POST" | "PATCH";
	readonly url: string;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** A partner that bills in US dollars, its prices, and the API over them, on a clock that is moved by hand. */
export interface QuotedStage extends Stage {
	readonly customerId: CustomerId;
	ask(request: QuotedRequest): Promise<LightMyRequestResponse>;
	/** Sells and bills a subscription, periods that began since included. */
	buy(
		purchase: Partial<Subscription> & { readonly product?: Product; readonly daysAgo?: number },
	): Promise<Subscription>;
}

/** Minor units a seat and month; nothing else is priced. */
export const monthlyPrices = {
	basic: 500,
	standard: 1250,
	e1: 800,
	e3: 2000,
	e5: 3500,
	basicNewCommerce: 500,
	standardNewCommerce: 1250,
	e1NewCommerce: 800,
	e3NewCommerce: 2000,
	archiving: 300,
} as const satisfies Partial<Record<Product, number>>;

/** Opens it with one customer in Korea. */
export async function openQuotedStage(kind: DatabaseKind, changes: Partial<PartnerBilling> = {}): Promise<QuotedStage> {
	const stage = await openStage(kind);
	const { surroundings } = stage;
	await write(stage, async (tx) => {
		const policies = { legacy: "exact", newCommerce: "exact" } as const;
		await savePartnerBilling(tx, { partnerId, currency: "USD", billingDay: 1, policies, ...changes });
		await saveNewPriceRows(tx, priceRows(stage));
	});
	const customerId = await addCustomer(stage, { partners: [partnerId] });
	const app = await buildApp({
		surroundings,
		wire: { byteOrderMark: false, upgradeResultType: "number", demo: false },
		routes: changesAndQuotes,
		logLevel: "silent",
		authenticate: async (authorization = "") => {
			return { kind: "caller", caller: toCaller(authorization.replace("Bearer ", "")) };
		},
	});
	return {
		...stage,
		customerId,
		async ask({ as = "globalAdmin", method = "GET", url, body, headers = {} }) {
			return await app.inject({
				method,
				url,
				headers: { authorization: `Bearer ${as}`, "accept-language": "en", ...headers },
				...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
			});
		},
		async buy({ daysAgo = 40, ...bought }) {
			return await buyWithin(stage, customerId, { createdAt: addDays(surroundings.now(), -daysAgo), ...bought });
		},
		async close() {
			await app.close();
			await stage.close();
		},
	};
}

async function buyWithin(
	stage: Stage,
	customerId: CustomerId,
	changes: Partial<Subscription> & { readonly product?: Product },
): Promise<Subscription> {
	const subscription = makeSubscription(stage, customerId, changes);
	const { id: subscriptionId, orderId: id, offerId, quantity, friendlyName, createdAt, billingCycle } = subscription;
	await write(stage, async (tx) => {
		const found = await findCustomerOfPartner(tx, partnerId, customerId);
		if (found === undefined) throw new Error(`no customer ${customerId}`);
		await saveDemoPurchase(tx, stage.surroundings, {
			customer: found.customer,
			subscription,
			order: {
				...{ id, customerId, partnerId, billingCycle, createdAt },
				lines: [{ lineNumber: 0, offerId, subscriptionId, quantity, friendlyName }],
			},
			batch: { id: stage.surroundings.newId(), subscriptionId, quantity, addedAt: createdAt },
		});
	});
	return subscription;
}

function toCaller(as: string) {
	if (as === "app") return makeCaller({ roles: ["globalAdmin"], kind: "app" });
	if (as === "otherPartner") return makeCaller({ roles: ["globalAdmin"], partner: otherPartnerId });
	return makeCaller({ roles: roles.filter((role) => role === as) });
}

function priceRows({ surroundings, catalog }: Stage): readonly PriceRow[] {
	return Object.entries(monthlyPrices).flatMap(([product, price]) => {
		const offer = getOffer(catalog, offerOf(product as Product)); // the keys are products
		return (["monthly", "annual"] as const).map((billingCycle) => ({
			id: toId<PriceRow["id"]>(surroundings.newId()),
			partnerId: partnerId satisfies PartnerId,
			listId: toId<PriceRow["listId"]>("list"),
			offerId: offer.id,
			...({ market: "KR", currency: "USD", segment: "commercial", termMonths: offer.termMonths } as const),
			billingCycle,
			minimumQuantity: 1,
			from: parseDay("2020-01-01"),
			retailPrice: billingCycle === "annual" ? price * 12 : price,
			recordedAt: surroundings.now(),
		}));
	});
}
