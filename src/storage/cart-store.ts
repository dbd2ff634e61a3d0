import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Cart, CartId } from "../domain/carts/cart.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { CartRow } from "./order-tables.ts";
import { placeAll, readStatement, writeStatement } from "./statement.ts";

/** Which cart, of which partner for which customer. */
export interface CartKey {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly cartId: CartId;
}

/** Writes a cart as it now is. */
export async function saveCart(tx: Transactor, cart: Cart): Promise<void> {
	await upsertCart.run(tx, {
		customer_id: cart.customerId,
		id: cart.id,
		partner_id: cart.partnerId,
		status: cart.status,
		lines: toJson(cart.lines),
		created_at: cart.createdAt,
		modified_at: cart.modifiedAt,
		modified_by: cart.modifiedBy,
		expires_at: cart.expiresAt,
	});
}

/** A cart of the partner for the customer; another partner's is not found. */
export async function findCart(db: Reader, { customerId, partnerId, cartId }: CartKey): Promise<Cart | undefined> {
	const row = await cartOfCustomer.first(db, { customerId, partnerId, cartId });
	return row === undefined ? undefined : fromCartRow(row);
}

const cartColumns = [
	"customer_id",
	"id",
	"partner_id",
	"status",
	"lines",
	"created_at",
	"modified_at",
	"modified_by",
	"expires_at",
] as const satisfies readonly (keyof CartRow)[];

const upsertCart = writeStatement(cartColumns, (db, place) =>
	db
		.insertInto("carts")
		.values(placeAll(cartColumns, place))
		.onConflict((conflict) =>
			conflict.columns(["customer_id", "id"]).doUpdateSet((eb) => ({
				status: eb.ref("excluded.status"),
				lines: eb.ref("excluded.lines"),
				modified_at: eb.ref("excluded.modified_at"),
				modified_by: eb.ref("excluded.modified_by"),
				expires_at: eb.ref("excluded.expires_at"),
			})),
		),
);

const cartOfCustomer = readStatement(["customerId", "partnerId", "cartId"], (db, place) =>
	db
		.selectFrom("carts")
		.selectAll()
		.where("customer_id", "=", place("customerId"))
		.where("id", "=", place("cartId"))
		.where("partner_id", "=", place("partnerId")),
);

function fromCartRow(row: CartRow): Cart {
	return {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		status: row.status as Cart["status"], // written by saveCart only
		lines: fromJson<Cart["lines"]>(row.lines),
		createdAt: storedInstant(row.created_at),
		modifiedAt: storedInstant(row.modified_at),
		modifiedBy: row.modified_by,
		expiresAt: storedInstant(row.expires_at),
	};
}
