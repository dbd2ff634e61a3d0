import { z } from "zod";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { findCustomerProfile } from "../../use-cases/customers/read-profile.ts";
import { type CustomerListing, listCustomers, toSearchName } from "../../use-cases/list-customers.ts";
import { customer, customerCollection } from "../../wire/customer.ts";
import { serviceError } from "../../wire/resource.ts";
import { toWireCustomer, toWireCustomerItem } from "../convert/customer.ts";
import { readCustomerCursor, toCustomerCursor } from "../convert/customer-cursor.ts";
import { type FieldFilter, readFieldFilter } from "../convert/field-filter.ts";
import { toCollection, toLink } from "../convert/resource.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { route } from "../route.ts";

/** The original gives up to 500 customers a page and clamps what is above. */
const largestPage = 500;

const listQuery = z.object({
	size: z.coerce.number().int().min(0).optional(),
	filter: z.string().max(2_000).optional(),
	/** The other ways of seeking would need a way back; answering them like `next` would be a lie. */
	seekOperation: z
		.string()
		.regex(/^(first|next)$/iu)
		.optional(),
});

/** `GET /v1/customers`: the partner's customers by name, seek paging with `MS-ContinuationToken`. */
export const listCustomersRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers",
	summary: "List customers",
	operation: "viewCustomers",
	credentials: "either",
	query: listQuery,
	responses: { 200: customerCollection, 400: serviceError },
	async handle({ surroundings, caller, query, headers, locale }) {
		const size = query.size === undefined || query.size === 0 ? largestPage : Math.min(query.size, largestPage);
		const filter = query.filter === undefined ? undefined : readFieldFilter(query.filter);
		const narrowed = filter === undefined ? {} : narrow(filter);
		if (narrowed === undefined) return refuseFilter(locale);
		const after = readCustomerCursor(headers["ms-continuationtoken"]);
		const page = await listCustomers(surroundings, {
			partnerId: caller.partnerId,
			limit: size,
			...narrowed,
			...(after === undefined || /^first$/iu.test(query.seekOperation ?? "") ? {} : { after }),
		});
		const last = page.items.at(-1);
		const filterPart = query.filter === undefined ? "" : `&filter=${encodeURIComponent(query.filter)}`;
		const next =
			page.more && last !== undefined
				? toLink(`/customers?size=${size}${filterPart}&seekOperation=Next`, "GET", [
						{ key: "MS-ContinuationToken", value: toCustomerCursor(last.customer) },
					])
				: undefined;
		return {
			status: 200,
			body: toCollection(page.items.map(toWireCustomerItem), `/customers?size=${size}${filterPart}`, next),
		};
	},
});

/** `GET /v1/customers/{customerId}`. */
export const getCustomerRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId",
	summary: "Get a customer",
	operation: "viewCustomers",
	credentials: "either",
	responses: { 200: customer, 404: serviceError },
	async handle({ surroundings, caller, params }) {
		const id = toId<CustomerId>(params.customerId ?? "");
		const found = await findCustomerProfile(surroundings, { caller, customerId: id });
		if (found === undefined) return notFoundError("Customer", `TenantId - ${id}`);
		return { status: 200, body: toWireCustomer(found) };
	},
});

type Narrowing = Pick<CustomerListing, "nameStartsWith" | "nameContains" | "domainStartsWith" | "resellerStartsWith">;

/** The filters that the original documents for customers; undefined for any other. */
function narrow({ field, operator, value }: FieldFilter): Narrowing | undefined {
	if (field === "companyname" && operator === "starts_with") return { nameStartsWith: toSearchName(value) };
	if (field === "companyname" && operator === "substring") return { nameContains: toSearchName(value) };
	if (field === "domain" && operator === "starts_with") return { domainStartsWith: value.toLowerCase() };
	if (field === "indirectreseller" && operator === "starts_with") return { resellerStartsWith: value.toLowerCase() };
	return undefined;
}

function refuseFilter(locale: Locale) {
	return partnerCenterErrors.invalidInput(locale, [unusable(["filter"])]);
}
