import { findInstallationValue } from "../../storage/installation-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** Whether what is in the database is the demo. */
export async function isDemoLoaded({ database }: Pick<Surroundings, "database">): Promise<boolean> {
	return (await database.read((db) => findInstallationValue(db, "demo"))) === "loaded";
}
