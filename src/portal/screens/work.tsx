import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { openWorkQuery } from "../api/transfer-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { WorkAssignee } from "../ui/transfers/work-assignee.tsx";
import { WorkRows } from "../ui/transfers/work-rows.tsx";
import { useDenial } from "../ui/use-denial.ts";

/** What is left to do at all customers, for oneself first. The address says whose, so that it can be handed on. */
export function WorkScreen() {
	const text = useText();
	const denial = useDenial("viewUsers");
	const [parameters, setParameters] = useSearchParams();
	const assignee = parameters.get("assignee") ?? "me";
	return (
		<Page>
			<ScreenHeading title={text("portal.work.title")} />
			{denial !== undefined ? (
				<EmptyState message={denial} />
			) : (
				<>
					<p>{text("portal.work.explanation")}</p>
					<WorkAssignee
						assignee={assignee}
						onChange={(next) => setParameters(next === "me" ? {} : { assignee: next }, { replace: true })}
					/>
					<OpenWork assignee={assignee} />
				</>
			)}
		</Page>
	);
}

/** `all` is nobody's id, and to the server it is no choice. */
function OpenWork({ assignee }: { readonly assignee: string }) {
	const text = useText();
	const { language } = useLanguage();
	const query = useInfiniteQuery(openWorkQuery(language, assignee === "all" ? "" : assignee));
	if (query.isPending) return <ListSkeleton rows={4} rowHeight={120} />;
	if (query.isError && query.data === undefined)
		return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
	const entries = query.data.pages
		.flatMap(({ items }) => items)
		.map(({ customerId, customerName, transferId, row }) => ({
			...{ transferKey: { customerId, transferId }, customerName, row },
		}));
	const { hasNextPage, isFetching, isPlaceholderData } = query;
	const count = entries.length;
	const told = hasNextPage ? "portal.work.countSoFar" : "portal.work.count";
	const none = assignee === "me" ? "portal.work.noneOfMine" : "portal.work.none";
	const more = () => {
		if (hasNextPage && !isFetching) void query.fetchNextPage();
	};
	return (
		<>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			<p role="status">{isPlaceholderData ? text("shell.loading") : text(told, { count })}</p>
			{count === 0 && !hasNextPage ? (
				<EmptyState message={text(none)} />
			) : (
				<WorkRows {...{ entries, busy: isPlaceholderData, onEnd: more }} {...(hasNextPage ? {} : { total: count })} />
			)}
		</>
	);
}
