import { afterAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { userDetail, userPage } from "../../src/wire/api/users.ts";
import { auditRecordCollection } from "../../src/wire/audit-record.ts";
import { customerUser, customerUserCollection } from "../../src/wire/customer-user.ts";
import { directoryRoleCollection, userMember, userMemberCollection } from "../../src/wire/directory-role.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem, readServiceError } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const password = "Only-for-2-tests";

describe.each(databasesUnderTest())("people on %s", async (kind) => {
	const server = await startServerOn(kind);
	const { ask } = server;
	afterAll(server.close);

	const place = placeOf("hanbit-trading");
	const users = `${place.customer}/users`;
	const ourUsers = `${place.ourCustomer}/users`;
	const { domain } = (await ask({ url: place.ourCustomer })).json<{ domain: string }>();
	let made = 0;
	const draft = (changes: object = {}) => ({
		UsageLocation: "kr",
		UserPrincipalName: `Person${++made}@${domain}`,
		FirstName: "민서",
		LastName: "김",
		DisplayName: "김민서",
		PasswordProfile: { ForceChangePassword: true, Password: password },
		ImmutableId: null,
		Attributes: { ObjectType: "CustomerUser" },
		...changes,
	});
	const create = async (changes: object = {}) =>
		read(customerUser, await ask({ method: "POST", url: `${users}/`, body: draft(changes) }), 201);

	describe("the original's way", () => {
		test("a PascalCase draft full of nulls becomes a person, whose password nobody is told", async () => {
			const user = await create();
			expect(user).toMatchObject({
				usageLocation: "KR",
				userDomainType: "none",
				state: "active",
				passwordProfile: { forceChangePassword: true, password: "" },
				links: { self: { uri: `/customers/${place.customerId}/users/${user.id}` } },
			});
			const { passwordProfile: _, ...rest } = user;
			expect(read(customerUser, await ask({ url: `${users}/${user.id}` }))).toEqual(rest);
		});

		test("a part that is changed leaves the rest, and a repeat of the request is the same answer", async () => {
			const { id, passwordProfile: _, ...before } = await create();
			const change = {
				method: "PATCH",
				url: `${users}/${id}`,
				headers: { "ms-requestid": "5ea71f70-0000-4000-8000-00000000abcd" },
				body: { UsageLocation: "DE", DisplayName: null, Attributes: { ObjectType: "CustomerUser" } },
			} as const;
			const first = await ask(change);
			expect(read(customerUser, first)).toEqual({ ...before, id, usageLocation: "DE" });
			await ask({ method: "PATCH", url: `${users}/${id}`, body: { usageLocation: "FR" } });
			expect((await ask(change)).body).toBe(first.body);
			expect(read(customerUser, await ask({ url: `${users}/${id}` })).usageLocation).toBe("FR");
		});

		test("a person may also be named by the body", async () => {
			const { id } = await create();
			const answer = await ask({ method: "PATCH", url: users, body: { Id: id, FirstName: "다른" } });
			expect(read(customerUser, answer)).toMatchObject({ id, firstName: "다른" });
			expect(readServiceError(await ask({ method: "PATCH", url: users, body: {} }), 400).code).toBe(800002);
		});

		test("who is deleted is only among the deleted, and is back under the same id", async () => {
			const { id } = await create({ DisplayName: "Gone soon" });
			expect((await ask({ method: "DELETE", url: `${users}/${id}` })).statusCode).toBe(204);
			for (const method of ["GET", "DELETE"] as const)
				expect(readServiceError(await ask({ method, url: `${users}/${id}` }), 404).code).toBe(60002);
			const filter = encodeURIComponent('{"Field":"UserState","Value":"Inactive","Operator":"equals"}');
			const gone = read(customerUserCollection, await ask({ url: `${users}?size=500&filter=${filter}` }));
			const one = gone.items.find((user) => user.id === id);
			expect(one).toMatchObject({ state: "inactive", softDeletionTime: expect.stringMatching(/Z$/u) });
			expect(decodeURIComponent(gone.links?.self.uri ?? "")).toContain('"Field":"UserStatus"');
			const living = read(customerUserCollection, await ask({ url: users }));
			expect(living.items.map((user) => user.id)).not.toContain(id);
			const body = { State: "active", Attributes: { ObjectType: "CustomerUser" } };
			const back = read(customerUser, await ask({ method: "PATCH", url: `${users}/${id}`, body }));
			expect(back).toMatchObject({ id, state: "active" });
			expect((await ask({ url: `${users}/${id}` })).statusCode).toBe(200);
		});

		test("licenses are free while somebody is deleted, and come back with the person", async () => {
			const holder = read(userPage, await ask({ url: `${ourUsers}?licensed=true&size=1` })).items[0];
			if (holder === undefined) throw new Error("somebody has a license");
			await ask({ method: "DELETE", url: `${users}/${holder.id}` });
			const gone = read(userPage, await ask({ url: `${ourUsers}?deleted=true&size=200` }));
			expect(gone.items.find(({ id }) => id === holder.id)).toMatchObject({ licenses: holder.licenses });
			await ask({ method: "PATCH", url: `${users}/${holder.id}`, body: { State: 0 } });
			expect(read(userDetail, await ask({ url: `${ourUsers}/${holder.id}` })).licenses).toEqual(holder.licenses);
		});

		test("a password is reset in both ways", async () => {
			const { id } = await create();
			const body = { PasswordProfile: { Password: password, ForceChangePassword: false } };
			for (const url of [`${users}/${id}`, `${users}/${id}/resetpassword`]) {
				const user = read(customerUser, await ask({ method: "PATCH", url, body }));
				expect(user.passwordProfile).toEqual({ forceChangePassword: false, password: "" });
			}
			for (const weak of ["short1A", "alllowercase", "Person12345", `x${"y".repeat(300)}1A`]) {
				const weaker = { passwordProfile: { password: weak } };
				const { userPrincipalName } = read(customerUser, await ask({ url: `${users}/${id}` }));
				const named =
					weak === "Person12345" ? { passwordProfile: { password: `${userPrincipalName.split("@")[0]}!xX1` } } : weaker;
				const error = readServiceError(await ask({ method: "PATCH", url: `${users}/${id}`, body: named }), 400);
				expect(error).toMatchObject({ code: 3000, data: expect.arrayContaining(["property_name: password"]) });
			}
		});

		test.each([
			[{ UsageLocation: null }, 400, "usageLocation"],
			[{ UsageLocation: "ZZ" }, 400, "usageLocation"],
			[{ UserPrincipalName: "somebody@elsewhere.example" }, 400, "userPrincipalName"],
			[{ UserPrincipalName: "no name" }, 400, "userPrincipalName"],
			[{ UserPrincipalName: "" }, 400, "userPrincipalName"],
			[{ DisplayName: "two\nlines" }, 400, "displayName"],
			[{ FirstName: "x".repeat(65) }, 400, "firstName"],
		])("%j is refused with what is wrong", async (changes, status, property) => {
			const answer = await ask({ method: "POST", url: users, body: draft(changes) });
			expect(readServiceError(answer, status)).toMatchObject({ code: 3000, data: [`property_name: ${property}`] });
		});

		test("all reasons come at once, each member once", async () => {
			const changes = { UsageLocation: "ZZ", UserPrincipalName: "no name", PasswordProfile: { Password: "a" } };
			const error = readServiceError(await ask({ method: "POST", url: users, body: draft(changes) }), 400);
			expect(error.data.toSorted()).toEqual(
				["userPrincipalName", "usageLocation", "password"].map((name) => `property_name: ${name}`).toSorted(),
			);
			expect(error.description).toMatch(/user name.*password|password.*user name/isu);
		});

		test("a name that somebody has in other case is a 409, and free again once deleted", async () => {
			const { id, userPrincipalName } = await create();
			const again = draft({ UserPrincipalName: userPrincipalName.toUpperCase() });
			const taken = await ask({ method: "POST", url: users, body: again });
			expect(readServiceError(taken, 409)).toMatchObject({ code: 3000, data: ["property_name: userPrincipalName"] });
			await ask({ method: "DELETE", url: `${users}/${id}` });
			expect((await ask({ method: "POST", url: users, body: again })).statusCode).toBe(201);
			const body = { State: "active" };
			expect(readServiceError(await ask({ method: "PATCH", url: `${users}/${id}`, body }), 409).code).toBe(3000);
			const renamed = { State: "Active", UserPrincipalName: `other${made}@${domain}` };
			const back = await ask({ method: "PATCH", url: `${users}/${id}`, body: renamed });
			expect(read(customerUser, back)).toMatchObject({ id, userPrincipalName: renamed.UserPrincipalName });
		});

		test.each([
			["ascending", 4],
			["descending", 3],
		])("pages in %s order by %i give everybody once, forth and back", async (direction, size) => {
			const sorted = `sortField=DisplayName&sortDirection=${direction}`;
			const whole = read(customerUserCollection, await ask({ url: `${users}?${sorted}` })).items.map(({ id }) => id);
			expect(whole.length).toBeGreaterThan(size * 2);
			for (const [start, way] of [
				["First", "next"],
				["Last", "previous"],
			] as const) {
				const seen: string[] = [];
				let url: string | undefined = `${users}?size=${size}&${sorted}&seekOperation=${start}`;
				let headers: Record<string, string> = {};
				while (url !== undefined) {
					const page: z.output<typeof customerUserCollection> = read(
						customerUserCollection,
						await ask({ url, headers }),
					);
					const ids = page.items.map(({ id }) => id);
					if (way === "next") seen.push(...ids);
					else seen.unshift(...ids);
					const link = page.links?.[way];
					url = link === undefined ? undefined : `/v1${link.uri}`;
					headers = Object.fromEntries((link?.headers ?? []).map(({ key, value }) => [key, value]));
				}
				expect(seen).toEqual(whole);
			}
		});

		test.each([
			"filter={",
			`filter=${encodeURIComponent('{"Field":"DisplayName","Value":"x","Operator":"equals"}')}`,
			"sortField=Password",
			"sortDirection=sideways",
		])("the query %s is a 400", async (query) => {
			expect(readServiceError(await ask({ url: `${users}?${query}` }), 400).code).toBe(800002);
		});

		test("a negative size is refused by the number of a bad property, and PageIndex is the first page", async () => {
			expect(readServiceError(await ask({ url: `${users}?size=-1` }), 400).code).toBe(3000);
			const first = await ask({ url: `${users}?size=1&seekOperation=First` });
			expect((await ask({ url: `${users}?size=1&seekOperation=PageIndex` })).body).toBe(first.body);
		});

		test("directory roles are listed, given and taken, with records of all of it", async () => {
			const roles = read(directoryRoleCollection, await ask({ url: `${place.customer}/directoryroles` })).items;
			expect(roles.map(({ name }) => name)).toContain("Helpdesk Administrator");
			const role = roles[3];
			const { id, displayName, userPrincipalName } = await create();
			const members = `${place.customer}/directoryroles/${role?.id}/usermembers`;
			const body = { Id: id, DisplayName: "x", UserPrincipalName: "x", Attributes: { ObjectType: "UserMember" } };
			const given = read(userMember, await ask({ method: "POST", url: members, body }), 201);
			expect(given).toMatchObject({ id, roleId: role?.id, displayName, userPrincipalName });
			expect((await ask({ method: "POST", url: members, body })).statusCode).toBe(201);
			const listed = read(userMemberCollection, await ask({ url: members }));
			expect(listed.items.filter((member) => member.id === id)).toEqual([given]);
			const own = `${users}/${id}/directoryroles`;
			expect(read(directoryRoleCollection, await ask({ url: own })).items).toEqual([role]);
			expect((await ask({ method: "DELETE", url: `${members}/${id}` })).statusCode).toBe(204);
			expect((await ask({ method: "DELETE", url: `${members}/${id}` })).statusCode).toBe(404);
			expect(read(directoryRoleCollection, await ask({ url: own })).items).toEqual([]);
			const nobodys = members.replace(role?.id ?? "", id);
			expect(readServiceError(await ask({ url: nobodys }), 404).code).toBe(3000);
			const today = server.surroundings.now().slice(0, 10);
			const records = read(auditRecordCollection, await ask({ url: `/v1/auditrecords?startDate=${today}` })).items;
			const operations = records.map(({ operationType }) => operationType);
			for (const operation of ["add_user_member", "remove_user_member", "create_customer_user"])
				expect(operations).toContain(operation);
			expect(JSON.stringify(records)).not.toMatch(/argon2|Only-for-2-tests/u);
		});
	});

	describe("without delegated admin", () => {
		const closed = placeOf("independent-studio");
		test("a directory is neither seen nor changed", async () => {
			const url = `${closed.customer}/users`;
			expect(readServiceError(await ask({ url }), 403).code).toBe(900308);
			const answer = await ask({ method: "POST", url, body: draft() });
			expect(readServiceError(answer, 403).code).toBe(900308);
			expect(readProblem(await ask({ url: `${closed.ourCustomer}/users` }), 403).code).toBe("forbidden");
			const sheet = { csv: "User Name,Display Name\r\n", dryRun: true };
			const imported = await ask({ method: "POST", url: `${closed.ourCustomer}/users/import`, body: sheet });
			expect(readProblem(imported, 403).code).toBe("forbidden");
		});

		test("somebody else's customer has no people", async () => {
			const url = "/v1/customers/5ea71f70-ffff-4000-8000-000000000000/users";
			expect(readServiceError(await ask({ url }), 404).code).toBe(60003);
		});
	});
});
