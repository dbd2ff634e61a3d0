import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ApiClientView } from "../../wire/api/api-clients.ts";
import { apiClientsQuery, rolesQuery } from "../api/access-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useFormats, useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Detail, NameCell, useManageColumn } from "../ui/accounts/access-columns.tsx";
import { AccessTabs } from "../ui/accounts/access-tabs.tsx";
import { AddClientDialog, ManageClientDialog } from "../ui/accounts/api-client-dialogs.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page } from "../ui/page.tsx";
import { type Column, RecordTable } from "../ui/record-table.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";

/** The programs that call the API, each with what it may do. */
export function ApiClientsScreen() {
	const text = useText();
	const denial = useDenial("manageApiClients");
	return (
		<Page>
			<ScreenHeading title={text("portal.identity.clients.title")} />
			<AccessTabs here={paths.apiClients} />
			{denial === undefined ? <ApiClients /> : <EmptyState message={denial} />}
		</Page>
	);
}

function ApiClients() {
	const text = useText();
	const { language } = useLanguage();
	const clients = useQuery(apiClientsQuery(language));
	const roles = useQuery(rolesQuery(language));
	const [adding, setAdding] = useState(false);
	const [managed, setManaged] = useState<ApiClientView>();
	const columns = useColumns(setManaged);
	const error = clients.error ?? roles.error;
	if (error !== null) return <ErrorPanel error={error} onRetry={() => void clients.refetch()} />;
	if (clients.data === undefined || roles.data === undefined) return <ListSkeleton rows={3} rowHeight={56} />;
	const { operations } = roles.data;
	return (
		<>
			<p>{text("portal.identity.clients.explanation")}</p>
			<div>
				<Button appearance="primary" onClick={() => setAdding(true)}>
					{text("portal.identity.clients.add")}
				</Button>
			</div>
			{clients.data.items.length === 0 ? (
				<EmptyState message={text("portal.identity.clients.none")} />
			) : (
				<RecordTable
					label={text("portal.identity.clients.title")}
					columns={columns}
					items={clients.data.items}
					keyOf={({ clientId }) => clientId}
				/>
			)}
			{adding && <AddClientDialog operations={operations} onClose={() => setAdding(false)} />}
			{managed !== undefined && (
				<ManageClientDialog client={managed} operations={operations} onClose={() => setManaged(undefined)} />
			)}
		</>
	);
}

function useColumns(onManage: (client: ApiClientView) => void): readonly Column<ApiClientView>[] {
	const text = useText();
	const formats = useFormats();
	const manageColumn = useManageColumn<ApiClientView>(({ name }) => name, onManage);
	return [
		{
			key: "name",
			title: text("portal.identity.clients.name"),
			wide: true,
			plain: true,
			cell: ({ name, clientId }) => (
				<NameCell name={name}>
					<Detail>{clientId}</Detail>
				</NameCell>
			),
		},
		{
			key: "scopes",
			title: text("portal.identity.clients.scopes"),
			wide: true,
			cell: ({ scopes, roles }) =>
				scopes === undefined
					? text("portal.identity.clients.byRoles", { roles: roles.length })
					: text("portal.identity.clients.scopes.count", { count: scopes.length }),
		},
		{
			key: "state",
			title: text("portal.identity.clients.state"),
			wide: true,
			cell: ({ blocked, expiresAt, olderSecretUntil }) => (
				<>
					{text(blocked ? "portal.identity.clients.state.blocked" : "portal.identity.clients.state.active")}
					{expiresAt !== undefined && (
						<Detail>{text("portal.identity.clients.until", { day: formats.day(expiresAt) })}</Detail>
					)}
					{olderSecretUntil !== undefined && (
						<Detail>{text("portal.identity.clients.older", { day: formats.day(olderSecretUntil) })}</Detail>
					)}
				</>
			),
		},
		manageColumn,
	];
}
