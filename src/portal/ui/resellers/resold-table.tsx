import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ResoldSubscriptionView } from "../../../wire/api/resellers.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { useMoney } from "../money/use-money.ts";
import { type Column, RecordTable } from "../record-table.tsx";
import { RouterLink } from "../router-link.tsx";

const useStyles = makeStyles({
	name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
	quiet: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ResoldTableProps {
	readonly items: readonly ResoldSubscriptionView[];
	/** Another answer is on its way. */
	readonly busy: boolean;
}

/** What a reseller sold, each line with its customer. */
export function ResoldTable({ items, busy }: ResoldTableProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { day } = useMoney();
	const columns: readonly Column<ResoldSubscriptionView>[] = [
		{
			...{ key: "customer", title: text("portal.resellers.customer"), plain: true, wide: true },
			cell: ({ customerId, customerName }) => (
				<RouterLink to={paths.customer(customerId)} className={styles.name} standalone>
					{customerName}
				</RouterLink>
			),
		},
		{
			...{ key: "product", title: text("portal.resellers.product"), plain: true, wide: true },
			cell: ({ customerId, subscriptionId, offer, friendlyName }) => (
				<>
					<RouterLink to={paths.subscription(customerId, subscriptionId)} standalone>
						{offer.title}
					</RouterLink>
					{friendlyName !== "" && <span className={styles.quiet}>{friendlyName}</span>}
				</>
			),
		},
		{
			...{ key: "state", title: text("portal.resellers.state"), plain: true },
			cell: ({ status, statusTitle }) => (
				<Badge appearance="tint" size="large" color={status === "active" ? "success" : "warning"}>
					{statusTitle}
				</Badge>
			),
		},
		{
			...{ key: "seats", title: text("portal.resellers.seats"), number: true },
			cell: ({ quantity }) => formats.number(quantity),
		},
		{
			...{ key: "ends", title: text("portal.resellers.termEnds"), wide: true },
			cell: ({ committedUntil, autoRenew }) => (
				<>
					{day(committedUntil)}
					<span className={styles.quiet}>
						{text(autoRenew ? "portal.resellers.renews" : "portal.resellers.endsThen")}
					</span>
				</>
			),
		},
	];
	return (
		<RecordTable
			label={text("portal.resellers.subscriptionsOf")}
			columns={columns}
			items={items}
			keyOf={({ subscriptionId }) => subscriptionId}
			busy={busy}
		/>
	);
}
