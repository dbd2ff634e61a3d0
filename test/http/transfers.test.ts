import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	licenseTransferDetail,
	licenseTransfers,
	openWork,
	type TransferRowView,
	transferAssignees,
	transferFixes,
	transferRetried,
	transferRow,
	transferRowPage,
} from "../../src/wire/api/transfers.ts";
import { upgradePreview, upgradeResult } from "../../src/wire/api/upgrade.ts";
import { subscribedSkuCollection } from "../../src/wire/license.ts";
import { upgradeResult as wireResult } from "../../src/wire/upgrade.ts";
import { finishTransfers } from "../support/finish-transfers.ts";
import { startTestServer, type TestServer } from "../support/test-server.ts";
import { offerIds } from "./demo-places.ts";
import { english, hospital, korean, skus } from "./license-stage.ts";
import { read, readProblem } from "./read-answer.ts";

const e3 = offerIds.e3.toLowerCase();
const choice = { targetOfferId: e3, licenseTransfer: true };

describe("the hospital's 300 users from Business Standard to E3", () => {
	let server: TestServer;
	let ask: TestServer["ask"];
	let url = "";
	beforeAll(async () => {
		server = await startTestServer();
		ask = server.ask;
	});
	afterAll(() => server.close());

	const get = (path: string, headers: Readonly<Record<string, string>> = english) => ask({ url: url + path, headers });
	const rowsOf = async (query = "") => read(transferRowPage, await get(`/rows?size=1000${query}`));
	const skuOf = async (skuId: string) => {
		const { items } = read(subscribedSkuCollection, await ask({ url: `${hospital.customer}/subscribedskus` }));
		return items.find(({ productSku }) => productSku.id === skuId);
	};

	test("are listed before, each with what it is about, how firmly that is known and what to do", async () => {
		const planned = read(
			upgradePreview,
			await ask({
				method: "POST",
				url: `${hospital.ourSubscription}/upgrades/preview`,
				body: choice,
				headers: english,
			}),
		);
		const { consequences } = planned;
		expect(consequences).toMatchObject({ transfer: "background", users: { holding: 300 } });
		for (const { issues, services } of consequences?.affected ?? []) {
			for (const { reason, remedy, evidence, source } of issues) {
				for (const text of [reason, remedy, source]) expect(text).toMatch(/\S/u);
				expect(["documented", "computed", "inferred"]).toContain(evidence);
			}
			const swaps = issues.find(({ kind }) => kind === "officeAppsReplaced");
			expect(services.signInAgain.length > 0).toBe(swaps !== undefined);
		}
		const cases = new Set(consequences?.affected.flatMap(({ issues }) => issues.flatMap((one) => one.cases)));
		for (const known of ["bookingsLost", "outlookCustomerManagerLost", "groupBased", "guestOrShared", "officeClient"]) {
			expect(cases).toContain(known);
		}
	});

	test("move in the background, and the same users are listed afterwards", async () => {
		const planned = read(
			upgradePreview,
			await ask({
				method: "POST",
				url: `${hospital.ourSubscription}/upgrades/preview`,
				body: choice,
				headers: english,
			}),
		);
		const answer = await ask({
			...{ method: "POST", url: `${hospital.ourSubscription}/upgrades`, body: choice, headers: english },
		});
		const done = read(upgradeResult, answer, 201);
		expect(done.consequences).toEqual(planned.consequences);
		expect(done.transfer).toMatchObject({ state: "running" });
		url = `${hospital.ourCustomer}/transfers/${done.transfer?.id}`;
		const { moving = 0 } = planned.consequences?.users ?? {};
		const begun = read(licenseTransferDetail, await get(""));
		expect(begun).toMatchObject({ state: "running", users: { pending: moving, moved: 0 } });
		expect(begun.licenseErrors.map(({ userObjectId }) => userObjectId).toSorted()).toEqual(
			(planned.consequences?.affected ?? [])
				.filter(({ outcome }) => outcome === "keepsOld")
				.map(({ userId }) => userId)
				.toSorted(),
		);
		expect(await skuOf(skus.standard)).toMatchObject({ activeUnits: 0, warningUnits: 300, suspendedUnits: 0 });
		await finishTransfers(server.surroundings);
		const ended = read(licenseTransferDetail, await get(""));
		expect(ended).toMatchObject({ state: "finished", users: { pending: 0, moved: moving } });
		expect(ended.licenseErrors).toEqual(begun.licenseErrors);
		const kinds = (users: readonly { readonly userId: string; readonly issues: TransferRowView["issues"] }[]) =>
			users.map(({ userId, issues }) => [userId, issues.map(({ kind }) => kind)]).toSorted();
		expect(kinds((await rowsOf("&affected=true")).items)).toEqual(kinds(planned.consequences?.affected ?? []));
		const { blocked } = ended.users;
		expect(await skuOf(skus.standard)).toMatchObject({ warningUnits: blocked, availableUnits: 0 });
		expect(await skuOf(skus.e3)).toMatchObject({ consumedUnits: moving });
		const list = read(licenseTransfers, await ask({ url: `${hospital.ourCustomer}/transfers`, headers: english }));
		const { licenseErrors: _, ...same } = ended;
		expect(list.items).toEqual([same]);
	});

	test("are a work list: found, counted, read page by page, in both languages", async () => {
		const all = await rowsOf();
		expect(all.total).toBe(all.items.length);
		const pages: TransferRowView[] = [];
		for (let cursor = ""; ; ) {
			const page = read(transferRowPage, await get(`/rows?size=70${cursor}`));
			pages.push(...page.items);
			if (page.next === undefined) break;
			cursor = `&cursor=${page.next}`;
		}
		expect(pages).toEqual(all.items);
		const blocked = await rowsOf("&state=blocked");
		expect(blocked.items.every(({ state, retryable }) => state === "blocked" && retryable)).toBe(true);
		const [first] = blocked.items;
		const found = await rowsOf(`&search=${encodeURIComponent(first?.userPrincipalName.toUpperCase() ?? "")}`);
		expect(found.items).toEqual([first]);
		const ko = read(transferRowPage, await get("/rows?state=blocked&size=1", korean)).items[0];
		expect(ko?.issues[0]?.remedy).toMatch(/세요\./u);
	});

	test("get a state, an assignee and a note, which nobody overwrites unseen", async () => {
		const { items: accounts } = read(transferAssignees, await ask({ url: "/api/v1/transfers/assignees" }));
		const [assignee] = accounts;
		const row = (await rowsOf("&state=blocked")).items[0];
		const patch = (body: unknown) =>
			ask({ method: "PATCH", url: `${url}/rows/${row?.userId}`, body, headers: english });
		const note = '=HYPERLINK("http://x")';
		const body = { work: "inProgress", assigneeId: assignee?.id, note, version: row?.version };
		const changed = read(transferRow, await patch(body));
		expect(changed).toMatchObject({
			...{ work: "inProgress", note, assignee: { id: assignee?.id, displayName: assignee?.displayName } },
			version: (row?.version ?? 0) + 1,
		});
		expect(readProblem(await patch(body), 409).detail).toContain("changed this row");
		expect(readProblem(await patch({ assigneeId: "nobody" }), 400).errors?.[0]?.pointer).toBe("/assigneeId");
		expect((await rowsOf(`&assignee=${assignee?.id}`)).items.map(({ userId }) => userId)).toEqual([row?.userId]);
		const work = read(
			openWork,
			await ask({ url: `/api/v1/transfers/work?assignee=${assignee?.id}`, headers: english }),
		);
		expect(work.items).toEqual([
			{
				...{ customerId: hospital.customerId, customerName: "서울미래병원" },
				...{ transferId: url.split("/").at(-1), row: changed },
			},
		]);
		expect(read(transferRow, await patch({ assigneeId: "", note: "" }))).not.toHaveProperty("note");
		await patch({ note });
		const audit = (await ask({ url: `${hospital.ourCustomer}/audit` })).body;
		expect(audit).toContain("update_license_transfer");
	});

	test("go out as CSV, a line an issue, where nothing is a formula", async () => {
		const answer = await get("/rows/export?affected=true");
		expect(answer.headers["content-type"]).toContain("text/csv");
		const lines: readonly Readonly<Record<string, string>>[] = parse(answer.body, { bom: true, columns: true });
		const { items } = await rowsOf("&affected=true");
		expect(lines).toHaveLength(items.reduce((sum, { issues }) => sum + Math.max(1, issues.length), 0));
		expect(lines.some(({ Note }) => Note?.startsWith("'=HYPERLINK"))).toBe(true);
	});

	test("are fixed as far as that takes nobody's decision: told first, then done just so", async () => {
		const fix = (preview: boolean) => ask({ method: "POST", url: `${url}/fix`, body: { preview }, headers: english });
		const before = await rowsOf();
		const told = read(transferFixes, await fix(true));
		expect(await rowsOf()).toEqual(before);
		expect(told.moves).toBeGreaterThan(0);
		expect(told.stays).toBeGreaterThan(0);
		for (const { result, fixes, remaining } of told.items) {
			expect(result === "moves" ? fixes.length : remaining.length).toBeGreaterThan(0);
		}
		const group = told.items.find(({ remaining }) => remaining.some(({ kind }) => kind === "groupBasedLicense"));
		expect(group?.remaining[0]?.remedy).toMatch(/Change the license of the group/u);
		const done = read(transferFixes, await fix(false));
		expect(done.items).toEqual(told.items);
		const after = read(licenseTransferDetail, await get(""));
		expect(after.state).toBe("finished");
		expect(after.users.blocked).toBe(told.stays);
	});

	test("can be tried again one by one", async () => {
		const [row] = (await rowsOf("&state=blocked")).items;
		const answer = await ask({ method: "POST", url: `${url}/rows/${row?.userId}/retry`, headers: english });
		const tried = read(transferRetried, answer);
		expect(tried.row).toMatchObject({ state: "blocked", attempts: (row?.attempts ?? 0) + 1 });
		const nobody = await ask({ method: "POST", url: `${url}/rows/nobody/retry`, headers: english });
		expect(readProblem(nobody, 404).detail).toContain("no such user");
	});

	test("are for those who may see the customer's people, and nobody else", async () => {
		expect((await ask({ url: `${url}/events`, as: "billingAdmin" })).statusCode).toBe(403);
		expect((await ask({ url: `${url}/events`, as: "app" })).statusCode).toBe(403);
		expect((await ask({ url: `${url}/events`, as: "nobody" })).statusCode).toBe(401);
		expect((await ask({ url: `${hospital.ourCustomer}/transfers/none` })).statusCode).toBe(404);
		const other = url.replace(hospital.customerId, hospital.customerId.replace(/.$/u, "1"));
		expect((await ask({ url: other })).statusCode).toBe(404);
	});
});

