import type { Account } from "../../domain/access/account.ts";
import { type Instant, storedInstant, toInstant } from "../../domain/basics/instant.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import {
	findOidcPayload,
	listOidcPayloadsOfAccount,
	type OidcPayload,
	removeOidcGrant,
	removeOidcPayload,
	removeOidcPayloadsOfAccount,
} from "../../storage/oidc-store.ts";
import { listSessionPlaces, type SessionPlace, saveSessionPlace } from "../../storage/session-place-store.ts";
import type { Surroundings } from "../surroundings.ts";

type Holder = Pick<Account, "partnerId" | "id">;

/** A browser, or a program that acts for the person until it is told to stop. */
export interface OpenSession {
	readonly id: string;
	/** `browser`: of the portal. `program`: an API client that holds a refresh token. */
	readonly kind: "browser" | "program";
	/** Of a program. */
	readonly clientId?: string;
	readonly startedAt?: Instant;
	readonly expiresAt?: Instant;
	readonly lastSeenAt?: Instant;
	readonly address?: string;
	readonly agent?: string;
}

/** A place is of use for as long as a session can live. */
const placeDays = 2;
const longestAgent = 300;

/** The name under which the sign-in protocol keeps what belongs to a person. */
export function toHolderName({ partnerId, id }: Holder): string {
	return `${partnerId}.${id}`;
}

/** Where a person is signed in, and which programs act for them. */
export async function listOpenSessions(
	{ database, now }: Pick<Surroundings, "database" | "now">,
	holder: Holder,
	portalClientId: string,
): Promise<readonly OpenSession[]> {
	const at = now();
	return await database.read(async (db) => {
		const inForce = async (model: string) =>
			(await listOidcPayloadsOfAccount(db, model, toHolderName(holder))).filter(
				({ expiresAt }) => expiresAt === undefined || expiresAt > at,
			);
		const places = new Map((await listSessionPlaces(db, holder)).map((place) => [place.id, place]));
		const browsers = (await inForce("Session")).map((session) => toBrowser(session, places));
		const holding = new Set((await inForce("RefreshToken")).map(({ grantId }) => grantId));
		const programs = (await inForce("Grant")).filter(
			({ id, content }) => holding.has(id) && content.clientId !== portalClientId,
		);
		return [...browsers, ...programs.map(toProgram)];
	});
}

/** Ends one of them; false when the person has no such session. */
export async function endSession(tx: Transactor, holder: Holder, id: string): Promise<boolean> {
	const name = toHolderName(holder);
	const all = (
		await Promise.all(["Session", "Grant"].map((model) => listOidcPayloadsOfAccount(tx, model, name)))
	).flat();
	const ended = all.find((one) => one.id === id || one.uid === id);
	if (ended === undefined) return false;
	const grants = ended.model === "Grant" ? [ended.id] : grantsOf(ended);
	await removeAll(tx, ended, grants);
	return true;
}

/** Ends all of them but one, and with them every token that could be renewed. */
export async function endSessions(tx: Transactor, holder: Holder, keptId?: string): Promise<void> {
	const name = toHolderName(holder);
	const sessions = await listOidcPayloadsOfAccount(tx, "Session", name);
	const kept = sessions.find(({ uid }) => uid !== undefined && uid === keptId);
	// What is kept is a browser's session or else what a program was granted.
	const grants = kept === undefined ? [keptId ?? ""] : grantsOf(kept);
	const tokens = await listOidcPayloadsOfAccount(tx, "RefreshToken", name);
	const keptTokens = tokens.filter(({ grantId }) => grantId !== undefined && grants.includes(grantId));
	await removeOidcPayloadsOfAccount(tx, name, [
		...(kept === undefined ? [] : [kept.id]),
		...grants,
		...keptTokens.map(({ id }) => id),
	]);
}

/** Remembers where a browser's session was seen. */
export async function noteSessionPlace(
	{ database, now }: Pick<Surroundings, "database" | "now">,
	holder: Holder,
	place: Omit<SessionPlace, "lastSeenAt">,
): Promise<void> {
	const lastSeenAt = now();
	const forgotten = toInstant(Temporal.Instant.from(lastSeenAt).subtract({ hours: placeDays * 24 }));
	const agent = place.agent.replaceAll("\0", "").slice(0, longestAgent);
	await database.transactInstallation((tx) =>
		saveSessionPlace(tx, holder, { place: { ...place, agent, lastSeenAt }, forgotten }),
	);
}

/** Whether a token's session, or the grant that it came from, is still there. */
export async function isHeldOpen(
	db: Reader,
	{ sessionId, grantId }: { readonly sessionId?: string; readonly grantId?: string },
): Promise<boolean> {
	if (sessionId !== undefined)
		return (await findOidcPayload(db, "Session", { key: "uid", value: sessionId })) !== undefined;
	if (grantId === undefined) return true;
	return (await findOidcPayload(db, "Grant", { key: "id", value: grantId })) !== undefined;
}

function grantsOf({ content }: OidcPayload): readonly string[] {
	const authorizations = content.authorizations as Readonly<Record<string, { readonly grantId?: string }>> | undefined; // as the protocol writes sessions
	return Object.values(authorizations ?? {}).flatMap(({ grantId }) => grantId ?? []);
}

async function removeAll(tx: Transactor, ended: OidcPayload, grants: readonly string[]): Promise<void> {
	await removeOidcPayload(tx, ended.model, ended.id);
	for (const grant of grants) await removeOidcGrant(tx, grant);
}

function toBrowser(session: OidcPayload, places: ReadonlyMap<string, SessionPlace>): OpenSession {
	const id = session.uid ?? session.id;
	const place = places.get(id);
	return {
		id,
		kind: "browser",
		...fromSeconds(session.content.loginTs),
		...(session.expiresAt === undefined ? {} : { expiresAt: session.expiresAt }),
		...(place === undefined ? {} : { lastSeenAt: place.lastSeenAt, address: place.address, agent: place.agent }),
	};
}

function toProgram(grant: OidcPayload): OpenSession {
	return {
		id: grant.id,
		kind: "program",
		clientId: String(grant.content.clientId),
		...fromSeconds(grant.content.iat),
		...(grant.expiresAt === undefined ? {} : { expiresAt: grant.expiresAt }),
	};
}

function fromSeconds(seconds: unknown): { readonly startedAt?: Instant } {
	if (typeof seconds !== "number") return {};
	return { startedAt: storedInstant(new Date(seconds * 1000).toISOString()) };
}
