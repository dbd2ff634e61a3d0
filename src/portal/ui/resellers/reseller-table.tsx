import { makeStyles, tokens } from "@fluentui/react-components";
import { useIntl } from "react-intl";
import type { ResellerView } from "../../../wire/api/resellers.ts";
import { useFormats, useText } from "../../language/text.ts";
import { paths } from "../../paths.ts";
import { useMoney } from "../money/use-money.ts";
import { type Column, RecordTable } from "../record-table.tsx";
import { RouterLink } from "../router-link.tsx";

const useStyles = makeStyles({
	name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
	quiet: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The resellers of a provider, each with what it sold. */
export function ResellerTable({ resellers }: { readonly resellers: readonly ResellerView[] }) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const intl = useIntl();
	const { day } = useMoney();
	const counted = (key: "customers" | "subscriptions" | "seats"): Column<ResellerView> => ({
		...{ key, title: text(`portal.resellers.${key}`), number: true },
		cell: (one) => formats.number(one[key]),
	});
	const columns: readonly Column<ResellerView>[] = [
		{
			...{ key: "name", title: text("portal.resellers.name"), plain: true, wide: true },
			cell: ({ id, name, mpnId, country }) => (
				<>
					<RouterLink to={paths.reseller(id)} className={styles.name} standalone>
						{name}
					</RouterLink>
					<span className={styles.quiet}>
						MPN ID {mpnId}
						{country !== undefined && ` · ${intl.formatDisplayName(country, { type: "region", fallback: "code" })}`}
					</span>
				</>
			),
		},
		counted("customers"),
		counted("subscriptions"),
		counted("seats"),
		{
			...{ key: "firstEnd", title: text("portal.resellers.firstEnd") },
			cell: ({ firstEnd }) => (firstEnd === undefined ? text("portal.resellers.noEnd") : day(firstEnd)),
		},
	];
	return (
		<RecordTable
			label={text("portal.resellers.title")}
			columns={columns}
			items={resellers}
			keyOf={({ mpnId }) => mpnId}
		/>
	);
}
