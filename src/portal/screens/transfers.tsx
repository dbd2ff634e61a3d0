import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { LicenseTransferView } from "../../wire/api/transfers.ts";
import { transfersQuery } from "../api/transfer-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useFormats, useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Panel } from "../ui/page.tsx";
import { RouterLink } from "../ui/router-link.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { progressOf, workLeft } from "../ui/transfers/progress-of.ts";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";
import { PeopleProblem } from "../ui/users/people-problem.tsx";

const watchMilliseconds = 2_000;

const useStyles = makeStyles({
	item: {
		display: "flex",
		flexDirection: "column",
		rowGap: "4px",
		padding: "12px 20px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":first-child": { borderTopStyle: "none" },
		"@media (max-width: 640px)": { padding: "12px 16px" },
	},
	name: { fontWeight: tokens.fontWeightSemibold },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The transfers of licenses that upgrades of a customer brought, with the work that is left of each. */
export function TransfersScreen() {
	const customerId = usePathId("customerId");
	const denial = useDenial("viewUsers");
	if (denial !== undefined) return <EmptyState message={denial} />;
	return <Transfers customerId={customerId} />;
}

function Transfers({ customerId }: { readonly customerId: string }) {
	const text = useText();
	const { language } = useLanguage();
	const query = useQuery({
		...transfersQuery(language, customerId),
		refetchInterval: ({ state }) =>
			state.data?.items.some((transfer) => transfer.state === "running") === true ? watchMilliseconds : false,
	});
	if (query.isPending) return <ListSkeleton rows={2} rowHeight={88} />;
	if (query.isError && query.data === undefined)
		return <PeopleProblem error={query.error} onRetry={() => void query.refetch()} />;
	if (query.data.items.length === 0) return <EmptyState message={text("portal.transfers.none")} />;
	return (
		<Panel>
			<ul aria-label={text("portal.transfers.title")}>
				{query.data.items.map((transfer) => (
					<Transfer key={transfer.id} customerId={customerId} transfer={transfer} />
				))}
			</ul>
		</Panel>
	);
}

interface TransferProps {
	readonly customerId: string;
	readonly transfer: LicenseTransferView;
}

function Transfer({ customerId, transfer }: TransferProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const { source, target, state, users, startedAt, startedBy } = transfer;
	return (
		<li className={styles.item}>
			<RouterLink to={paths.transfer(customerId, transfer.id)} className={styles.name} standalone>
				{text("portal.transfers.fromTo", { source: source.title, target: target.title })}
			</RouterLink>
			<p>{text(`portal.transfers.state.${state}`, { count: workLeft(transfer) })}</p>
			{state === "running" && (
				<ProgressBar value={progressOf(transfer)} aria-label={text("portal.transfers.progress")} />
			)}
			<p className={styles.quiet}>
				{[
					formats.moment(startedAt),
					...(startedBy === undefined ? [] : [startedBy]),
					text("portal.transfers.done", { done: users.total - users.pending, total: users.total }),
				].join(" · ")}
			</p>
		</li>
	);
}
