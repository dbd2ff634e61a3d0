import type { CustomerId, PartnerId } from "../../domain/basics/ids.ts";
import {
	type AgreementDraft,
	type AgreementRefusal,
	assessAgreement,
	type CustomerAgreement,
	findTemplate,
} from "../../domain/profiles/agreement.ts";
import { listAgreements, saveAgreement } from "../../storage/agreement-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { findPartner } from "../../storage/partner-store.ts";
import { listResellers } from "../../storage/reseller-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { type CustomerOutcome, changeCustomer } from "../customers/customer-change.ts";
import type { CustomerOfCaller } from "../customers/read-profile.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";

/** What a customer agreed to, as this partner knows it; undefined when it is none of the caller's. */
export async function findAgreements(
	{ database }: Surroundings,
	{ caller, customerId }: CustomerOfCaller,
): Promise<readonly CustomerAgreement[] | undefined> {
	return await database.read(async (db) => {
		if ((await findCustomerOfPartner(db, caller.partnerId, customerId)) === undefined) return undefined;
		const all = await listAgreements(db, customerId);
		return all.filter((one) => one.bySelf || one.partnerId === caller.partnerId);
	});
}

export type AgreementOutcome = CustomerOutcome<AgreementRefusal, { readonly agreement: CustomerAgreement }>;

interface ConfirmCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly draft: AgreementDraft;
	readonly toAnswer: (outcome: AgreementOutcome) => RememberedAnswer;
}

/** Audit operation `create_agreement`: the partner confirms that the customer agreed. */
export async function confirmAgreement(
	surroundings: Surroundings,
	{ customerId, origin, draft, toAnswer }: ConfirmCommand,
): Promise<RememberedAnswer> {
	return await changeCustomer<AgreementRefusal, { readonly agreement: CustomerAgreement }>(surroundings, {
		customerId,
		origin,
		toAnswer,
		async change(tx, { relationship, at, record }) {
			const refusals = assessAgreement(draft, at.now());
			const template = findTemplate(draft.templateId, draft.type);
			if (refusals.length > 0 || template === undefined) return { kind: "refused", refusals };
			const agreement: CustomerAgreement = {
				...{ customerId, id: at.newId(), partnerId: relationship.partnerId, template },
				agreedAt: draft.agreedAt,
				contact: draft.contact,
				userId: origin.caller.account?.id ?? origin.caller.clientId,
				bySelf: false,
				recordedAt: at.now(),
			};
			await saveAgreement(tx, agreement);
			const resourceId = agreement.id;
			await record({ operation: "create_agreement", resource: "agreement", resourceId, after: agreement });
			return { kind: "done", agreement };
		},
	});
}

/** Whether the partner, or a reseller behind whom it stands, works under the partner agreement; undefined for strangers. */
export async function isUnderAgreement(
	{ database }: Surroundings,
	partnerId: PartnerId,
	wanted: { readonly mpnId?: string; readonly tenantId?: string },
): Promise<boolean | undefined> {
	return await database.read(async (db) => {
		const own = await findPartner(db, partnerId);
		const known = [...(own === undefined ? [] : [own]), ...(await listResellers(db, partnerId))];
		const found = known.some(({ id, mpnId }) => mpnId === wanted.mpnId || id === wanted.tenantId?.toLowerCase());
		return found ? true : undefined;
	});
}
