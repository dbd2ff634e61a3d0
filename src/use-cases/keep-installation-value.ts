import { claimInstallationValue, findInstallationValue } from "../storage/installation-store.ts";
import { openSecret, sealSecret } from "./identity/sealed-secret.ts";
import { type InstallationSecret, purposeOfInstallation } from "./identity/secret-purposes.ts";
import type { Surroundings } from "./surroundings.ts";

/** A value that every server of the installation shares; made by whichever of them needs it first. */
export async function keepInstallationValue(
	surroundings: Pick<Surroundings, "database">,
	name: string,
	make: () => Promise<string>,
): Promise<string> {
	const known = await readKeptValue(surroundings, name);
	if (known !== undefined) return known;
	const made = await make();
	const mine = await surroundings.database.transactInstallation((tx) => claimInstallationValue(tx, name, made));
	if (mine) return made;
	const first = await readKeptValue(surroundings, name);
	if (first === undefined) throw new Error(`the installation value ${name} is gone as soon as it was written`);
	return first;
}

/** A secret that every server of the installation shares, sealed where there is a key to seal by. */
export async function keepInstallationSecret(
	surroundings: Pick<Surroundings, "database" | "secretsKeys">,
	name: InstallationSecret,
	make: () => Promise<string>,
): Promise<string> {
	const purpose = purposeOfInstallation(name);
	const stored = await keepInstallationValue(surroundings, name, async () =>
		sealSecret(surroundings, purpose, await make()),
	);
	return await openSecret(surroundings, purpose, stored);
}

/** The value of that name, if any server of the installation has kept one. */
export async function readKeptValue(
	{ database }: Pick<Surroundings, "database">,
	name: string,
): Promise<string | undefined> {
	return await database.read((db) => findInstallationValue(db, name));
}
