import { at, items, text } from "../client.ts";
import { need, type Stretch } from "./walk.ts";

const users = "/v1/customers/{customerId}/users";
const roles = "/v1/customers/{customerId}/directoryroles";

/** People, their roles and their licenses. */
export const people: Stretch = {
	name: "people",
	async walk(client, known) {
		const customerId = need(known, "customerId");
		const params = { customerId };
		const made = await client.ask({
			method: "POST",
			path: users,
			params,
			body: toPerson(need(known, "domain"), known.country),
		});
		const one = { customerId, userId: text(made, "id") };
		const path = `${users}/{userId}`;
		await client.ask({ method: "GET", path: users, params, query: { size: "500" } });
		await client.ask({ method: "GET", path, params: one });
		await client.ask({
			...{ method: "PATCH", path, params: one },
			body: { id: one.userId, displayName: "Kit W.", attributes: { objectType: "CustomerUser" } },
		});
		const password = { passwordProfile: { password: "Walk-with-me-4711", forceChangePassword: true } };
		await client.ask({ method: "PATCH", path, params: one, body: { id: one.userId, ...password } });
		await client.ask({ method: "PATCH", path: `${path}/resetpassword`, params: one, body: password });
		const listed = await client.ask({ method: "GET", path: roles, params });
		const role = { customerId, roleId: text(listed, "items.0.id") };
		const member = { id: one.userId, displayName: "Kit W.", userPrincipalName: text(made, "userPrincipalName") };
		await client.ask({ method: "POST", path: `${roles}/{roleId}/usermembers`, params: role, body: member });
		await client.ask({ method: "GET", path: `${roles}/{roleId}/usermembers`, params: role });
		await client.ask({ method: "GET", path: `${path}/directoryroles`, params: one });
		const gone = { ...role, userId: one.userId };
		await client.ask({ method: "DELETE", path: `${roles}/{roleId}/usermembers/{userId}`, params: gone });
		const skus = await client.ask({ method: "GET", path: "/v1/customers/{customerId}/subscribedskus", params });
		const free = items(skus).find((sku) => Number(sku.availableUnits) > 0);
		if (free === undefined) throw new Error("the customer has no license to give");
		await client.ask({
			...{ method: "POST", path: `${path}/licenseupdates`, params: one },
			body: { licensesToAssign: [{ skuId: at(free, "productSku.id"), excludedPlans: null }], licensesToRemove: null },
		});
		await client.ask({ method: "GET", path: `${path}/licenses`, params: one });
		await client.ask({ method: "DELETE", path, params: one });
		const filter = JSON.stringify({ Field: "UserState", Value: "Inactive", Operator: "equals" });
		await client.ask({ method: "GET", path: users, params, query: { size: "500", filter } });
		const back = { state: "active", attributes: { objectType: "CustomerUser" } };
		await client.ask({ method: "PATCH", path, params: one, body: back });
		for (const kind of ["deployment", "usage"]) {
			await client.ask({ method: "GET", path: `/v1/customers/{customerId}/analytics/licenses/${kind}`, params });
			await client.ask({ method: "GET", path: `/v1/analytics/licenses/${kind}` });
		}
	},
};

function toPerson(domain: string, country = "US"): unknown {
	return {
		usageLocation: country,
		userPrincipalName: `kit@${domain}`,
		firstName: "Kit",
		lastName: "Walker",
		displayName: "Kit Walker",
		immutableId: "Z6DK3MASDKE",
		passwordProfile: { password: "Walk-with-me-0815", forceChangePassword: true },
		attributes: { objectType: "CustomerUser" },
	};
}
