import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { IdentityProviderView } from "../../wire/api/identity-providers.ts";
import { rolesQuery } from "../api/access-queries.ts";
import { identityProvidersQuery } from "../api/identity-provider-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Detail, NameCell, useManageColumn } from "../ui/accounts/access-columns.tsx";
import { AccessTabs } from "../ui/accounts/access-tabs.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ProviderDialog } from "../ui/identity-providers/provider-dialog.tsx";
import { Page } from "../ui/page.tsx";
import { type Column, RecordTable } from "../ui/record-table.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";

const useStyles = makeStyles({
	address: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", userSelect: "all" },
	term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Where people of the partner sign in instead of here. */
export function IdentityProvidersScreen() {
	const text = useText();
	const denial = useDenial("manageIdentityProviders");
	return (
		<Page>
			<ScreenHeading title={text("portal.outside.title")} />
			<AccessTabs here={paths.identityProviders} />
			{denial === undefined ? <IdentityProviders /> : <EmptyState message={denial} />}
		</Page>
	);
}

function IdentityProviders() {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const providers = useQuery(identityProvidersQuery(language));
	const roles = useQuery(rolesQuery(language));
	const [edited, setEdited] = useState<IdentityProviderView | "new">();
	const error = providers.error ?? roles.error;
	if (error !== null) return <ErrorPanel error={error} onRetry={() => void providers.refetch()} />;
	if (providers.data === undefined || roles.data === undefined) return <ListSkeleton rows={3} rowHeight={56} />;
	const { items, redirectUri } = providers.data;
	return (
		<>
			<p>{text("portal.outside.explanation")}</p>
			<dl>
				<dt className={styles.term}>{text("portal.outside.redirect")}</dt>
				<dd className={styles.address}>{redirectUri}</dd>
			</dl>
			<div>
				<Button appearance="primary" onClick={() => setEdited("new")}>
					{text("portal.outside.add")}
				</Button>
			</div>
			{items.length === 0 ? (
				<EmptyState message={text("portal.outside.none")} />
			) : (
				<ProviderTable items={items} onEdit={setEdited} />
			)}
			{edited !== undefined && (
				<ProviderDialog
					{...(edited === "new" ? {} : { provider: edited })}
					table={roles.data}
					onClose={() => setEdited(undefined)}
				/>
			)}
		</>
	);
}

interface ProviderTableProps {
	readonly items: readonly IdentityProviderView[];
	readonly onEdit: (provider: IdentityProviderView) => void;
}

function ProviderTable({ items, onEdit }: ProviderTableProps) {
	const styles = useStyles();
	const text = useText();
	const manageColumn = useManageColumn<IdentityProviderView>(({ name }) => name, onEdit);
	const columns: readonly Column<IdentityProviderView>[] = [
		{
			key: "name",
			title: text("portal.outside.name"),
			wide: true,
			plain: true,
			cell: ({ name, issuer }) => (
				<NameCell name={name}>
					<Detail>{issuer}</Detail>
				</NameCell>
			),
		},
		{
			key: "address",
			title: text("portal.outside.address"),
			wide: true,
			cell: ({ signInPath }) => <span className={styles.address}>{location.origin + signInPath}</span>,
		},
		{
			key: "people",
			title: text("portal.outside.people"),
			cell: ({ people }) => text("portal.outside.people.count", { count: people }),
		},
		{
			key: "state",
			title: text("portal.outside.state"),
			cell: ({ enabled }) => text(enabled ? "portal.outside.state.on" : "portal.outside.state.off"),
		},
		manageColumn,
	];
	return <RecordTable label={text("portal.outside.title")} columns={columns} items={items} keyOf={({ id }) => id} />;
}
