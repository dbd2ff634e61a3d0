/** Of an offer that nobody sells. */
const unknownId = "5ea71f70-ffff-4000-8000-000000000000";
const v1Orders = "/v1/customers/:customerId/orders";
const v1Carts = "/v1/customers/:customerId/carts";
const ourPurchases = "/api/v1/customers/:customerId/purchases";
const reading = { operation: "viewSubscriptions" } as const;
const v1Products = "/v1/customers/:customerId/products";
const v1Subscription = "/v1/customers/:customerId/subscriptions/:subscriptionId";
const inKorea = { ...reading, query: "?country=KR" } as const;
const unknownLine = { offerId: unknownId, quantity: 1 };

/** The routes of what is bought, with what `route-requests.ts` asks them; what is asked for is nothing that is sold. */
export const sales = {
	[`POST ${v1Orders}`]: { operation: "manageSubscription", body: { lineItems: [unknownLine] }, badInput: true },
	[`GET ${v1Orders}`]: reading,
	[`GET ${v1Orders}/:orderId`]: reading,
	[`PATCH ${v1Orders}/:orderId`]: { operation: "manageSubscription", body: {} },
	[`GET ${v1Orders}/:orderId/provisioningstatus`]: reading,
	[`GET ${v1Orders}/:orderId/activationlinks`]: reading,
	[`GET ${v1Orders}/:orderId/lineitems/:lineItemNumber/activationlinks`]: reading,
	[`POST ${v1Carts}`]: { operation: "manageSubscription", body: { lineItems: [] } },
	[`GET ${v1Carts}/:cartId`]: reading,
	[`PUT ${v1Carts}/:cartId`]: { operation: "manageSubscription", body: { lineItems: [] } },
	[`POST ${v1Carts}/:cartId/checkout`]: { operation: "manageSubscription" },
	"GET /v1/products": { ...reading, query: "?country=KR&targetView=OnlineServices" },
	"GET /v1/products/:productId": inKorea,
	"GET /v1/products/:productId/skus": inKorea,
	"GET /v1/products/:productId/skus/:skuId": inKorea,
	"GET /v1/products/:productId/skus/:skuId/availabilities": inKorea,
	"GET /v1/products/:productId/skus/:skuId/availabilities/:availabilityId": inKorea,
	[`GET ${v1Products}`]: { ...reading, query: "?targetView=OnlineServices" },
	[`GET ${v1Products}/:productId`]: reading,
	[`GET ${v1Products}/:productId/skus`]: reading,
	[`GET ${v1Products}/:productId/skus/:skuId`]: reading,
	[`GET ${v1Products}/:productId/skus/:skuId/availabilities`]: reading,
	[`GET ${v1Products}/:productId/skus/:skuId/availabilities/:availabilityId`]: reading,
	"POST /v1/extensions/product/checkinventory": { ...inKorea, body: { targetItems: [{ productId: "none" }] } },
	"GET /v1/productpromotions": inKorea,
	"GET /v1/productpromotions/:promotionId": inKorea,
	"POST /v1/customers/:customerId/promotionEligibilities": { ...reading, body: { items: [] } },
	[`GET ${v1Subscription}/provisioningstatus`]: reading,
	[`GET ${v1Subscription}/supportcontact`]: reading,
	[`PUT ${v1Subscription}/supportcontact`]: { operation: "manageSubscription", body: {} },
	[`POST ${v1Subscription}/registrations`]: { operation: "manageSubscription", badInput: true },
	[`GET ${v1Subscription}/registrationstatus`]: reading,
	"GET /v1/customers/:customerId/subscriptions/customTermEndDates": { ...reading, query: "?term_duration=P1Y" },
	[`POST ${v1Subscription}/activate`]: { operation: "manageSubscription" },
	[`GET ${v1Subscription}/activate`]: { operation: "manageSubscription" },
	[`GET ${v1Subscription}/activationlinks`]: reading,
	[`GET ${ourPurchases}/offers`]: reading,
	[`POST ${ourPurchases}/quote`]: { operation: "manageSubscription", body: unknownLine },
} as const;
