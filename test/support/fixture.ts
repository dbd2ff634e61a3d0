import { loadCatalog } from "../../src/catalog-files.ts";
import type { Caller } from "../../src/domain/access/caller.ts";
import type { Role } from "../../src/domain/access/roles.ts";
import {
	type CustomerId,
	type OfferId,
	type OrderId,
	type PartnerId,
	type SkuId,
	type SubscriptionId,
	toId,
	type UserId,
} from "../../src/domain/basics/ids.ts";
import { addDays, parseInstant, startOfDay } from "../../src/domain/basics/instant.ts";
import { type Catalog, getOffer } from "../../src/domain/catalog/catalog.ts";
import type { Customer } from "../../src/domain/customers/customer.ts";
import type { DelegatedAdmin } from "../../src/domain/customers/partner-relationship.ts";
import type { CustomerUser, LicenseAssignment } from "../../src/domain/licenses/license.ts";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import { lastDayOfTerm } from "../../src/domain/subscriptions/term.ts";
import { loadKnownPrices } from "../../src/price-files.ts";
import { saveNewCustomer, saveRelationship } from "../../src/storage/customer-store.ts";
import type { Transactor } from "../../src/storage/database.ts";
import { saveAssignments } from "../../src/storage/license-store.ts";
import { saveNewOrder } from "../../src/storage/order-store.ts";
import { saveNewSubscription, saveSeatBatches } from "../../src/storage/subscription-store.ts";
import { saveNewUsers } from "../../src/storage/user-store.ts";
import type { Surroundings } from "../../src/use-cases/surroundings.ts";
import { type EmptyStore, openEmptyStore } from "./empty-store.ts";
import { countIds, type HandClock, setHandClock } from "./hand-clock.ts";
import type { DatabaseKind } from "./postgres.ts";

/** Offers of the shipped catalog, by the names the tests use. */
const offerIds = {
	appsBusiness: "5c9fd4cc-edce-44a8-8e91-07df09744609",
	basic: "bd938f12-058f-4927-bba3-ae36b1d2501c",
	standard: "031c9e47-4802-4248-838e-778fb1d2cc05",
	e1: "91fd106f-4b2c-4938-95ac-f54f74e9a239",
	e3: "796b6b5f-613c-4e24-a17c-eba730d49c02",
	e5: "a044b16a-1861-4308-8086-a3a3b506fac2",
	basicNewCommerce: "cfq7ttc0lh18:0001:cfq7ttc0k971",
	standardNewCommerce: "cfq7ttc0ldpb:0001:cfq7ttc0lgnt",
	e1NewCommerce: "cfq7ttc0lf8q:0001:cfq7ttc0k39x",
	e3NewCommerce: "cfq7ttc0lf8r:0001:cfq7ttc0kcsv",
	exchangePlan1: "195416c1-3447-423a-b37b-ee59a99a19c4",
	audioConferencing: "c94271d8-b431-4a25-a3c5-a57737a1c909",
	archiving: "2828be95-46ba-4f91-b2fd-0bef192ecf60",
} as const;

export type Product = keyof typeof offerIds;

/** The id of a product's offer. */
export function offerOf(product: Product): OfferId {
	return toId(offerIds[product]);
}

export const partnerId = toId<PartnerId>("5ea70000-0000-4000-8000-00000000000a");
/** Another partner of the same installation. */
export const otherPartnerId = toId<PartnerId>("5ea70000-0000-4000-8000-00000000000b");

/** A sales agent of the partner unless told otherwise. */
export function makeCaller({
	partner = partnerId,
	roles = ["salesAgent"],
	kind = "user",
}: {
	readonly partner?: PartnerId;
	readonly roles?: readonly Role[];
	readonly kind?: Caller["kind"];
} = {}): Caller {
	const account = {
		id: toId<NonNullable<Caller["account"]>["id"]>("agent"),
		userName: "agent@example",
		displayName: "민서연",
	};
	return { partnerId: partner, clientId: "client", kind, roles, ...(kind === "user" ? { account } : {}) };
}

/** An installation with tables, the shipped catalog and a clock moved by hand, but without a row. */
export interface Stage {
	readonly surroundings: Surroundings;
	readonly catalog: Catalog;
	readonly clock: HandClock;
	readonly store: EmptyStore;
	close(): Promise<void>;
}

/** Opens a stage on a database of either kind; `shared` gives SQLite a file, where reads and changes run side by side. */
export async function openStage(kind: DatabaseKind, options: { readonly shared?: boolean } = {}): Promise<Stage> {
	const store = await openEmptyStore(kind, options);
	const catalog = loadCatalog({ sourcesInForce: ["guide"] });
	const clock = setHandClock();
	const surroundings: Surroundings = {
		database: store.database,
		catalog,
		now: clock.now,
		newId: countIds(),
		knownPrices: loadKnownPrices(catalog),
		settings: { enforceUserContext: true, quoteHours: 24, undoDays: 7 },
	};
	return { surroundings, catalog, clock, store, close: store.close };
}

