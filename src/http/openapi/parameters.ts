import { z } from "zod";
import type { ApiKind, DescribedRoute } from "../route.ts";

/** What stands in a path, by its name; every one is a component of the document. */
const pathMeanings: Readonly<Record<string, string>> = {
	accountId: "Somebody who works for the partner",
	auditId: "An audit record",
	availabilityId: "An availability of a SKU: what it costs, to whom it is sold",
	billingPeriod: "`current` or `mostrecent`",
	cartId: "A cart",
	changeId: "A change that was carried out",
	clientId: "A program that asks in its own name",
	correlationId: "What a test event was given when it was sent",
	countryIso2: "A country as two letters of ISO 3166-1",
	customerId: "A customer",
	deliveryId: "An event on its way to a webhook, or arrived",
	domain: "A domain name",
	entryId: "An entry of a timeline",
	factorId: "An authenticator app or a passkey",
	holdingId: "Something that a customer has through another channel",
	importId: "An import of people",
	invoiceId: "An invoice or a credit note",
	lineItemNumber: "The number of a line, counted from 0",
	month: "A month, such as `2020-05`",
	offerId: "An offer of the catalog",
	orderId: "An order",
	priceBookId: "A price book",
	productId: "A product of the catalog",
	promotionId: "A promotion",
	provider: "Who bills: `office`, `azure`, `onetime`",
	quoteId: "A quote: a change that was asked about and can be carried out as shown",
	receiptId: "A tax receipt",
	requestId: "A request for a relationship",
	roleId: "A role",
	sessionId: "A place where somebody is signed in",
	skuId: "A SKU of a product",
	subscriptionId: "A subscription of the customer",
	templateId: "The template of an agreement",
	transferId: "A transfer of licenses",
	type: "Which lines: `billinglineitems` or `usagelineitems`",
	uid: "An open sign-in, as the address of its page has it",
	userId: "Somebody of the customer, by id or by user name",
};

/** What stands in a query, by its name. */
const queryMeanings: Readonly<Record<string, string>> = {
	affected: "Only rows that are touched",
	agreementType: "Only agreements of this type",
	assignee: "Only what that person has taken on",
	billingCycle: "How often it is billed",
	billingType: "Which kind of billing",
	blocked: "Whether people who may not sign in are listed",
	code: "Which error",
	country: "The country whose catalog is asked for, as two letters of ISO 3166-1",
	currency: "Only this currency, as three letters of ISO 4217",
	currencycode: "The currency, as three letters of ISO 4217",
	cursor: "Where the page before ended: its `next`; the first page when absent",
	customerId: "Only this customer",
	day: "The day that is asked about; today when absent",
	deleted: "Deleted people in place of living ones",
	eligibilityType: "Which transitions: immediate or scheduled",
	endDate: "Up to and including this day",
	filter: 'A filter as JSON, such as `{"Field":"CompanyName","Value":"Contoso","Operator":"starts_with"}`',
	from: "From this day on",
	idleDays: "Who has not used a license for so many days",
	include_price: "Whether prices are told as well",
	invoicelineitemtype: "Which lines of the invoice",
	kind: "Only this kind",
	language: "In which language it is written",
	licensed: "Only people with a license, or without",
	licenseGroupIds: "Only licenses of these groups",
	located: "Only people with a usage location, or without",
	market: "Only this market, as two letters of ISO 3166-1",
	months: "How many months back",
	mpnId: "Of which partner in the partner network",
	mpn_id: "Only subscriptions that this partner in the partner network sold",
	offer_category_id: "Only offers of this category",
	offerId: "Only this offer",
	offset: "How many to pass over",
	operationId: "Only the event of this operation",
	order: "`asc` or `desc`",
	order_id: "Only subscriptions of this order",
	parentSubscriptionId: "Of which subscription it is to be an add-on",
	period: "`current` or `previous`",
	provider: "Who bills",
	quantity: "For how many seats",
	relationship_type: "Which relationships",
	search: "Only what has this in its name",
	seats: "To how many seats",
	seekOperation: "`First` or `Next`, with the continuation token in a header",
	segment: "For which kind of customer",
	size: "How many on a page",
	skuId: "Only this SKU",
	sort: "By what they are sorted",
	sortDirection: "`asc` or `desc`",
	sortField: "By what they are sorted",
	startDate: "From this day on",
	state: "Only what is in this state",
	subscriptionId: "Only this subscription",
	targetSegment: "For which kind of customer",
	targetView: "Which part of the catalog, such as `OnlineServices`",
	tenantId: "Of which tenant",
	to: "Up to and including this day",
	type: "Only this type",
	work: "Only rows that wait for a person",
};

