import { changeSignInRules, readSignInRules } from "../../use-cases/identity/sign-in-rules.ts";
import { problem } from "../../wire/api/problem.ts";
import { signInRulesRequest, signInRules as signInRulesSchema } from "../../wire/api/sign-in-rules.ts";
import { route } from "../route.ts";

const ours = { api: "seatlift", credentials: "user", url: "/api/v1/sign-in-rules" } as const;

/** `GET /api/v1/sign-in-rules`. */
export const getSignInRulesRoute = route({
	...ours,
	operation: "manageAccounts",
	method: "GET",
	summary: "What is demanded of everybody who signs in",
	responses: { 200: signInRulesSchema },
	async handle({ surroundings, caller }) {
		return { status: 200, body: await readSignInRules(surroundings, caller) };
	},
});

/** `PUT /api/v1/sign-in-rules`. */
export const putSignInRulesRoute = route({
	...ours,
	operation: "manageSignInRules",
	method: "PUT",
	summary: "Demand a second factor of everybody, of administrators, or of nobody",
	body: signInRulesRequest,
	responses: { 200: signInRulesSchema, 400: problem, 403: problem },
	async handle({ surroundings, origin, body }) {
		return { status: 200, body: await changeSignInRules(surroundings, origin, body) };
	},
});
