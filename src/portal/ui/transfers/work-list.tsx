import { useInfiniteQuery } from "@tanstack/react-query";
import { type TransferKey, transferRowsQuery } from "../../api/transfer-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";
import { ListSkeleton } from "../screen-skeleton.tsx";
import { WorkRows } from "./work-rows.tsx";

interface WorkListProps {
	readonly transferKey: TransferKey;
	/** Which users, as the server is asked. */
	readonly filter: string;
}

/** The users of a transfer with what is to be done for them; thousands are fine. */
export function WorkList({ transferKey, filter }: WorkListProps) {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(transferRowsQuery(language, transferKey, filter));
	if (query.isPending) return <ListSkeleton rows={4} rowHeight={120} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const rows = query.data.pages.flatMap((page) => page.items);
	const total = query.data.pages[0]?.total ?? 0;
	const loadMore = () => {
		if (query.hasNextPage && !query.isFetchingNextPage && !query.isFetching) void query.fetchNextPage();
	};
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<p role="status">
				{query.isPlaceholderData ? text("shell.loading") : text("portal.users.count", { count: total })}
			</p>
			{rows.length === 0 ? (
				<EmptyState message={text(filter === "affected=true" ? "portal.transfers.noWork" : "portal.users.noMatch")} />
			) : (
				<WorkRows
					entries={rows.map((row) => ({ transferKey, row }))}
					total={total}
					busy={query.isPlaceholderData}
					onEnd={loadMore}
				/>
			)}
		</>
	);
}
