import type { CustomerId } from "../../domain/basics/ids.ts";
import { type DueSearch, listCustomersDue } from "../../storage/schedule-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** Customers of real time for whom something may be due, by id; each is looked at again in a transaction of its own. */
export async function listDueCustomers({ database }: Surroundings, search: DueSearch): Promise<readonly CustomerId[]> {
	return await database.read((db) => listCustomersDue(db, search));
}
