import { roles } from "../../domain/access/roles.ts";
import { type OfferId, type PartnerId, type SkuId, toId } from "../../domain/basics/ids.ts";
import { addDays, startOfDay } from "../../domain/basics/instant.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { type Catalog, getOffer } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { trialEndsAt } from "../../domain/subscriptions/state-end.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { lastDayOfTerm } from "../../domain/subscriptions/term.ts";
import { saveAccount } from "../../storage/account-store.ts";
import { saveApiClient } from "../../storage/api-client-store.ts";
import { saveNewCustomer, saveRelationship } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { saveOutsideHolding } from "../../storage/holding-store.ts";
import { claimInstallationValue } from "../../storage/installation-store.ts";
import { saveAssignments } from "../../storage/license-store.ts";
import { countPartners, savePartner } from "../../storage/partner-store.ts";
import { saveReseller } from "../../storage/reseller-store.ts";
import { saveCustomerTerms } from "../../storage/terms-store.ts";
import { saveNewUsers } from "../../storage/user-store.ts";
import { hashPassword } from "../passwords.ts";
import type { Surroundings } from "../surroundings.ts";
import {
	demoClient,
	demoPassword,
	demoReseller,
	demoUsers,
	otherDemoClient,
	otherDemoMpnId,
	otherDemoUser,
} from "./demo-access.ts";
import { saveDemoAdministrator } from "./demo-administrator.ts";
import { saveDemoPurchase } from "./demo-billing.ts";
import {
	demoCustomerId,
	demoOrderId,
	demoPartnerId,
	demoSubscriptionId,
	demoThingId,
	otherDemoPartnerId,
} from "./demo-ids.ts";
import { makeDemoAssignments, makeDemoUsers } from "./demo-people.ts";
import { saveDemoPrices } from "./demo-prices.ts";
import { demoStories } from "./demo-stories.ts";
import { type DemoStory, type DemoSubscription, toDelegatedAdmin } from "./demo-story.ts";

/** Loads the demo into an installation without partners; tells whether it did. Twice at once loads it once. */
export async function loadDemo(surroundings: Surroundings): Promise<boolean> {
	const { database } = surroundings;
	if ((await database.read(countPartners)) > 0) return false;
	const [password, secret, otherSecret] = await Promise.all(
		[demoPassword, demoClient.secret, otherDemoClient.secret].map(hashPassword),
	);
	return await database.transactInstallation(async (tx) => {
		if ((await countPartners(tx)) > 0) return false;
		if (!(await claimInstallationValue(tx, "demo", "loaded"))) return false;
		await savePartners(tx, surroundings, { password: password ?? "", secrets: [secret ?? "", otherSecret ?? ""] });
		await saveDemoPrices(tx, surroundings, demoPartnerId);
		for (const [index, story] of demoStories.entries()) {
			await saveStory(tx, surroundings, { story, number: index + 1 });
			if (story.administrator === true)
				await saveDemoAdministrator(tx, {
					story,
					number: index + 1,
					passwordHash: password ?? "",
					at: surroundings.now(),
				});
		}
		return true;
	});
}

interface DemoHashes {
	readonly password: string;
	readonly secrets: readonly [string, string];
}

