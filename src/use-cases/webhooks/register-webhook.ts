import type { Caller } from "../../domain/access/caller.ts";
import type { WebhookRegistration } from "../../domain/webhooks/webhook.ts";
import { isEventName, type WebhookEventName } from "../../domain/webhooks/webhook-event.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { holdPartner } from "../../storage/partner-store.ts";
import { endPause, findRegistration, saveRegistration } from "../../storage/webhook-store.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
import { type AddressRefusal, refuseAddress } from "../outside-address.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { chooseSecret, openRegistration, type PreparedSecret, prepareSecret } from "./webhook-secret.ts";

/** Where to be told, and of what. */
export interface WebhookWish {
	readonly url: string;
	readonly events: readonly string[];
	readonly signatureInOwnHeader: boolean;
}

export type RegistrationOutcome =
	| { readonly kind: "saved"; readonly registration: WebhookRegistration }
	| { readonly kind: "taken" }
	| { readonly kind: "notFound" }
	| { readonly kind: "addressRefused"; readonly reason: AddressRefusal }
	| { readonly kind: "eventsRefused"; readonly unknown: readonly string[] };

/** Audit operations `register_webhook` and `update_webhook`. `change` tells whether there is to be none or one before. */
export async function registerWebhook(
	surroundings: Surroundings,
	{ origin, wish, change }: { origin: RequestOrigin; wish: WebhookWish; change: "create" | "update" | "either" },
): Promise<RegistrationOutcome> {
	const reason = refuseAddress(wish.url, surroundings.settings.webhookPrivateAddresses === true);
	if (reason !== undefined) return { kind: "addressRefused", reason };
	const events = wish.events.filter(isEventName);
	const unknown = wish.events.filter((name) => !isEventName(name));
	if (unknown.length > 0 || events.length === 0) return { kind: "eventsRefused", unknown };
	const { partnerId } = origin.caller;
	const prepared = await prepareSecret(surroundings, partnerId);
	const outcome = await surroundings.database.transactInstallation(async (tx): Promise<RegistrationOutcome> => {
		await holdPartner(tx, partnerId);
		const before = await findRegistration(tx, partnerId);
		if (before !== undefined && change === "create") return { kind: "taken" };
		if (before === undefined && change === "update") return { kind: "notFound" };
		const registration = plan(surroundings, before, { ...wish, events, partnerId, prepared });
		await saveRegistration(tx, registration);
		await endPause(tx, partnerId);
		await saveAuditRecords(tx, [
			newPartnerRecord(surroundings, origin, {
				...{ operation: before === undefined ? "register_webhook" : "update_webhook", resource: "webhook" },
				resourceId: registration.subscriberId,
				...(before === undefined ? {} : { before: withoutSecret(before) }),
				...{ after: withoutSecret(registration), details: {} },
			}),
		]);
		return { kind: "saved", registration };
	});
	if (outcome.kind !== "saved") return outcome;
	return { kind: "saved", registration: await openRegistration(surroundings, outcome.registration) };
}

interface Wanted extends Pick<WebhookRegistration, "partnerId" | "url" | "signatureInOwnHeader"> {
	readonly events: readonly WebhookEventName[];
	readonly prepared: PreparedSecret;
}

function plan(
	{ now, newId }: Surroundings,
	before: WebhookRegistration | undefined,
	wanted: Wanted,
): WebhookRegistration {
	const { partnerId, url, signatureInOwnHeader } = wanted;
	return {
		...{ partnerId, url, signatureInOwnHeader, events: [...new Set(wanted.events)] },
		subscriberId: before?.subscriberId ?? newId(),
		secret: chooseSecret(wanted.prepared, before?.secret),
		createdAt: before?.createdAt ?? now(),
		updatedAt: now(),
	};
}

function withoutSecret({ secret: _, ...told }: WebhookRegistration) {
	return told;
}

/** The partner's registration. */
export async function readWebhook(
	surroundings: Surroundings,
	{ partnerId }: Pick<Caller, "partnerId">,
): Promise<WebhookRegistration | undefined> {
	const found = await surroundings.database.read((db) => findRegistration(db, partnerId));
	return found && (await openRegistration(surroundings, found));
}
