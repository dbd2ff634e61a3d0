import { type OrderId, toId } from "../../domain/basics/ids.ts";
import type { Answer } from "../answer.ts";
import { notFoundError, serviceError } from "../errors.ts";
import type { RouteContext } from "../route.ts";

type InPath = Pick<RouteContext, "params">;

/** The order that an address names. */
export function readOrderId({ params }: InPath): OrderId {
	return toId(params.orderId ?? "");
}

/** The original's 404 of a customer. */
export function customerNotFound({ params }: InPath): Answer {
	return notFoundError("Customer", `TenantId - ${params.customerId}`);
}

/** 20000 is the original's code for an order that there is not. */
export function orderNotFound({ params }: InPath): Answer {
	const description = `Requested Order doesn't exist for TenantId - ${params.customerId}, OrderId - ${params.orderId}.`;
	return serviceError(404, { code: 20000, description, data: ["property_name: Order"] });
}
