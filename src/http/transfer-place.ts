import { toId } from "../domain/basics/ids.ts";
import type { TransferId } from "../domain/transfers/license-transfer.ts";
import { readCustomerId } from "./path-ids.ts";
import type { RouteContext } from "./route.ts";

/** The transfer that an address names, as the caller asks for it. */
export function readTransferKey(context: Pick<RouteContext, "params" | "caller">) {
	return { ...readTransferPlace(context), caller: context.caller };
}

/** The same without who asks. */
export function readTransferPlace(context: Pick<RouteContext, "params">) {
	return { customerId: readCustomerId(context), id: toId<TransferId>(context.params.transferId ?? "") };
}
