import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf } from "./resource.ts";

/** Numbers are the .NET SDK's member values. */
const licenseGroupNumbers = { none: 0, group1: 1, group2: 2 } as const;
const licenseGroup = tolerantEnum(licenseGroupNumbers);

/** One or more groups in one text, with commas between them. */
const licenseGroups = z
	.string()
	.max(100)
	.transform((text, context) =>
		text.split(",").flatMap((part) => {
			const read = licenseGroup.safeParse(part.trim());
			if (read.success) return [read.data];
			context.addIssue({ code: "custom", message: `unknown value ${JSON.stringify(part)}`, params: { enum: true } });
			return [];
		}),
	);

/** `?licenseGroupIds=Group1&licenseGroupIds=Group2` or `=Group1,Group2`, in any case; the first when nothing is said. */
export const licenseQuery = z.object({ licenseGroupIds: z.union([licenseGroups, z.array(licenseGroups)]).optional() });

const servicePlan = z
	.object({
		displayName: z.string(),
		serviceName: z.string(),
		id: z.guid(),
		/** `Enabled`, `Warning`, `Suspended` or `Deleted` of a customer's, `Success` of a user's. */
		capabilityStatus: z.string(),
		targetType: z.string(),
	})
	.meta({ id: "ServicePlan" });

const productSku = z
	.object({
		id: z.guid(),
		name: z.string(),
		skuPartNumber: z.string(),
		/** Missing where a user's licenses are listed, as in the documents. */
		targetType: z.string().optional(),
		licenseGroupId: z.enum(["group1", "group2"]),
	})
	.meta({ id: "ProductSku" });

/** A customer's licenses of one SKU. `totalUnits` = active + warning, `availableUnits` = total − consumed, also below 0. */
export const subscribedSku = z
	.object({
		availableUnits: z.int(),
		activeUnits: z.int(),
		consumedUnits: z.int(),
		suspendedUnits: z.int(),
		totalUnits: z.int(),
		warningUnits: z.int(),
		productSku,
		servicePlans: z.array(servicePlan),
		capabilityStatus: z.string(),
		attributes,
	})
	.meta({ id: "SubscribedSku" });
export type SubscribedSku = z.infer<typeof subscribedSku>;
export const subscribedSkuCollection = collectionOf(subscribedSku).meta({ id: "SubscribedSkuCollection" });

/** What one user has: the service plans that are switched on. */
export const license = z.object({ servicePlans: z.array(servicePlan), productSku, attributes }).meta({ id: "License" });
export type License = z.infer<typeof license>;
export const licenseCollection = collectionOf(license).meta({ id: "LicenseCollection" });

/** An id as clients send it; longer ones name nothing. */
const sentId = z.string().min(1).max(200);

/** Body of `POST …/licenseupdates`. `excludedPlans` left out or null: as it is; an empty list: everything on. */
export const licenseUpdateRequest = z
	.object({
		licensesToAssign: z
			.array(z.object({ excludedPlans: z.array(sentId).max(200).optional(), skuId: sentId }))
			.max(100)
			.optional(),
		licensesToRemove: z.array(sentId).max(100).optional(),
	})
	.meta({ id: "LicenseUpdateRequest" });
export type LicenseUpdateRequest = z.infer<typeof licenseUpdateRequest>;

/** Answer of `POST …/licenseupdates`: what was asked, in the catalog's spelling, and what is worth knowing. */
export const licenseUpdate = z
	.object({
		licensesToAssign: z.array(z.object({ excludedPlans: z.array(z.guid()).optional(), skuId: z.guid() })).optional(),
		licensesToRemove: z.array(z.guid()).optional(),
		licenseWarnings: z.array(z.object({ code: z.string(), message: z.string(), servicePlans: z.array(z.string()) })),
		attributes,
	})
	.meta({ id: "LicenseUpdate" });
export type LicenseUpdate = z.infer<typeof licenseUpdate>;
