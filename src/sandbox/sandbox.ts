import {
	createServer as createListener,
	type IncomingMessage,
	type Server as Listener,
	type ServerResponse,
} from "node:http";
import { createServer as createTlsListener, type Server as TlsListener } from "node:https";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import { runDueStep } from "../jobs/run-due.ts";
import { createServer, readTlsFiles, type Server } from "../server.ts";
import { copySignIns } from "../storage/copy-sign-ins.ts";
import type { Database } from "../storage/database.ts";
import { migrate } from "../storage/migrate.ts";
import { openDatabase } from "../storage/open-database.ts";
import { continueBilling } from "../use-cases/invoices/continue-billing.ts";
import { answerStatusFault, dropAnswer } from "./answer-fault.ts";
import { createControls } from "./controls.ts";
import { createFaults, type Faults } from "./fault.ts";

/** The whole product in memory with the demo in it, a time of its own, and faults on demand. */
export interface Sandbox {
	readonly listener: Listener | TlsListener;
	/** The server of the moment; a reset puts another one in its place. */
	readonly server: () => Server;
	close(): Promise<void>;
}

/** Puts a sandbox together; nothing of it outlives the process. */
export async function createSandbox(config: Config, publicUrl: string): Promise<Sandbox> {
	let ahead = 0;
	const now = (): Instant => storedInstant(new Date(Date.now() + ahead).toISOString());
	const realNow = (): Instant => storedInstant(new Date().toISOString());
	const start = async (before?: Database) => {
		const database = await openDatabase("sqlite::memory:");
		await migrate(database);
		// Tokens from before a reset stay good after it.
		if (before !== undefined) await copySignIns(before, database);
		const server = await createServer({ ...config, demo: true }, publicUrl, { database, now, signInClock: realNow });
		await server.app.ready();
		return server;
	};
	let server = await start();
	let serial = 0;
	const faults = createFaults(() => String(++serial), Math.random);

	/** One after the other, or two resets would start two servers. */
	let turn: Promise<void> = Promise.resolve();
	const inTurn = (work: () => Promise<void>): Promise<void> => {
		const done = turn.then(work);
		turn = done.catch(() => undefined); // whoever asked is told
		return done;
	};
	const controls = await createControls({
		faults,
		now,
		moveTo: (moment) =>
			inTurn(async () => {
				ahead = Date.parse(moment) - Date.now();
				await runAllDue(server);
			}),
		reset: () =>
			inTurn(async () => {
				ahead = 0;
				faults.clear();
				const before = server;
				server = await start(before.surroundings.database);
				await before.close();
			}),
	});

	const tls = await readTlsFiles(config);
	const handle = createHandler({ controls, faults, app: () => server.app });
	const listener = tls === undefined ? createListener(handle) : createTlsListener(tls, handle);
	return {
		listener,
		server: () => server,
		async close() {
			await new Promise<void>((resolve) => {
				listener.close(() => resolve());
				listener.closeIdleConnections();
			});
			await inTurn(async () => {
				await controls.close();
				await server.close();
			});
		},
	};
}

interface HandlerParts {
	readonly controls: FastifyInstance;
	readonly faults: Faults;
	/** The app of the moment. */
	readonly app: () => FastifyInstance;
}

/** Gives each request to the controls, or to the app unless a fault meets it. */
function createHandler({ controls, faults, app }: HandlerParts) {
	const answer = (request: IncomingMessage, response: ServerResponse): void => app().routing(request, response);
	return (request: IncomingMessage, response: ServerResponse): void => {
		const path = request.url?.split("?")[0] ?? "/";
		if (/^\/+sandbox(\/|$)/iu.test(path)) {
			controls.routing(request, response);
			return;
		}
		const fault = faults.meet({ method: request.method ?? "GET", path });
		switch (fault?.kind) {
			case undefined:
				answer(request, response);
				break;
			case "latency":
				setTimeout(() => answer(request, response), fault.milliseconds);
				break;
			case "status":
				answerStatusFault(fault, { request, response });
				break;
			case "drop":
				request.socket.destroy();
				break;
			case "dropAnswer":
				dropAnswer(response);
				answer(request, response);
				break;
		}
	};
}

/** Everything that time brings, and the bill of the last month. Throws what went wrong for the first customer. */
async function runAllDue({ surroundings }: Server): Promise<void> {
	const failures: unknown[] = [];
	let after: CustomerId | undefined;
	do {
		after = await runDueStep(surroundings, after, (error) => failures.push(error));
	} while (after !== undefined);
	if (failures.length > 0) throw failures[0];
	while (await continueBilling(surroundings));
}
