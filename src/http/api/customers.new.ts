import type { z } from "zod";
import type { CustomerDraft } from "../../domain/customers/customer-draft.ts";
import { addCustomer } from "../../use-cases/customers/add-customer.ts";
import { addedCustomer, newCustomerRequest } from "../../wire/api/new-customer.ts";
import { problem } from "../../wire/api/problem.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toCustomerProblem } from "../convert/customer-refusal.ts";
import { viewCustomer } from "../convert/views.ts";
import { route } from "../route.ts";

/** `POST /api/v1/customers`: the customer, its directory and the first person of it, whose password is told once. */
export const addCustomerRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/customers",
	summary: "Add a customer",
	operation: "addCustomer",
	credentials: "either",
	body: newCustomerRequest,
	responses: { 201: addedCustomer, 400: problem, 409: problem },
	async handle({ surroundings, origin, body, locale }) {
		return await addCustomer(surroundings, {
			origin,
			draft: toDraft(body),
			toAnswer(outcome, listener) {
				if (outcome.kind === "refused") return toRememberedAnswer(toCustomerProblem(outcome.refusals, locale));
				const { admin, password } = outcome;
				const { id, userPrincipalName, displayName } = admin;
				return toRememberedAnswer({
					status: 201,
					body: {
						customer: viewCustomer({ ...outcome, activeSubscriptions: 0, seats: 0 }),
						admin: { id, userPrincipalName, displayName, ...(listener === "asker" ? { password } : {}) },
					},
				});
			},
		});
	},
});

function toDraft({ address, ...body }: z.output<typeof newCustomerRequest>): CustomerDraft {
	return { ...withoutAbsent(body), address: withoutAbsent(address) };
}

type Present<Whole> = {
	[Name in keyof Whole as undefined extends Whole[Name] ? never : Name]: Whole[Name];
} & { [Name in keyof Whole as undefined extends Whole[Name] ? Name : never]?: Exclude<Whole[Name], undefined> };

function withoutAbsent<Whole extends object>(whole: Whole): Present<Whole> {
	return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as Present<Whole>; // nothing absent is left
}
