import type { Caller } from "../../src/domain/access/caller.ts";
import type { CustomerId, PartnerId } from "../../src/domain/basics/ids.ts";
import { addDays, parseInstant } from "../../src/domain/basics/instant.ts";
import {
	addCustomer,
	hire,
	makeCaller,
	openStage,
	otherPartnerId,
	type Product,
	partnerId,
	type Stage,
	sell,
} from "../support/fixture.ts";
import type { DatabaseKind } from "../support/postgres.ts";

/** An installation with several customers, two of them shared by both partners. */
export interface World {
	readonly stage: Stage;
	readonly callers: readonly Caller[];
	readonly customers: readonly CustomerId[];
}

/** What a customer has; the first is what its people have a license of. */
const products: readonly Product[] = ["basic", "standard", "appsBusiness"];

/** Builds the same world every time. */
export async function buildWorld(kind: DatabaseKind): Promise<World> {
	const stage = await openStage(kind);
	const both = [partnerId, otherPartnerId];
	const roles = ["globalAdmin"] as const;
	const until = parseInstant("2027-06-01T00:00:00Z");
	const granular = { kind: "granular", services: ["office365"], roles: ["globalReader"], until } as const;
	const customers: CustomerId[] = [];
	for (let place = 0; place < 9; place++) {
		const owner = place === 8 ? otherPartnerId : partnerId;
		const shared = place % 3 === 1;
		const customerId = await addCustomer(stage, {
			companyName: `고객 ${place}`,
			partners: shared ? both : [owner],
			...(place === 4 ? { delegatedAdmin: granular } : {}),
		});
		customers.push(customerId);
		await sellTo(stage, customerId, { place, owner });
		if (shared) await sell(stage, customerId, { partnerId: otherPartnerId, product: "exchangePlan1", quantity: 5 });
	}
	return { stage, callers: [partnerId, otherPartnerId].map((partner) => makeCaller({ partner, roles })), customers };
}

async function sellTo(
	stage: Stage,
	customerId: CustomerId,
	{ place, owner }: { readonly place: number; readonly owner: PartnerId },
): Promise<void> {
	const product = products[place % products.length] ?? "basic";
	const own = { partnerId: owner, product };
	await sell(stage, customerId, { ...own, quantity: 9, billingCycle: place % 2 === 0 ? "monthly" : "annual" });
	const base = await sell(stage, customerId, { ...own, quantity: 6 });
	if (place % 4 === 0) {
		const addOn = { product: "audioConferencing", parentSubscriptionId: base.id } as const;
		await sell(stage, customerId, { ...addOn, partnerId: owner, quantity: 3 });
	}
	if (product === "basic") {
		const createdAt = addDays(stage.clock.now(), -3);
		await sell(stage, customerId, { partnerId: owner, product: "basicNewCommerce", quantity: 8, createdAt });
	}
	await hire(stage, customerId, { count: 11, product });
}
