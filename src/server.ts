import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { loadCatalog } from "./catalog-files.ts";
import type { Config } from "./config.ts";
import { type Instant, storedInstant } from "./domain/basics/instant.ts";
import { buildApp } from "./http/app.ts";
import { createIdentity } from "./http/identity/identity.ts";
import { createPortal } from "./http/portal.ts";
import { implementedRoutes, servedRoutes } from "./http/routes.ts";
import { createService } from "./http/service.ts";
import { forgetAnswersRegularly } from "./jobs/forget-answers.ts";
import { runBillingRegularly } from "./jobs/run-billing.ts";
import { runDueRegularly } from "./jobs/run-due.ts";
import { createIdMaker } from "./new-id.ts";
import { loadKnownPrices } from "./price-files.ts";
import type { Database } from "./storage/database.ts";
import { migrate } from "./storage/migrate.ts";
import { openDatabase } from "./storage/open-database.ts";
import { demoPassword, demoUsers } from "./use-cases/demo/demo-access.ts";
import { isDemoLoaded } from "./use-cases/demo/is-demo-loaded.ts";
import { loadDemo } from "./use-cases/demo/load-demo.ts";
import { isSetUpNeeded } from "./use-cases/set-up-installation.ts";
import type { Surroundings } from "./use-cases/surroundings.ts";

/** A server that is put together but does not listen yet. */
export interface Server {
	readonly app: FastifyInstance;
	readonly surroundings: Surroundings;
	/** Whether the demo is what is in the database. */
	readonly demo: boolean;
	/** Present while the first Global admin is still to be made. */
	readonly setupToken?: string;
	/** Finishes requests in flight and changes under way, then lets go of everything. */
	close(): Promise<void>;
}

/** What a test may replace. */
export interface ServerOptions {
	readonly now?: () => Instant;
	readonly database?: Database;
}

/** Opens what every command needs: catalog and database, migrated, and with the demo where it is wanted and nothing else is. */
export async function openInstallation(
	config: Config,
	options: ServerOptions = {},
): Promise<{ readonly surroundings: Surroundings; readonly steps: readonly string[] }> {
	const catalog = loadCatalog({ sourcesInForce: config.pathSources });
	const database = options.database ?? (await openDatabase(config.databaseUrl));
	return await closeOnFailure(database, async () => {
		const steps = await migrate(database);
		const surroundings: Surroundings = {
			database,
			catalog,
			now: options.now ?? (() => storedInstant(new Date().toISOString())),
			newId: createIdMaker(),
			knownPrices: loadKnownPrices(catalog),
			settings: {
				enforceUserContext: config.enforceUserContext,
				quoteHours: config.quoteHours,
				undoDays: config.undoDays,
			},
		};
		if (config.demo) await loadDemo(surroundings);
		return { surroundings, steps };
	});
}

/** Puts database, catalog, rules and HTTP together. Throws when the catalog or the database cannot be used. */
export async function createServer(config: Config, publicUrl: string, options: ServerOptions = {}): Promise<Server> {
	const { surroundings } = await openInstallation(config, options);
	return await closeOnFailure(surroundings.database, () => assemble(config, publicUrl, surroundings));
}

async function assemble(config: Config, publicUrl: string, surroundings: Surroundings): Promise<Server> {
	const demo = await isDemoLoaded(surroundings);
	const setupToken = (await isSetUpNeeded(surroundings)) ? randomUUID() : undefined;
	const identity = await createIdentity({
		surroundings,
		publicUrl,
		allowPasswordGrant: config.passwordGrant,
		...(demo ? { demoUsers: demoUsers.map((user) => ({ ...user, password: demoPassword })) } : {}),
		...(setupToken === undefined ? {} : { setupToken }),
	});
	const app = await buildApp({
		surroundings,
		wire: { byteOrderMark: config.byteOrderMark, upgradeResultType: config.upgradeResultType, demo },
		routes: servedRoutes,
		authenticate: identity.authenticate,
		identity: identity.routes,
		portal: createPortal(join(import.meta.dirname, "../dist/portal"), publicUrl),
		service: createService(surroundings, implementedRoutes, publicUrl),
		logLevel: config.logLevel,
	});
	const onError = (error: unknown) => app.log.error(error);
	const jobs = [forgetAnswersRegularly, runDueRegularly, runBillingRegularly].map((start) =>
		start(surroundings, onError),
	);
	return {
		app,
		surroundings,
		demo,
		...(setupToken === undefined ? {} : { setupToken }),
		async close() {
			await app.close();
			await Promise.all(jobs.map((job) => job.stop()));
			await surroundings.database.close();
		},
	};
}

/** Nobody else can close what was opened for a start that fails, and an open pool would keep the process alive. */
async function closeOnFailure<T>(database: Database, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		await database.close().catch(() => undefined); // why the start failed is what counts
		throw error;
	}
}
