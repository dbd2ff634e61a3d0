import { isAllowed } from "../../domain/access/permissions.ts";
import { toId, type UserId } from "../../domain/basics/ids.ts";
import { readLicenseOverview } from "../../use-cases/licenses/read-license-overview.ts";
import { listAssignedLicenses, readUserLicenses } from "../../use-cases/licenses/read-licenses.ts";
import { previewUserLicenses, updateUserLicenses } from "../../use-cases/licenses/update-user-licenses.ts";
import {
	licenseOverview,
	licenseOverviewQuery,
	userLicenses,
	userLicensesRequest,
	userLicensesResult,
} from "../../wire/api/licenses.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { renderAssignments } from "../convert/license-csv.ts";
import { toLicensesEtag } from "../convert/license-etag.ts";
import { answerPreview, answerUpdate, licensesProblem } from "../convert/license-outcome.ts";
import { viewProduct, viewUserLicenses } from "../convert/license-views.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

/** Licenses of people who have not used anything for so long are called idle. */
const usualIdleDays = 30;

/** `GET …/licenses[?idleDays=30]`: what was bought, what is assigned, what is used, and what to do about it. */
export const readLicensesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/licenses",
	summary: "A customer's licenses: bought, assigned, idle, and what to do",
	operation: "viewUsers",
	credentials: "user",
	query: licenseOverviewQuery,
	responses: { 200: licenseOverview, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, query, locale } = context;
		const found = await readLicenseOverview(surroundings, {
			caller,
			customerId: readCustomerId(context),
			idleDays: query.idleDays ?? usualIdleDays,
			withMoney: isAllowed(caller, "viewCharges"),
		});
		if (found.kind !== "overview") return licensesProblem(locale, found.kind);
		const words = wordsOf(context);
		const products = found.products.map((one) => viewProduct(one, words, found.idleDays));
		return { status: 200, body: { idleDays: found.idleDays, products } };
	},
});

/** `GET …/licenses/export`: every assignment as a row of CSV. */
export const exportLicensesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/licenses/export",
	summary: "Every license of every user, as CSV",
	operation: "viewUsers",
	credentials: "user",
	file: "text/csv",
	responses: { 200: undefined, 404: problemSchema },
	async handle(context): Promise<Answer> {
		const { surroundings, caller, locale } = context;
		const found = await listAssignedLicenses(surroundings, { caller, customerId: readCustomerId(context) });
		if (found.kind !== "assigned") return licensesProblem(locale, found.kind);
		const content = renderAssignments(found.licenses, wordsOf(context));
		return {
			status: 200,
			file: {
				contentType: "text/csv; charset=utf-8; header=present",
				name: `licenses-${found.customer.id}.csv`,
				content,
			},
		};
	},
});

/** `GET …/users/{userId}/licenses`: a user's licenses and services as switches. */
export const readUserLicensesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/users/:userId/licenses",
	summary: "A user's licenses and services as switches",
	operation: "viewUsers",
	credentials: "user",
	responses: { 200: userLicenses, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const found = await readUserLicenses(surroundings, { caller, ...readKey(context) });
		if (found.kind !== "licenses") return licensesProblem(locale, found.kind);
		return { status: 200, body: viewUserLicenses(found, wordsOf(context)) };
	},
});

/** `PUT …/users/{userId}/licenses`: exactly these licenses; with `preview` only what would come of it. */
export const updateUserLicensesRoute = route({
	api: "seatlift",
	method: "PUT",
	url: "/api/v1/customers/:customerId/users/:userId/licenses",
	summary: "Give a user exactly these licenses, or preview it",
	operation: "manageUsers",
	credentials: "user",
	body: userLicensesRequest,
	responses: { 200: userLicensesResult, 404: problemSchema, 409: problemSchema },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { etag } = body;
		const asked = {
			...readKey(context),
			origin,
			wanted: {
				kind: "exactly",
				licenses: body.licenses.map(({ skuId, disabledPlans }) => ({
					skuId,
					...(disabledPlans === undefined ? {} : { disabledPlans }),
				})),
			},
			isCurrent: (assignments) => etag === undefined || etag === toLicensesEtag(assignments),
		} satisfies Parameters<typeof previewUserLicenses>[1];
		const saying = { locale, catalog: surroundings.catalog };
		if (body.preview === true) return answerPreview(await previewUserLicenses(surroundings, asked), saying);
		return await updateUserLicenses(surroundings, {
			...asked,
			toAnswer: (outcome) => toRememberedAnswer(answerUpdate(outcome, saying)),
		});
	},
});

function wordsOf({ surroundings, locale }: Pick<RouteContext, "surroundings" | "locale">) {
	return { catalog: surroundings.catalog, language: locale.language };
}

function readKey(context: Pick<RouteContext, "params">) {
	return { customerId: readCustomerId(context), userId: toId<UserId>(context.params.userId ?? "") };
}
