import { Badge } from "@fluentui/react-components";
import type { CustomerSummary } from "../../wire/api/customer.ts";
import { useFormats, useText } from "../language/text.ts";

/** Whether and for what the reseller may administer the customer. */
export function DelegatedAdminBadge({ delegatedAdmin }: Pick<CustomerSummary, "delegatedAdmin">) {
	const text = useText();
	const formats = useFormats();
	const { kind, services, until } = delegatedAdmin;
	const names = services.map((service) => text(`service.${service}`)).join(", ");
	if (kind === "none") {
		return (
			<Badge appearance="tint" color="warning" size="large">
				{text("delegatedAdmin.none")}
			</Badge>
		);
	}
	if (services.length === 0) {
		return (
			<Badge appearance="tint" color="warning" size="large">
				{text(`delegatedAdmin.${kind}`)}
			</Badge>
		);
	}
	return (
		<Badge appearance="tint" color={kind === "full" ? "success" : "informative"} size="large">
			{kind === "full"
				? names
				: until === undefined
					? text("delegatedAdmin.granularFor", { services: names })
					: text("delegatedAdmin.granularUntil", { services: names, until: formats.day(until) })}
		</Badge>
	);
}

/** Says so when the reseller's relationship with the customer has ended; otherwise nothing. */
export function ResellerBadge({ reseller }: Pick<CustomerSummary, "reseller">) {
	const text = useText();
	if (reseller === "active") return null;
	return (
		<Badge appearance="tint" color="danger" size="large">
			{text("reseller.ended")}
		</Badge>
	);
}
