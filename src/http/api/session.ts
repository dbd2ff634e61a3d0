import { isAllowed, operations } from "../../domain/access/permissions.ts";
import { findPartnerById } from "../../use-cases/find-partner.ts";
import { problem } from "../../wire/api/problem.ts";
import { session } from "../../wire/api/session.ts";
import { describeForbidden, notFoundProblem } from "../errors.ts";
import { route } from "../route.ts";

/** `GET /api/v1/session`: who is signed in and what that person may do, with the reason for what is not allowed. */
export const getSessionRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/session",
	summary: "Who is signed in and what they may do",
	operation: "signedIn",
	credentials: "either",
	responses: { 200: session, 401: problem },
	async handle({ surroundings, caller, locale, wire }) {
		const partner = await findPartnerById(surroundings, caller.partnerId);
		if (partner === undefined) return notFoundProblem(locale, "Customer");
		const permissions = operations.map((operation) => {
			const allowed = isAllowed(caller, operation);
			return [operation, allowed ? { allowed } : { allowed, reason: describeForbidden(locale.language, operation) }];
		});
		return {
			status: 200,
			body: {
				user: {
					userName: caller.account?.userName ?? caller.clientId,
					displayName: caller.account?.displayName ?? caller.clientId,
					roles: [...caller.roles],
				},
				partner: { id: partner.id, name: partner.name },
				permissions: Object.fromEntries(permissions),
				demo: wire.demo,
			},
		};
	},
});
