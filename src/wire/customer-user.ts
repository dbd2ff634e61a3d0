import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf, link } from "./resource.ts";

/** Numbers are the .NET SDK's member values. */
const userStateNumbers = { active: 0, inactive: 1 } as const;

/** A person of a customer, members in the order of the original's samples. A password is never told, only blanked. */
export const customerUser = z
	.object({
		usageLocation: z.string().optional(),
		id: z.string(),
		userPrincipalName: z.string(),
		firstName: z.string(),
		lastName: z.string(),
		displayName: z.string(),
		immutableId: z.string().optional(),
		passwordProfile: z.object({ forceChangePassword: z.boolean(), password: z.literal("") }).optional(),
		phoneNumber: z.string().optional(),
		userDomainType: z.literal("none"),
		state: z.enum(["active", "inactive"]),
		softDeletionTime: z.string().optional(),
		links: z.object({ self: link }),
		attributes,
	})
	.meta({ id: "CustomerUser" });
export type CustomerUser = z.infer<typeof customerUser>;
export const customerUserCollection = collectionOf(customerUser).meta({ id: "CustomerUserCollection" });

const text = z.string().max(1024);
const passwordProfile = z
	.object({ password: z.string().max(1024), forceChangePassword: z.boolean().optional() })
	.meta({ id: "PasswordProfile" });

const writable = {
	usageLocation: text.optional(),
	firstName: text.optional(),
	lastName: text.optional(),
	immutableId: text.optional(),
	phoneNumber: text.optional(),
} as const;

/** Body of the POST. */
export const customerUserDraft = z
	.object({ ...writable, userPrincipalName: text, displayName: text, passwordProfile })
	.meta({ id: "CustomerUserDraft" });

/** Body of the PATCH: what is to change, or the whole person with changes; `state` restores. */
export const customerUserPatch = z
	.object({
		...writable,
		/** Counts only where the address names nobody. */
		id: z.string().max(64).optional(),
		userPrincipalName: text.optional(),
		displayName: text.optional(),
		passwordProfile: passwordProfile.partial().optional(),
		state: tolerantEnum(userStateNumbers).optional(),
	})
	.meta({ id: "CustomerUserPatch" });
export type CustomerUserPatch = z.infer<typeof customerUserPatch>;

/** Body of the PATCH that only resets a password. */
export const passwordReset = z.object({ passwordProfile }).meta({ id: "PasswordReset" });
