import type { Caller } from "../../src/domain/access/caller.ts";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import type { SubscriptionChanges } from "../../src/domain/subscriptions/subscription-update.ts";
import { listAssignmentsOfSku } from "../../src/storage/license-store.ts";
import { listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import type { SeatOutcome } from "../../src/use-cases/change-seats.ts";
import { previewUpgrade } from "../../src/use-cases/preview-upgrade.ts";
import type { SeededChoice } from "../../src/use-cases/simulation/seeded-choice.ts";
import type { UpdateOutcome } from "../../src/use-cases/update-subscription.ts";
import type { UpgradeOutcome } from "../../src/use-cases/upgrade-subscription.ts";
import { askForSeats, askForUpdate, askForUpgrade, type Told } from "../support/desk.ts";
import { offerOf, type Product } from "../support/fixture.ts";
import type { World } from "./world.ts";

type AnyOutcome = SeatOutcome | UpdateOutcome | UpgradeOutcome;

/** Something that a client asks for; running it again sends the same request. */
export interface Command {
	readonly what: string;
	readonly caller: Caller;
	readonly subscription: Subscription;
	/** Whether the request carries an id, so that a repeat can be told. */
	readonly named: boolean;
	run(): Promise<Told<AnyOutcome>>;
}

const targets: readonly Product[] = ["standard", "e1", "e3", "e5", "appsBusiness", "archiving"];

/** Makes up the next request: whose, on which subscription, and what. */
export async function makeUpCommand(
	{ stage, callers, customers }: World,
	choice: SeededChoice,
	number: number,
): Promise<Command> {
	const { surroundings } = stage;
	const customerId = choice.oneOf(customers);
	const subscriptions = await surroundings.database.read((db) => listSubscriptionsOfCustomer(db, customerId));
	const active = subscriptions.filter(({ status }) => status === "active");
	const subscription = choice.oneOf(active.length > 0 && choice.percent(80) ? active : subscriptions);
	const owner = callers.find((one) => one.partnerId === subscription.partnerId);
	const caller = owner !== undefined && choice.percent(90) ? owner : choice.oneOf(callers);
	const named = choice.percent(85);
	const key = named ? { key: `request ${number}` } : {};
	const kind = choice.between(1, 10);
	const about = { caller, subscription, named };
	const label = (what: string) => `${number}: ${caller.partnerId.slice(-1)} ${what} ${subscription.id.slice(-4)}`;
	if (kind <= 4) {
		const upgrade = makeUpUpgrade(choice, subscription);
		const run = () => askForUpgrade(surroundings, subscription, { caller, choice: upgrade, ...key });
		return { ...about, what: label(`upgrades (${JSON.stringify(upgrade)})`), run };
	}
	if (kind <= 7) {
		const request = choice.percent(80) ? { change: choice.between(-4, 5) } : { quantity: choice.between(-1, 14) };
		const release = await makeUpRelease(choice, stage, subscription);
		const run = () => askForSeats(surroundings, subscription, { caller, request, release, ...key });
		return { ...about, what: label(`asks for seats (${JSON.stringify(request)}, ${release.length} released)`), run };
	}
	const changes = makeUpChanges(choice, subscription);
	const read = choice.percent(30) ? { readVersion: subscription.version - (choice.percent(30) ? 1 : 0) } : {};
	const run = () => askForUpdate(surroundings, subscription, { caller, changes, ...read, ...key });
	return { ...about, what: label(`updates (${JSON.stringify(changes)})`), run };
}

/** Looks at an upgrade without asking for it. */
export async function lookAtUpgrade({ stage }: World, { caller, subscription }: Command): Promise<void> {
	const key = { caller, customerId: subscription.customerId, subscriptionId: subscription.id };
	await previewUpgrade(stage.surroundings, key, { targetOfferId: offerOf("e3"), licenseTransfer: true });
}

function makeUpUpgrade(choice: SeededChoice, { quantity }: Subscription) {
	const more = choice.percent(20) ? { quantity: quantity + choice.between(-1, 3) } : {};
	return { targetOfferId: offerOf(choice.oneOf(targets)), licenseTransfer: choice.percent(60), ...more };
}

async function makeUpRelease(
	choice: SeededChoice,
	{ surroundings, catalog }: World["stage"],
	{ customerId, offerId }: Subscription,
) {
	const skuId = catalog.offers.get(offerId)?.skuId;
	if (skuId === undefined || choice.percent(60)) return [];
	const holders = await surroundings.database.read((db) => listAssignmentsOfSku(db, customerId, skuId));
	return holders.slice(0, choice.between(0, 3)).map(({ userId }) => userId);
}

function makeUpChanges(choice: SeededChoice, { quantity, status }: Subscription): SubscriptionChanges {
	return {
		...(choice.percent(50) ? { friendlyName: choice.oneOf(["본사", "공장", ""]) } : {}),
		...(choice.percent(30) ? { quantity: quantity + choice.between(-2, 3) } : {}),
		...(choice.percent(40) ? { status: choice.oneOf(["active", "suspended", "deleted", status]) } : {}),
		...(choice.percent(30) ? { autoRenew: choice.percent(50) } : {}),
	};
}
