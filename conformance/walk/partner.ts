import { items, text } from "../client.ts";
import { need, type Stretch } from "./walk.ts";

/** The partner's own profiles, the rules of countries, and what was done. */
export const partner: Stretch = {
	name: "partner",
	async walk(client, known) {
		for (const profile of ["mpn", "organization", "billing", "legalbusiness", "support"]) {
			await client.ask({ method: "GET", path: `/v1/profiles/${profile}` });
		}
		const params = { countryIso2: need(known, "country") };
		await client.ask({ method: "GET", path: "/v1/countryvalidationrules/{countryIso2}", params });
		const startDate = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
		const filter = JSON.stringify({ Field: "CustomerId", Value: need(known, "customerId"), Operator: "equals" });
		await client.ask({ method: "GET", path: "/v1/auditrecords", query: { startDate } });
		const records = await client.ask({ method: "GET", path: "/v1/auditrecords", query: { startDate, filter } });
		const audit = { auditId: String(items(records)[0]?.id ?? text(records, "items.0.originalCorrelationId")) };
		await client.ask({ method: "GET", path: "/auditactivity/v1/auditrecords/{auditId}", params: audit });
	},
};
