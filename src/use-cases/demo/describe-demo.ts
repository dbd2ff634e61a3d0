import type { Caller } from "../../domain/access/caller.ts";
import { listSubscriptionOverviews } from "../list-subscriptions.ts";
import { readResellers } from "../relationships/resellers.ts";
import type { Surroundings } from "../surroundings.ts";
import { demoClient, demoPassword, demoUsers } from "./demo-access.ts";
import { administratorOf } from "./demo-administrator.ts";
import { demoCustomerId, demoPartnerId } from "./demo-ids.ts";
import { demoStories } from "./demo-stories.ts";

/** How to get into the demo and what is in it, as it is now. */
export interface DemoDescription {
	readonly url: string;
	readonly tenantId: string;
	readonly client: { readonly id: string; readonly secret: string };
	readonly users: readonly { readonly role: string; readonly userName: string; readonly password: string }[];
	/** Who accepts requests for a customer, on the page behind a request's link. */
	readonly administrators: readonly {
		readonly customerId: string;
		readonly userName: string;
		readonly password: string;
	}[];
	/** By number in the partner network; see the portal's screen of resellers. */
	readonly resellers: readonly { readonly mpnId: string; readonly name: string }[];
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
	const resellers = await readResellers(surroundings, demoPartnerId);
	return {
		url,
		tenantId: demoPartnerId,
		client: { ...demoClient },
		users: demoUsers.map(({ role, userName }) => ({ role, userName, password: demoPassword })),
		administrators: demoStories.flatMap((story, index) =>
			story.administrator === true
				? [{ customerId: demoCustomerId(index + 1), userName: administratorOf(story), password: demoPassword }]
				: [],
		),
		resellers: resellers.map(({ mpnId, name }) => ({ mpnId, name })),
		customers,
	};
}
