import type { Sku } from "../catalog/catalog.ts";

/**
 * Who keeps the licenses of a SKU: the directory (`group1`), or a service of its own such as Minecraft's (`group2`).
 * One request cannot touch both (Partner Center SDK, `LicenseGroupId`, 2019).
 */
export type LicenseGroup = "group1" | "group2";

/** Part numbers whose licenses the directory does not keep (Partner Center, "get available licenses by license group", 2019). */
const outsideDirectory = /^MINECRAFT_/u;

/** The group that a SKU's licenses belong to. */
export function licenseGroupOf({ partNumber }: Pick<Sku, "partNumber">): LicenseGroup {
	return outsideDirectory.test(partNumber) ? "group2" : "group1";
}
