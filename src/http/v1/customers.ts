import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { findCustomerProfile } from "../../use-cases/customers/read-profile.ts";
import {
	type CustomerListing,
	type CustomerOfPartner,
	listCustomers,
	toSearchName,
} from "../../use-cases/list-customers.ts";
import { customer, customerCollection } from "../../wire/customer.ts";
import { serviceError } from "../../wire/resource.ts";
import { toWireCustomer, toWireCustomerItem } from "../convert/customer.ts";
import { readCustomerCursor, toCustomerCursor } from "../convert/customer-cursor.ts";
import { type FieldFilter, readFieldFilter } from "../convert/field-filter.ts";
import { toCollection, toLink } from "../convert/resource.ts";
import { seekQuery, toPageSize } from "../convert/seek-query.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { route } from "../route.ts";

/** `GET /v1/customers`: the partner's customers by name, seek paging with `MS-ContinuationToken`. */
export const listCustomersRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers",
	summary: "List customers",
	operation: "viewCustomers",
	credentials: "either",
	query: seekQuery,
	responses: { 200: customerCollection, 400: serviceError },
	async handle({ surroundings, caller, query, headers, locale }) {
		const size = toPageSize(query.size);
		const filter = query.filter === undefined ? undefined : readFieldFilter(query.filter);
		const narrowed = filter === undefined ? {} : narrow(filter);
		if (narrowed === undefined) return refuseFilter(locale);
		const page = await listCustomers(surroundings, {
			partnerId: caller.partnerId,
			limit: size,
			...narrowed,
			...readSeek(query.seekOperation?.toLowerCase(), readCustomerCursor(headers["ms-continuationtoken"])),
		});
		const filterPart = query.filter === undefined ? "" : `&filter=${encodeURIComponent(query.filter)}`;
		const self = `/customers?size=${size}${filterPart}`;
		const next = page.more ? toSeekLink(self, "Next", page.items.at(-1)) : undefined;
		const collection = toCollection(page.items.map(toWireCustomerItem), self, next);
		const previous = page.earlier ? toSeekLink(self, "Previous", page.items[0]) : undefined;
		if (collection.links === undefined || previous === undefined) return { status: 200, body: collection };
		return { status: 200, body: { ...collection, links: { ...collection.links, previous } } };
	},
});

function readSeek(
	operation: string | undefined,
	place: ReturnType<typeof readCustomerCursor>,
): Pick<CustomerListing, "after" | "before"> {
	if (operation === "last") return { before: "end" };
	if (place === undefined || operation === "first" || operation?.startsWith("page")) return {};
	return operation === "previous" ? { before: place } : { after: place };
}

function toSeekLink(self: string, operation: "Next" | "Previous", from: CustomerOfPartner | undefined) {
	if (from === undefined) return undefined;
	const token = { key: "MS-ContinuationToken", value: toCustomerCursor(from.customer) };
	return toLink(`${self}&seekOperation=${operation}`, "GET", [token]);
}

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

type Narrowing = Pick<
	CustomerListing,
	"nameIs" | "nameStartsWith" | "nameContains" | "domainStartsWith" | "resellerStartsWith"
>;

/** The filters that the original documents for customers; undefined for any other. */
function narrow({ field, operator, value }: FieldFilter): Narrowing | undefined {
	if (field === "companyname" && operator === "starts_with") return { nameStartsWith: toSearchName(value) };
	if (field === "companyname" && operator === "equals") return { nameIs: toSearchName(value) };
	if (field === "companyname" && operator === "substring") return { nameContains: toSearchName(value) };
	if (field === "domain" && operator === "starts_with") return { domainStartsWith: value.toLowerCase() };
	if (field === "indirectreseller" && operator === "starts_with") return { resellerStartsWith: value.toLowerCase() };
	return undefined;
}

function refuseFilter(locale: Locale) {
	return partnerCenterErrors.invalidInput(locale, [unusable(["filter"])]);
}
