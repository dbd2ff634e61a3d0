import { afterAll, describe, expect, test } from "vitest";
import {
	directoryRoleList,
	userDeletion,
	userDetail,
	userPage,
	userRestoration,
	userView,
	userWithPassword,
} from "../../src/wire/api/users.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const password = "Only-for-2-tests";

describe.each(databasesUnderTest())("people on %s, our own way", async (kind) => {
	const server = await startServerOn(kind);
	const { ask } = server;
	afterAll(server.close);

	const place = placeOf("hanbit-trading");
	const ourUsers = `${place.ourCustomer}/users`;
	const { domain } = (await ask({ url: place.ourCustomer })).json<{ domain: string }>();

	test("a generated password is told once, not to a repeat", async () => {
		const request = {
			method: "POST",
			url: ourUsers,
			headers: { "ms-requestid": "5ea71f70-0000-4000-8000-00000000beef" },
			body: { userPrincipalName: `once@${domain}`, displayName: "Once", contact: { jobTitle: "팀장" } },
		} as const;
		const first = read(userWithPassword, await ask(request), 201);
		expect(first.password).toMatch(/^[A-Z].{15}$/u);
		const again = read(userWithPassword, await ask(request), 201);
		expect(again).toEqual({ user: first.user });
		const detail = read(userDetail, await ask({ url: `${ourUsers}/${first.user.id}` }));
		expect(detail).toMatchObject({ mustChangePassword: true, roles: [], contact: { jobTitle: "팀장" } });
		const reset = { method: "POST", url: `${ourUsers}/${first.user.id}/reset-password` } as const;
		const fresh = read(userWithPassword, await ask(reset));
		expect(fresh.password).not.toBe(first.password);
		const chosen = await ask({ ...reset, body: { password, mustChangePassword: false } });
		expect(read(userWithPassword, chosen).password).toBeUndefined();
		const changed = read(userDetail, await ask({ url: `${ourUsers}/${first.user.id}` }));
		expect(changed.mustChangePassword).toBe(false);
	});

	test("what is emptied is gone, a usage location that licenses need is not", async () => {
		const holder = read(userPage, await ask({ url: `${ourUsers}?licensed=true&located=true&size=1` })).items[0];
		const url = `${ourUsers}/${holder?.id}`;
		const contact = { city: "부산", jobTitle: "" };
		const body = { contact, phoneNumber: "+82 51", signInBlocked: true };
		expect(read(userView, await ask({ method: "PATCH", url, body }))).toMatchObject({
			contact: { city: "부산" },
			phoneNumber: "+82 51",
			signInBlocked: true,
		});
		const emptied = await ask({ method: "PATCH", url, body: { contact: { city: "" }, phoneNumber: "" } });
		expect(read(userView, emptied)).not.toHaveProperty("contact");
		const refused = readProblem(await ask({ method: "PATCH", url, body: { usageLocation: "" } }), 400);
		expect(refused.errors?.[0]?.pointer).toBe("/usageLocation");
		await ask({ method: "PATCH", url, body: { signInBlocked: false } });
	});

	test("pages by number and the holders of one SKU are parts of the whole list", async () => {
		const list = async (query: string) => read(userPage, await ask({ url: `${ourUsers}?${query}` }));
		const whole = await list("size=200");
		const part = await list("size=3&offset=5");
		expect(part.items).toEqual(whole.items.slice(5, 8));
		expect(part.total).toBe(whole.total);
		const skuId = whole.items.flatMap(({ licenses }) => licenses)[0]?.skuId ?? "";
		const holders = whole.items.filter(({ licenses }) => licenses.some((license) => license.skuId === skuId));
		expect((await list(`size=200&skuId=${skuId}`)).items).toEqual(holders);
		expect((await list("skuId=nobody-has-this")).total).toBe(0);
	});

	test("a directory role is given and taken, each only once", async () => {
		const someone = read(userPage, await ask({ url: `${ourUsers}?size=1` })).items[0];
		const { items } = read(directoryRoleList, await ask({ url: `${place.ourCustomer}/directory-roles` }));
		const role = items.find(({ name }) => name === "Helpdesk Administrator");
		const url = `${ourUsers}/${someone?.id}/roles/${role?.id}`;
		const rolesOf = async () => read(userDetail, await ask({ url: `${ourUsers}/${someone?.id}` })).roles;
		expect((await ask({ method: "PUT", url })).statusCode).toBe(204);
		expect((await ask({ method: "PUT", url })).statusCode).toBe(204);
		expect(await rolesOf()).toEqual([role]);
		expect((await ask({ method: "DELETE", url })).statusCode).toBe(204);
		expect(readProblem(await ask({ method: "DELETE", url }), 404).code).toBe("notFound");
		expect(await rolesOf()).toEqual([]);
		const unknown = await ask({ method: "PUT", url: `${ourUsers}/${someone?.id}/roles/nothing` });
		expect(readProblem(unknown, 404).code).toBe("notFound");
	});

	test("deleting says which licenses are free, restoring which came back", async () => {
		const holder = read(userPage, await ask({ url: `${ourUsers}?licensed=true&size=1` })).items[0];
		const url = `${ourUsers}/${holder?.id}`;
		const { user } = read(userDeletion, await ask({ method: "DELETE", url }));
		expect(user.licenses).toEqual(holder?.licenses);
		expect(user.restorableUntil?.slice(0, 10)).not.toBe(user.deletedAt?.slice(0, 10));
		const back = read(userRestoration, await ask({ method: "POST", url: `${url}/restore` }));
		expect(back).toMatchObject({ user: { id: holder?.id, licenses: holder?.licenses }, lost: [] });
		expect(readProblem(await ask({ method: "POST", url: `${url}/restore` }), 404).code).toBe("notFound");
	});

	test.each([
		["null", 400],
		["[]", 400],
		['{"userPrincipalName":null,"displayName":null}', 400],
		['{"userPrincipalName":{},"displayName":[]}', 400],
		[JSON.stringify({ userPrincipalName: `x@${domain}`, displayName: "x", sudo: true }), 400],
		[JSON.stringify({ userPrincipalName: `x@${domain}`, displayName: "x".repeat(1_000_000) }), 400],
		[JSON.stringify({ userPrincipalName: `x@${domain}`, displayName: "\u0007" }), 400],
		[JSON.stringify({ userPrincipalName: `x@${domain}`, displayName: "\0" }), 400],
		['{"userPrincipalName":"x@x","displayName":"\\ud83d"}', 400],
		[JSON.stringify({ userPrincipalName: `${"x".repeat(65)}@${domain}`, displayName: "x" }), 400],
		[JSON.stringify({ userPrincipalName: `.x@${domain}`, displayName: "x" }), 400],
		[JSON.stringify({ userPrincipalName: `한@${domain}`, displayName: "x" }), 400],
		[JSON.stringify({ userPrincipalName: `x@${domain}`, displayName: "x", kind: "robot" }), 400],
	])("the body %.60s is a 400 and changes nothing", async (body, status) => {
		const before = (await ask({ url: `${ourUsers}?size=200` })).body;
		for (const method of ["POST", "PATCH"] as const) {
			const url =
				method === "POST" ? ourUsers : `${ourUsers}/${read(userPage, await ask({ url: ourUsers })).items[0]?.id}`;
			readProblem(await ask({ method, url, body }), status);
		}
		expect((await ask({ url: `${ourUsers}?size=200` })).body).toBe(before);
	});
});
