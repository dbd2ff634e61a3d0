import type { CustomerId } from "../../domain/basics/ids.ts";
import { type HoldingSheet, isGoodSheet } from "../../domain/channels/holding-sheet.ts";
import type { OutsideHolding } from "../../domain/channels/outside-holding.ts";
import { readHoldingSheet } from "../../domain/channels/read-holding-sheet.ts";
import type { SheetRecord } from "../../domain/prices/sheet-row.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { type CustomerOutcome, changeCustomer } from "../customers/customer-change.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { readGround, recordHoldings } from "./holdings.ts";

/** What came of a sheet: only looked at, refused as a whole, or taken in as a whole. */
export interface HoldingImport {
	readonly result: "checked" | "refused" | "created";
	readonly sheet: HoldingSheet;
}
export type HoldingImportOutcome = CustomerOutcome<never, HoldingImport>;

interface ImportHoldingsCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly records: readonly SheetRecord[];
	readonly dryRun: boolean;
	readonly toAnswer: (outcome: HoldingImportOutcome) => RememberedAnswer;
}

/** Audit operation `create_customer_holding`, once a row: all rows or none, in one transaction. A dry run writes nothing. */
export async function importHoldings(
	surroundings: Surroundings,
	{ customerId, origin, records, dryRun, toAnswer }: ImportHoldingsCommand,
): Promise<RememberedAnswer> {
	const { partnerId } = origin.caller;
	if (dryRun) {
		const outcome = await surroundings.database.read(async (db): Promise<HoldingImportOutcome> => {
			const found = await findCustomerOfPartner(db, partnerId, customerId);
			if (found === undefined) return { kind: "customerNotFound" };
			const ground = await readGround(db, surroundings, { ...found, partnerId });
			return { kind: "done", result: "checked", sheet: readHoldingSheet(records, ground) };
		});
		return toAnswer(outcome);
	}
	return await changeCustomer<never, HoldingImport>(surroundings, {
		...{ customerId, origin, toAnswer },
		async change(tx, open) {
			const sheet = readHoldingSheet(records, await readGround(tx, open.at, { ...open, partnerId }));
			if (!isGoodSheet(sheet)) return { kind: "done", result: "refused", sheet };
			const holdings = sheet.rows.flatMap(({ holding }): readonly OutsideHolding[] =>
				holding === undefined ? [] : [{ ...holding, id: open.at.newId(), partnerId }],
			);
			await recordHoldings(tx, open, holdings);
			return { kind: "done", result: "created", sheet };
		},
	});
}
