import { afterAll, describe, expect, test } from "vitest";
import { customerCollection } from "../../src/wire/customer.ts";
import { subscription } from "../../src/wire/subscription.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const place = placeOf("hanbit-trading");
const firstTwo = await ask({ url: "/v1/customers?size=2" });

test.each([
	["doubled slashes", "//v1//customers?size=2"],
	["a trailing slash", "/v1/customers/?size=2"],
	["upper case in the path", "/V1/CUSTOMERS?size=2"],
	["mixed case in the path", "/v1/Customers?size=2"],
	["a query name in Pascal case", "/v1/customers?Size=2"],
	["a query name in upper case", "/v1/customers?SIZE=2"],
	["the seek operation in camel case", "/v1/customers?size=2&seekOperation=First"],
	["the seek operation in lower case", "/v1/customers?size=2&seekoperation=first"],
	["the seek operation with an underscore", "/v1/customers?size=2&seek_operation=First"],
	["query names that nobody knows", "/v1/customers?size=2&offset=0&api-version=v1"],
	["all of it at once", "//V1///Customers//?SEEKOPERATION=first&SIZE=2"],
])("a list is found with %s", async (_name, url) => {
	const answer = await ask({ url });
	expect(answer.statusCode).toBe(200);
	expect(answer.body).toBe(firstTwo.body);
});

test.each(["127.0.0.1:443", "api.partnercenter.microsoft.com", "api.partnercenter.microsoft.com:443", "localhost"])(
	"the host name %s makes no difference",
	async (host) => {
		const answer = await ask({ url: "/v1/customers?size=2", headers: { host } });
		expect(answer.body).toBe(firstTwo.body);
	},
);

test.each([
	["upper", place.subscription.toUpperCase()],
	["lower", place.subscription.toLowerCase()],
	["mixed, with a trailing slash", `${place.subscription.replace("subscriptions", "Subscriptions")}/`],
])("a subscription is found by ids in %s case", async (_name, url) => {
	const found = read(subscription, await ask({ url }));
	expect(found.id).toBe(place.subscriptionId.toUpperCase());
});

test("a link is followed by writing it behind /v1/, which doubles a slash", async () => {
	const { items } = read(customerCollection, firstTwo);
	for (const { links } of items) {
		const answer = await ask({ url: `/v1/${links.self.uri}` });
		expect(answer.statusCode).toBe(200);
	}
});

describe("a filter on customers", () => {
	const sdkForNet = { Field: "CompanyName", Value: "northwind c", Operator: "starts_with" };
	const sdkForJava = { operator: "StartsWith", fieldType: "String", field: "CompanyName", value: "northwind c" };

	test.each([
		["percent-encoded once, as .NET sends it", encodeURIComponent(JSON.stringify(sdkForNet))],
		["as the SDK for Java sends it", encodeURIComponent(JSON.stringify(sdkForJava))],
		["as raw JSON", JSON.stringify(sdkForNet).replace(" ", "%20")],
		["with blanks as plus signs", JSON.stringify(sdkForNet).replace(" ", "+")],
	])("is read %s", async (_name, filter) => {
		const { items } = read(customerCollection, await ask({ url: `/v1/customers?filter=${filter}` }));
		expect(items.map(({ companyProfile }) => companyProfile.companyName)).toEqual(["Northwind Coffee"]);
	});

	test.each([
		[{ Field: "CompanyName", Value: "coffee", Operator: "substring" }, ["Northwind Coffee"]],
		[{ Field: "companyname", Value: "무역", Operator: "Substring" }, ["한빛무역"]],
		[{ Field: "Domain", Value: "FJORD", Operator: "starts_with" }, ["Fjord Architects"]],
		[{ Field: "CompanyName", Value: "%", Operator: "substring" }, []],
		[{ Field: "CompanyName", Value: "_orthwind", Operator: "starts_with" }, []],
	])("%o finds %o", async (filter, names) => {
		const url = `/v1/customers?filter=${encodeURIComponent(JSON.stringify(filter))}`;
		const { items } = read(customerCollection, await ask({ url }));
		expect(items.map(({ companyProfile }) => companyProfile.companyName)).toEqual(names);
	});
});
