import { demoCustomerId, demoSubscriptionId } from "../../src/use-cases/demo/demo-ids.ts";
import { demoStories } from "../../src/use-cases/demo/demo-stories.ts";

/** Where one of the demo's subscriptions stands in both APIs. */
export interface DemoPlace {
	readonly customerId: string;
	readonly subscriptionId: string;
	/** `/v1/customers/{customerId}` and the same below `/api`. */
	readonly customer: string;
	readonly ourCustomer: string;
	/** `/v1/customers/{customerId}/subscriptions/{subscriptionId}` and the same below `/api`. */
	readonly subscription: string;
	readonly ourSubscription: string;
}

/** The customer with that domain prefix and one of its subscriptions, counted from 1. */
export function placeOf(prefix: string, subscription = 1): DemoPlace {
	const number = demoStories.findIndex(({ domain }) => domain.startsWith(`${prefix}.`)) + 1;
	if (number === 0) throw new Error(`the demo has no customer ${prefix}`);
	const customerId = demoCustomerId(number);
	const subscriptionId = demoSubscriptionId(number, subscription);
	const customer = `/v1/customers/${customerId}`;
	return {
		customerId,
		subscriptionId,
		customer,
		ourCustomer: `/api${customer}`,
		subscription: `${customer}/subscriptions/${subscriptionId}`,
		ourSubscription: `/api${customer}/subscriptions/${subscriptionId}`,
	};
}

/** Offers by what a sales agent calls them, spelled as the wire does. */
export const offerIds = {
	basic: "BD938F12-058F-4927-BBA3-AE36B1D2501C",
	standard: "031C9E47-4802-4248-838E-778FB1D2CC05",
	e1: "91FD106F-4B2C-4938-95AC-F54F74E9A239",
	e3: "796B6B5F-613C-4E24-A17C-EBA730D49C02",
	standardIndia: "5E552C2A-3B32-480B-BCCB-19B3FCA5909E",
} as const;