describe("progress as it happens", () => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startTestServer();
	});

	interface Told {
		readonly name: string;
		readonly body: { readonly state: string; readonly users: { readonly moved: number } };
	}
	const listen = async (url: string, onEvent: (event: Told) => void): Promise<readonly Told[]> => {
		const answer = await fetch(url, { headers: { authorization: `Bearer ${await server.token("globalAdmin")}` } });
		expect(answer.headers.get("content-type")).toContain("text/event-stream");
		const events: Told[] = [];
		let left = "";
		for await (const chunk of answer.body ?? []) {
			left += Buffer.from(chunk).toString("utf8");
			const frames = left.split("\n\n");
			left = frames.pop() ?? "";
			for (const frame of frames) {
				const [, name = "", json = ""] = /^event: (\w+)\ndata: (.*)$/u.exec(frame) ?? [];
				if (name === "") continue;
				const event: Told = { name, body: JSON.parse(json) };
				events.push(event);
				onEvent(event);
			}
		}
		return events;
	};

	test("comes over the wire's own answer too, ends with the transfer, and with the server", async () => {
		const address = await server.app.listen({ host: "127.0.0.1", port: 0 });
		const body = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_with_license_transfer" };
		const answer = await server.ask({ method: "POST", url: `${hospital.subscription}/upgrades`, body });
		const done = wireResult.parse(JSON.parse(answer.body.replace(/^\uFEFF/u, "")));
		expect(done.licenseErrors.length).toBeGreaterThan(0);
		expect(answer.headers.link).toMatch(/^<\/api\/v1\/customers\/.+\/transfers\/.+>; rel="monitor"$/u);
		const { items } = read(licenseTransfers, await server.ask({ url: `${hospital.ourCustomer}/transfers` }));
		const url = `${address}${hospital.ourCustomer}/transfers/${items[0]?.id}/events`;
		const first = Promise.withResolvers<void>();
		const other = Promise.withResolvers<void>();
		const listening = listen(url, () => first.resolve());
		await first.promise;
		await finishTransfers(server.surroundings);
		const events = await listening;
		expect(events[0]?.body.state).toBe("running");
		expect(events.at(-1)).toMatchObject({ name: "done", body: { state: "finished" } });
		const moved = events.map(({ body: { users } }) => users.moved);
		expect(moved).toEqual(moved.toSorted((a, b) => a - b));
		expect((await listen(url, () => undefined)).map(({ name }) => name)).toEqual(["done"]);

		await server.surroundings.database.transactInstallation(async (tx) => {
			await tx.updateTable("license_transfers").set({ state: "stopped" }).execute();
			await tx.updateTable("license_transfer_rows").set({ state: "pending" }).execute();
			await tx.updateTable("license_transfers").set({ state: "running", moved_at_once: 0 }).execute();
		});
		const open = listen(url, () => other.resolve()).catch(() => []);
		await other.promise;
		await server.close();
		await open;
	});
});