/** Writes rows without a use case. */
export async function write(stage: Stage, work: (tx: Transactor) => Promise<unknown>): Promise<void> {
	await stage.surroundings.database.transactInstallation(work);
}

/** A customer as it comes from nowhere in particular. */
export function makeCustomer(id: CustomerId, changes: Partial<Customer> = {}): Customer {
	return {
		id,
		companyName: "한빛 무역",
		domain: `c${id.slice(-6)}.onmicrosoft.example`,
		country: "KR",
		culture: "ko-KR",
		email: "office@hanbit.example",
		address: { firstName: "민서", lastName: "김", addressLine1: "세종대로 1", city: "서울", postalCode: "04524" },
		createdAt: parseInstant("2024-01-02T00:00:00Z"),
		isTest: true,
		version: 1,
		...changes,
	};
}

/** Adds a customer of the partner, with full delegated admin unless told otherwise. */
export async function addCustomer(
	stage: Stage,
	changes: Partial<Customer> & {
		readonly delegatedAdmin?: DelegatedAdmin;
		readonly partners?: readonly PartnerId[];
	} = {},
): Promise<CustomerId> {
	const { delegatedAdmin = { kind: "full", services: ["office365"] }, partners = [partnerId], ...rest } = changes;
	const customer = makeCustomer(toId(stage.surroundings.newId()), rest);
	await write(stage, async (tx) => {
		await saveNewCustomer(tx, customer);
		for (const partner of partners) {
			const since = customer.createdAt;
			await saveRelationship(tx, {
				customerId: customer.id,
				partnerId: partner,
				reseller: "active",
				delegatedAdmin,
				since,
			});
		}
	});
	return customer.id;
}

/** A subscription of 10 seats bought forty days before the stage's clock, unless changed. */
export function makeSubscription(
	{ surroundings, catalog }: Stage,
	customerId: CustomerId,
	{ product = "basic", ...changes }: Partial<Subscription> & { readonly product?: Product } = {},
): Subscription {
	const offer = getOffer(catalog, offerOf(product));
	const createdAt = changes.createdAt ?? addDays(surroundings.now(), -40);
	const effectiveFrom = startOfDay(createdAt);
	return {
		id: toId<SubscriptionId>(surroundings.newId()),
		customerId,
		partnerId,
		offerId: offer.id,
		orderId: toId<OrderId>(surroundings.newId()),
		regime: offer.regime,
		friendlyName: "",
		quantity: 10,
		status: "active",
		suspensionReasons: [],
		provisioning: "success",
		billingCycle: "monthly",
		autoRenew: true,
		createdAt,
		effectiveFrom,
		committedUntil: lastDayOfTerm(effectiveFrom, offer.termMonths, offer.regime),
		version: 1,
		...changes,
	};
}

/** Sells a subscription, with its order and one batch that holds all its seats. */
export async function sell(
	stage: Stage,
	customerId: CustomerId,
	changes: Partial<Subscription> & { readonly product?: Product } = {},
): Promise<Subscription> {
	const subscription = makeSubscription(stage, customerId, changes);
	const { id, orderId, offerId, quantity, friendlyName, createdAt, billingCycle } = subscription;
	const lines = [{ lineNumber: 0, offerId, subscriptionId: id, quantity, friendlyName }];
	const batch = { id: stage.surroundings.newId(), subscriptionId: id, quantity, addedAt: createdAt };
	await write(stage, async (tx) => {
		await saveNewSubscription(tx, subscription);
		await saveNewOrder(tx, {
			id: orderId,
			customerId,
			partnerId: subscription.partnerId,
			billingCycle,
			createdAt,
			lines,
		});
		await saveSeatBatches(tx, customerId, [batch]);
	});
	return subscription;
}

/** A person of the customer. */
export function makeUser(customerId: CustomerId, id: string, changes: Partial<CustomerUser> = {}): CustomerUser {
	return {
		id: toId<UserId>(id),
		customerId,
		userPrincipalName: `${id}@hanbit.example`,
		displayName: `김 ${id}`,
		firstName: id,
		lastName: "김",
		usageLocation: "KR",
		kind: "member",
		signInBlocked: false,
		...changes,
	};
}

/** The license of a product for a user. */
export function makeAssignment(
	{ catalog, surroundings }: Stage,
	userId: UserId,
	{ product = "basic", ...changes }: Partial<LicenseAssignment> & { readonly product?: Product } = {},
): LicenseAssignment {
	const skuId: SkuId = getOffer(catalog, offerOf(product)).skuId;
	return { userId, skuId, disabledPlans: [], assignedAt: addDays(surroundings.now(), -30), ...changes };
}

/** Adds people who all have the license of one product. */
export async function hire(
	stage: Stage,
	customerId: CustomerId,
	{ count, product = "basic" }: { readonly count: number; readonly product?: Product },
): Promise<readonly CustomerUser[]> {
	const users = Array.from({ length: count }, () => makeUser(customerId, stage.surroundings.newId()));
	await write(stage, async (tx) => {
		await saveNewUsers(tx, users);
		await saveAssignments(
			tx,
			customerId,
			users.map((user) => makeAssignment(stage, user.id, { product })),
		);
	});
	return users;
}
