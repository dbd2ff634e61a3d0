import { demoPassword } from "../../../src/use-cases/demo/demo-access.ts";
import type { Expectations } from "./expectation.ts";

/** The routes of the partner's own people, programs and roles; what is asked with is for nobody, or is refused for its content. */
export const own: Expectations = {
	"GET /api/v1/accounts": { operation: "manageAccounts" },
	"POST /api/v1/accounts": {
		operation: "manageAccounts",
		body: { userName: "global.admin@hanbit-cloud.example", displayName: "Again", roles: [] },
	},
	"GET /api/v1/accounts/:accountId": { operation: "manageAccounts" },
	"PATCH /api/v1/accounts/:accountId": { operation: "manageAccounts", body: {} },
	"DELETE /api/v1/accounts/:accountId": { operation: "manageAccounts" },
	"POST /api/v1/accounts/:accountId/link": { operation: "manageAccounts", body: {} },
	"GET /api/v1/accounts/:accountId/sessions": { operation: "manageAccounts" },
	"DELETE /api/v1/accounts/:accountId/sessions": { operation: "manageAccounts" },
	"DELETE /api/v1/accounts/:accountId/sessions/:sessionId": { operation: "manageAccounts" },
	"GET /api/v1/api-clients": { operation: "manageApiClients" },
	"POST /api/v1/api-clients": { operation: "manageApiClients", body: { name: "Nothing", scopes: [] }, badInput: true },
	"PATCH /api/v1/api-clients/:clientId": { operation: "manageApiClients", body: {} },
	"DELETE /api/v1/api-clients/:clientId": { operation: "manageApiClients" },
	"POST /api/v1/api-clients/:clientId/secret": { operation: "manageApiClients", body: {} },
	"GET /api/v1/me": { operation: "signedIn" },
	"PUT /api/v1/me/password": { operation: "signedIn", body: { current: demoPassword, next: "short" }, badInput: true },
	"GET /api/v1/me/sessions": { operation: "signedIn" },
	"DELETE /api/v1/me/sessions/:sessionId": { operation: "signedIn" },
	"POST /api/v1/me/totp": { operation: "signedIn", body: { password: demoPassword } },
	"POST /api/v1/me/totp/confirm": { operation: "signedIn", body: { name: "", code: "" }, badInput: true },
	"POST /api/v1/me/passkeys/options": { operation: "signedIn", body: { password: demoPassword } },
	"POST /api/v1/me/passkeys": { operation: "signedIn", body: {}, badInput: true },
	"POST /api/v1/me/second-factors/:factorId/remove": { operation: "signedIn", body: { password: demoPassword } },
	"POST /api/v1/me/recovery-codes": { operation: "signedIn", body: { password: demoPassword }, nobody: true },
	"DELETE /api/v1/me/sessions": { operation: "signedIn" },
	"GET /api/v1/roles": { operation: "manageAccounts" },
	"POST /api/v1/roles": { operation: "manageRoles", body: { name: "Nothing", operations: [] }, badInput: true },
	"PUT /api/v1/roles/:roleId": { operation: "manageRoles", body: { name: "Nobody's", operations: ["viewAudit"] } },
	"DELETE /api/v1/roles/:roleId": { operation: "manageRoles" },
};
