import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { listLicensePools } from "../../use-cases/licenses/read-licenses.ts";
import { licenseQuery, subscribedSkuCollection } from "../../wire/license.ts";
import { serviceError as errorSchema } from "../../wire/resource.ts";
import { isInGroups, readGroups, toWireSubscribedSku } from "../convert/license.ts";
import { toLicenseError } from "../convert/license-error.ts";
import { toCollection } from "../convert/resource.ts";
import { route } from "../route.ts";

/** `GET …/subscribedskus[?licenseGroupIds=Group1&licenseGroupIds=Group2]`: what the customer can give its people. */
export const listSubscribedSkusRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/customers/:customerId/subscribedskus",
	summary: "List a customer's available licenses",
	operation: "viewUsers",
	credentials: "user",
	query: licenseQuery,
	responses: { 200: subscribedSkuCollection, 404: errorSchema },
	async handle({ surroundings, caller, params, query, locale }) {
		const customerId = toId<CustomerId>(params.customerId ?? "");
		const found = await listLicensePools(surroundings, { caller, customerId });
		if (found.kind !== "pools") return toLicenseError(found.kind, { customerId }, locale);
		const { catalog } = surroundings;
		const groups = readGroups(query.licenseGroupIds);
		const items = found.pools
			.filter(({ skuId }) => isInGroups(catalog, skuId, groups))
			.map((pool) => toWireSubscribedSku(pool, { catalog, language: locale.language }));
		return { status: 200, body: toCollection(items) };
	},
});
