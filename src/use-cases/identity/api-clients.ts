import type { ApiClient } from "../../domain/access/api-client.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { Operation } from "../../domain/access/operations.ts";
import { beyondRightsOf } from "../../domain/access/rights-of.ts";
import { type Instant, toInstant } from "../../domain/basics/instant.ts";
import {
	findApiClient,
	listApiClients as listClients,
	removeApiClient,
	saveApiClient,
} from "../../storage/api-client-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { hashGeneratedPassword } from "../users/generate-password.ts";
import { changeOwn, type OwnChange } from "./change-own.ts";
import { newSecret } from "./secrets.ts";

/** What came of it; `secret` is shown once. */
export type ApiClientOutcome =
	| { readonly kind: "done"; readonly client: ApiClient; readonly secret?: string }
	| { readonly kind: "refused"; readonly why: "notFound" | "beyondRights" | "publicClient" };

/** What a program is to be. */
export interface NewApiClient {
	readonly name: string;
	readonly scopes: readonly Operation[];
	/** A public client keeps no secret and only acts for people. */
	readonly isPublic: boolean;
	readonly expiresAt?: Instant;
	readonly secretDays?: number;
}

/** What of a program can be changed; an empty `expiresAt` takes the end away. */
export interface ApiClientChange {
	readonly clientId: string;
	readonly name?: string;
	readonly scopes?: readonly Operation[];
	readonly blocked?: boolean;
	readonly expiresAt?: Instant | "never";
}

/** The programs of the caller's partner, by name. */
export async function listApiClients({ database }: Surroundings, { partnerId }: Caller): Promise<readonly ApiClient[]> {
	return await database.read((db) => listClients(db, partnerId));
}

/** Audit operation `create_api_client`: a program that may do what it is named for, and no more than its maker. */
export async function addApiClient(
	surroundings: Surroundings,
	origin: RequestOrigin,
	wanted: NewApiClient,
): Promise<ApiClientOutcome> {
	const { caller } = origin;
	const secret = wanted.isPublic ? undefined : await makeSecret(surroundings, wanted.secretDays);
	return await changeOwn(surroundings, origin, async ({ tx, record }): Promise<ApiClientOutcome> => {
		if (beyondRightsOf(caller, wanted.scopes).length > 0) return { kind: "refused", why: "beyondRights" };
		const client: ApiClient = {
			clientId: surroundings.newId().toLowerCase(),
			partnerId: caller.partnerId,
			name: wanted.name,
			...secret?.columns,
			roles: [],
			scopes: wanted.scopes,
			...(wanted.expiresAt === undefined ? {} : { expiresAt: wanted.expiresAt }),
			createdAt: surroundings.now(),
		};
		await saveApiClient(tx, client);
		await record({
			operation: "create_api_client",
			resource: "api_client",
			resourceId: client.clientId,
			after: snapshot(client),
		});
		return { kind: "done", client, ...(secret === undefined ? {} : { secret: secret.text }) };
	});
}

/** Audit operation `update_api_client`: its name, its scopes, its end and whether it is let in. */
export async function changeApiClient(
	surroundings: Surroundings,
	origin: RequestOrigin,
	{ clientId, blocked, expiresAt, ...content }: ApiClientChange,
): Promise<ApiClientOutcome> {
	return await changeOwn(surroundings, origin, async (own): Promise<ApiClientOutcome> => {
		const before = await findOwnClient(own, origin.caller, clientId);
		if (before === undefined) return { kind: "refused", why: "notFound" };
		if (beyondRightsOf(origin.caller, content.scopes ?? []).length > 0) return { kind: "refused", why: "beyondRights" };
		const { blocked: wasBlocked, expiresAt: endsAt, ...rest } = before;
		const isBlocked = blocked ?? wasBlocked ?? false;
		const end = expiresAt ?? endsAt;
		const client: ApiClient = {
			...rest,
			...content,
			...(isBlocked ? { blocked: true as const } : {}),
			...(end === undefined || end === "never" ? {} : { expiresAt: end }),
		};
		await saveApiClient(own.tx, client);
		await own.record({
			operation: "update_api_client",
			resource: "api_client",
			resourceId: before.clientId,
			before: snapshot(before),
			after: snapshot(client),
		});
		return { kind: "done", client };
	});
}

/**
 * Audit operation `renew_api_client_secret`: a new secret, and for some days more the one before it, so that every copy
 * can be replaced without a gap. Without an overlap the old one ends at once, as it must when it has become known.
 */
export async function renewClientSecret(
	surroundings: Surroundings,
	origin: RequestOrigin,
	wanted: { readonly clientId: string; readonly overlapDays: number; readonly secretDays?: number },
): Promise<ApiClientOutcome> {
	const secret = await makeSecret(surroundings, wanted.secretDays);
	return await changeOwn(surroundings, origin, async (own): Promise<ApiClientOutcome> => {
		const before = await findOwnClient(own, origin.caller, wanted.clientId);
		if (before === undefined) return { kind: "refused", why: "notFound" };
		if (before.secretHash === undefined) return { kind: "refused", why: "publicClient" };
		const { olderSecret: _, secretExpiresAt, ...rest } = before;
		const overlap = addDays(surroundings.now(), wanted.overlapDays);
		const until = secretExpiresAt !== undefined && secretExpiresAt < overlap ? secretExpiresAt : overlap;
		const client: ApiClient = {
			...rest,
			...secret.columns,
			...(wanted.overlapDays > 0 ? { olderSecret: { hash: before.secretHash, until } } : {}),
		};
		await saveApiClient(own.tx, client);
		await own.record({
			operation: "renew_api_client_secret",
			resource: "api_client",
			resourceId: client.clientId,
			before: snapshot(before),
			after: snapshot(client),
		});
		return { kind: "done", client, secret: secret.text };
	});
}

/** Audit operation `delete_api_client`. Its tokens stop working within a minute. */
export async function removeOwnApiClient(
	surroundings: Surroundings,
	origin: RequestOrigin,
	clientId: string,
): Promise<ApiClientOutcome> {
	return await changeOwn(surroundings, origin, async (own): Promise<ApiClientOutcome> => {
		const client = await findOwnClient(own, origin.caller, clientId);
		if (client === undefined) return { kind: "refused", why: "notFound" };
		await removeApiClient(own.tx, client.clientId);
		await own.record({
			operation: "delete_api_client",
			resource: "api_client",
			resourceId: client.clientId,
			before: snapshot(client),
		});
		return { kind: "done", client };
	});
}

async function findOwnClient({ tx }: OwnChange, { partnerId }: Caller, id: string): Promise<ApiClient | undefined> {
	const client = await findApiClient(tx, id);
	return client?.partnerId === partnerId ? client : undefined;
}

async function makeSecret({ now }: Surroundings, days: number | undefined) {
	const text = newSecret();
	const secretHash = await hashGeneratedPassword(text);
	return { text, columns: { secretHash, ...(days === undefined ? {} : { secretExpiresAt: addDays(now(), days) }) } };
}

function addDays(from: Instant, days: number): Instant {
	return toInstant(Temporal.Instant.from(from).add({ hours: days * 24 }));
}

/** What is recorded of a program: nothing by which anybody could get a token. */
function snapshot(client: ApiClient): unknown {
	const { clientId, name, roles, scopes, blocked = false, expiresAt, secretExpiresAt, olderSecret } = client;
	return { clientId, name, roles, scopes, blocked, expiresAt, secretExpiresAt, olderSecretUntil: olderSecret?.until };
}
