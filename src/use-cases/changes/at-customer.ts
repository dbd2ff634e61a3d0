import type { CustomerId } from "../../domain/basics/ids.ts";
import { findCustomerClock } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import type { Surroundings } from "../surroundings.ts";

/** The surroundings with the customer's time: its own clock where it has one, and standing still in any case. */
export async function atCustomer(
	surroundings: Surroundings,
	db: Reader,
	customerId: CustomerId,
): Promise<Surroundings> {
	const moment = (await findCustomerClock(db, customerId)) ?? surroundings.now();
	return { ...surroundings, now: () => moment };
}
