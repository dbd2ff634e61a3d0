import { newPostgresDatabase } from "../support/postgres.ts";
import type { DemoInfo } from "./contract.ts";
import { newSqliteFile, type RunningServer, runToEnd, type Settings, startServer } from "./running-server.ts";

/** A server with the demo in a database of its own, and what `demo-info` tells of it. */
export interface DemoInstallation {
	readonly server: RunningServer;
	readonly demo: DemoInfo;
	/** The settings it was started with, to start it again. */
	readonly settings: Settings;
	/** Stops the server if it still runs and removes the database. */
	remove(): Promise<void>;
}

/** Starts on a new database file, or on a new PostgreSQL database. */
export async function installDemo(kind: "sqlite" | "postgres", more: Settings = {}): Promise<DemoInstallation> {
	const database = kind === "sqlite" ? await newSqliteFile() : await newPostgres();
	const settings = { DATABASE_URL: database.databaseUrl, SEATLIFT_LOG: "error", ...more };
	const server = await startServer(settings);
	const info = await runToEnd("demo-info", { ...settings, HOST: "127.0.0.1", PORT: String(server.port) });
	if (info.code !== 0) throw new Error(info.stderr);
	const demo: DemoInfo = JSON.parse(info.stdout);
	return {
		server,
		demo,
		settings,
		async remove() {
			await server.stop();
			await database.remove();
		},
	};
}

/** The customer of that name and its first subscription that can be upgraded. */
export function findPlace(
	{ customers }: DemoInfo,
	name: string,
): { readonly customerId: string; readonly subscriptionId: string } {
	const customer = customers.find((one) => one.name === name);
	const subscription = customer?.subscriptions.find(({ upgradable }) => upgradable);
	if (customer === undefined || subscription === undefined)
		throw new Error(`the demo has nothing to upgrade at ${name}`);
	return { customerId: customer.id, subscriptionId: subscription.id };
}

/** The person of the demo who has that role. */
export function findUser({ users }: DemoInfo, role: string): DemoInfo["users"][number] {
	const user = users.find((one) => one.role === role);
	if (user === undefined) throw new Error(`the demo has nobody who is ${role}`);
	return user;
}

async function newPostgres() {
	const made = await newPostgresDatabase();
	return { databaseUrl: made.url, remove: made.drop };
}
