import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { type Day, dayOf } from "../../domain/billing/day.ts";
import type { CustomerTerms } from "../../domain/prices/billing-terms.ts";
import { settleBookEntries } from "../../domain/timeline/rebase-schedule.ts";
import { isAboutCustomer } from "../../domain/timeline/scheduled-change.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { listOpenScheduledChanges } from "../../storage/schedule-store.ts";
import { findCustomerTerms, listCustomerTerms, saveCustomerTerms, type TermsKey } from "../../storage/terms-store.ts";
import type { Asked, RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "../timeline/catch-up.ts";
import { saveRebased } from "../timeline/rebase-after.ts";

/** What was agreed with a customer: what counts on its present day, and everything that was ever written. */
export interface TermsOverview {
	readonly day: Day;
	/** Absent where only the partner's settings count. */
	readonly current?: CustomerTerms;
	/** The latest beginning first. */
	readonly all: readonly CustomerTerms[];
}

/** The terms of one of the partner's customers; undefined when it is not one. */
export async function readCustomerTerms(
	{ database, now }: Surroundings,
	{ partnerId }: Caller,
	customerId: CustomerId,
): Promise<TermsOverview | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, partnerId, customerId);
		if (found === undefined) return undefined;
		const key = { customerId, partnerId };
		const day = dayOf(found.customer.clock ?? now());
		const current = await findCustomerTerms(db, key, day);
		return { day, all: await listCustomerTerms(db, key), ...(current === undefined ? {} : { current }) };
	});
}

/** What a person says of the terms; the day is the customer's present one where none is said. */
export type TermsContent = Pick<CustomerTerms, "segment" | "currency" | "priceBookId"> & { readonly from?: Day };

/** What came of it. */
export type TermsOutcome =
	| { readonly kind: "saved"; readonly terms: CustomerTerms }
	| { readonly kind: "customerNotFound" | "unknownPriceBook" };

/**
 * Audit operation `update_customer_terms`: agrees new terms from a day on. What is already paid for stays as it is: prices
 * are read when something is bought, changed or renewed.
 */
export async function changeCustomerTerms(
	surroundings: Surroundings,
	{ customerId, origin, toAnswer }: Asked<TermsOutcome> & { readonly customerId: CustomerId },
	content: TermsContent,
): Promise<RememberedAnswer> {
	return await answerInTime(surroundings, {
		...{ customerId, origin, toAnswer },
		isLasting: ({ kind }) => kind === "saved",
		change: (tx, at) => changeWithin(tx, at, { customerId, origin, content }),
	});
}

async function changeWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ customerId, origin, content: { from, ...content } }: ChangeOfTerms,
): Promise<TermsOutcome> {
	const { partnerId } = origin.caller;
	const found = await findCustomerOfPartner(tx, partnerId, customerId);
	if (found === undefined) return { kind: "customerNotFound" };
	const { priceBookId } = content;
	if (priceBookId !== undefined && (await findPriceBook(tx, partnerId, priceBookId)) === undefined)
		return { kind: "unknownPriceBook" };
	const at = inTimeOf(surroundings, found.customer);
	const begins = from ?? dayOf(at.now());
	const before = await findCustomerTerms(tx, { customerId, partnerId }, begins);
	const said = { ...content, customerId, partnerId, from: begins, recordedAt: at.now() };
	const terms = await saveCustomerTerms(tx, said);
	await settleBooks(tx, { customerId, partnerId }, dayOf(at.now()));
	const record = newAuditRecord(at, origin, {
		customerId,
		operation: "update_customer_terms",
		resource: "customer",
		resourceId: customerId,
		...(before === undefined ? {} : { before }),
		after: terms,
		details: { From: begins },
	});
	await saveAuditRecords(tx, [record]);
	return { kind: "saved", terms };
}

/** Entries of the timeline about the price book are held against the terms that now count. */
async function settleBooks(tx: Transactor, key: TermsKey, day: Day): Promise<void> {
	const open = (await listOpenScheduledChanges(tx, key.customerId)).filter(
		(entry) => isAboutCustomer(entry) && entry.partnerId === key.partnerId,
	);
	if (open.length > 0)
		await saveRebased(tx, settleBookEntries(open, (await findCustomerTerms(tx, key, day))?.priceBookId));
}

interface ChangeOfTerms {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly content: TermsContent;
}
