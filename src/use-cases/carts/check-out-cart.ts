import type { CustomerId } from "../../domain/basics/ids.ts";
import { type CartId, isCartOpen } from "../../domain/carts/cart.ts";
import { type CartGroup, flattenLines, groupCart } from "../../domain/carts/cart-groups.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { findCart, saveCart } from "../../storage/cart-store.ts";
import type { Transactor } from "../../storage/database.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { computeOrder, type RefusedLine } from "../orders/compute-order.ts";
import { placeOrder } from "../orders/create-order.ts";
import type { OrderView } from "../orders/read-orders.ts";
import { findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "../timeline/catch-up.ts";
import { type CartOutcome, namePerson } from "./edit-cart.ts";

/** Lines of one group that did not become an order. */
export interface RefusedGroup {
	readonly group: CartGroup;
	readonly lines: readonly RefusedLine[];
}

/** What came of checking out. */
export type CheckoutOutcome =
	| Exclude<CartOutcome, { readonly kind: "cart" }>
	/** There is nothing in it. */
	| { readonly kind: "cartEmpty" }
	| {
			readonly kind: "checkedOut";
			readonly customer: Customer;
			readonly orders: readonly OrderView[];
			readonly refused: readonly RefusedGroup[];
	  };

/** Which cart, and how to say what came of it. */
export interface CheckoutCommand {
	readonly customerId: CustomerId;
	readonly cartId: CartId;
	readonly origin: RequestOrigin;
	readonly toAnswer: (outcome: CheckoutOutcome) => RememberedAnswer;
}

/**
 * Places one order for each group of the cart that nothing is against. What is refused says so beside those orders; as
 * long as nothing could be ordered, the cart stays open.
 */
export async function checkOutCart(surroundings: Surroundings, command: CheckoutCommand): Promise<RememberedAnswer> {
	const { customerId, origin, toAnswer } = command;
	return await answerInTime(surroundings, {
		...{ customerId, origin, toAnswer },
		isLasting: ({ kind }) => kind === "checkedOut",
		change: (tx, at) => checkOutWithin(tx, at, command),
	});
}

async function checkOutWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ customerId, cartId, origin }: CheckoutCommand,
): Promise<CheckoutOutcome> {
	const { caller } = origin;
	const { partnerId } = caller;
	const facts = await findCustomerFacts(tx, partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	const cart = await findCart(tx, { customerId, partnerId, cartId });
	if (cart === undefined || !isCartOpen(cart, at.now())) return { kind: "cartNotFound" };
	if (cart.status === "ordered") return { kind: "cartOrdered", cartId };
	if (cart.lines.length === 0) return { kind: "cartEmpty" };
	const orders: OrderView[] = [];
	const refused: RefusedGroup[] = [];
	for (const group of groupCart(at.catalog, cart.lines, facts.own)) {
		const lines = flattenLines(at.catalog, group.lines).map(({ choice }) => choice);
		// Each group knows what the groups before it have bought.
		const computed = await computeOrder(at, { db: tx, caller, customerId, lines, by: "caller" });
		if (computed.kind === "planned") orders.push(await placeOrder(tx, computed, origin));
		else if (computed.kind === "refused") refused.push({ group, lines: computed.lines });
	}
	if (orders.length > 0) {
		await saveCart(tx, { ...cart, status: "ordered", modifiedAt: at.now(), modifiedBy: namePerson(caller) });
	}
	return { kind: "checkedOut", customer: facts.customer, orders, refused };
}
