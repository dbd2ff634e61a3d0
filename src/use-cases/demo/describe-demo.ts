import type { Caller } from "../../domain/access/caller.ts";
import { listSubscriptionOverviews } from "../list-subscriptions.ts";
import type { Surroundings } from "../surroundings.ts";
import { demoClient, demoPassword, demoUsers } from "./demo-access.ts";
import { demoCustomerId, demoPartnerId } from "./demo-ids.ts";
import { demoStories } from "./demo-stories.ts";

/** How to get into the demo and what is in it, as it is now. */
export interface DemoDescription {
	readonly url: string;
	readonly tenantId: string;
	readonly client: { readonly id: string; readonly secret: string };
	readonly users: readonly { readonly role: string; readonly userName: string; readonly password: string }[];
	readonly customers: readonly DemoCustomerDescription[];
}

interface DemoCustomerDescription {
	readonly id: string;
	readonly name: string;
	readonly shows: string;
	readonly subscriptions: readonly { readonly id: string; readonly offer: string; readonly upgradable: boolean }[];
}

/** Describes the demo in English, from the rows and the rules themselves. */
export async function describeDemo(surroundings: Surroundings, url: string): Promise<DemoDescription> {
	const caller: Caller = { partnerId: demoPartnerId, kind: "user", clientId: demoClient.id, roles: ["globalAdmin"] };
	const customers: DemoCustomerDescription[] = [];
	for (const [index, story] of demoStories.entries()) {
		const id = demoCustomerId(index + 1);
		const overviews = (await listSubscriptionOverviews(surroundings, caller, id)) ?? [];
		customers.push({
			id,
			name: story.name,
			shows: story.shows,
			subscriptions: overviews.map(({ subscription, offer, upgradable }) => ({
				id: subscription.id,
				offer: offer.title.en,
				upgradable,
			})),
		});
	}
	return {
		url,
		tenantId: demoPartnerId,
		client: { ...demoClient },
		users: demoUsers.map(({ role, userName }) => ({ role, userName, password: demoPassword })),
		customers,
	};
}
