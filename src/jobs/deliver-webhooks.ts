import { randomUUID } from "node:crypto";
import type { PartnerId } from "../domain/basics/ids.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { deliverEvents, listWaitingPartners } from "../use-cases/webhooks/deliver-events.ts";
import { loadWebhookKey } from "../use-cases/webhooks/signing-key.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";
import { createWebhookSender } from "./send-webhook.ts";
import { writeMessage } from "./webhook-message.ts";

/** Finds what another server committed, and what has waited long enough; our own commits wake the job at once. */
const everyMilliseconds = 1_000;

/** A job that can be told that there is something to do. */
export interface WokenJob extends RepeatedJob {
	wake(): void;
	/** Resolves when nothing is under way that this server sends. */
	idle(): Promise<void>;
}

/** What the job needs to know of the server. */
export interface DeliveryParts {
	readonly surroundings: Surroundings;
	readonly publicUrl: string;
	readonly resourceRoot: string;
	readonly onError: (error: unknown) => void;
}

/** Sends events to whoever registered for them: for each partner in order, and no partner waits for another. */
export function deliverWebhooks({ surroundings, publicUrl, resourceRoot, onError }: DeliveryParts): WokenJob {
	const holder = randomUUID();
	const sender = createWebhookSender({ allowPrivate: surroundings.settings.webhookPrivateAddresses === true });
	const underWay = new Map<PartnerId, Promise<void>>();
	/** Who was woken for while it was sending, and so may have looked too early. */
	const wokenAgain = new Set<PartnerId>();
	let stopped = false;
	let looking: Promise<void> = Promise.resolve();
	let key: ReturnType<typeof loadWebhookKey> | undefined;

	async function deliver(partnerId: PartnerId): Promise<void> {
		key ??= loadWebhookKey(surroundings);
		const { sign } = await key;
		await deliverEvents(surroundings, {
			partnerId,
			holder,
			send: (registration, delivery) => {
				const at = surroundings.now();
				const message = writeMessage({ publicUrl, resourceRoot, sign }, { registration, delivery, at });
				return sender.post(registration.url, message);
			},
		});
	}

	function start(partnerId: PartnerId): void {
		if (stopped) return;
		if (underWay.has(partnerId)) {
			wokenAgain.add(partnerId);
			return;
		}
		const done = deliver(partnerId)
			.catch((error: unknown) => {
				if (!stopped) onError(error);
			})
			.finally(() => {
				underWay.delete(partnerId);
				if (wokenAgain.delete(partnerId)) start(partnerId);
			});
		underWay.set(partnerId, done);
	}

	async function look(): Promise<void> {
		if (stopped) return;
		for (const partnerId of await listWaitingPartners(surroundings)) start(partnerId);
	}

	const polling = repeat({
		everyMilliseconds,
		onError,
		async run() {
			await look();
			return false;
		},
	});
	return {
		wake() {
			looking = looking.then(look).catch(onError);
		},
		async idle() {
			await looking;
			while (underWay.size > 0) await Promise.all(underWay.values());
		},
		async stop() {
			stopped = true;
			sender.stop();
			await polling.stop();
			await looking;
			await Promise.all(underWay.values());
		},
	};
}
