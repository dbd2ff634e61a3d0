import { z } from "zod";
import { secretOf } from "../../use-cases/relationships/links.ts";
import { listProviders, listResellersOf, listResellersOfCustomer } from "../../use-cases/relationships/resellers.ts";
import { tolerantEnum } from "../../wire/read-tolerantly.ts";
import { customerRelationshipRequest, partnerRelationshipCollection } from "../../wire/relationship.ts";
import { serviceError } from "../../wire/resource.ts";
import { type FieldFilter, readFieldFilter } from "../convert/field-filter.ts";
import { toCollection } from "../convert/resource.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { route } from "../route.ts";

/** `GET /v1/customers/relationshiprequests`: the partner's standing invitation, which every customer may accept. */
export const getRelationshipRequestRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/relationshiprequests",
	summary: "Get the address at which customers accept a relationship",
	operation: "requestRelationship",
	credentials: "user",
	responses: { 200: customerRelationshipRequest },
	async handle({ surroundings, caller }) {
		const secret = await secretOf(surroundings, caller.partnerId);
		const query = `invType=ResellerRelationship&partnerId=${caller.partnerId}&msppId=0&DAP=true`;
		const url = `${surroundings.publicUrl ?? ""}/relationship/${caller.partnerId}?${query}#${secret}`;
		return { status: 200, body: { url, attributes: { objectType: "CustomerRelationshipRequest" } } };
	},
});

/** `GET …/relationships`: the reseller through whom the customer came. */
export const listCustomerResellersRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/relationships",
	summary: "List the indirect resellers of a customer",
	operation: "viewCustomers",
	credentials: "user",
	responses: { 200: partnerRelationshipCollection, 404: serviceError },
	async handle(context) {
		const { surroundings, caller } = context;
		const customerId = readCustomerId(context);
		const found = await listResellersOfCustomer(surroundings, { caller, customerId });
		if (found === undefined) return notFoundError("Customer", `TenantId - ${customerId}`);
		return { status: 200, body: toCollection(found.map((one) => toWire(one, asProvider))) };
	},
});

const listQuery = z.object({
	relationship_type: tolerantEnum({ is_indirect_reseller_of: 0, is_indirect_cloud_solution_provider_of: 1 }).optional(),
	filter: z.string().max(2_000).optional(),
});

/**
 * `GET /v1/relationships?relationship_type=&filter=`: the resellers behind whom the partner stands or, asked for as
 * `is_indirect_reseller_of`, the partners of this installation that stand behind it.
 */
export const listResellersRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/relationships",
	summary: "List the partner's indirect resellers, or its providers",
	operation: "viewPartnerProfile",
	credentials: "user",
	query: listQuery,
	responses: { 200: partnerRelationshipCollection, 400: serviceError },
	async handle({ surroundings, caller, query, locale }) {
		const filter = query.filter === undefined ? undefined : readFieldFilter(query.filter);
		const keeps = query.filter === undefined ? () => true : filter === undefined ? undefined : toTest(filter);
		if (keeps === undefined) return partnerCenterErrors.invalidInput(locale, [unusable(["filter"])]);
		const type = query.relationship_type ?? asProvider;
		const found: readonly OtherPartner[] =
			type === asProvider ? await listResellersOf(surroundings, caller) : await listProviders(surroundings, caller);
		return { status: 200, body: toCollection(found.filter(keeps).map((one) => toWire(one, type))) };
	},
});

interface OtherPartner {
	readonly id: string;
	readonly name: string;
	readonly mpnId: string;
	readonly country: string;
}

/** What the asking partner is to the other. */
type RelationshipType = "is_indirect_reseller_of" | "is_indirect_cloud_solution_provider_of";
const asProvider = "is_indirect_cloud_solution_provider_of";

/** The documented filters: name or number, exactly, from the start or anywhere. */
function toTest({ field, operator, value }: FieldFilter): ((one: OtherPartner) => boolean) | undefined {
	const wanted = value.toLowerCase();
	const read = { name: (one: OtherPartner) => one.name, mpnid: (one: OtherPartner) => one.mpnId }[field];
	if (read === undefined) return undefined;
	const tests: Readonly<Record<string, (text: string) => boolean>> = {
		equals: (text) => text === wanted,
		starts_with: (text) => text.startsWith(wanted),
		substring: (text) => text.includes(wanted),
	};
	const test = tests[operator];
	return test === undefined ? undefined : (one) => test(read(one).toLowerCase());
}

function toWire({ id, name, mpnId, country }: OtherPartner, relationshipType: RelationshipType) {
	return {
		...{ id, name, mpnId, location: country, relationshipType },
		state: "Active" as const,
		attributes: { objectType: "PartnerRelationship" as const },
	};
}
