import { makeStyles } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { PersonAdd20Regular } from "@fluentui/react-icons/svg/person-add";
import { PersonSwap20Regular } from "@fluentui/react-icons/svg/person-swap";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { UserView } from "../../wire/api/users.ts";
import { usersQuery } from "../api/user-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ExplainedButton } from "../ui/explained-button.tsx";
import { PersonDialog } from "../ui/joins/person-dialog.tsx";
import { useJoinDenial } from "../ui/joins/use-join-denial.ts";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";
import { useSettled } from "../ui/use-settled.ts";
import { NewUserDialog } from "../ui/users/new-user-dialog.tsx";
import { PeopleProblem } from "../ui/users/people-problem.tsx";
import { RestoreDialog } from "../ui/users/restore-dialog.tsx";
import { readUserFilter, toUsersQuery, type UserFilter, writeUserFilter } from "../ui/users/user-filter.ts";
import { UserFilters } from "../ui/users/user-filters.tsx";
import { UserTable } from "../ui/users/user-table.tsx";

const searchPauseMilliseconds = 250;

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The people of a customer. */
export function UsersScreen() {
	const customerId = usePathId("customerId");
	const denial = useDenial("viewUsers");
	if (denial !== undefined) return <EmptyState message={denial} />;
	return <People customerId={customerId} />;
}

function People({ customerId }: { readonly customerId: string }) {
	const [filter, setFilter] = useFilter();
	const query = useSettled(toUsersQuery(filter), searchPauseMilliseconds);
	const [restoring, setRestoring] = useState<UserView>();
	return (
		<>
			<Actions customerId={customerId} />
			<UserFilters customerId={customerId} filter={filter} onChange={setFilter} />
			<UserList customerId={customerId} query={query} filter={filter} onRestore={setRestoring} />
			{restoring !== undefined && (
				<RestoreDialog customerId={customerId} user={restoring} onClose={() => setRestoring(undefined)} />
			)}
		</>
	);
}

function Actions({ customerId }: { readonly customerId: string }) {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("manageUsers");
	const joining = useJoinDenial();
	const [adding, setAdding] = useState(false);
	const [changing, setChanging] = useState(false);
	return (
		<div className={styles.actions}>
			<ExplainedButton
				appearance="primary"
				icon={<PersonAdd20Regular />}
				disabledReason={denial}
				onPress={() => setAdding(denial === undefined)}
			>
				{text("portal.users.add")}
			</ExplainedButton>
			<ExplainedButton
				icon={<PersonSwap20Regular />}
				disabledReason={joining}
				onPress={() => setChanging(joining === undefined)}
			>
				{text("portal.joins.open")}
			</ExplainedButton>
			<ButtonLink to={paths.userImport(customerId)} icon={<ArrowUpload20Regular />}>
				{text("portal.users.import")}
			</ButtonLink>
			{adding && <NewUserDialog customerId={customerId} onClose={() => setAdding(false)} />}
			{changing && <PersonDialog customerId={customerId} onClose={() => setChanging(false)} />}
		</div>
	);
}

interface UserListProps {
	readonly customerId: string;
	readonly query: string;
	readonly filter: UserFilter;
	readonly onRestore: (user: UserView) => void;
}

function UserList({ customerId, query, filter, onRestore }: UserListProps) {
	const text = useText();
	const { language } = useLanguage();
	const first = useQuery(usersQuery(language, customerId, { query, page: 0 }));
	if (first.isPending) return <ListSkeleton rows={8} rowHeight={61} />;
	if (first.isError && first.data === undefined)
		return <PeopleProblem error={first.error} onRetry={() => void first.refetch()} />;
	const { total } = first.data;
	const everybody = filter.search === "" && filter.marks.size === 0 && filter.skuId === undefined;
	return (
		<>
			{first.isError && <ErrorPanel error={first.error} onRetry={() => void first.refetch()} />}
			<p role="status">
				{first.isPlaceholderData ? text("shell.loading") : text("portal.users.count", { count: total })}
			</p>
			{total === 0 ? (
				<EmptyState message={text(emptyKey(everybody, filter))} />
			) : (
				<UserTable
					customerId={customerId}
					query={query}
					total={total}
					busy={first.isPlaceholderData}
					onRestore={onRestore}
				/>
			)}
		</>
	);
}

function emptyKey(everybody: boolean, { marks, search }: UserFilter) {
	if (everybody) return "portal.users.none";
	return marks.has("deleted") && search === "" ? "portal.users.noneDeleted" : "portal.users.noMatch";
}

/** What is listed also stands in the address, so that it survives a reload and can be sent on. */
function useFilter(): readonly [UserFilter, (filter: UserFilter) => void] {
	const [parameters, setParameters] = useSearchParams();
	const [filter, setFilter] = useState(() => readUserFilter(parameters));
	const change = (next: UserFilter) => {
		setFilter(next);
		setParameters(writeUserFilter(next), { replace: true, preventScrollReset: true });
	};
	return [filter, change];
}
