import { afterAll, describe, expect, test } from "vitest";
import { userDetail, userImportReport, userPage } from "../../src/wire/api/users.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const columns =
	"User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,Office Phone,Mobile Phone,Fax,Address,City,State or Province,ZIP or Postal Code,Country or Region";

describe.each(databasesUnderTest())("a sheet of people on %s", async (kind) => {
	const server = await startServerOn(kind);
	const { ask } = server;
	afterAll(server.close);

	const place = placeOf("hanbit-trading");
	const users = `${place.ourCustomer}/users`;
	const { domain } = (await ask({ url: place.ourCustomer })).json<{ domain: string }>();
	const post = (csv: string, more: object = {}, headers: Record<string, string> = {}) =>
		ask({
			method: "POST",
			url: `${users}/import`,
			headers,
			body: { csv, dryRun: false, usageLocation: "kr", ...more },
		});
	const count = async () => read(userPage, await ask({ url: `${users}?size=1` })).total;
	const row = (name: string, display = name) => `${name}@${domain},,,${display},,,,,,,,,,,`;

	test("with every column of the template becomes people, and their passwords are told once", async () => {
		const csv = [
			`\uFEFF${columns}`,
			`"full@${domain}",민서,김,"김 ""민서"", 팀장",팀장,영업,12,02-1,010-1,02-2,"세종대로 1,\n2층",서울,,04524,대한민국`,
			row("formula", "=1+1"),
			"",
		].join("\r\n");
		const before = await count();
		const looked = read(userImportReport, await post(csv, { dryRun: true }));
		expect(looked).toMatchObject({ result: "checked", progress: { rows: 2, good: 2, created: 0 } });
		expect(looked.items.map(({ line, state }) => [line, state])).toEqual([
			[2, "ready"],
			[4, "ready"],
		]);
		expect(await count()).toBe(before);
		const headers = { "ms-requestid": "5ea71f70-0000-4000-8000-0000000c5a11" };
		const made = read(userImportReport, await post(csv, {}, headers));
		expect(made).toMatchObject({ result: "created", progress: { rows: 2, good: 2, created: 2 } });
		expect(made.csv.split("\r\n")[0]).toBe("\uFEFFUser Name,Display Name,Password,Line,Status,Reason");
		expect(made.csv).toContain(`formula@${domain},'=1+1,`);
		const [, password] = new RegExp(`formula@${domain},'=1\\+1,([^,]{16}),4,`, "u").exec(made.csv) ?? [];
		expect(password).toMatch(/^[A-Z]/u);
		const again = read(userImportReport, await post(csv, {}, headers));
		expect(again).toMatchObject({ result: "created", items: made.items });
		expect(again.csv).not.toContain(password);
		expect(await count()).toBe(before + 2);
		const person = read(userDetail, await ask({ url: `${users}/${made.items[0]?.id}` }));
		expect(person).toMatchObject({
			displayName: '김 "민서", 팀장',
			usageLocation: "KR",
			mustChangePassword: true,
			contact: { jobTitle: "팀장", address: "세종대로 1,\n2층", country: "대한민국" },
		});
	});

	test("in Partner Center's columns is one, too", async () => {
		const csv = `First name,Last name,Display name,Email,Status update\n,,Short,short@${domain},\n`;
		expect(read(userImportReport, await post(csv))).toMatchObject({ result: "created", progress: { created: 1 } });
	});

	const wrong: readonly (readonly [name: string, csv: string, pointer: string])[] = [
		["nothing", "", "/csv/1"],
		["a header alone", columns, "/csv/1"],
		["no CSV", `${columns}\na"b,"c\n`, "/csv/2"],
		["semicolons", columns.replaceAll(",", ";"), "/csv/1"],
		["a column too many", `User Name,Display Name,Password\nx@${domain},x,y`, "/csv/1/Password"],
		["a column twice", `User Name,Display Name,Email\nx@${domain},x,y@${domain}`, "/csv/1/Email"],
		["a missing column", "First Name,User Name\na,b", "/csv/1/Display Name"],
		["a cell too few", `${columns}\nx@${domain},x`, "/csv/2"],
		["a name twice, in other case", `${columns}\n${row("twice")}\n${row("TWICE")}`, "/csv/3/User Name"],
		["a name that somebody has", `${columns}\n${row("user001")}`, "/csv/2/User Name"],
		["another domain", `${columns}\nx@elsewhere.example,,,x,,,,,,,,,,,`, "/csv/2/User Name"],
		["no display name", `${columns}\n${row("bare", "")}`, "/csv/2/Display Name"],
		["another encoding", `${columns}\n${row("odd", "\uFFFD\uFFFD")}`, "/csv/2/Display Name"],
		["a filled status", `Email,Display name,Status update\nx@${domain},x,done`, "/csv/2/Status update"],
		["an unknown location", `User Name,Display Name,Usage Location\nx@${domain},x,Korea`, "/csv/2/Usage Location"],
		["a long cell", `${columns}\n${row("long", "x".repeat(5_000))}`, "/csv/2/Display Name"],
	];
	test.each(wrong)("with %s is refused whole, at line and column", async (_, csv, pointer) => {
		const before = await count();
		const good = csv.startsWith(columns) ? `${csv}\n${row("good")}` : csv;
		const refused = readProblem(await post(csv === columns ? csv : good), 400);
		expect(refused.errors?.map((error) => error.pointer)).toContain(pointer);
		const looked = read(userImportReport, await post(csv, { dryRun: true }));
		expect(looked.result).toBe("checked");
		expect([...looked.problems, ...looked.items.flatMap((item) => item.problems)].length).toBeGreaterThan(0);
		expect(await count()).toBe(before);
	});

	test("of 100,000 lines is refused at the first line too many", async () => {
		const csv = [columns, ...Array.from({ length: 100_000 }, (_, index) => row(`many${index}`))].join("\n");
		const refused = readProblem(await post(csv), 400);
		expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(["/csv/10002"]);
	});

	test("of 10,000 lines is taken in whole, and its people come in pages", async () => {
		const before = await count();
		const csv = [columns, ...Array.from({ length: 10_000 }, (_, index) => row(`bulk${index}`))].join("\n");
		const bad = readProblem(await post(`${csv.slice(0, -1)}`), 400);
		expect(bad.errors?.[0]?.pointer).toBe("/csv/10001");
		expect(await count()).toBe(before);
		const made = read(userImportReport, await post(csv));
		expect(made.progress).toEqual({ rows: 10_000, good: 10_000, created: 10_000 });
		expect(await count()).toBe(before + 10_000);
		const found = read(userPage, await ask({ url: `${users}?search=bulk999&size=200&order=descending` }));
		expect(found.total).toBe(11);
		expect(found.items).toHaveLength(11);
	}, 60_000);

	test.each([
		"null",
		"{}",
		'{"csv":1,"dryRun":"yes"}',
		'{"csv":"\\u0000","dryRun":true}',
		'{"csv":"a","dryRun":true,"x":1}',
	])("the body %s is a 400", async (body) => {
		readProblem(await ask({ method: "POST", url: `${users}/import`, body }), 400);
	});

	test("takes a known country for everybody", async () => {
		const refused = readProblem(await post(`${columns}\n${row("x")}`, { usageLocation: "ZZ" }), 400);
		expect(refused.errors?.[0]?.pointer).toBe("/usageLocation");
	});
});
