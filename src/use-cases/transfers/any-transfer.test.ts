import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toOrigin } from "../../../test/support/desk.ts";
import { failAtStatement } from "../../../test/support/faults.ts";
import { finishTransfers } from "../../../test/support/finish-transfers.ts";
import { addCustomer, hire, makeCaller, openStage, type Stage, sell, write } from "../../../test/support/fixture.ts";
import { openTransferDesk, type TransferDesk } from "../../../test/support/transfer-desk.ts";
import {
	type CustomerId,
	type ServicePlanName,
	type SkuId,
	toServicePlanName,
	type UserId,
} from "../../domain/basics/ids.ts";
import { getServicePlan, getSku } from "../../domain/catalog/catalog.ts";
import { listEnabledPlans } from "../../domain/licenses/enabled-plans.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { LicenseTransfer } from "../../domain/transfers/license-transfer.ts";
import { listUsers, saveAssignments } from "../../storage/license-store.ts";
import { updateUser } from "../../storage/user-store.ts";
import { updateUserLicenses } from "../licenses/update-user-licenses.ts";
import { deleteUser } from "../users/delete-user.ts";
import { restoreUser } from "../users/restore-user.ts";
import { advanceTransfer } from "./advance-transfer.ts";

/** What can happen to a customer; users go by number, and an act that makes no sense then does nothing. */
type Act =
	| { readonly kind: "upgrade"; readonly chosen?: readonly number[] }
	| { readonly kind: "step" | "crash"; readonly at: number }
	| { readonly kind: "retry" | "fix" | "undo" }
	| { readonly kind: "delete" | "restore" | "locate" | "lose" | "assign"; readonly user: number };

const people = 6;
const user = fc.nat({ max: people - 1 });
const acts: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("upgrade" as const) }) },
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant("upgrade" as const),
			chosen: fc.uniqueArray(user, { minLength: 1, maxLength: 4 }),
		}),
	},
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant("step" as const), at: fc.integer({ min: 1, max: 3 }) }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("crash" as const), at: fc.integer({ min: 1, max: 40 }) }) },
	{ weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("retry" as const, "fix" as const, "undo" as const) }) },
	{
		weight: 5,
		arbitrary: fc.record({
			kind: fc.constantFrom(
				"delete" as const,
				"restore" as const,
				"locate" as const,
				"lose" as const,
				"assign" as const,
			),
			user,
		}),
	},
);

describe("any sequence of upgrades, steps, undos and changes of people", () => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage("sqlite");
	});
	afterAll(() => stage.close());

	test("leaves nobody without a service that the new product has, and never assigns more than was bought", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 16 }), fc.nat({ max: 3 }), async (sequence, most) => {
				const world = await openWorld(stage, most);
				for (const act of sequence) await world.play(act);
				await finishTransfers(world.desk.surroundings);
				await world.check("the end");
			}),
			{ numRuns: 30 },
		);
	}, 60_000);

	test("and taking the upgrade back gives back every license with its switches, however far it was", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.nat({ max: 4 }),
				fc.nat({ max: 3 }),
				fc.subarray([0, 1, 2, 3, 4, 5]),
				async (steps, most, lost) => {
					const world = await openWorld(stage, most);
					for (const one of lost) await world.play({ kind: "lose", user: one });
					const before = await world.desk.assignments(world.customerId);
					await world.play({ kind: "upgrade" });
					for (let done = 0; done < steps; done += 1) await world.play({ kind: "step", at: 2 });
					await world.play({ kind: "fix" });
					await world.play({ kind: "undo" });
					expect(await world.desk.assignments(world.customerId)).toEqual(before);
				},
			),
			{ numRuns: 30 },
		);
	}, 60_000);
});

interface World {
	readonly desk: TransferDesk;
	readonly customerId: CustomerId;
	/** Carries the act out and holds the laws against what it did. */
	play(act: Act): Promise<void>;
	check(after: string): Promise<void>;
}

