import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { Route } from "../../src/http/route.ts";
import { implementedRoutes } from "../../src/http/routes.ts";
import { demoStories } from "../../src/use-cases/demo/demo-stories.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { readAnyError } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const prefixes = demoStories.map(({ domain }) => domain.split(".")[0] ?? "");

/** What a member could hold if its sender meant well, so that some requests come through to the rules and the rows. */
const likely = fc.oneof(
	fc.constantFrom<unknown>(
		...Object.values(offerIds),
		"upgrade_only",
		"upgrade_with_license_transfer",
		1,
		2,
		"active",
		"suspended",
		"monthly",
		true,
		false,
	),
	fc.integer({ min: -20, max: 400 }),
	fc.constantFrom<unknown>(
		{ id: offerIds.e3 },
		{ id: offerIds.standard },
		{ etag: "x" },
		[],
		["5ea71f70-0004-4000-8001-000000000001"],
	),
);
const names = [
	"targetOffer",
	"upgradeType",
	"quantity",
	"targetOfferId",
	"licenseTransfer",
	"change",
	"release",
	"status",
	"friendlyName",
	"autoRenewEnabled",
	"partnerId",
	"billingCycle",
	"attributes",
	"__proto__",
];
const members = fc.dictionary(
	fc.constantFrom(...names, ...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1))),
	fc.oneof({ weight: 4, arbitrary: likely }, { weight: 1, arbitrary: fc.jsonValue() }),
);
/** Bodies that come through the schemas, so that the rules are asked. */
const offerId = fc.constantFrom(...Object.values(offerIds), "no offer");
const quantity = fc.integer({ min: -20, max: 400 });
const sound = fc.oneof(
	fc.record(
		{ targetOffer: fc.record({ id: offerId }), upgradeType: fc.constantFrom(1, 2, "UpgradeOnly"), quantity },
		{ requiredKeys: ["targetOffer", "upgradeType"] },
	),
	fc.record({ targetOfferId: offerId, licenseTransfer: fc.boolean() }),
	fc.record({ change: quantity }),
	fc.record(
		{
			quantity,
			status: fc.constantFrom("active", "suspended", "deleted", 4),
			friendlyName: fc.string({ unit: "grapheme", maxLength: 300 }),
			autoRenewEnabled: fc.boolean(),
			billingCycle: fc.integer({ min: 0, max: 6 }),
		},
		{ requiredKeys: [] },
	),
);
const body = fc.oneof(
	{ weight: 8, arbitrary: sound.map((value) => JSON.stringify(value)) },
	{ weight: 4, arbitrary: members.map((value) => JSON.stringify(value)) },
	{ weight: 2, arbitrary: fc.json() },
	{ weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const anyText = fc.string({ unit: "binary", maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed()));
const query = fc.array(
	fc.tuple(
		fc.constantFrom("size", "filter", "seekOperation", "cursor", "search", "startDate", "endDate", "order_id"),
		fc.oneof(
			anyText,
			fc.constantFrom("1", "0", "2999-01-01", '{"Field":"CompanyName","Value":"a","Operator":"substring"}'),
		),
	),
	{ maxLength: 3 },
);
const headers = fc.record(
	{
		"ms-requestid": fc.constantFrom("a", "b", "c"),
		"x-locale": fc.constantFrom("ko-KR", "en-US", "xx"),
		"accept-language": fc.constantFrom("ko", "en", "*"),
		"if-match": fc.constantFrom("*", "x"),
		"ms-continuationtoken": fc.base64String({ maxLength: 40 }),
	},
	{ requiredKeys: [] },
);

const anyRequest = fc.record({
	// What HEAD asks for has no body in which an error could be read.
	route: fc.constantFrom(...implementedRoutes.filter(({ method }) => method !== "HEAD")),
	prefix: fc.constantFrom(...prefixes),
	customerId: fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anyText }),
	subscriptionId: fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anyText }),
	query,
	headers,
	body,
	as: fc.constantFrom("globalAdmin", "app", "billingAdmin", "userManagementAdmin"),
});

test.each(databasesUnderTest())(
	"whatever is asked, on %s, is answered as documented and never with a 500",
	async (kind) => {
		const server = await startServerOn(kind);
		onTestFinished(server.close);
		await fc.assert(
			fc.asyncProperty(anyRequest, async ({ route, prefix, ...request }) => {
				const place = placeOf(prefix);
				const path = route.url
					.replace(":customerId", () => request.customerId ?? place.customerId)
					.replace(":subscriptionId", () => request.subscriptionId ?? place.subscriptionId);
				const answer = await server.app.inject({
					method: route.method,
					url: `${path}?${request.query.map(([name, value]) => `${name}=${value}`).join("&")}`,
					headers: { ...request.headers, authorization: `Bearer ${await server.token(request.as)}` },
					...(route.method === "GET" ? {} : { payload: request.body }),
				});
				// An empty id makes another path, which may be nobody's.
				const isRoute = request.customerId !== "" && request.subscriptionId !== "";
				if (isRoute) expect(statusesOf(route), answer.body).toContain(answer.statusCode);
				if (answer.statusCode >= 400) readAnyError(route.url, answer);
			}),
			{ numRuns: 600 },
		);
	},
	60_000,
);

function statusesOf(route: Route): readonly number[] {
	return [...Object.keys(route.responses).map(Number), 400, 403];
}
