import type { Caller } from "../../domain/access/caller.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { type Cart, type CartId, type CartLine, cartExpiresAt, isCartOpen } from "../../domain/carts/cart.ts";
import { findCart, saveCart } from "../../storage/cart-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { answerOnce, type RememberedAnswer } from "../answer-once.ts";
import { findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { type AssessedCart, assessCart } from "./assess-cart.ts";

/** What came of a cart. */
export type CartOutcome =
	| { readonly kind: "customerNotFound" }
	/** There is none of that id, or its days are over. */
	| { readonly kind: "cartNotFound" }
	/** It was checked out, and stays as it was. */
	| { readonly kind: "cartOrdered"; readonly cartId: CartId }
	| { readonly kind: "cart"; readonly assessed: AssessedCart };

/** A new cart, or with an id the new content of one; and how to say what came of it. */
export interface CartCommand {
	readonly customerId: CustomerId;
	readonly cartId?: CartId;
	readonly lines: readonly CartLine[];
	readonly origin: RequestOrigin;
	readonly toAnswer: (outcome: CartOutcome) => RememberedAnswer;
}

/** Makes a cart or writes it anew. What is wrong with a line stands beside the line and hinders nothing. */
export async function editCart(surroundings: Surroundings, command: CartCommand): Promise<RememberedAnswer> {
	const { customerId, origin, toAnswer } = command;
	return await answerOnce(surroundings, {
		...{ customerId, origin, toAnswer },
		isLasting: ({ kind }) => kind === "cart",
		change: (tx, at) => editWithin(tx, at, command),
	});
}

async function editWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ customerId, cartId, lines, origin: { caller } }: CartCommand,
): Promise<CartOutcome> {
	const { partnerId } = caller;
	const facts = await findCustomerFacts(tx, partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	const now = at.now();
	const before = cartId === undefined ? undefined : await findCart(tx, { customerId, partnerId, cartId });
	if (cartId !== undefined) {
		if (before === undefined || !isCartOpen(before, now)) return { kind: "cartNotFound" };
		if (before.status === "ordered") return { kind: "cartOrdered", cartId };
	}
	const cart: Cart = {
		...{ id: before?.id ?? toId<CartId>(at.newId()), customerId, partnerId, status: "active", lines },
		...{ createdAt: before?.createdAt ?? now, modifiedAt: now, modifiedBy: namePerson(caller) },
		expiresAt: cartExpiresAt(now),
	};
	await saveCart(tx, cart);
	return { kind: "cart", assessed: await assessCart(at, { db: tx, caller, facts, cart }) };
}

/** Reads a cart with what would come of it now. */
export async function readCart(
	surroundings: Surroundings,
	{ caller, customerId, cartId }: { readonly caller: Caller; readonly customerId: CustomerId; readonly cartId: CartId },
): Promise<CartOutcome> {
	const { partnerId } = caller;
	return await surroundings.database.read(async (db) => {
		const facts = await findCustomerFacts(db, partnerId, customerId);
		if (facts === undefined) return { kind: "customerNotFound" };
		const at = inTimeOf(surroundings, facts.customer);
		const cart = await findCart(db, { customerId, partnerId, cartId });
		if (cart === undefined || !isCartOpen(cart, at.now())) return { kind: "cartNotFound" };
		return { kind: "cart", assessed: await assessCart(at, { db, caller, facts, cart }) };
	});
}

/** The person who acts, or the client that acts on its own. */
export function namePerson({ account, clientId }: Caller): string {
	return account?.id ?? clientId;
}