const requestId = z
	.string()
	.max(128)
	.optional()
	.meta({
		description:
			"Names the wish. The same id with the same method, path and body is answered with the first answer and changes nothing twice.",
		param: { id: "MS-RequestId" },
	});
const correlationId = z
	.string()
	.max(128)
	.optional()
	.meta({ description: "Names the session that several requests belong to.", param: { id: "MS-CorrelationId" } });
const locale = z
	.string()
	.optional()
	.meta({
		description: "In which language names and errors are answered, such as `ko-KR`; English when absent.",
		param: { id: "X-Locale" },
	});
const acceptLanguage = z
	.string()
	.optional()
	.meta({
		description: "In which language reasons and titles are answered; Korean unless English is preferred.",
		param: { id: "Accept-Language" },
	});
const ifMatch = z
	.string()
	.optional()
	.meta({
		description: "The etag of what was read; the change is refused when somebody has changed it since. `*` takes any.",
		param: { id: "If-Match" },
	});
const continuation = z
	.string()
	.optional()
	.meta({
		description: "Where the page before ended: the token in the headers of its `links.next`.",
		param: { id: "MS-ContinuationToken" },
	});

const headersOf: Readonly<Record<ApiKind, Readonly<Record<string, z.ZodType>>>> = {
	partnerCenter: { "MS-RequestId": requestId, "MS-CorrelationId": correlationId, "X-Locale": locale },
	seatlift: { "MS-RequestId": requestId, "MS-CorrelationId": correlationId, "Accept-Language": acceptLanguage },
};

/** Operations of the original whose resources carry an etag. */
const withEtag = /\/subscriptions\/:subscriptionId$|\/orders\/:orderId$|\/profiles\/(billing|organization)$/u;

const knownPathParameters = new Map<string, z.ZodType>();

/** Path, query and headers of a route. */
export function describeParameters(route: DescribedRoute) {
	const pathNames = [...route.url.matchAll(/:(\w+)/gu)].map(([, name = ""]) => name);
	const query = route.query instanceof z.ZodObject ? describeQuery(route.query) : undefined;
	return {
		...(pathNames.length === 0
			? {}
			: { path: z.object(Object.fromEntries(pathNames.map((name) => [name, pathParameter(name)]))) }),
		...(query === undefined ? {} : { query }),
		header: z.object({
			...(route.operation === "nobody" ? { "Accept-Language": acceptLanguage } : headersOf[route.api]),
			...(isContinued(query) ? { "MS-ContinuationToken": continuation } : {}),
			...(takesEtag(route) ? { "If-Match": ifMatch } : {}),
		}),
	};
}

/** Whether a change may name the version that it was made on. */
export function takesEtag({ api, method, url, responses }: DescribedRoute): boolean {
	if (method === "GET" || method === "HEAD") return false;
	return 412 in responses || (api === "partnerCenter" && method !== "DELETE" && withEtag.test(url));
}

function isContinued(query: z.ZodObject | undefined): boolean {
	return query !== undefined && "seekOperation" in query.shape;
}

/** The same object each time, so that the document has it once. */
function pathParameter(name: string): z.ZodType {
	const known = knownPathParameters.get(name);
	if (known !== undefined) return known;
	const made = z.string().meta({ description: pathMeanings[name] ?? toWords(name), param: { id: name } });
	knownPathParameters.set(name, made);
	return made;
}

function describeQuery(query: z.ZodObject): z.ZodObject {
	const described = Object.entries(query.shape).map(([name, schema]) => {
		const type = schema as z.ZodType; // what an object of ours is made of
		const meta = type.meta() ?? {};
		return [name, type.meta({ ...meta, description: meta.description ?? queryMeanings[name] ?? toWords(name) })];
	});
	return query.clone({ ...query.def, shape: Object.fromEntries(described) });
}

/** `planChangeId` as `Plan change id`, for what nobody has described. */
function toWords(name: string): string {
	const words = name.replaceAll(/([a-z])([A-Z])/gu, "$1 $2").toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