async function savePartners(tx: Transactor, { now }: Surroundings, { password, secrets }: DemoHashes): Promise<void> {
	const createdAt = now();
	const partner = { mpnId: "1234567", country: "KR", createdAt };
	await savePartner(tx, { ...partner, id: demoPartnerId, name: "한빛클라우드", domain: "hanbit-cloud.example" });
	await savePartner(tx, {
		...partner,
		id: otherDemoPartnerId,
		name: "Dalbit Partners",
		domain: "dalbit-partners.example",
		mpnId: otherDemoMpnId,
	});
	await saveReseller(tx, { ...demoReseller, partnerId: demoPartnerId, id: demoThingId(0, 90), addedAt: createdAt });
	await saveReseller(tx, {
		...{ partnerId: demoPartnerId, id: otherDemoPartnerId, mpnId: otherDemoMpnId, name: "Dalbit Partners" },
		...{ country: "KR", addedAt: createdAt },
	});
	for (const [index, user] of demoUsers.entries()) {
		const id = toId<Parameters<typeof saveAccount>[1]["id"]>(demoThingId(0, index + 1));
		await saveAccount(tx, {
			...user,
			id,
			partnerId: demoPartnerId,
			passwordHash: password,
			roles: [user.role],
			createdAt,
		});
	}
	const otherId = toId<Parameters<typeof saveAccount>[1]["id"]>(demoThingId(0, 99));
	await saveAccount(tx, {
		...otherDemoUser,
		id: otherId,
		partnerId: otherDemoPartnerId,
		passwordHash: password,
		roles: [otherDemoUser.role],
		createdAt,
	});
	const clients = [
		[demoClient.id, demoPartnerId, secrets[0]],
		[otherDemoClient.id, otherDemoPartnerId, secrets[1]],
	] as const;
	for (const [clientId, partnerId, secretHash] of clients) {
		await saveApiClient(tx, { clientId, partnerId, name: "Demo API client", secretHash, roles: [...roles], createdAt });
	}
}

const cities: Readonly<Record<string, string>> = { KR: "서울", IN: "Bengaluru", SG: "Singapore" };

interface NumberedStory {
	readonly story: DemoStory;
	readonly number: number;
}

async function saveStory(tx: Transactor, surroundings: Surroundings, { story, number }: NumberedStory): Promise<void> {
	const now = surroundings.now();
	const id = demoCustomerId(number);
	const resellerMpnId = story.subscriptions.find(({ reseller }) => reseller !== undefined)?.reseller;
	const customer: Customer = {
		id,
		companyName: story.name,
		domain: story.domain,
		country: story.country,
		culture: story.country === "KR" ? "ko-KR" : "en-US",
		email: `billing@${story.domain}`,
		address: {
			firstName: "지안",
			lastName: "김",
			addressLine1: "세종대로 110",
			city: cities[story.country] ?? "서울",
			postalCode: "04524",
			phoneNumber: "+82-2-0000-0000",
		},
		createdAt: addDays(now, -400),
		isTest: true,
		...(resellerMpnId === undefined ? {} : { resellerMpnId }),
		version: 1,
	};
	await saveNewCustomer(tx, customer);
	const ends = { past: addDays(now, -3), future: addDays(now, 180) };
	const relationship = { customerId: id, reseller: "active", since: addDays(now, -400) } as const;
	await saveRelationship(tx, {
		...relationship,
		partnerId: demoPartnerId,
		delegatedAdmin: toDelegatedAdmin(story, ends),
	});
	if (story.subscriptions.some((one) => one.byOtherPartner)) {
		await saveRelationship(tx, { ...relationship, partnerId: otherDemoPartnerId, delegatedAdmin: { kind: "none" } });
	}
	if (story.billedIn !== undefined) {
		const { id: customerId, createdAt: recordedAt } = customer;
		const from = dayOf(recordedAt);
		const terms = { customerId, partnerId: demoPartnerId, from, recordedAt, segment: "commercial" } as const;
		await saveCustomerTerms(tx, { ...terms, currency: story.billedIn });
	}
	for (const [index, planned] of story.subscriptions.entries()) {
		await saveDemoSubscription(tx, surroundings, { planned, of: customer, customer: number, place: index + 1 });
	}
	await saveOutside(tx, surroundings, { story, number });
	await savePeople(tx, surroundings, { story, number });
}

interface PlacedSubscription {
	readonly planned: DemoSubscription;
	readonly of: Customer;
	readonly customer: number;
	readonly place: number;
}

