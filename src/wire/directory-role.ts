import { z } from "zod";
import { attributes, collectionOf } from "./resource.ts";

/** A role of a customer's directory. */
export const directoryRole = z.object({ name: z.string(), id: z.string(), attributes }).meta({ id: "DirectoryRole" });
export type DirectoryRole = z.infer<typeof directoryRole>;
export const directoryRoleCollection = collectionOf(directoryRole).meta({ id: "DirectoryRoleCollection" });

/** A person who has a role. */
export const userMember = z
	.object({
		displayName: z.string(),
		userPrincipalName: z.string(),
		roleId: z.string(),
		id: z.string(),
		attributes,
	})
	.meta({ id: "UserMember" });
export type UserMember = z.infer<typeof userMember>;
export const userMemberCollection = collectionOf(userMember).meta({ id: "UserMemberCollection" });

/** Body of the POST; the names are the directory's affair. */
export const newUserMember = z.object({ id: z.string().max(64) }).meta({ id: "NewUserMember" });
