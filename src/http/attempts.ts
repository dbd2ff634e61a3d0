import type { Attempt } from "../domain/audit/attempt.ts";
import type { AuditOperation, AuditResource } from "../domain/audit/audit-record.ts";
import type { Route } from "./route.ts";

type Params = Readonly<Record<string, string>>;

/** Addresses that are asked with POST and change nothing that lasts, so that a refusal is no refused change. */
const asksOnly = /\/(preview|quotes|validate|eligibility|validations\/address|promotionEligibilities|rehearsal)$/iu;

/** What a method on an address tries to do, by the end of the address; the first that fits counts. */
const attempts: readonly (readonly [end: RegExp, operation: AuditOperation, resource: AuditResource, id: string])[] = [
	[/\/upgrades$/u, "upgrade_subscription", "subscription", "subscriptionId"],
	[/\/conversions$/u, "convert_trial_subscription", "subscription", "subscriptionId"],
	[/\/subscriptions\/:subscriptionId(\/seats)?$/u, "update_subscription", "subscription", "subscriptionId"],
	[/\/orders$/u, "create_order", "order", "customerId"],
	[/\/orders\/:orderId$/u, "update_order", "order", "orderId"],
	[/\/carts\/:cartId\/checkout$/u, "create_order", "order", "cartId"],
	[/\/(licenseupdates|licenses)$/u, "update_customer_user_licenses", "license", "userId"],
	[/\/users\/:userId$/u, "update_customer_user", "customer_user", "userId"],
	[/\/users(\/import)?$/u, "create_customer_user", "customer_user", "customerId"],
	[/\/usermembers$/u, "add_user_member", "customer_directory_role", "roleId"],
	[/\/usermembers\/:userId$/u, "remove_user_member", "customer_directory_role", "roleId"],
	[/\/undo$/u, "undo_change", "subscription", "changeId"],
];

type Finder = (params: Params) => Attempt | undefined;

const finders = new WeakMap<object, Finder>();

/** As what a refusal of a request to a route is recorded; nothing for what asks only. */
export function toAttempt(route: Pick<Route, "method" | "url">, params: Params): Attempt | undefined {
	let find = finders.get(route);
	if (find === undefined) {
		find = makeFinder(route);
		finders.set(route, find);
	}
	return find(params);
}

/** Looks at the address once, since it is asked on every request. */
function makeFinder({ method, url }: Pick<Route, "method" | "url">): Finder {
	if (method === "GET" || method === "HEAD" || asksOnly.test(url)) return () => undefined;
	const found = attempts.find(([end]) => end.test(url));
	if (found === undefined) return () => toRequest({ method, url });
	const [, named, resource, id] = found;
	const operation = method === "DELETE" && named === "update_customer_user" ? "delete_customer_user" : named;
	return (params) => ({ operation, resource, resourceId: params[id] ?? "" });
}

/** What has no name of its own among the operations: method and address. */
export function toRequest({ method, url }: Pick<Route, "method" | "url">): Attempt {
	return { operation: "refused_request", resource: "request", resourceId: `${method} ${url}` };
}
