import { randomBytes } from "node:crypto";
import type { PartnerId } from "../../domain/basics/ids.ts";
import type { WebhookRegistration } from "../../domain/webhooks/webhook.ts";
import { findRegistration } from "../../storage/webhook-store.ts";
import { openSecret, sealSecret } from "../identity/sealed-secret.ts";
import { purposeOfWebhook } from "../identity/secret-purposes.ts";
import type { Surroundings } from "../surroundings.ts";

type Parts = Pick<Surroundings, "database" | "secretsKeys">;

/** A secret as it is to be kept, and as it was kept when that was worked out. */
export interface PreparedSecret {
	readonly stored: string;
	readonly before?: string;
}

/** A registration as it is kept, with its secret as receivers know it. */
export async function openRegistration(parts: Parts, registration: WebhookRegistration): Promise<WebhookRegistration> {
	const purpose = purposeOfWebhook(registration.partnerId);
	return { ...registration, secret: await openSecret(parts, purpose, registration.secret) };
}

/** The partner's secret sealed anew, or a new one; worked out before the change, which other changes wait for. */
export async function prepareSecret(parts: Parts, partnerId: PartnerId): Promise<PreparedSecret> {
	const purpose = purposeOfWebhook(partnerId);
	const before = (await parts.database.read((db) => findRegistration(db, partnerId)))?.secret;
	const secret =
		before === undefined ? `whsec_${randomBytes(24).toString("base64")}` : await openSecret(parts, purpose, before);
	const stored = await sealSecret(parts, purpose, secret);
	return { stored, ...(before === undefined ? {} : { before }) };
}

/** What to keep: the prepared one, unless somebody else wrote meanwhile. */
export function chooseSecret(prepared: PreparedSecret, now: string | undefined): string {
	return now === undefined || now === prepared.before ? prepared.stored : now;
}
