import { goneBefore } from "../../domain/users/deleted-user.ts";
import { findCustomerById } from "../../storage/customer-store.ts";
import { forgetDeletedUsers, listCustomersToErase } from "../../storage/deleted-user-store.ts";
import { inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

const customersAtOnce = 50;

/**
 * Erases people who can no longer be restored, customer by customer, each in its own time. Nothing is recorded: that they
 * were deleted was, and that nobody comes back after 30 days is part of it.
 */
export async function eraseDeletedUsers(surroundings: Surroundings): Promise<{ readonly more: boolean }> {
	const until = goneBefore(surroundings.now());
	const { inRealTime, inOwnTime } = await surroundings.database.read((db) =>
		listCustomersToErase(db, until, customersAtOnce),
	);
	for (const customerId of [...inRealTime, ...inOwnTime]) {
		await surroundings.database.transact(customerId, async (tx) => {
			const customer = await findCustomerById(tx, customerId);
			if (customer === undefined) return;
			await forgetDeletedUsers(tx, customerId, goneBefore(inTimeOf(surroundings, customer).now()));
		});
	}
	return { more: inRealTime.length === customersAtOnce };
}
