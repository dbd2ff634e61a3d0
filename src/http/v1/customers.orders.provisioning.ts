import type { ProvisioningStatus } from "../../domain/subscriptions/subscription.ts";
import { type OrdersKey, readOrder } from "../../use-cases/orders/read-orders.ts";
import { activationLinkCollection, lineProvisioningCollection } from "../../wire/order.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { customerNotFound, orderNotFound, readOrderId } from "../convert/order-place.ts";
import { toCollection } from "../convert/resource.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/v1/customers/:customerId/orders/:orderId";
const reading = { api: "partnerCenter", method: "GET", operation: "viewSubscriptions" } as const;

/** `GET …/provisioningstatus`: whether what each line bought can be used. */
export const getOrderProvisioningRoute = route({
	...reading,
	url: `${url}/provisioningstatus`,
	summary: "Tell whether an order is provisioned",
	credentials: "user",
	responses: { 200: lineProvisioningCollection, 404: errorSchema },
	async handle(context) {
		const found = await readOrder(context.surroundings, readKey(context), readOrderId(context));
		if (found.kind === "customerNotFound") return customerNotFound(context);
		if (found.kind !== "order") return orderNotFound(context);
		const items = found.view.lines.map(({ line: { lineNumber }, subscription: { provisioning, quantity } }) => {
			const status = statuses[provisioning];
			return {
				...{ lineItemNumber: lineNumber, status, quantityProvisioningInformation: [{ quantity, status }] },
				attributes: { objectType: "OrderLineItemProvisioningStatus" },
			};
		});
		return { status: 200, body: toCollection(items) };
	},
});

const statuses = {
	success: "fulfilled",
	pending: "prefulfillmentPending",
	failed: "unfulfilled",
} as const satisfies Record<ProvisioningStatus, string>;

/** `GET …/activationlinks`: seats need no activation, so that there are none. */
export const listOrderActivationLinksRoute = route({
	...reading,
	url: `${url}/activationlinks`,
	summary: "List where an order has to be activated",
	credentials: "either",
	responses: { 200: activationLinkCollection, 404: errorSchema },
	async handle(context) {
		const found = await readOrder(context.surroundings, readKey(context), readOrderId(context));
		if (found.kind === "customerNotFound") return customerNotFound(context);
		return found.kind === "order" ? { status: 200, body: toCollection([]) } : orderNotFound(context);
	},
});

/** `GET …/lineitems/{lineItemNumber}/activationlinks`: the same of one line; 404 when the order has no such line. */
export const listLineActivationLinksRoute = route({
	...reading,
	url: `${url}/lineitems/:lineItemNumber/activationlinks`,
	summary: "List where a line of an order has to be activated",
	credentials: "either",
	responses: { 200: activationLinkCollection, 404: errorSchema },
	async handle(context) {
		const found = await readOrder(context.surroundings, readKey(context), readOrderId(context));
		if (found.kind === "customerNotFound") return customerNotFound(context);
		const number = context.params.lineItemNumber;
		const hasLine = found.kind === "order" && found.view.lines.some(({ line }) => String(line.lineNumber) === number);
		return hasLine ? { status: 200, body: toCollection([]) } : orderNotFound(context);
	},
});

function readKey(context: Pick<RouteContext, "caller" | "params">): OrdersKey {
	return { caller: context.caller, customerId: readCustomerId(context), withPrices: false };
}
