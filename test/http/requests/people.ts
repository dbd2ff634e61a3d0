import { customer, type Expectations, unknownId } from "./expectation.ts";

/** The routes of licenses. */
export const licenses: Expectations = {
	"GET /v1/customers/:customerId/subscribedskus": { operation: "viewUsers", query: "?licenseGroupIds=Group1" },
	"GET /v1/customers/:customerId/users/:userId/licenses": { operation: "viewUsers" },
	"POST /v1/customers/:customerId/users/:userId/licenseupdates": { operation: "manageUsers", body: {} },
	"GET /v1/customers/:customerId/analytics/licenses/deployment": { operation: "viewUsers" },
	"GET /v1/customers/:customerId/analytics/licenses/usage": { operation: "viewUsers" },
	"GET /v1/analytics/licenses/deployment": { operation: "viewUsers" },
	"GET /v1/analytics/licenses/usage": { operation: "viewUsers" },
	[`GET ${customer}/licenses`]: { operation: "viewUsers" },
	[`GET ${customer}/licenses/export`]: { operation: "viewUsers" },
	[`GET ${customer}/transfers`]: { operation: "viewUsers" },
	[`GET ${customer}/transfers/:transferId`]: { operation: "viewUsers" },
	[`GET ${customer}/transfers/:transferId/events`]: { operation: "viewUsers" },
	[`GET ${customer}/transfers/:transferId/rows`]: { operation: "viewUsers" },
	[`GET ${customer}/transfers/:transferId/rows/export`]: { operation: "viewUsers" },
	[`PATCH ${customer}/transfers/:transferId/rows/:userId`]: { operation: "manageUsers", body: {} },
	[`POST ${customer}/transfers/:transferId/rows/:userId/retry`]: { operation: "manageUsers", body: {} },
	[`POST ${customer}/transfers/:transferId/retry`]: { operation: "manageUsers", body: {} },
	[`POST ${customer}/transfers/:transferId/fix`]: { operation: "manageUsers", body: { preview: true } },
	"GET /api/v1/transfers/work": { operation: "viewUsers" },
	"GET /api/v1/transfers/assignees": { operation: "viewUsers" },
	[`GET ${customer}/users/:userId/licenses`]: { operation: "viewUsers" },
	[`GET ${customer}/users/:userId/proxy-addresses`]: { operation: "viewUsers" },
	[`PUT ${customer}/users/:userId/proxy-addresses`]: { operation: "manageUsers", body: { addresses: [] } },
	[`PUT ${customer}/users/:userId/licenses`]: { operation: "manageUsers", body: { licenses: [] } },
};

const v1Users = "/v1/customers/:customerId/users";
const v1Roles = "/v1/customers/:customerId/directoryroles";
const ourUsers = `${customer}/users`;
const read = { operation: "viewUsers" } as const;
const write = { operation: "manageUsers", body: {} } as const;
/** Of a name that nobody may have, so that nobody is made; the answer is the rule's. */
const v1Draft = {
	userPrincipalName: "nobody@elsewhere.example",
	displayName: "Nobody",
	usageLocation: "KR",
	passwordProfile: { password: "Nobody-may-1-have" },
};

/** The routes of a customer's people; what is asked with is for nobody, or for a name that nobody may have. */
export const people: Expectations = {
	[`GET ${v1Users}`]: read,
	[`GET ${v1Users}/:userId`]: read,
	[`POST ${v1Users}`]: { ...write, body: v1Draft, badInput: true },
	[`PATCH ${v1Users}`]: { ...write, body: { id: unknownId }, nobody: true },
	[`PATCH ${v1Users}/:userId`]: write,
	[`PATCH ${v1Users}/:userId/resetpassword`]: { ...write, body: { passwordProfile: v1Draft.passwordProfile } },
	[`DELETE ${v1Users}/:userId`]: { operation: "manageUsers" },
	[`GET ${v1Users}/:userId/directoryroles`]: read,
	[`GET ${v1Roles}`]: read,
	[`GET ${v1Roles}/:roleId/usermembers`]: read,
	[`POST ${v1Roles}/:roleId/usermembers`]: { ...write, operation: "giveDirectoryRoles", body: { id: unknownId } },
	[`DELETE ${v1Roles}/:roleId/usermembers/:userId`]: { operation: "giveDirectoryRoles" },
	[`GET ${ourUsers}`]: read,
	[`GET ${ourUsers}/:userId`]: read,
	[`POST ${ourUsers}`]: {
		...write,
		body: { userPrincipalName: v1Draft.userPrincipalName, displayName: "Nobody" },
		badInput: true,
	},
	[`PATCH ${ourUsers}/:userId`]: write,
	[`DELETE ${ourUsers}/:userId`]: { operation: "manageUsers" },
	[`POST ${ourUsers}/:userId/restore`]: write,
	[`POST ${ourUsers}/:userId/reset-password`]: write,
	[`GET ${customer}/directory-roles`]: read,
	[`PUT ${ourUsers}/:userId/roles/:roleId`]: { operation: "giveDirectoryRoles" },
	[`DELETE ${ourUsers}/:userId/roles/:roleId`]: { operation: "giveDirectoryRoles" },
	[`POST ${ourUsers}/import`]: { ...write, body: { csv: "", dryRun: true } },
	[`GET ${ourUsers}/imports/:importId`]: read,
	[`GET ${ourUsers}/imports/:importId/events`]: read,
};
