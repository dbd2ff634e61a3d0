import type { PartnerId } from "../../domain/basics/ids.ts";
import {
	afterAttempt,
	type DeliveryAttempt,
	type WebhookDelivery,
	type WebhookRegistration,
} from "../../domain/webhooks/webhook.ts";
import {
	findOldestPending,
	findRegistration,
	giveLeaseBack,
	listPartnersWithPending,
	takeLease,
	updateDelivery,
} from "../../storage/webhook-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { secondsLater } from "./webhook-deliveries.ts";
import { openRegistration } from "./webhook-secret.ts";

/** Tries once to tell a partner of an event; it never throws for what happens on the way, unless it is told to stop. */
export type SendEvent = (
	registration: WebhookRegistration,
	delivery: WebhookDelivery,
) => Promise<Omit<DeliveryAttempt, "at">>;

/** Longer than a try may take, so that nobody else sends what this server still sends. */
const leaseSeconds = 30;

/** The partners that something is on its way to. */
export async function listWaitingPartners({ database }: Pick<Surroundings, "database">): Promise<readonly PartnerId[]> {
	return await database.read(listPartnersWithPending);
}

/**
 * Sends a partner's events in their order, one after the other, until none is left or one must wait; then those behind
 * it wait too. Of several servers one sends at a time: who holds the lease. One that is killed meanwhile has sent
 * perhaps and not noted it, so the next one sends that event again: at least once.
 */
export async function deliverEvents(
	surroundings: Surroundings,
	{ partnerId, holder, send }: { readonly partnerId: PartnerId; readonly holder: string; readonly send: SendEvent },
): Promise<void> {
	const { database, now } = surroundings;
	const hold = () =>
		database.transactInstallation((tx) =>
			takeLease(tx, partnerId, { holder, now: now(), until: secondsLater(now(), leaseSeconds) }),
		);
	if ((await findDue(surroundings, partnerId)) === undefined) return;
	try {
		while (await hold()) {
			const due = await findDue(surroundings, partnerId);
			if (due === undefined) return;
			const at = now();
			const attempt = await send(await openRegistration(surroundings, due.registration), due.delivery);
			await noteAttempt(surroundings, due.delivery, { at, ...attempt });
		}
	} finally {
		await database.transactInstallation((tx) => giveLeaseBack(tx, partnerId, holder));
	}
}

async function findDue({ database, now }: Surroundings, partnerId: PartnerId) {
	return await database.read(async (db) => {
		const delivery = await findOldestPending(db, partnerId);
		const registration = await findRegistration(db, partnerId);
		if (delivery === undefined || registration === undefined) return undefined;
		const waits = delivery.nextAttemptAt !== undefined && delivery.nextAttemptAt > now();
		return waits ? undefined : { delivery, registration };
	});
}

async function noteAttempt(
	{ database }: Surroundings,
	delivery: WebhookDelivery,
	attempt: DeliveryAttempt,
): Promise<void> {
	await database.transact(delivery.customerId, (tx) =>
		updateDelivery(tx, afterAttempt(delivery, attempt, secondsLater)),
	);
}
