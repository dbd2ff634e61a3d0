import { type CustomerId, toId, type UserId } from "../../domain/basics/ids.ts";
import type { LicenseUpdateRequest } from "../../domain/licenses/license-update.ts";
import { readUserLicenses } from "../../use-cases/licenses/read-licenses.ts";
import { type LicenseUpdateOutcome, updateUserLicenses } from "../../use-cases/licenses/update-user-licenses.ts";
import { licenseCollection, licenseQuery, licenseUpdate, licenseUpdateRequest } from "../../wire/license.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { fromWireUpdate, isInGroups, readGroups, toWireLicense, toWireUpdate } from "../convert/license.ts";
import { toLicenseError, toViolationError } from "../convert/license-error.ts";
import { toCollection } from "../convert/resource.ts";
import { partnerCenterErrors } from "../errors.ts";
import { type RouteContext, route } from "../route.ts";

/** `GET …/users/{userId}/licenses[?licenseGroupIds=…]`: what one user has. */
export const listUserLicensesRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/users/:userId/licenses",
	summary: "List a user's licenses",
	operation: "viewUsers",
	credentials: "user",
	query: licenseQuery,
	responses: { 200: licenseCollection, 404: errorSchema },
	async handle(context) {
		const { surroundings, caller, query, locale } = context;
		const key = readKey(context);
		const found = await readUserLicenses(surroundings, { caller, ...key });
		if (found.kind !== "licenses") return toLicenseError(found.kind, key, locale);
		const { catalog } = surroundings;
		const groups = readGroups(query.licenseGroupIds);
		const items = found.assignments
			.filter(({ skuId }) => isInGroups(catalog, skuId, groups))
			.map((license) => toWireLicense(license, { catalog, language: locale.language }));
		return { status: 200, body: toCollection(items) };
	},
});

/** `POST …/users/{userId}/licenseupdates`: gives and takes in one step; 201, as recorded. */
export const updateUserLicensesRoute = route({
	api: "partnerCenter",
	method: "POST",
	url: "/v1/customers/:customerId/users/:userId/licenseupdates",
	summary: "Assign licenses to a user and take others",
	operation: "manageUsers",
	credentials: "user",
	body: licenseUpdateRequest,
	responses: { 201: licenseUpdate, 400: errorSchema, 404: errorSchema },
	async handle(context) {
		const { surroundings, origin, body } = context;
		const key = readKey(context);
		const request = fromWireUpdate(body);
		return await updateUserLicenses(surroundings, {
			...key,
			origin,
			wanted: { kind: "changes", request },
			toAnswer: (outcome) => toRememberedAnswer(toAnswer(outcome, { key, request, context })),
		});
	},
});

interface Answering {
	readonly key: ReturnType<typeof readKey>;
	readonly request: LicenseUpdateRequest;
	readonly context: Pick<RouteContext, "surroundings" | "locale">;
}

function toAnswer(
	outcome: LicenseUpdateOutcome,
	{ key, request, context: { surroundings, locale } }: Answering,
): Answer {
	const words = { catalog: surroundings.catalog, language: locale.language };
	switch (outcome.kind) {
		case "refused":
			return toViolationError(outcome.violations, key.customerId, { ...words, user: outcome.user });
		case "updated":
			return { status: 201, body: toWireUpdate(request, outcome.plan, { ...words, user: outcome.user }) };
		case "userRequired":
			return partnerCenterErrors.userRequired(locale);
		case "stale":
			throw new Error("the wire says nothing of what its callers have seen");
		default:
			return toLicenseError(outcome.kind, key, locale);
	}
}

function readKey({ params }: Pick<RouteContext, "params">) {
	return { customerId: toId<CustomerId>(params.customerId ?? ""), userId: toId<UserId>(params.userId ?? "") };
}
