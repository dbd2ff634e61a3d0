import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { loadCatalog } from "./catalog-files.ts";
import type { Config } from "./config.ts";
import { type Instant, storedInstant } from "./domain/basics/instant.ts";
import { buildApp, type TlsFiles } from "./http/app.ts";
import { createCustomerDesk } from "./http/customer-desk.ts";
import { createBreachedPasswordCheck } from "./http/identity/breached-passwords.ts";
import { createIdentity } from "./http/identity/identity.ts";
import { createPortal } from "./http/portal.ts";
import { implementedRoutes, servedRoutes } from "./http/routes.ts";
import { createService } from "./http/service.ts";
import { createWebhookCertificate } from "./http/webhook-certificate.ts";
import { advanceTransfersRegularly } from "./jobs/advance-transfers.ts";
import { deliverWebhooks, type WokenJob } from "./jobs/deliver-webhooks.ts";
import { eraseDeletedUsersRegularly } from "./jobs/erase-deleted-users.ts";
import { forgetAnswersRegularly } from "./jobs/forget-answers.ts";
import { forgetDeliveriesRegularly } from "./jobs/forget-deliveries.ts";
import { remindOfEndsRegularly } from "./jobs/remind-of-ends.ts";
import type { RepeatedJob } from "./jobs/repeat.ts";
import { runBillingRegularly } from "./jobs/run-billing.ts";
import { runDueRegularly } from "./jobs/run-due.ts";
import { sealAuditRegularly } from "./jobs/seal-audit.ts";
import { createMailer } from "./mail.ts";
import { createIdMaker } from "./new-id.ts";
import { loadKnownPrices } from "./price-files.ts";
import type { Database } from "./storage/database.ts";
import { migrate } from "./storage/migrate.ts";
import { openDatabase } from "./storage/open-database.ts";
import { watchOutbox } from "./storage/webhook-outbox.ts";
import { billDemo } from "./use-cases/demo/bill-demo.ts";
import { demoPassword, demoUsers } from "./use-cases/demo/demo-access.ts";
import { isDemoLoaded } from "./use-cases/demo/is-demo-loaded.ts";
import { loadDemo } from "./use-cases/demo/load-demo.ts";
import { requireSecretsKeys } from "./use-cases/identity/seal-secrets.ts";
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

/** What a test or a sandbox may replace. */
export interface ServerOptions {
	readonly now?: () => Instant;
	/** By which tokens and sign-ins end, where it is not the time of everything else. */
	readonly signInClock?: () => Instant;
	readonly database?: Database;
	/** Whether whoever asks goes on with transfers of licenses; else a job does. */
	readonly transfersByHand?: boolean;
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
			secretsKeys: config.secretsKeys,
			sessionIdleMinutes: config.sessionIdleMinutes,
			programGrantDays: config.programGrantDays,
			settings: {
				enforceUserContext: config.enforceUserContext,
				newCustomersAreTests: config.newCustomersAreTests,
				requireAgreement: config.requireAgreement,
				quoteHours: config.quoteHours,
				undoDays: config.undoDays,
				webhookPrivateAddresses: config.webhookPrivateAddresses,
			},
		};
		if (config.demo && (await loadDemo(surroundings))) await billDemo(surroundings);
		return { surroundings, steps };
	});
}

/** Puts database, catalog, rules and HTTP together. Throws when the catalog or the database cannot be used. */
export async function createServer(config: Config, publicUrl: string, options: ServerOptions = {}): Promise<Server> {
	const opened = await openInstallation(config, options);
	const surroundings = {
		...opened.surroundings,
		publicUrl,
		sendMail: createMailer(config.mail),
		...askForBreaches(config),
	};
	const signIns = { ...surroundings, now: options.signInClock ?? surroundings.now };
	return await closeOnFailure(surroundings.database, async () => {
		await requireSecretsKeys(surroundings);
		return await assemble(config, publicUrl, {
			surroundings,
			signIns,
			transfersByHand: options.transfersByHand ?? false,
		});
	});
}

function askForBreaches({ breachedPasswordList: list }: Config): Pick<Surroundings, "isBreachedPassword"> {
	return list === undefined ? {} : { isBreachedPassword: createBreachedPasswordCheck(list) };
}

interface Assembly {
	readonly surroundings: Surroundings;
	/** The same by the clock of sign-ins. */
	readonly signIns: Surroundings;
	readonly transfersByHand: boolean;
}

async function assemble(
	config: Config,
	publicUrl: string,
	{ signIns, transfersByHand, ...given }: Assembly,
): Promise<Server> {
	let events: WokenJob | undefined;
	const database = watchOutbox(given.surroundings.database, () => events?.wake());
	const surroundings: Surroundings = { ...given.surroundings, database };
	const demo = await isDemoLoaded(surroundings);
	const setupToken = (await isSetUpNeeded(surroundings)) ? randomUUID() : undefined;
	const identity = await createIdentity({
		surroundings: { ...signIns, database },
		publicUrl,
		allowPasswordGrant: config.passwordGrant,
		...(demo ? { demoUsers: demoUsers.map((user) => ({ ...user, password: demoPassword })) } : {}),
		...(setupToken === undefined ? {} : { setupToken }),
	});
	const tls = await readTlsFiles(config);
	const app = await buildApp({
		...(tls === undefined ? {} : { tls }),
		surroundings,
		wire: { byteOrderMark: config.byteOrderMark, upgradeResultType: config.upgradeResultType, demo },
		routes: servedRoutes,
		authenticate: identity.authenticate,
		rates: config.rates,
		identity: identity.routes,
		portal: createPortal(join(import.meta.dirname, "../dist/portal"), publicUrl),
		service: async (service) => {
			await service.register(createService(surroundings, implementedRoutes, publicUrl));
			await service.register(createCustomerDesk(surroundings));
			await service.register(createWebhookCertificate(surroundings));
		},
		logLevel: config.logLevel,
		trustedProxies: config.trustedProxies,
	});
	const onError = (error: unknown) => app.log.error(error);
	const jobs: RepeatedJob[] = [
		...(transfersByHand ? [] : [advanceTransfersRegularly]),
		eraseDeletedUsersRegularly,
		forgetAnswersRegularly,
		forgetDeliveriesRegularly,
		runDueRegularly,
		runBillingRegularly,
		remindOfEndsRegularly,
		sealAuditRegularly,
	].map((start) => start(surroundings, onError));
	events = deliverWebhooks({ surroundings, publicUrl, resourceRoot: config.webhookResourceRoot, onError });
	jobs.push(events);
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

/** The files that https takes, or nothing where a proxy speaks it. Throws when they cannot be read. */
export async function readTlsFiles({ tls }: Pick<Config, "tls">): Promise<TlsFiles | undefined> {
	if (tls === undefined) return undefined;
	const [cert, key] = await Promise.all([readFile(tls.certificate), readFile(tls.key)]);
	return { cert, key };
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
