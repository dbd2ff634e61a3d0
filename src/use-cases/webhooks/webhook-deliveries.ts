import type { Caller } from "../../domain/access/caller.ts";
import { ownChainOf } from "../../domain/audit/audit-record.ts";
import { type Instant, toInstant } from "../../domain/basics/instant.ts";
import { sendAgain, type WebhookDelivery, type WebhookRegistration } from "../../domain/webhooks/webhook.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { holdPartner } from "../../storage/partner-store.ts";
import { insertDelivery } from "../../storage/webhook-outbox.ts";
import {
	countTestsSince,
	type DeliveryListing,
	endPause,
	findDelivery,
	findRegistration,
	listDeliveries,
	updateDelivery,
} from "../../storage/webhook-store.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

export type { DeliveryListing } from "../../storage/webhook-store.ts";

/** As often may a test be asked for within a minute. */
const testsPerMinute = 2;

export type TestOutcome =
	| { readonly kind: "notRegistered" }
	| { readonly kind: "tooMany" }
	| { readonly kind: "sent"; readonly correlationId: string };

/** Sends a `test-created` event, and with it at once whatever waits for another try. */
export async function sendTestEvent(surroundings: Surroundings, { partnerId }: Caller): Promise<TestOutcome> {
	return await surroundings.database.transactInstallation(async (tx): Promise<TestOutcome> => {
		await holdPartner(tx, partnerId);
		if ((await findRegistration(tx, partnerId)) === undefined) return { kind: "notRegistered" };
		const now = surroundings.now();
		if ((await countTestsSince(tx, partnerId, secondsLater(now, -60))) >= testsPerMinute) return { kind: "tooMany" };
		const correlationId = surroundings.newId();
		await endPause(tx, partnerId);
		await insertDelivery(tx, {
			...{ id: surroundings.newId(), customerId: ownChainOf(partnerId), partnerId },
			...{ event: "test-created", resourceName: "test", resourcePath: "/webhooks/registration/test" },
			...{ changedAt: now, correlationId, state: "pending", attempts: 0, results: [] },
		});
		return { kind: "sent", correlationId };
	});
}

/** What became of a test, and where it was sent to. */
export async function findTestEvent(
	{ database }: Surroundings,
	{ partnerId }: Caller,
	correlationId: string,
): Promise<{ readonly delivery: WebhookDelivery; readonly registration: WebhookRegistration } | undefined> {
	return await database.read(async (db) => {
		const delivery = await findDelivery(db, partnerId, { correlationId: correlationId.toLowerCase() });
		const registration = await findRegistration(db, partnerId);
		return delivery === undefined || registration === undefined ? undefined : { delivery, registration };
	});
}

/** The partner's deliveries, newest first; `more` tells that older ones follow. */
export async function listWebhookDeliveries(
	{ database }: Surroundings,
	listing: DeliveryListing,
): Promise<{ readonly items: readonly WebhookDelivery[]; readonly more: boolean }> {
	const found = await database.read((db) => listDeliveries(db, { ...listing, limit: listing.limit + 1 }));
	return { items: found.slice(0, listing.limit), more: found.length > listing.limit };
}

/** Audit operation `resend_webhook_event`: begins a new series of tries, whether it was taken before or given up. */
export async function resendDelivery(
	surroundings: Surroundings,
	origin: RequestOrigin,
	id: string,
): Promise<WebhookDelivery | undefined> {
	const { partnerId } = origin.caller;
	const known = await surroundings.database.read((db) => findDelivery(db, partnerId, { id }));
	if (known === undefined) return undefined;
	return await surroundings.database.transact(known.customerId, async (tx) => {
		const delivery = (await findDelivery(tx, partnerId, { id })) ?? known;
		const again = sendAgain(delivery);
		await updateDelivery(tx, again);
		await saveAuditRecords(tx, [
			{
				...newPartnerRecord(surroundings, origin, {
					...{ operation: "resend_webhook_event", resource: "webhook", resourceId: id },
					details: { Event: delivery.event },
				}),
				customerId: delivery.customerId,
			},
		]);
		return again;
	});
}

/** The moment some seconds later, or earlier. */
export function secondsLater(from: Instant, seconds: number): Instant {
	return toInstant(Temporal.Instant.from(from).add({ seconds }));
}