async function saveDemoSubscription(
	tx: Transactor,
	surroundings: Surroundings,
	placed: PlacedSubscription,
): Promise<void> {
	const { planned, customer, place } = placed;
	const subscription = toSubscription(surroundings, placed);
	const { id, offerId, quantity, friendlyName, createdAt, customerId } = subscription;
	await saveDemoPurchase(tx, surroundings, {
		customer: placed.of,
		subscription,
		order: {
			id: subscription.orderId,
			customerId,
			partnerId: subscription.partnerId,
			billingCycle: subscription.billingCycle,
			createdAt,
			lines: [{ lineNumber: 0, offerId, subscriptionId: id, quantity: planned.seats, friendlyName }],
		},
		batch: { id: demoThingId(customer, place), subscriptionId: id, quantity, addedAt: createdAt },
	});
}

function toSubscription(
	{ catalog, now }: Surroundings,
	{ planned, customer, place }: PlacedSubscription,
): Subscription {
	const offer = getOffer(catalog, toId<OfferId>(planned.offer));
	const createdAt = addDays(now(), -(planned.boughtDaysAgo ?? 40 + place));
	const effectiveFrom = startOfDay(createdAt);
	const subscription: Subscription = {
		id: demoSubscriptionId(customer, place),
		customerId: demoCustomerId(customer),
		partnerId: planned.byOtherPartner ? otherDemoPartnerId : (demoPartnerId as PartnerId), // one type for both arms
		offerId: offer.id,
		orderId: toId(demoOrderId(customer, place)),
		...(planned.reseller === undefined ? {} : { partnerIdOnRecord: planned.reseller }),
		...(planned.addOnTo === undefined ? {} : { parentSubscriptionId: demoSubscriptionId(customer, planned.addOnTo) }),
		regime: offer.regime,
		friendlyName: planned.name ?? "",
		quantity: planned.seats,
		status: planned.status ?? "active",
		suspensionReasons: planned.upgradedAway ? ["Transition"] : planned.status === "suspended" ? ["PartnerRequest"] : [],
		provisioning: planned.provisioning ?? "success",
		billingCycle: planned.billingCycle ?? "monthly",
		autoRenew: planned.status !== "suspended",
		createdAt,
		effectiveFrom,
		committedUntil: lastDayOfTerm(effectiveFrom, offer.termMonths, offer.regime),
		version: 1,
	};
	const stateEndsAt = offer.isTrial ? trialEndsAt(effectiveFrom) : undefined;
	return { ...subscription, ...(stateEndsAt === undefined ? {} : { stateEndsAt }) };
}

async function saveOutside(
	tx: Transactor,
	{ catalog, now }: Surroundings,
	{ story, number }: NumberedStory,
): Promise<void> {
	for (const [index, { channel, skuPartNumber, state }] of (story.outside ?? []).entries()) {
		await saveOutsideHolding(tx, demoCustomerId(number), {
			id: demoThingId(number, 50 + index),
			partnerId: demoPartnerId,
			channel,
			skuId: getSkuId(catalog, skuPartNumber),
			state: state ?? "live",
			since: addDays(now(), -200),
		});
	}
}

async function savePeople(
	tx: Transactor,
	{ catalog, now }: Surroundings,
	{ story, number }: NumberedStory,
): Promise<void> {
	const users = makeDemoUsers(story, number, now());
	const skus = story.subscriptions.map(({ offer }): SkuId => getOffer(catalog, toId<OfferId>(offer)).skuId);
	const [first, second] = skus;
	const [outside] = (story.outside ?? []).map(({ skuPartNumber }) => getSkuId(catalog, skuPartNumber));
	const seats = story.subscriptions[0]?.seats ?? 0;
	if (first === undefined || users.length === 0) return;
	const others = { ...(second === undefined ? {} : { second }), ...(outside === undefined ? {} : { outside }) };
	const parts = { first, seats, ...others };
	await saveNewUsers(tx, users);
	await saveAssignments(tx, demoCustomerId(number), makeDemoAssignments(story, users, { skus: parts, now: now() }));
}

function getSkuId(catalog: Catalog, partNumber: string): SkuId {
	const sku = catalog.skus.values().find((one) => one.partNumber === partNumber);
	if (sku === undefined) throw new Error(`the demo names a SKU that the catalog lacks: ${partNumber}`);
	return sku.id;
}
