import type { CustomerId, PartnerId } from "../../domain/basics/ids.ts";
import { listAgreements } from "../../storage/agreement-store.ts";
import type { Reader } from "../../storage/database.ts";
import type { Surroundings } from "../surroundings.ts";

/**
 * Whether sales ask for the Microsoft Customer Agreement and this customer lacks it: neither confirmed by the partner nor
 * accepted by the customer itself. Nothing is read where sales do not ask.
 */
export async function isAgreementMissing(
	{ settings }: Pick<Surroundings, "settings">,
	db: Reader,
	{ customerId, partnerId }: { readonly customerId: CustomerId; readonly partnerId: PartnerId },
): Promise<boolean> {
	if (settings.requireAgreement !== true) return false;
	const known = await listAgreements(db, customerId);
	return !known.some(
		(one) => one.template.type === "MicrosoftCustomerAgreement" && (one.bySelf || one.partnerId === partnerId),
	);
}
