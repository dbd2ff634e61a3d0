import { afterAll, describe, expect, test } from "vitest";
import { databasesUnderTest } from "../support/postgres.ts";
import { findPlace, findUser, installDemo } from "./demo-installation.ts";
import { getToken } from "./partner-client.ts";
import { openSocket, requestHead } from "./raw-socket.ts";

/** The members that are looked at here, of whatever answered. */
interface Members {
	readonly id: string;
	readonly status: string;
	readonly state: string;
	readonly displayName: string;
	readonly friendlyName: string;
	readonly quantity: number;
	readonly autoRenewEnabled: boolean;
	readonly companyProfile: { readonly domain: string };
}

interface Answer {
	readonly status: number;
	readonly json: Members;
}

describe.each(databasesUnderTest())("quirks of clients on %s", async (kind) => {
	const { server, demo, remove } = await installDemo(kind);
	afterAll(remove);
	const person = `Bearer ${await getToken(demo, findUser(demo, "globalAdmin"))}`;
	const { customerId, subscriptionId } = findPlace(demo, "가온물류");
	const customer = `/v1/customers/${customerId}`;
	const subscription = `${customer}/subscriptions/${subscriptionId}`;

	/** Writes a request byte for byte; a body that is no text is written as JSON. */
	async function ask(line: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
		const socket = await openSocket(server.port);
		const sent = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
		const length = { "Content-Length": String(Buffer.byteLength(sent)) };
		const type = { "Content-Type": "application/json" };
		const head = { Authorization: person, Connection: "close", ...(body === undefined ? {} : { ...type, ...length }) };
		socket.write(requestHead(line, { ...head, ...headers }) + sent);
		const answer = await socket.closed();
		return { status: Number(answer.slice(9, 12)), json: JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4)) };
	}

	describe("the .NET client", () => {
		const silent = { Links: null, Attributes: { Etag: null, ObjectType: "Subscription" } };

		test("sends a whole subscription in Pascal case, full of nulls", async () => {
			const { json } = await ask(`GET ${subscription}`);
			const nulls = { EntitlementId: null, ParentSubscriptionId: null, ProductType: null, RefundOptions: null };
			const later = { ScheduledNextTermInstructions: null, NextChargeInstructions: null, SuspensionReasons: null };
			const body = { ...nulls, ...later, ...silent, Id: json.id, FriendlyName: "본사", Quantity: json.quantity + 1 };
			const { status, json: changed } = await ask(`PATCH ${subscription}`, body);
			expect(status).toBe(200);
			// What is left out or null stays, but for the renewal, which the original then ends.
			expect(changed).toMatchObject({ friendlyName: "본사", quantity: json.quantity + 1, autoRenewEnabled: false });
			expect(changed.status).toBe("active");
		});

		test("posts people to an address with a slash behind it", async () => {
			const { json } = await ask(`GET ${customer}`);
			const names = { FirstName: "Min", LastName: "Kim", DisplayName: "Min Kim" };
			const nulls = {
				Id: null,
				ImmutableId: null,
				PhoneNumber: null,
				SoftDeletionTime: null,
				LastDirectorySyncTime: null,
			};
			const made = await ask(`POST ${customer}/users/`, {
				...{ ...names, ...nulls, UsageLocation: "KR", UserPrincipalName: `min@${json.companyProfile.domain}` },
				PasswordProfile: { ForceChangePassword: true, Password: "Quirks-of-clients-4711" },
				...{ UserDomainType: "none", State: "active", Links: null, Attributes: { ObjectType: "CustomerUser" } },
			});
			expect([made.status, made.json.displayName, made.json.state]).toEqual([201, "Min Kim", "active"]);
			const patched = await ask(`PATCH ${customer}/users`, { Id: made.json.id, DisplayName: "Minseo Kim" });
			expect([patched.status, patched.json.displayName]).toEqual([200, "Minseo Kim"]);
		});

		test("asks for SKUs of a license group under a name that it forgot", async () => {
			expect((await ask(`GET ${customer}/subscribedskus?null=group1`)).status).toBe(200);
			const both = await ask(`GET ${customer}/subscribedskus?licenseGroupIds=Group1&licenseGroupIds=Group2`);
			expect(both.status).toBe(200);
		});
	});

	describe("dates in a query", () => {
		// The log looks back 90 days, so the day is yesterday.
		const [year = "", month = "", day = ""] = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split("-");

		test.each([
			"MM/DD/YYYY%2000:00:00",
			"MM%2FDD%2FYYYY%2000%3A00%3A00",
			"MM/DD/YYYY+12:00:00+AM",
			"YYYY-MM-DD",
			"YYYY-MM-DDT00:00:00.1234567",
			"YYYY-MM-DDT00:00:00%2B09:00",
			"YYYY-MM-DDT00:00:00+09:00",
		])("as %s are taken", async (form) => {
			const startDate = form.replace("YYYY", year).replace("MM", month).replace("DD", day);
			expect((await ask(`GET /v1/auditrecords?startDate=${startDate}`)).status).toBe(200);
		});
	});

	describe("a body", () => {
		const renamed = { friendlyName: "현장", autoRenewEnabled: true };
		const asText = JSON.stringify(renamed);

		test.each([
			["with both casings of a name", { friendlyName: "본사", FriendlyName: "현장", autoRenewEnabled: true }, {}],
			["in snake case", { friendly_name: "현장", auto_renew_enabled: true }, {}],
			["behind a byte order mark", `\uFEFF${asText}`, {}],
			["as plain text", asText, { "Content-Type": "text/plain" }],
			["with words behind its type", asText, { "Content-Type": "application/json; charset=utf-8; odata=verbose" }],
			["of status by name", { ...renamed, Status: "Active" }, {}],
			["of status by number", { ...renamed, Status: 1 }, {}],
			["of status by number in a text", { ...renamed, Status: "1" }, {}],
		])("%s is read", async (_name, body, headers) => {
			const { status, json } = await ask(`PATCH ${subscription}`, body, headers);
			expect([status, json.friendlyName, json.autoRenewEnabled]).toEqual([200, "현장", true]);
		});

		test.each(['"success"', "null", "No-Content-Body", ""])(
			"of %j is nothing where nothing is wanted",
			async (body) => {
				const lineItems = [
					{ catalogItemId: "195416C1-3447-423A-B37B-EE59A99A19C4", quantity: 1, billingCycle: "Monthly" },
				];
				const made = await ask(`POST ${customer}/carts/`, { LineItems: lineItems, Status: null });
				expect(made.status).toBe(201);
				expect((await ask(`POST ${customer}/carts/${made.json.id}/checkout`, body)).status).toBe(201);
			},
		);

		test("that is no JSON is a 400 elsewhere, and so is a status that nobody knows", async () => {
			expect(await ask(`PATCH ${subscription}`, "{bad")).toMatchObject({ status: 400, json: { code: 800002 } });
			const unknown = { ...renamed, Status: "Sleeping" };
			expect(await ask(`PATCH ${subscription}`, unknown)).toMatchObject({ status: 400, json: { code: 900126 } });
		});
	});

	test.each(["Bearer ", "Bearer", "Basic YTpi", "bearer null"])("credentials %j are a 401", async (Authorization) => {
		expect((await ask(`GET ${customer}`, undefined, { Authorization })).status).toBe(401);
	});
});
