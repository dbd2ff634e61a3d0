import { countFree, countGivable } from "../../domain/licenses/license-pool.ts";
import type { LicenseTransfer, TransferRow } from "../../domain/transfers/license-transfer.ts";
import type { TransferStepFacts } from "../../domain/transfers/plan-transfer-step.ts";
import type { Reader } from "../../storage/database.ts";
import { listAssignmentsOfSome, listSomeUsers } from "../../storage/license-store.ts";
import { listDuplicateAddresses } from "../../storage/proxy-address-store.ts";
import { readPools } from "../licenses/read-licenses.ts";
import type { CustomerFacts } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

/** What a step is planned from, and how many licenses of the target's SKU there are in all. */
export interface ReadStep {
	readonly facts: TransferStepFacts;
	readonly purchased: number;
	/** Licenses of the target's SKU that are free and kept for nobody. */
	readonly unreserved: number;
}

interface StepToRead {
	readonly facts: CustomerFacts;
	readonly transfer: LicenseTransfer;
	readonly rows: readonly TransferRow[];
}

/** Reads it, for the action and for the preview of fixes. `at` is in the customer's time. */
export async function readStepFacts(
	at: Surroundings,
	db: Reader,
	{ facts, transfer, rows }: StepToRead,
): Promise<ReadStep> {
	const { customerId, targetSkuId } = transfer;
	const userIds = rows.map(({ userId }) => userId);
	const pool = (await readPools(at, db, facts)).get(targetSkuId);
	const { active = 0, warning = 0 } = pool ?? {};
	return {
		facts: {
			now: at.now(),
			catalog: at.catalog,
			transfer,
			rows,
			licenses: {
				users: await listSomeUsers(db, customerId, userIds),
				assignments: await listAssignmentsOfSome(db, customerId, userIds),
				duplicateAddresses: await listDuplicateAddresses(db, customerId, userIds),
			},
			freeSeats: pool === undefined ? 0 : countGivable(pool),
			country: facts.customer.country,
		},
		purchased: active + warning,
		unreserved: pool === undefined ? 0 : Math.max(0, countFree(pool)),
	};
}
