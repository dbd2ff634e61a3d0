import { z } from "zod";

const kind = z.enum(["member", "guest", "sharedMailbox"]);
const yesOrNo = z.enum(["true", "false"]);
const text = z.string().max(1024);

/** The further columns of Microsoft's sheet for adding users. */
const contact = {
	jobTitle: text.optional(),
	department: text.optional(),
	officeNumber: text.optional(),
	officePhone: text.optional(),
	mobilePhone: text.optional(),
	fax: text.optional(),
	alternateEmail: text.optional(),
	address: text.optional(),
	city: text.optional(),
	state: text.optional(),
	postalCode: text.optional(),
	country: text.optional(),
} as const;

/** A license held, or held before; the name is in the caller's language. */
const heldLicense = z
	.object({ skuId: z.string(), name: z.string(), groupName: z.string().optional() })
	.meta({ id: "HeldLicense" });

/** A person of a customer in a list. */
export const userView = z
	.object({
		id: z.string(),
		userPrincipalName: z.string(),
		displayName: z.string(),
		firstName: z.string(),
		lastName: z.string(),
		usageLocation: z.string().optional(),
		kind,
		signInBlocked: z.boolean(),
		immutableId: z.string().optional(),
		phoneNumber: z.string().optional(),
		contact: z.object(contact).optional(),
		lastActiveAt: z.string().optional(),
		createdAt: z.string().optional(),
		licenses: z.array(heldLicense),
		/** Only of someone who was deleted; then the licenses are those that were held. */
		deletedAt: z.string().optional(),
		restorableUntil: z.string().optional(),
	})
	.meta({ id: "User" });
export type UserView = z.infer<typeof userView>;

/** Answer of `GET …/users`; `total` counts all that the filter keeps, and `next` is the cursor of the following page. */
export const userPage = z
	.object({ items: z.array(userView), total: z.int(), next: z.string().optional() })
	.meta({ id: "UserPage" });

/** The filters hold all together; `deleted=true` lists those who can be restored, and there only `search` counts. */
export const userListQuery = z.object({
	search: z.string().max(200).optional(),
	blocked: yesOrNo.optional(),
	kind: kind.optional(),
	licensed: yesOrNo.optional(),
	/** Who holds a license of this SKU. */
	skuId: z.string().min(1).max(200).optional(),
	located: yesOrNo.optional(),
	deleted: yesOrNo.optional(),
	sort: z.enum(["displayName", "userPrincipalName", "firstName", "lastName"]).default("displayName"),
	order: z.enum(["ascending", "descending"]).default("ascending"),
	size: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(2_000).optional(),
	/** Passes so many over, for those who look into the middle of a long list; pages by cursor are steadier. */
	offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
});

/** One person with directory roles; whether the password must be changed is told where one is kept here. */
export const userDetail = userView
	.extend({
		roles: z.array(z.object({ id: z.string(), name: z.string() })),
		mustChangePassword: z.boolean().optional(),
	})
	.meta({ id: "UserDetail" });
export type UserDetailView = z.infer<typeof userDetail>;

/** Answer of `GET …/directory-roles`: the names are the directory's own, in English. */
export const directoryRoleList = z
	.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })
	.meta({ id: "DirectoryRoleList" });

const writable = {
	firstName: text.optional(),
	lastName: text.optional(),
	usageLocation: text.optional(),
	kind: kind.optional(),
	signInBlocked: z.boolean().optional(),
	immutableId: text.optional(),
	phoneNumber: text.optional(),
	contact: z.strictObject(contact).optional(),
} as const;
const password = { password: z.string().max(1024).optional(), mustChangePassword: z.boolean().default(true) } as const;

/** Body of `POST …/users`; without a password one is generated and told once. */
export const newUser = z
	.strictObject({ userPrincipalName: text, displayName: text, ...writable, ...password })
	.meta({ id: "NewUser" });

/** Body of `PATCH …/users/{userId}`: an empty text takes away. */
export const userPatch = z
	.strictObject({ userPrincipalName: text.optional(), displayName: text.optional(), ...writable })
	.meta({ id: "UserPatch" });

/** Body of `POST …/restore`: another name where somebody has the old one. */
export const userRestore = z
	.strictObject({ userPrincipalName: text.optional() })
	.meta({ id: "UserRestore" })
	.prefault({});

/** Body of `POST …/reset-password`. */
export const userPasswordReset = z.strictObject(password).meta({ id: "UserPasswordReset" }).prefault({});

/** A person and the password that was generated, which nobody is told again. */
export const userWithPassword = z
	.object({ user: userView, password: z.string().optional() })
	.meta({ id: "UserWithPassword" });

/** Who was deleted, and which licenses are free now. */
export const userDeletion = z.object({ user: userView }).meta({ id: "UserDeletion" });

/** Who is back, and the licenses that had no free seat. */
export const userRestoration = z.object({ user: userView, lost: z.array(heldLicense) }).meta({ id: "UserRestoration" });

/** Body of `POST …/users/import`: CSV with Microsoft's columns, and the usage location of rows that name none. */
export const userImportRequest = z
	.strictObject({
		csv: z.string(),
		dryRun: z.boolean(),
		usageLocation: z.string().max(10).optional(),
		/** A new one names the import, so that its progress can be looked at meanwhile. */
		importId: z.guid().optional(),
	})
	.meta({ id: "UserImportRequest" });

/**
 * How far an import is. `rowsDone` of `rows` people are through the phase; `done` of `total` are steps over all phases,
 * which never go back.
 */
export const userImportProgress = z
	.object({
		importId: z.string(),
		phase: z.enum(["judging", "hashing", "writing", "done", "refused"]),
		rows: z.int(),
		rowsDone: z.int(),
		done: z.int(),
		total: z.int(),
	})
	.meta({ id: "UserImportProgress" });
export type UserImportProgress = z.infer<typeof userImportProgress>;

const importProblem = z
	.object({ line: z.int(), column: z.string().optional(), code: z.string(), reason: z.string() })
	.meta({ id: "UserImportProblem" });

/** What came of each row, and the same as CSV; that one has the generated passwords, which nobody is told again. */
export const userImportReport = z
	.object({
		result: z.enum(["checked", "refused", "created"]),
		progress: z.object({ rows: z.int(), good: z.int(), created: z.int() }),
		/** About the file as a whole. */
		problems: z.array(importProblem),
		items: z.array(
			z.object({
				line: z.int(),
				userPrincipalName: z.string(),
				displayName: z.string(),
				state: z.enum(["ready", "wrong", "created"]),
				id: z.string().optional(),
				problems: z.array(importProblem),
			}),
		),
		csv: z.string(),
	})
	.meta({ id: "UserImportReport" });
export type UserImportReport = z.infer<typeof userImportReport>;
