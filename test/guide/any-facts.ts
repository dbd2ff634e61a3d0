import fc from "fast-check";
import { loadCatalog } from "../../src/catalog-files.ts";
import { type SkuId, toId } from "../../src/domain/basics/ids.ts";
import { addDays } from "../../src/domain/basics/instant.ts";
import { type Catalog, getOffer, getSku, type Offer } from "../../src/domain/catalog/catalog.ts";
import type { Holding } from "../../src/domain/customers/holding.ts";
import type { DelegatedAdmin, GranularAdminRole } from "../../src/domain/customers/partner-relationship.ts";
import type { CustomerUser, LicenseAssignment, LicenseFacts } from "../../src/domain/licenses/license.ts";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import {
	makeCustomer,
	makeFacts,
	makeRelationship,
	makeSubscription,
	now,
} from "../../src/domain/upgrades/test-facts.ts";
import type { UpgradeFacts } from "../../src/domain/upgrades/upgrade-facts.ts";
import { channels } from "./guide-facts.ts";

/** The shipped catalog with every source in force: the most paths, so that most customers can go somewhere. */
const catalog: Catalog = loadCatalog({ sourcesInForce: ["guide", "catalog2019"] });
const offers = [...catalog.offers.values()];
const skus = [...catalog.skus.values()];
const sources = offers.filter(({ id }) => catalog.pathsFrom.has(id));

const anySource = fc.oneof(
	{ arbitrary: fc.constantFrom<Offer>(...sources), weight: 6 },
	{ arbitrary: fc.constantFrom<Offer>(...offers), weight: 1 },
);

/** Mostly the first of them, so that most cases get past the condition. */
function mostly<Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> {
	return fc.oneof(
		{ arbitrary: fc.constant(usual), weight: 14 },
		{ arbitrary: fc.constantFrom<Value>(...others), weight: 1 },
	);
}

const anyRoles = fc.subarray<GranularAdminRole>(["directoryReaders", "globalReader", "directoryWriters"]);
const anyAdmin: fc.Arbitrary<DelegatedAdmin> = fc.oneof(
	{ arbitrary: fc.constant<DelegatedAdmin>({ kind: "full", services: ["office365"] }), weight: 8 },
	{ arbitrary: fc.constantFrom<DelegatedAdmin>({ kind: "none" }, { kind: "full", services: ["azure"] }), weight: 1 },
	{
		arbitrary: fc.record({
			kind: fc.constant("granular" as const),
			services: mostly(["office365" as const], []),
			roles: anyRoles,
			until: mostly(addDays(now, 30), now),
		}),
		weight: 2,
	},
);

/** Something else that the customer has: another channel's, or one of the partner's own subscriptions. */
export const anyHolding: fc.Arbitrary<Holding> = fc.oneof(
	fc.record({
		channel: fc.constantFrom(...channels.filter((channel) => channel !== "thisPartner")),
		skuId: fc.constantFrom(...skus.map(({ id }) => id)),
		state: fc.constantFrom("live" as const, "stopped" as const, "gone" as const),
		since: fc.constant(now),
	}),
	fc
		.record({
			offer: fc.constantFrom<Offer>(...offers),
			channel: fc.constantFrom("thisPartner" as const, "otherPartner" as const),
			state: fc.constantFrom("live" as const, "stopped" as const, "gone" as const),
		})
		.map(({ offer, channel, state }) => ({ channel, state, offerId: offer.id, skuId: offer.skuId, since: now })),
);

const anyStatus = mostly<Subscription["status"]>("active", "suspended", "deleted", "expired", "pending", "disabled");

const anySubscription: fc.Arbitrary<Subscription> = fc
	.record({
		offer: anySource,
		quantity: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 290, max: 310 })),
		status: anyStatus,
		provisioning: mostly<Subscription["provisioning"]>("success", "pending", "failed"),
		billingCycle: mostly<Subscription["billingCycle"]>("monthly", "annual", "none"),
	})
	.map(({ offer, ...changes }) => makeSubscription("basic", { ...changes, offerId: offer.id, regime: offer.regime }));

