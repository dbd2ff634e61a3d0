import { makeStyles } from "@fluentui/react-components";
import { Wrench20Regular } from "@fluentui/react-icons/svg/wrench";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { LicenseTransferView } from "../../wire/api/transfers.ts";
import { isNotFound } from "../api/describe-error.ts";
import { customerQuery } from "../api/queries.ts";
import { type TransferKey, transferFile, transferQuery, useTransferRetry } from "../api/transfer-queries.ts";
import { useTransferEvents } from "../api/use-transfer-events.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ExplainedButton } from "../ui/explained-button.tsx";
import { DownloadButton } from "../ui/invoices/download-button.tsx";
import { Page } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useSuccessMessage } from "../ui/success-messages.tsx";
import { FixDialog } from "../ui/transfers/fix-dialog.tsx";
import { firstFilter, toRowsQuery } from "../ui/transfers/row-filter.ts";
import { RowFilters } from "../ui/transfers/row-filters.tsx";
import { TransferProgress } from "../ui/transfers/transfer-progress.tsx";
import { WorkList } from "../ui/transfers/work-list.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";
import { useSettled } from "../ui/use-settled.ts";
import { NotFoundScreen } from "./not-found.tsx";

const searchPauseMilliseconds = 250;

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-start" },
});

/** One transfer of licenses: its progress as it happens, and the work that it leaves. */
export function TransferScreen() {
	const text = useText();
	const key = { customerId: usePathId("customerId"), transferId: usePathId("transferId") };
	const { language } = useLanguage();
	const customer = useQuery(customerQuery(language, key.customerId)).data;
	const denial = useDenial("viewUsers");
	const query = useQuery({ ...transferQuery(language, key), enabled: denial === undefined });
	const transfer = query.data;
	useTransferEvents(key, transfer?.state === "running");
	if (isNotFound(query.error)) return <NotFoundScreen />;
	const title =
		transfer === undefined
			? text("portal.transfers.one")
			: text("portal.transfers.fromTo", { source: transfer.source.title, target: transfer.target.title });
	const steps = [
		{ title: text("customers.title"), to: paths.customers },
		{ title: customer?.companyName ?? text("customer.title"), to: paths.customer(key.customerId) },
		{ title: text("portal.transfers.title"), to: paths.transfers(key.customerId) },
	];
	return (
		<Page>
			<Breadcrumb steps={steps} here={transfer?.target.title ?? title} />
			<ScreenHeading title={title} />
			{denial !== undefined && <EmptyState message={denial} />}
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			{query.isLoading && <ListSkeleton rows={4} />}
			{transfer !== undefined && (
				<>
					<TransferProgress transfer={transfer} />
					<Work transferKey={key} transfer={transfer} />
				</>
			)}
		</Page>
	);
}

interface WorkProps {
	readonly transferKey: TransferKey;
	readonly transfer: LicenseTransferView;
}

function Work({ transferKey, transfer }: WorkProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const [parameters] = useSearchParams();
	const [filter, setFilter] = useState({ ...firstFilter, search: parameters.get("search") ?? "" });
	const settled = useSettled(toRowsQuery(filter), searchPauseMilliseconds);
	return (
		<>
			<div className={styles.actions}>
				<Repairs transferKey={transferKey} transfer={transfer} />
				<DownloadButton file={transferFile(transferKey, settled, language)}>
					{text("portal.transfers.export")}
				</DownloadButton>
			</div>
			<RowFilters filter={filter} onChange={setFilter} />
			<WorkList transferKey={transferKey} filter={settled} />
		</>
	);
}

/** What can be done for everybody at once. */
function Repairs({ transferKey, transfer }: WorkProps) {
	const text = useText();
	const tell = useSuccessMessage();
	const denial = useDenial("manageUsers");
	const retry = useTransferRetry(transferKey);
	const [fixing, setFixing] = useState(false);
	const { state, users } = transfer;
	const closed =
		denial ??
		(state === "undone"
			? text("portal.transfers.isUndone")
			: users.blocked === 0 && state !== "stopped"
				? text("portal.transfers.nobodyBlocked")
				: undefined);
	const again = () => {
		if (closed !== undefined || retry.isPending) return;
		retry.mutate(undefined, { onSuccess: () => tell(text("portal.transfers.retryAll.done")) });
	};
	return (
		<>
			<ExplainedButton
				appearance="primary"
				icon={<Wrench20Regular />}
				disabledReason={closed}
				onPress={() => setFixing(closed === undefined)}
			>
				{text("portal.transfers.fix")}
			</ExplainedButton>
			{closed === undefined && (
				<ExplainedButton busy={retry.isPending} onPress={again}>
					{text(retry.isPending ? "action.applying" : "portal.transfers.retryAll")}
				</ExplainedButton>
			)}
			{retry.isError && <ErrorPanel error={retry.error} onRetry={again} customerId={transferKey.customerId} />}
			{fixing && <FixDialog transferKey={transferKey} onClose={() => setFixing(false)} />}
		</>
	);
}
