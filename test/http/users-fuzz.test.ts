import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { implementedRoutes } from "../../src/http/routes.ts";
import { userPage } from "../../src/wire/api/users.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { placeOf } from "./demo-places.ts";
import { read, readAnyError } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const place = placeOf("hanbit-trading");
const routes = implementedRoutes.filter(({ url }) => /\/(users|directoryroles)(\/|$)/u.test(url));
const names = [
	...["userPrincipalName", "displayName", "firstName", "lastName", "usageLocation", "kind", "signInBlocked"],
	...["immutableId", "phoneNumber", "contact", "password", "mustChangePassword", "passwordProfile", "state", "id"],
	...["csv", "dryRun", "__proto__", "constructor"],
];
const text = fc.oneof(
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.constantFrom("KR", "active", "inactive", "member", "", " ", "\0", "\ud83d", "=1+1", "User Name,Display Name\nx,y"),
	fc.constantFrom(...["a", "A", "user001"].map((local) => `${local}@hanbit-trading.onmicrosoft.example`)),
);
const value = fc.oneof(
	{ weight: 4, arbitrary: text },
	fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 1e21, [], {}, [null], "Good-Pass-1"),
	fc.record({ password: text, forceChangePassword: fc.boolean() }, { requiredKeys: [] }),
	fc.dictionary(fc.constantFrom("city", "fax", "jobTitle", "sudo"), fc.oneof(text, fc.constant(null))),
	fc.jsonValue(),
);
const spelled = fc.constantFrom(...names, ...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)));
const body = fc.oneof(
	{ weight: 8, arbitrary: fc.dictionary(spelled, value).map((members) => JSON.stringify(members)) },
	{ weight: 1, arbitrary: fc.json() },
	{ weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const query = fc.array(
	fc.tuple(
		fc.constantFrom(
			"size",
			"filter",
			"seekOperation",
			"sortField",
			"sortDirection",
			"cursor",
			"search",
			"deleted",
			"sort",
		),
		text.map((one) => encodeURIComponent(one.toWellFormed())),
	),
	{ maxLength: 2 },
);
const headers = fc.record(
	{ "ms-continuationtoken": fc.base64String({ maxLength: 40 }), "ms-requestid": fc.constantFrom("a", "b") },
	{ requiredKeys: [] },
);

test.each(databasesUnderTest())(
	"whatever is asked about people, on %s, is answered as documented",
	async (kind) => {
		const server = await startServerOn(kind);
		onTestFinished(server.close);
		const everybody = read(userPage, await server.ask({ url: `${place.ourCustomer}/users?size=10` })).items;
		const ids = [...everybody.map(({ id }) => id), "nobody", "%00", "%F0%9F%A6%84", "x".repeat(1_000)];
		const request = fc.record({ route: fc.constantFrom(...routes), id: fc.constantFrom(...ids), query, headers, body });
		await fc.assert(
			fc.asyncProperty(request, async ({ route, id, ...rest }) => {
				const role = id === "nobody" ? id : "729827e3-9c14-49f7-bb1b-9608f156bbb8";
				const path = route.url.replace(":customerId", place.customerId).replace(":userId", id).replace(":roleId", role);
				const answer = await server.app.inject({
					method: route.method,
					url: `${path}?${rest.query.map(([name, one]) => `${name}=${one}`).join("&")}`,
					headers: { ...rest.headers, authorization: `Bearer ${await server.token("globalAdmin")}` },
					...(route.method === "GET" ? {} : { payload: rest.body }),
				});
				const documented = [...Object.keys(route.responses).map(Number), 400, 403];
				expect(documented, `${route.method} ${path} ${answer.body}`).toContain(answer.statusCode);
				if (answer.statusCode >= 400) readAnyError(route.url, answer);
			}),
			{ numRuns: 800 },
		);
	},
	60_000,
);