async function openWorld(stage: Stage, mostMovedAtOnce: number): Promise<World> {
	const desk = openTransferDesk(stage, mostMovedAtOnce);
	const { surroundings } = desk;
	const customerId = await addCustomer(stage);
	const source: Subscription = await sell(stage, customerId, { product: "standard", quantity: people });
	const staff = await hire(stage, customerId, { count: people, product: "standard" });
	const [first, second] = staff;
	const [skuId, e3] = [desk.skuOf("standard"), desk.skuOf("e3")];
	const switchOff = (of: CustomerUser | undefined, ...plans: readonly string[]): readonly LicenseAssignment[] =>
		of === undefined
			? []
			: [{ userId: of.id, skuId, disabledPlans: plans.map(toServicePlanName), assignedAt: surroundings.now() }];
	await write(stage, (tx) =>
		saveAssignments(tx, customerId, [
			...switchOff(first, "TEAMS1", "EXCHANGE_S_STANDARD"),
			...switchOff(second, "MICROSOFTBOOKINGS"),
		]),
	);
	let transfer: LicenseTransfer | undefined;
	const idOf = (number: number): UserId => staff[number]?.id ?? ("" as UserId); // numbers are below the number of people
	const origin = () => toOrigin({ caller: makeCaller({ roles: ["globalAdmin"] }) });
	const toAnswer = () => ({ status: 200, headers: {}, body: "" });

	async function carryOut(act: Act): Promise<void> {
		switch (act.kind) {
			case "upgrade": {
				if (transfer !== undefined && (await desk.find(transfer)).state !== "undone") return;
				const holders = new Set((await desk.assignments(customerId)).map(({ userId }) => userId));
				const chosen = act.chosen?.map(idOf).filter((id) => holders.has(id));
				if (holders.size === 0 || chosen?.length === 0) return;
				transfer = await desk.upgrade(source, "e3", chosen === undefined ? {} : { userIds: chosen });
				return;
			}
			case "step":
				if (transfer !== undefined) await advanceTransfer(surroundings, transfer, act.at);
				return;
			case "crash": {
				if (transfer === undefined) return;
				const database = failAtStatement(surroundings.database, act.at);
				await Promise.allSettled([advanceTransfer({ ...surroundings, database }, transfer, 2)]);
				return;
			}
			case "retry":
			case "fix":
				if (transfer !== undefined) await desk.retry(transfer, { fixing: act.kind === "fix" });
				return;
			case "undo":
				if (transfer !== undefined) await desk.undo(transfer);
				return;
			case "delete":
				await deleteUser(surroundings, { customerId, userId: idOf(act.user), origin: origin(), toAnswer });
				return;
			case "restore":
				await restoreUser(surroundings, { customerId, userId: idOf(act.user), origin: origin(), toAnswer });
				return;
			case "assign": {
				const request = { assign: [{ skuId: e3 }], remove: [] };
				const wanted = { kind: "changes", request } as const;
				const asked = { origin: origin(), customerId, userId: idOf(act.user), wanted, toAnswer };
				await updateUserLicenses(surroundings, asked);
				return;
			}
			default:
				await relocate(act.user, act.kind === "locate" ? "KR" : "");
		}
	}

	async function relocate(number: number, usageLocation: string): Promise<void> {
		const living = await surroundings.database.read((db) => listUsers(db, customerId));
		const person = living.find(({ id }) => id === idOf(number));
		if (person !== undefined) await write(stage, (tx) => updateUser(tx, { ...person, usageLocation }));
	}

	/** What somebody can use: switched on by a license of which there are enough. */
	async function servicesOf(): Promise<ReadonlyMap<UserId, ReadonlySet<string>>> {
		const assignments = await desk.assignments(customerId);
		const pools = await desk.pools(customerId);
		const serving = assignments.filter((one) => {
			const pool = pools.get(one.skuId);
			return pool !== undefined && pool.assigned <= pool.active + pool.warning;
		});
		return new Map(
			staff.map(({ id }) => {
				const plans = listEnabledPlans(
					stage.catalog,
					serving.filter(({ userId }) => userId === id),
				);
				return [id, new Set(plans.map(familyOf))];
			}),
		);
	}
	const familyOf = (plan: ServicePlanName) => getServicePlan(stage.catalog, plan).family;
	const offeredBy = (sku: SkuId) => new Set(getSku(stage.catalog, sku).servicePlans.map(familyOf));

	async function check(after: string): Promise<void> {
		for (const { skuId: sku, assigned, active, warning } of (await desk.pools(customerId)).values()) {
			expect(assigned, `${after}: licenses of ${sku}`).toBeLessThanOrEqual(active + warning);
		}
	}

	return {
		desk,
		customerId,
		check,
		async play(act) {
			const before = await servicesOf();
			await carryOut(act);
			await check(act.kind);
			if (act.kind === "delete") return;
			const after = await servicesOf();
			const offered = offeredBy(act.kind === "undo" ? skuId : e3);
			for (const [id, services] of before) {
				for (const service of services) {
					if (!offered.has(service)) continue;
					expect(after.get(id), `${act.kind}: ${service} of ${id}`).toContain(service);
				}
			}
		},
	};
}
