import type { CustomerId, PartnerId } from "../../domain/basics/ids.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { Qualification } from "../../domain/customers/qualification.ts";
import type { Segment } from "../../domain/prices/price-row.ts";
import type { Reader } from "../../storage/database.ts";
import { listQualifications } from "../../storage/qualification-store.ts";
import { findCustomerTerms } from "../../storage/terms-store.ts";

/** What kind of customer buys: as it is qualified, else as it was agreed, else a company. */
export async function readSegment(
	db: Reader,
	of: { readonly customerId: CustomerId; readonly partnerId: PartnerId },
	day: Day,
): Promise<Segment> {
	const qualified = (await listQualifications(db, of.customerId))
		.filter(({ vettingStatus }) => vettingStatus === "approved")
		.map(({ qualification }) => segments[qualification])
		.find((segment) => segment !== "commercial");
	if (qualified !== undefined) return qualified;
	return (await findCustomerTerms(db, of, day))?.segment ?? "commercial";
}

const segments = {
	education: "education",
	nonprofit: "charity",
	governmentCommunityCloud: "government",
	/** A company that a state owns buys as any company. */
	stateOwnedEntity: "commercial",
} as const satisfies Record<Qualification, Segment>;
