import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountView, RoleTable } from "../../wire/api/accounts.ts";
import { accountsQuery, rolesQuery } from "../api/access-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Detail, NameCell, useManageColumn } from "../ui/accounts/access-columns.tsx";
import { AccessTabs } from "../ui/accounts/access-tabs.tsx";
import { InviteDialog } from "../ui/accounts/invite-dialog.tsx";
import { ManageAccountDialog } from "../ui/accounts/manage-account-dialog.tsx";
import { SignInRules } from "../ui/accounts/sign-in-rules.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page } from "../ui/page.tsx";
import { type Column, RecordTable } from "../ui/record-table.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";

/** Everybody who works for the partner: invited, given roles, blocked and let in again. */
export function AccountsScreen() {
	const text = useText();
	const denial = useDenial("manageAccounts");
	return (
		<Page>
			<ScreenHeading title={text("portal.identity.people.title")} />
			<AccessTabs here={paths.people} />
			{denial === undefined ? <Accounts /> : <EmptyState message={denial} />}
		</Page>
	);
}

function Accounts() {
	const text = useText();
	const { language } = useLanguage();
	const accounts = useQuery(accountsQuery(language));
	const roles = useQuery(rolesQuery(language));
	const [inviting, setInviting] = useState(false);
	const error = accounts.error ?? roles.error;
	if (error !== null) return <ErrorPanel error={error} onRetry={() => void accounts.refetch()} />;
	if (accounts.data === undefined || roles.data === undefined) return <ListSkeleton rows={4} rowHeight={56} />;
	return (
		<>
			<p>{text("portal.identity.people.explanation")}</p>
			<div>
				<Button appearance="primary" onClick={() => setInviting(true)}>
					{text("portal.identity.people.invite")}
				</Button>
			</div>
			<SignInRules accounts={accounts.data.items} />
			<AccountTable accounts={accounts.data.items} table={roles.data} />
			{inviting && <InviteDialog table={roles.data} onClose={() => setInviting(false)} />}
		</>
	);
}

function AccountTable({ accounts, table }: { readonly accounts: readonly AccountView[]; readonly table: RoleTable }) {
	const text = useText();
	const [managed, setManaged] = useState<AccountView>();
	const manageColumn = useManageColumn<AccountView>(({ displayName }) => displayName, setManaged);
	const rolesOf = ({ roles, customRoles }: AccountView) => {
		const titles = [
			...table.roles.filter(({ name }) => roles.includes(name)).map(({ title }) => title),
			...table.customRoles.filter(({ id }) => customRoles.includes(id)).map(({ name }) => name),
		];
		return titles.length === 0 ? text("portal.identity.people.noRoles") : titles.join(", ");
	};
	const columns: readonly Column<AccountView>[] = [
		{
			key: "name",
			title: text("portal.identity.people.name"),
			wide: true,
			plain: true,
			cell: ({ displayName, userName, isOneself, signsInBy }) => (
				<NameCell name={displayName}>
					{isOneself && ` (${text("portal.identity.people.oneself")})`}
					<Detail>{userName}</Detail>
					{signsInBy !== undefined && <Detail>{text("portal.outside.signIn", { name: signsInBy })}</Detail>}
				</NameCell>
			),
		},
		{ key: "roles", title: text("portal.identity.people.roles"), wide: true, cell: rolesOf },
		{
			key: "state",
			title: text("portal.identity.people.state"),
			cell: ({ state }) => text(`portal.identity.people.state.${state}`),
		},
		{
			key: "factor",
			title: text("portal.identity.people.factor"),
			cell: ({ hasSecondFactor, lacksSecondFactor }) => {
				if (lacksSecondFactor) return text("portal.identity.people.factor.lacking");
				return text(hasSecondFactor ? "portal.identity.people.factor.yes" : "portal.identity.people.factor.no");
			},
		},
		manageColumn,
	];
	return (
		<>
			<RecordTable
				label={text("portal.identity.people.title")}
				columns={columns}
				items={accounts}
				keyOf={({ id }) => id}
			/>
			{managed !== undefined && (
				<ManageAccountDialog account={managed} table={table} onClose={() => setManaged(undefined)} />
			)}
		</>
	);
}
