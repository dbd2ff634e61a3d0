import { z } from "zod";
import { session } from "./session.ts";

/** The roles that every partner has. */
const roleName = session.shape.user.shape.roles.element;
/** Everything that can be allowed, by name. */
export const operationName = session.shape.permissions.keyof();

const id = z.string().min(1).max(100);
const displayName = z.string().trim().min(1).max(200);
const roles = z.array(roleName).max(20);
const customRoles = z.array(id).max(50);
/** Of the letter with the link; the caller's when absent. */
const language = z.enum(["ko", "en"]).optional();

/** Somebody who works for the partner. */
export const account = z
	.object({
		id: z.string(),
		userName: z.string(),
		displayName: z.string(),
		roles: z.array(roleName),
		customRoles: z.array(z.string()),
		state: z.enum(["active", "invited", "blocked"]),
		hasSecondFactor: z.boolean(),
		/** One is demanded and there is none: it has to be set up at the next sign-in. */
		lacksSecondFactor: z.boolean(),
		/** The outside identity provider where the person signs in; absent for whoever does so here. */
		signsInBy: z.string().optional(),
		createdAt: z.string(),
		/** The caller. */
		isOneself: z.boolean(),
	})
	.meta({ id: "Account" });
export type AccountView = z.infer<typeof account>;

export const accountList = z.object({ items: z.array(account) }).meta({ id: "AccountList" });

/** Body of `POST /api/v1/accounts`. */
export const accountInvitation = z
	.strictObject({ userName: z.email().max(320), displayName, roles, customRoles: customRoles.default([]), language })
	.meta({ id: "AccountInvitation" });

/** Body of `PATCH /api/v1/accounts/{accountId}`; what is absent stays. */
export const accountChange = z
	.strictObject({
		displayName: displayName.optional(),
		roles: roles.optional(),
		customRoles: customRoles.optional(),
		blocked: z.boolean().optional(),
	})
	.meta({ id: "AccountChange" });

/** An account with the path of the page on which its person chooses a password. Shown once. */
export const accountWithLink = z
	.object({
		account,
		path: z.string(),
		expiresInDays: z.int(),
		/** Whether it also went out by mail; a link that takes away a second factor never does. */
		mailed: z.boolean(),
	})
	.meta({ id: "AccountWithLink" });

/** Body of `POST /api/v1/accounts/{accountId}/link`. */
export const accountLinkRequest = z
	.strictObject({ removesSecondFactors: z.boolean().default(false), language })
	.meta({ id: "AccountLinkRequest" });

/** A place where somebody is signed in, or a program that acts for them. */
export const openSession = z
	.object({
		id: z.string(),
		kind: z.enum(["browser", "program"]),
		/** Of a program. */
		clientId: z.string().optional(),
		startedAt: z.string().optional(),
		lastSeenAt: z.string().optional(),
		expiresAt: z.string().optional(),
		address: z.string().optional(),
		agent: z.string().optional(),
		/** The one that asks. */
		isThis: z.boolean(),
	})
	.meta({ id: "OpenSession" });
export type OpenSessionView = z.infer<typeof openSession>;
export const openSessionList = z.object({ items: z.array(openSession) }).meta({ id: "OpenSessionList" });

/** A role of the partner's own making. */
export const customRole = z
	.object({ id: z.string(), name: z.string(), operations: z.array(operationName), createdAt: z.string() })
	.meta({ id: "CustomRole" });
export type CustomRoleView = z.infer<typeof customRole>;

/** `GET /api/v1/roles`: the roles that everybody has, what each may do and by which source, and the partner's own. */
export const roleTable = z
	.object({
		/** Everything that can be allowed, in the caller's language. */
		operations: z.array(z.object({ name: operationName, title: z.string() })),
		roles: z.array(
			z.object({
				name: roleName,
				title: z.string(),
				rights: z.array(z.object({ operation: operationName, source: z.string() })),
			}),
		),
		customRoles: z.array(customRole),
	})
	.meta({ id: "RoleTable" });
export type RoleTable = z.infer<typeof roleTable>;

/** Body of `POST /api/v1/roles` and `PUT /api/v1/roles/{roleId}`. */
export const roleRequest = z
	.strictObject({ name: z.string().trim().min(1).max(100), operations: z.array(operationName).min(1).max(100) })
	.meta({ id: "RoleRequest" });
