import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { findCustomer, listCustomersWithCounts, toSearchName } from "../../use-cases/list-customers.ts";
import { customerListQuery, customerPage, customerSummary } from "../../wire/api/customer.ts";
import { problem } from "../../wire/api/problem.ts";
import { readCustomerCursor, toCustomerCursor } from "../convert/customer-cursor.ts";
import { viewCustomer } from "../convert/views.ts";
import { notFoundProblem } from "../errors.ts";
import { route } from "../route.ts";

/** `GET /api/v1/customers?search=&size=&cursor=`: by name; the search looks into name and domain. */
export const listCustomersRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers",
	summary: "Search customers",
	operation: "viewCustomers",
	credentials: "either",
	query: customerListQuery,
	responses: { 200: customerPage, 400: problem },
	async handle({ surroundings, caller, query }) {
		const after = readCustomerCursor(query.cursor);
		const page = await listCustomersWithCounts(surroundings, {
			partnerId: caller.partnerId,
			limit: query.size,
			...(query.search === undefined || query.search.trim() === ""
				? {}
				: { search: toSearchName(query.search.trim()) }),
			...(after === undefined ? {} : { after }),
		});
		const last = page.items.at(-1)?.customer;
		const next = page.more && last !== undefined ? toCustomerCursor(last) : undefined;
		return { status: 200, body: { items: page.items.map(viewCustomer), ...(next === undefined ? {} : { next }) } };
	},
});

/** `GET /api/v1/customers/{customerId}`. */
export const getCustomerRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId",
	summary: "Get a customer",
	operation: "viewCustomers",
	credentials: "either",
	responses: { 200: customerSummary, 404: problem },
	async handle({ surroundings, caller, params, locale }) {
		const found = await findCustomer(surroundings, caller.partnerId, toId<CustomerId>(params.customerId ?? ""));
		return found === undefined ? notFoundProblem(locale, "Customer") : { status: 200, body: viewCustomer(found) };
	},
});
