import type { Route } from "../../../src/http/route.ts";

/** What a route should take and answer. */
export interface Expectation {
	readonly operation: Route["operation"];
	readonly query?: string;
	readonly body?: unknown;
	/** What the request asks for takes a right of its own as well. */
	readonly judgedAgain?: true;
	/** What the request asks for is refused for its content. */
	readonly badInput?: true;
	/** The request is about somebody whom nobody has. */
	readonly nobody?: true;
	/** The request is about a customer whom nobody has, since it would take away the one that others ask for. */
	readonly strange?: true;
}

/** By method and path of the route. */
export type Expectations = Readonly<Record<string, Expectation>>;

/** Ours, of one customer and of one of its subscriptions. */
export const customer = "/api/v1/customers/:customerId";
export const subscription = `${customer}/subscriptions/:subscriptionId`;
/** Of a thing that nobody has. */
export const unknownId = "5ea71f70-ffff-4000-8000-000000000000";
export const farAhead = "2999-01-01";
