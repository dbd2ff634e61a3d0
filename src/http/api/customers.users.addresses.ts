import { type CustomerId, toId, type UserId } from "../../domain/basics/ids.ts";
import { readProxyAddresses, setProxyAddresses, type UserAddresses } from "../../use-cases/users/proxy-addresses.ts";
import { problem } from "../../wire/api/problem.ts";
import { userAddresses, userAddressesRequest } from "../../wire/api/transfers.ts";
import { toRememberedAnswer } from "../answer.ts";
import { toUserProblem } from "../convert/user-refusal.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/api/v1/customers/:customerId/users/:userId/proxy-addresses";
const people = { api: "seatlift", credentials: "user", url } as const;
const responses = { 200: userAddresses, 403: problem, 404: problem } as const;

/** `GET …/users/{userId}/proxy-addresses`: mail addresses besides the sign-in name, and whose they are too. */
export const readProxyAddressesRoute = route({
	...people,
	method: "GET",
	summary: "A user's mail addresses besides the sign-in name",
	operation: "viewUsers",
	responses,
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const found = await readProxyAddresses(surroundings, { caller, ...readKey(context) });
		return found.kind === "done" ? { status: 200, body: view(found) } : toUserProblem(found, locale);
	},
});

/** `PUT …/users/{userId}/proxy-addresses`: exactly these. */
export const setProxyAddressesRoute = route({
	...people,
	method: "PUT",
	summary: "Set a user's mail addresses besides the sign-in name",
	operation: "manageUsers",
	body: userAddressesRequest,
	responses,
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const addresses = [...new Set(body.addresses.map((address) => address.toLowerCase()))].toSorted();
		return await setProxyAddresses(surroundings, {
			...{ ...readKey(context), origin, addresses },
			toAnswer: (outcome) =>
				toRememberedAnswer(
					outcome.kind === "done" ? { status: 200, body: view(outcome) } : toUserProblem(outcome, locale),
				),
		});
	},
});

function view({ addresses, duplicates }: UserAddresses) {
	return { addresses, duplicates: duplicates.map(({ address, others }) => ({ address, others: [...others] })) };
}

function readKey({ params }: Pick<RouteContext, "params">) {
	return { customerId: toId<CustomerId>(params.customerId ?? ""), userId: toId<UserId>(params.userId ?? "") };
}
