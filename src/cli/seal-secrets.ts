import { readConfig } from "../config.ts";
import { openInstallation } from "../server.ts";
import { sealSecrets } from "../use-cases/identity/seal-secrets.ts";

/** Seals all secrets in the database by the first key of the settings, and tells how many that were. */
export async function sealAllSecrets(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
	const { surroundings } = await openInstallation(readConfig({ ...environment, SEATLIFT_DEMO: "off" }));
	try {
		const { all, sealed } = await sealSecrets(surroundings);
		process.stdout.write(`${sealed} secrets sealed by the first key, ${all} in all\n`);
	} finally {
		await surroundings.database.close();
	}
}
