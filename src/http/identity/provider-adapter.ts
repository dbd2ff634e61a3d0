import type { Adapter, AdapterPayload } from "oidc-provider";
import { isClientInForce } from "../../domain/access/api-client.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import { findApiClient } from "../../use-cases/find-api-client.ts";
import type { OidcPayload, OidcPayloadKey, OidcPayloads } from "../../use-cases/keep-oidc-payloads.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { toClientMetadata } from "./clients.ts";
import { errors } from "./provider-package.ts";
import { addSeconds, toEpochSeconds } from "./seconds.ts";

/** Lets the provider keep one kind of thing in our tables. */
export function createPayloadAdapter(model: string, payloads: OidcPayloads, now: () => Instant): Adapter {
	const find = async (key: OidcPayloadKey, value: string) => toContent(await payloads.find(model, { key, value }));
	return {
		find: (id) => find("id", id),
		findByUid: (uid) => find("uid", uid),
		findByUserCode: (userCode) => find("user_code", userCode),
		upsert: (id, content, expiresIn) => payloads.save(toPayload(model, id, { content, expiresIn, now })),
		async consume(id) {
			// The provider has looked before, but another request may have come between.
			if (!(await payloads.consume(model, id))) throw new errors.InvalidGrant("already used at the same time");
		},
		destroy: (id) => payloads.remove(model, id),
		revokeByGrantId: (grantId) => payloads.removeOfGrant(model, grantId),
	};
}

/** Lets the provider find API clients; they are written elsewhere. */
export function createClientAdapter(
	surroundings: Pick<Surroundings, "database" | "now">,
	{ allowPasswordGrant }: { readonly allowPasswordGrant: boolean },
): Adapter {
	const never = async () => {
		throw new Error("API clients are not the provider's to change");
	};
	return {
		async find(id) {
			const client = await findApiClient(surroundings, id);
			if (client === undefined || !isClientInForce(client, surroundings.now())) return undefined;
			return toClientMetadata(client, allowPasswordGrant);
		},
		findByUid: never,
		findByUserCode: never,
		upsert: never,
		consume: never,
		destroy: never,
		revokeByGrantId: never,
	};
}

function toContent(payload: OidcPayload | undefined): AdapterPayload | undefined {
	if (payload === undefined) return undefined;
	const { content, consumedAt } = payload;
	if (consumedAt === undefined) return { ...content };
	return { ...content, consumed: toEpochSeconds(consumedAt) };
}

function toPayload(
	model: string,
	id: string,
	{ content, expiresIn, now }: { content: AdapterPayload; expiresIn: number | undefined; now: () => Instant },
): OidcPayload {
	const { grantId, uid, userCode, accountId } = content;
	return {
		model,
		id,
		content,
		...(grantId === undefined ? {} : { grantId }),
		...(uid === undefined ? {} : { uid }),
		...(userCode === undefined ? {} : { userCode }),
		...(accountId === undefined ? {} : { accountId }),
		...(expiresIn === undefined ? {} : { expiresAt: addSeconds(now(), expiresIn) }),
	};
}
