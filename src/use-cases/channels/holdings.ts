import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import {
	assessHolding,
	type HoldingDraft,
	type HoldingGround,
	type HoldingRefusal,
	keyOfHolding,
} from "../../domain/channels/assess-holding.ts";
import { type EditedHolding, type HoldingEdit, planHoldingEdit } from "../../domain/channels/edit-holding.ts";
import type { OutsideHolding, RecordedHolding } from "../../domain/channels/outside-holding.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import {
	deleteOutsideHolding,
	listRecordedHoldings,
	saveOutsideHoldings,
	saveRecordedHolding,
} from "../../storage/holding-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { type CustomerOutcome, changeCustomer, type OpenCustomer } from "../customers/customer-change.ts";
import { inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** What a partner knows that its customer has from elsewhere; undefined when it is none of its customers. */
export async function listHoldings(
	{ database }: Surroundings,
	{ caller, customerId }: { readonly caller: Caller; readonly customerId: CustomerId },
): Promise<readonly RecordedHolding[] | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, caller.partnerId, customerId);
		return found === undefined ? undefined : await listRecordedHoldings(db, customerId, caller.partnerId);
	});
}

export type AddHoldingOutcome = CustomerOutcome<HoldingRefusal, { readonly holding: RecordedHolding }>;

/** Audit operation `create_customer_holding`: something that the customer has from elsewhere. */
export async function addHolding(
	surroundings: Surroundings,
	asked: {
		readonly customerId: CustomerId;
		readonly origin: RequestOrigin;
		readonly draft: HoldingDraft;
		readonly toAnswer: (outcome: AddHoldingOutcome) => RememberedAnswer;
	},
): Promise<RememberedAnswer> {
	const { draft, ...change } = asked;
	return await changeCustomer<HoldingRefusal, { readonly holding: RecordedHolding }>(surroundings, {
		...change,
		async change(tx, open) {
			const { partnerId } = change.origin.caller;
			const assessed = assessHolding(draft, await readGround(tx, open.at, { ...open, partnerId }));
			if (assessed.kind === "wrong") return { kind: "refused", refusals: assessed.refusals };
			const holding = { ...assessed.holding, id: open.at.newId(), partnerId, version: 1 };
			await recordHoldings(tx, open, [holding]);
			return { kind: "done", holding };
		},
	});
}

/** Why a record cannot be changed. */
export type HoldingEditRefusal =
	| HoldingRefusal
	| { readonly code: "holdingNotFound" }
	/** Somebody else changed it since it was read. */
	| { readonly code: "staleHolding"; readonly version: number };
export type EditHoldingOutcome = CustomerOutcome<HoldingEditRefusal, { readonly holding: RecordedHolding }>;

/** Audit operation `update_customer_holding`: what is known of it has changed. An edit that changes nothing records nothing. */
export async function editHolding(
	surroundings: Surroundings,
	asked: {
		readonly customerId: CustomerId;
		readonly origin: RequestOrigin;
		readonly id: string;
		readonly edit: HoldingEdit;
		/** Whether the version is the one that the caller read. */
		readonly isCurrent: (version: number) => boolean;
		readonly toAnswer: (outcome: EditHoldingOutcome) => RememberedAnswer;
	},
): Promise<RememberedAnswer> {
	const { id, edit, isCurrent, ...change } = asked;
	const { customerId } = change;
	return await changeCustomer<HoldingEditRefusal, { readonly holding: RecordedHolding }>(surroundings, {
		...change,
		async change(tx, open) {
			const { partnerId } = change.origin.caller;
			const before = (await listRecordedHoldings(tx, customerId, partnerId)).find((one) => one.id === id);
			if (before?.partnerId !== partnerId) return { kind: "refused", refusals: [{ code: "holdingNotFound" }] };
			if (!isCurrent(before.version))
				return { kind: "refused", refusals: [{ code: "staleHolding", version: before.version }] };
			const plan: EditedHolding = planHoldingEdit(before, edit, await readGround(tx, open.at, { ...open, partnerId }));
			if (plan.kind === "wrong") return { kind: "refused", refusals: plan.refusals };
			if (plan.kind === "unchanged") return { kind: "done", holding: before };
			await saveRecordedHolding(tx, customerId, plan.holding);
			await open.record({
				...{ operation: "update_customer_holding", resource: "customer_holding", resourceId: id },
				...{ before: withoutOwner(before), after: withoutOwner(plan.holding) },
			});
			return { kind: "done", holding: plan.holding };
		},
	});
}

export type RemoveHoldingOutcome = CustomerOutcome<{ readonly code: "holdingNotFound" }, object>;

/** Audit operation `delete_customer_holding`: the customer no longer has it, or never had. */
export async function removeHolding(
	surroundings: Surroundings,
	asked: {
		readonly customerId: CustomerId;
		readonly origin: RequestOrigin;
		readonly id: string;
		readonly toAnswer: (outcome: RemoveHoldingOutcome) => RememberedAnswer;
	},
): Promise<RememberedAnswer> {
	const { id, ...change } = asked;
	const { customerId } = change;
	return await changeCustomer<{ readonly code: "holdingNotFound" }, object>(surroundings, {
		...change,
		async change(tx, { record }) {
			const { partnerId } = change.origin.caller;
			const before = (await listRecordedHoldings(tx, customerId, partnerId)).find((one) => one.id === id);
			if (before === undefined || !(await deleteOutsideHolding(tx, { customerId, partnerId, id })))
				return { kind: "refused", refusals: [{ code: "holdingNotFound" }] };
			await record({
				operation: "delete_customer_holding",
				resource: "customer_holding",
				resourceId: id,
				before: withoutOwner(before),
			});
			return { kind: "done" };
		},
	});
}

/** Writes holdings with their records, for one or for a whole sheet. */
export async function recordHoldings(
	tx: Transactor,
	{ customer, record }: OpenCustomer,
	holdings: readonly OutsideHolding[],
): Promise<void> {
	await saveOutsideHoldings(tx, customer.id, holdings);
	for (const holding of holdings) {
		await record({
			operation: "create_customer_holding",
			resource: "customer_holding",
			resourceId: holding.id,
			after: withoutOwner(holding),
		});
	}
}

/** What is said of a customer's holdings is held against the day, the catalog and what is there. */
export async function readGround(
	db: Reader,
	surroundings: Surroundings,
	{ customer, partnerId }: Pick<OpenCustomer, "customer"> & Pick<Caller, "partnerId">,
): Promise<HoldingGround> {
	const recorded = await listRecordedHoldings(db, customer.id, partnerId);
	const { catalog, now } = inTimeOf(surroundings, customer);
	return { catalog, now: now(), recorded: new Set(recorded.map(keyOfHolding)) };
}

/** A record says whose it is by itself. */
function withoutOwner({ partnerId: _, ...holding }: OutsideHolding): Omit<OutsideHolding, "partnerId"> {
	return holding;
}