/** Any customer, source and holdings; most of them may be upgraded somewhere. */
export const anyFacts: fc.Arbitrary<UpgradeFacts> = fc
	.record({
		source: anySubscription,
		others: fc.array(anySubscription, { maxLength: 2 }),
		addOnStatus: fc.option(anyStatus, { freq: 8, nil: undefined }),
		holdings: fc.oneof(fc.constant([]), fc.array(anyHolding, { maxLength: 4 })),
		admin: anyAdmin,
		reseller: mostly<"active" | "ended">("active", "ended"),
		country: mostly("KR", "IN", "US"),
		mayMoveLicenses: mostly(true, false),
	})
	.map(({ source, others, addOnStatus, holdings, admin, reseller, country, mayMoveLicenses }) => {
		const addOn = makeSubscription("basic", {
			id: toId("add-on"),
			offerId: [...catalog.offers.values()].find(({ isAddOn }) => isAddOn)?.id ?? source.offerId,
			parentSubscriptionId: source.id,
			status: addOnStatus ?? "deleted",
		});
		const numbered = others.map((other, index) => ({ ...other, id: toId<Subscription["id"]>(`other-${index}`) }));
		return makeFacts({
			catalog,
			source,
			otherSubscriptions: addOnStatus === undefined ? numbered : [...numbered, addOn],
			holdings,
			relationship: makeRelationship(admin, reseller),
			customer: makeCustomer(country),
			mayMoveLicenses,
		});
	});

const anyUser: fc.Arbitrary<CustomerUser> = fc
	.record({
		number: fc.integer({ min: 0, max: 9_999 }),
		name: fc.constantFrom("김민서", "이준", "Ada", "Bo", "박"),
		usageLocation: mostly("KR", ""),
		kind: mostly<CustomerUser["kind"]>("member", "guest", "sharedMailbox"),
		signInBlocked: mostly(false, true),
	})
	.map(({ number, name, ...rest }) => ({
		...rest,
		id: toId(`user-${number}`),
		customerId: toId("customer-1"),
		userPrincipalName: `user${number}@hanbit.example`,
		displayName: name,
		firstName: name,
		lastName: "",
	}));

/** Users with licenses of these SKUs and others, some of them with plans switched off or by way of a group. */
export function anyLicenses(likely: readonly SkuId[]): fc.Arbitrary<LicenseFacts> {
	const anySku = fc.oneof(
		{ arbitrary: fc.constantFrom<SkuId>(...likely), weight: 4 },
		{ arbitrary: fc.constantFrom<SkuId>(...skus.map(({ id }) => id)), weight: 1 },
	);
	const anyAssignments = fc.uniqueArray(
		fc.record({
			skuId: anySku,
			group: mostly<string | undefined>(undefined, "G"),
			off: fc.array(fc.nat(), { maxLength: 3 }),
		}),
		{ maxLength: 3, selector: ({ skuId }) => skuId },
	);
	return fc
		.uniqueArray(fc.record({ user: anyUser, held: anyAssignments }), {
			maxLength: 50,
			selector: ({ user }) => user.id,
		})
		.map((people) => ({
			users: people.map(({ user }) => user),
			assignments: people.flatMap(({ user, held }) =>
				held.map(({ skuId, group, off }): LicenseAssignment => {
					const { servicePlans } = getSku(catalog, skuId);
					const disabled = off.flatMap((index) => servicePlans[index % servicePlans.length] ?? []);
					return {
						userId: user.id,
						skuId,
						disabledPlans: [...new Set(disabled)],
						assignedAt: now,
						...(group === undefined ? {} : { groupName: group }),
					};
				}),
			),
		}));
}

/** The SKU that an offer gives. */
export function skuIdOf(offerId: Offer["id"]): SkuId {
	return getOffer(catalog, offerId).skuId;
}
