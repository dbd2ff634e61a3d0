import type { LightMyRequestResponse } from "fastify";
import { afterAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const { customer, subscription, subscriptionId } = placeOf("hanbit-trading");
const archiving = "2828BE95-46BA-4F91-B2FD-0BEF192ECF60";
const audio = "C94271D8-B431-4A25-A3C5-A57737A1C909";
const link = (at: string) => [`${at}.uri string`, `${at}.method string`, `${at}.headers array`];

/** The paths of an answer that its document shows, each with its JSON type; `[]` is an item of a list. */
interface Example {
	/** Page of the developer documentation (2021). */
	readonly page: string;
	readonly request: Parameters<TestServer["ask"]>[0];
	readonly status: number;
	readonly shape: readonly string[];
}

const orderLine = [
	"lineItems[].lineItemNumber number",
	"lineItems[].offerId string",
	"lineItems[].friendlyName string",
	"lineItems[].quantity number",
];
const orderHead = [
	...["id string", "referenceCustomerId string", "billingCycle string", "creationDate string", "lineItems array"],
	...["attributes.objectType string", ...link("links.self")],
];
const cartHead = [
	...["id string", "creationTimestamp string", "lastModifiedTimestamp string", "expirationTimestamp string"],
	...["lastModifiedUser string", "status string", "lineItems array", ...link("links.self")],
	"attributes.objectType string",
];
const cartLine = (at: string) => [
	...[`${at}.id number`, `${at}.catalogItemId string`, `${at}.quantity number`, `${at}.currencyCode string`],
	...[`${at}.billingCycle string`, `${at}.orderGroup string`],
];

const examples: readonly Example[] = [
	{
		page: "create an order for a customer of an indirect reseller",
		request: {
			method: "POST",
			url: `${customer}/orders`,
			body: {
				...{ Id: null, ReferenceCustomerId: placeOf("hanbit-trading").customerId, BillingCycle: "unknown" },
				LineItems: [
					{
						...{ LineItemNumber: 0, OfferId: offerIds.e1, SubscriptionId: null, ParentSubscriptionId: null },
						...{ FriendlyName: "New offer purchase.", Quantity: 5, PartnerIdOnRecord: "4847383" },
						Attributes: { ObjectType: "OrderLineItem" },
					},
				],
				...{ CreationDate: null, Attributes: { ObjectType: "Order" } },
			},
		},
		status: 201,
		shape: [
			...[...orderHead, ...orderLine, "attributes.etag string", "lineItems[].partnerIdOnRecord string"],
			...["lineItems[].subscriptionId string", ...link("lineItems[].links.subscription")],
		],
	},
	{
		page: "create an order",
		request: {
			method: "POST",
			url: `${customer}/orders`,
			body: {
				...{ BillingCycle: "Monthly", CurrencyCode: "USD" },
				LineItems: [
					{
						...{ LineItemNumber: 0, ProvisioningContext: { scope: "shared" }, TermDuration: "P1Y" },
						...{ OfferId: "CFQ7TTC0LH18:0001:CFQ7TTC0K971", FriendlyName: "A sample", Quantity: 1 },
					},
				],
			},
		},
		status: 201,
		shape: [
			...[...orderHead, ...orderLine, "currencyCode string", "status string", ...link("links.provisioningStatus")],
			...link("lineItems[].links.sku"),
		],
	},
	{
		page: "get a list of orders by customer and billing cycle type",
		request: { url: `${customer}/orders?billingType=monthly` },
		status: 200,
		shape: [
			...["totalCount number", "items array", ...link("links.self"), "attributes.objectType string"],
			...[...orderHead, ...orderLine].map((path) => `items[].${path}`),
			...["items[].currencyCode string", "items[].status string"],
		],
	},
	{
		page: "create a cart with add-ons",
		request: {
			method: "POST",
			url: `${customer}/carts`,
			body: {
				LineItems: [
					{
						...{ Id: 0, CatalogItemId: offerIds.standard, FriendlyName: "Myofferpurchase", Quantity: 3 },
						BillingCycle: "monthly",
						AddonItems: [
							{ Id: 1, CatalogItemId: archiving, Quantity: 2, BillingCycle: "monthly" },
							{ Id: 2, CatalogItemId: audio, Quantity: 3, BillingCycle: "monthly" },
						],
					},
				],
			},
		},
		status: 201,
		shape: [
			...[...cartHead, ...cartLine("lineItems[]"), "lineItems[].friendlyName string", "lineItems[].addonItems array"],
			...cartLine("lineItems[].addonItems[]"),
		],
	},
	{
		page: "create a cart with add-ons (to an existing subscription)",
		request: {
			method: "POST",
			url: `${customer}/carts`,
			body: {
				LineItems: [
					{
						...{ Id: 0, CatalogItemId: archiving, Quantity: 1, BillingCycle: "monthly" },
						ProvisioningContext: { ParentSubscriptionId: subscriptionId },
					},
				],
			},
		},
		status: 201,
		shape: [
			...[...cartHead, ...cartLine("lineItems[]"), "lineItems[].provisioningContext.parentSubscriptionId string"],
		],
	},
	{
		page: "get subscription provisioning status",
		request: { url: `${subscription}/provisioningstatus` },
		status: 200,
		shape: [...["skuId string", "status string", "quantity number", "endDate string", "attributes.objectType string"]],
	},
	{
		page: "get subscription registration status",
		request: { url: `${subscription}/registrationstatus` },
		status: 200,
		shape: ["subscriptionId string", "status string", "attributes.objectType string"],
	},
	{
		page: "activate sandbox subscription",
		request: { method: "POST", url: `${placeOf("fresh-start").subscription}/activate` },
		status: 200,
		shape: ["subscriptionId string", "status string"],
	},
	{
		page: "get a list of products by customer",
		request: { url: `${customer}/products?targetView=OnlineServices` },
		status: 200,
		shape: [
			...["totalCount number", "items array", ...link("links.self"), "attributes.objectType string"],
			...["items[].id string", "items[].title string", "items[].description string", ...link("items[].links.self")],
		],
	},
	{
		page: "get a SKU of a product by customer",
		request: { url: `${customer}/products/CFQ7TTC0LH18/skus/0001` },
		status: 200,
		shape: [
			...["id string", "productId string", "title string", "description string", "isTrial boolean", "actions array"],
			...[
				"minimumQuantity number",
				"maximumQuantity number",
				"inventoryVariables array",
				"provisioningVariables array",
			],
			...["purchasePrerequisites[] string", "supportedBillingCycles[] string", ...link("links.availabilities")],
			...[...link("links.self"), "dynamicAttributes.isMicrosoftProduct boolean", "dynamicAttributes.limit number"],
			...["dynamicAttributes.prerequisiteSkus array", "dynamicAttributes.unitType string"],
		],
	},
];

test.each(examples)(
	"$page: every path of the documented answer is there with its type",
	async ({ request, status, shape }) => {
		const answer = await ask(request);
		expect(answer.statusCode, answer.body).toBe(status);
		expect(shape.filter((path) => !has(answer, path))).toEqual([]);
	},
);

function has(answer: LightMyRequestResponse, example: string): boolean {
	const [path = "", type = ""] = example.split(" ");
	let values: readonly unknown[] = [JSON.parse(answer.body)];
	for (const part of path.split(".")) {
		const name = part.replace("[]", "");
		values = values.flatMap((value) => {
			const member: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
			return part.endsWith("[]") && Array.isArray(member) ? [...member] : [member];
		});
	}
	return values.length > 0 && values.every((value) => (Array.isArray(value) ? "array" : typeof value) === type);
}
