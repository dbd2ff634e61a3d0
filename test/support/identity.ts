import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import type { Account } from "../../src/domain/access/account.ts";
import type { ApiClient } from "../../src/domain/access/api-client.ts";
import type { Partner } from "../../src/domain/access/partner.ts";
import type { Role } from "../../src/domain/access/roles.ts";
import { toId } from "../../src/domain/basics/ids.ts";
import { type Instant, toInstant } from "../../src/domain/basics/instant.ts";
import { createIdentity, type Identity, type IdentityOptions } from "../../src/http/identity/identity.ts";
import { saveAccount } from "../../src/storage/account-store.ts";
import { saveApiClient } from "../../src/storage/api-client-store.ts";
import type { Database } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { savePartner } from "../../src/storage/partner-store.ts";
import { hashPassword } from "../../src/use-cases/passwords.ts";
import { type DatabaseKind, newPostgresDatabase } from "./postgres.ts";

/** An empty database with the tables in it. */
export interface OpenedDatabase {
	readonly database: Database;
	close(): Promise<void>;
}

/** Opens an empty database of either kind. */
export async function openEmptyDatabase(kind: DatabaseKind = "sqlite"): Promise<OpenedDatabase> {
	const made = kind === "postgres" ? await newPostgresDatabase("tables") : undefined;
	const database = await openDatabase(made?.url ?? "sqlite::memory:");
	await migrate(database);
	return {
		database,
		async close() {
			await database.close();
			await made?.drop();
		},
	};
}

/** A clock that stands still until it is moved. */
export interface MovableClock {
	readonly now: () => Instant;
	advance(seconds: number): void;
}

/** Starts at the real moment, since the provider reads the machine's clock for what browsers hold. */
export function startClock(): MovableClock {
	let moment = Temporal.Now.instant();
	return {
		now: () => toInstant(moment),
		advance: (seconds) => {
			moment = moment.add({ milliseconds: Math.round(seconds * 1000) });
		},
	};
}

export const partner: Partner = {
	id: toId("7f1c0a1e-2d53-4c58-9d5a-9c9b6f0c1a01"),
	name: "Hanbit Cloud",
	domain: "hanbit.example",
	mpnId: "4847383",
	country: "KR",
	createdAt: toInstant(Temporal.Instant.from("2026-01-02T03:04:05Z")),
};
export const otherPartner: Partner = {
	...partner,
	id: toId("1b8f2f0d-6a36-4d0e-8f0e-0a4f5f1d2b02"),
	name: "Other Cloud",
	domain: "other.example",
};
export const password = "correct horse battery 말 staple";
export const clientSecret = "s3cret/with+signs=and%more";

/** One installation with two partners, a person and programs in each role a test asks for, served by Fastify. */
export interface Installation extends OpenedDatabase {
	readonly app: FastifyInstance;
	readonly identity: Identity;
	readonly clock: MovableClock;
	readonly account: Account;
	/** Of the other partner. */
	readonly stranger: Account;
	readonly client: ApiClient;
	readonly publicClient: ApiClient;
	readonly publicUrl: string;
}

/** Builds an installation; `options` go to `createIdentity` as they are. */
export async function install(
	options: Partial<IdentityOptions> & {
		readonly kind?: DatabaseKind;
		/** What the surroundings have besides the usual. */
		readonly besides?: Partial<IdentityOptions["surroundings"]>;
	} = {},
): Promise<Installation> {
	const opened = await openEmptyDatabase(options.kind);
	const { database } = opened;
	const clock = startClock();
	const rows = await makeRows();
	await database.transactInstallation(async (tx) => {
		await savePartner(tx, partner);
		await savePartner(tx, otherPartner);
		await saveAccount(tx, rows.account);
		await saveAccount(tx, rows.stranger);
		await saveApiClient(tx, rows.client);
		await saveApiClient(tx, rows.publicClient);
	});
	const publicUrl = options.publicUrl ?? "http://127.0.0.1:8080";
	const identity = await createIdentity({
		surroundings: { database, now: clock.now, newId: randomUUID, ...options.besides },
		publicUrl,
		allowPasswordGrant: true,
		...options,
	});
	const app = await serve(identity);
	return {
		...rows,
		app,
		identity,
		clock,
		publicUrl,
		database,
		async close() {
			await app.close();
			await opened.close();
		},
	};
}

/** Serves an identity by a router as forgiving as the app's. */
export async function serve(identity: Identity): Promise<FastifyInstance> {
	const app = Fastify({
		forceCloseConnections: true,
		routerOptions: {
			caseSensitive: false,
			ignoreDuplicateSlashes: true,
			ignoreTrailingSlash: true,
			maxParamLength: 2_000,
		},
	});
	await app.register(identity.routes);
	return app;
}

async function makeRows() {
	const roles: readonly Role[] = ["salesAgent"];
	const base = { partnerId: partner.id, roles, createdAt: partner.createdAt };
	const [passwordHash, secretHash] = await Promise.all([hashPassword(password), hashPassword(clientSecret)]);
	const account: Account = {
		...base,
		id: toId("0e9a3f5c-90b1-4f0e-8d56-6b8f9a1c3d04"),
		userName: "Sora.Kim@hanbit.example",
		displayName: "김소라",
		passwordHash,
	};
	const stranger: Account = {
		...account,
		id: toId("5c1d2e3f-1111-4a2b-8c3d-4e5f6a7b8c05"),
		partnerId: otherPartner.id,
		userName: "lee@other.example",
	};
	const client: ApiClient = {
		...base,
		clientId: "a1b2c3d4-0000-4000-8000-000000000006",
		name: "Order bot",
		secretHash,
	};
	const publicClient: ApiClient = { ...base, clientId: "a1b2c3d4-0000-4000-8000-000000000007", name: "Shell" };
	return { account, stranger, client, publicClient };
}
