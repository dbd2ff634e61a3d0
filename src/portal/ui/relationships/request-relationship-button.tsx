import { useState } from "react";
import type { CustomerSummary } from "../../../wire/api/customer.ts";
import { useText } from "../../language/text.ts";
import { ExplainedButton } from "../explained-button.tsx";
import { useDenial } from "../use-denial.ts";
import { RequestDialog } from "./request-dialog.tsx";

/** Opens the form for a request, for one customer or for whoever gets the link. */
export function RequestRelationshipButton({ customer }: { readonly customer?: CustomerSummary }) {
	const text = useText();
	const denial = useDenial("requestRelationship");
	const [open, setOpen] = useState(false);
	const title = text(customer === undefined ? "portal.relationship.request" : "portal.relationship.request.admin");
	return (
		<>
			<ExplainedButton
				{...(customer === undefined ? {} : { size: "small" as const })}
				disabledReason={denial}
				onPress={() => setOpen(true)}
			>
				{title}
			</ExplainedButton>
			{open && (
				<RequestDialog title={title} {...(customer === undefined ? {} : { customer })} onClose={() => setOpen(false)} />
			)}
		</>
	);
}
