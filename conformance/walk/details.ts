import { type Answer, type Client, items, text } from "../client.ts";
import endpoints from "../endpoints.json" with { type: "json" };
import { type Known, need, type Stretch } from "./walk.ts";

/** What few clients ask for: domains, agreements, promotions, activation, documents of invoices. */
export const details: Stretch = {
	name: "details",
	async walk(client, known) {
		await walkCustomer(client, known);
		await walkPurchases(client, known);
		await walkInvoices(client, known);
		await walkPartner(client, known);
	},
};

async function walkCustomer(client: Client, known: Known): Promise<void> {
	const params = { customerId: need(known, "customerId") };
	const root = "/v1/customers/{customerId}";
	for (const part of ["organization", "customDomains", "managedservices", "agreements", "qualification"]) {
		await client.ask({ method: "GET", path: `${root}/${part}`, params });
	}
	await client.ask({ method: "PUT", path: `${root}/qualification`, params, body: "none" });
	const name = `kit${Date.now().toString(36)}.example`;
	await client.ask({
		...{ method: "POST", path: `${root}/verifieddomain`, params },
		body: {
			VerifiedDomainName: name,
			Domain: {
				...{ AuthenticationType: "Federated", Capability: "Email", IsDefault: false, IsInitial: false, Name: name },
				...{ RootDomain: null, Status: "Verified", VerificationMethod: "DnsRecord" },
			},
		},
	});
}

async function walkPurchases(client: Client, known: Known): Promise<void> {
	const customerId = need(known, "customerId");
	const country = { country: need(known, "country") };
	const subscription = { customerId, subscriptionId: need(known, "newCommerceSubscriptionId") };
	const root = "/v1/customers/{customerId}/subscriptions/{subscriptionId}";
	await client.ask({ method: "GET", path: `${root}/activationlinks`, params: subscription });
	await client.ask({ method: "POST", path: `${root}/activate`, params: subscription });
	await client.ask({ method: "POST", path: `${root}/registrations`, params: subscription });
	const order = { customerId, orderId: need(known, "orderId"), lineItemNumber: "0" };
	const orderPath = "/v1/customers/{customerId}/orders/{orderId}";
	await client.ask({ method: "GET", path: `${orderPath}/activationlinks`, params: order });
	await client.ask({ method: "GET", path: `${orderPath}/lineitems/{lineItemNumber}/activationlinks`, params: order });
	const catalogItemId = need(known, "catalogItemId");
	const [productId, skuId] = catalogItemId.split(":");
	const inventory = { targetItems: [{ productId, skuId }], inventoryContext: { customerId } };
	await client.ask({
		...{ method: "POST", path: "/v1/extensions/product/checkinventory", query: country, body: inventory },
	});
	const promotions = "/v1/productpromotions";
	const query = { ...country, segment: "commercial" };
	const listed = await client.ask({ method: "GET", path: promotions, query });
	const promotion = { promotionId: String(items(listed)[0]?.id ?? "39NFJQT1PJPJ:0001:39NFJQT1Q5KK") };
	await client.ask({ method: "GET", path: `${promotions}/{promotionId}`, params: promotion, query: country });
	const item = {
		id: 0,
		catalogItemId,
		quantity: 25,
		billingCycle: "monthly",
		termDuration: need(known, "termDuration"),
	};
	await client.ask({
		...{ method: "POST", path: "/v1/customers/{customerId}/promotionEligibilities", params: { customerId } },
		body: { items: [item] },
	});
}

async function walkInvoices(client: Client, known: Known): Promise<void> {
	const currency = known.currency ?? "USD";
	const query = { currencycode: currency };
	await client.ask({ method: "GET", path: "/v1/invoices/estimates/links", query });
	if (known.invoiceId === undefined) return;
	const params = { invoiceId: known.invoiceId, receiptId: "123456" };
	const headers = { accept: "application/pdf" };
	await client.ask({ method: "GET", path: "/v1/invoices/{invoiceId}/documents/statement", params, headers });
	const receipt = "/v1/invoices/{invoiceId}/receipts/{receiptId}/documents/statement";
	await client.ask({ method: "GET", path: receipt, params, headers });
}

async function walkPartner(client: Client, known: Known): Promise<void> {
	for (const profile of ["organization", "billing", "legalbusiness", "support"]) {
		const read = await client.ask({ method: "GET", path: `/v1/profiles/${profile}` });
		await client.ask({ method: "PUT", path: `/v1/profiles/${profile}`, body: read.body });
	}
	const params = { customerId: need(known, "customerId") };
	const billing = await client.ask({ method: "GET", path: "/v1/customers/{customerId}/profiles/billing", params });
	const { defaultAddress } = billing.body as { defaultAddress?: unknown }; // a profile is an object
	await client.ask({ method: "POST", path: "/v1/validations/address", body: defaultAddress });
	const agreements = await client.ask({ method: "GET", path: "/v1/agreements" });
	const template = { templateId: text(agreements, "items.0.templateId") };
	await client.ask({ method: "GET", path: "/v1/agreementtemplates/{templateId}/document", params: template });
	const mpn = await client.ask({ method: "GET", path: "/v1/profiles/mpn" });
	const query = { mpnId: text(mpn, "mpnId") };
	await client.ask({ method: "GET", path: "/v1/compliance/csp/agreementstatus", query });
	const roles: Answer = await client.ask({ method: "GET", path: "/v1/roles" });
	const role = { roleId: text(roles, "items.0.id") };
	await client.ask({ method: "GET", path: "/v1/roles/{roleId}/usermembers", params: role });
}

const anyId = "00000000-0000-4000-8000-000000000000";

/** What no stretch came to and may be left out: it is asked once, to see that the server says so. */
export const remainder: Stretch = {
	name: "remainder",
	async walk(client, known) {
		for (const { method, path, priority } of endpoints) {
			const isDone = client.answers.some(({ call }) => call.method === method && call.path === path);
			if (priority !== "P3" || isDone) continue;
			const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name);
			const params = Object.fromEntries(names.map((name) => [name, known[name] ?? anyId]));
			const call = { method: method as Answer["call"]["method"], path, params }; // the contract names methods only
			await client.ask(method === "GET" || method === "DELETE" ? call : { ...call, body: {} });
		}
	},
};
