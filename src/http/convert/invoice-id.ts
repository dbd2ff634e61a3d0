import { toId } from "../../domain/basics/ids.ts";
import type { InvoiceId } from "../../domain/invoices/invoice.ts";
import type { Answer } from "../answer.ts";
import { serviceError } from "../errors.ts";

/** The id behind `D0600A1B2C` and behind `Recurring-D0600A1B2C`, in whatever case; none of ours is `OneTime`. */
export function readInvoiceId(sent: string | undefined): InvoiceId {
	return toId<InvoiceId>((sent ?? "").replace(/^recurring-/iu, ""));
}

/** The original's 404 of an invoice or of something that belongs to one. */
export function invoiceNotFound(partnerId: string, sent: string | undefined, what = "Invoice"): Answer {
	return serviceError(404, {
		code: 3000,
		description: `Requested ${what} doesn't exist for TenantId - ${partnerId}, InvoiceId - ${sent ?? ""}.`,
		data: [`property_name: ${what}`],
	});
}
