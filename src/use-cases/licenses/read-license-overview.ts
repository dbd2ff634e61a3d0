import type { SkuId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { getOffer, type Sku } from "../../domain/catalog/catalog.ts";
import {
	type AdvisableSubscription,
	adviseOnLicenses,
	type LicenseAdvice,
} from "../../domain/licenses/advise-on-licenses.ts";
import type { LicensePool } from "../../domain/licenses/license-pool.ts";
import { findLicenseUse, type LicenseUse } from "../../domain/licenses/license-use.ts";
import { reducibleSeats } from "../../domain/subscriptions/reducible-seats.ts";
import type { Reader } from "../../storage/database.ts";
import { listAssignments, listUsers } from "../../storage/license-store.ts";
import { listSeatBatchesOfCustomer } from "../../storage/subscription-store.ts";
import { readCustomerMoney } from "../changes/customer-money.ts";
import type { CustomerFacts } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { type LicensesClosed, type LicensesOf, openDirectory, readPools } from "./read-licenses.ts";

/** Everything about the licenses of one SKU: bought, assigned, used, and what to do about it. */
export interface SkuOverview {
	readonly sku: Sku;
	readonly pool: LicensePool;
	readonly use: LicenseUse;
	readonly advice?: LicenseAdvice;
}

/** SKUs of one product side by side: the same one twice under different names, or editions of it. */
export interface ProductOverview {
	readonly productFamily: string;
	readonly skus: readonly SkuOverview[];
}

export type LicenseOverview =
	| LicensesClosed
	| { readonly kind: "overview"; readonly products: readonly ProductOverview[]; readonly idleDays: number };

/** What the customer has bought, given out, and uses. Money is told only with `withMoney`. */
export async function readLicenseOverview(
	surroundings: Surroundings,
	asked: LicensesOf & { readonly idleDays: number; readonly withMoney: boolean },
): Promise<LicenseOverview> {
	const { idleDays } = asked;
	return await surroundings.database.read(async (db) => {
		const opened = await openDirectory(surroundings, db, asked);
		if (opened.kind !== "open") return opened;
		const { facts, at } = opened;
		const pools = await readPools(at, db, facts);
		const people = {
			users: await listUsers(db, asked.customerId),
			assignments: await listAssignments(db, asked.customerId),
		};
		const uses = findLicenseUse(people, { now: at.now(), idleDays });
		const advisable = await readAdvisable(at, { db, facts, asked });
		const skus = [...pools.values()].flatMap((pool): readonly SkuOverview[] => {
			const sku = at.catalog.skus.get(pool.skuId);
			if (sku === undefined) return [];
			const use = uses.get(sku.id) ?? { holders: 0, idle: [], unknown: 0 };
			const directIdle = use.idle.filter(({ assignment }) => assignment.groupName === undefined).length;
			const advice = adviseOnLicenses(pool, directIdle, advisable.get(sku.id) ?? []);
			return [{ sku, pool, use, ...(advice === undefined ? {} : { advice }) }];
		});
		const byProduct = Map.groupBy(skus, ({ sku }) => sku.productFamily);
		return {
			kind: "overview",
			idleDays,
			products: [...byProduct].map(([productFamily, members]) => ({ productFamily, skus: members })),
		};
	});
}

interface AdviceReading {
	readonly db: Reader;
	readonly facts: CustomerFacts;
	readonly asked: LicensesOf & { readonly withMoney: boolean };
}

/** The partner's own subscriptions by SKU; nobody is advised on what another partner sold. */
async function readAdvisable(
	at: Surroundings,
	{ db, facts, asked }: AdviceReading,
): Promise<ReadonlyMap<SkuId, readonly AdvisableSubscription[]>> {
	const { partnerId } = asked.caller;
	const customer = facts.customer;
	const money = asked.withMoney
		? await readCustomerMoney(db, { partnerId, customer, day: dayOf(at.now()) })
		: undefined;
	const batches = await listSeatBatchesOfCustomer(db, customer.id);
	const advisable = facts.own.map((subscription): AdvisableSubscription => {
		const own = batches.filter((batch) => batch.subscriptionId === subscription.id);
		const billing = money?.billings.get(subscription.id);
		return {
			subscription,
			offer: getOffer(at.catalog, subscription.offerId),
			reducible: reducibleSeats(subscription, own, at.now()).quantity,
			...(billing === undefined ? {} : { billing }),
		};
	});
	return Map.groupBy(advisable, ({ offer }) => offer.skuId);
}
