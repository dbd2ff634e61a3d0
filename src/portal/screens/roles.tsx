import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomRoleView, RoleTable } from "../../wire/api/accounts.ts";
import { rolesQuery } from "../api/access-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { AccessTabs } from "../ui/accounts/access-tabs.tsx";
import { RoleDialog } from "../ui/accounts/role-dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { ExplainedButton } from "../ui/explained-button.tsx";
import { Page } from "../ui/page.tsx";
import { type Column, RecordTable } from "../ui/record-table.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";

const useStyles = makeStyles({
	heading: { ...typographyStyles.subtitle2 },
	/* The sentences of refusals go on with these words, so they begin small. */
	title: {
		display: "inline-block",
		fontWeight: tokens.fontWeightSemibold,
		"::first-letter": { textTransform: "uppercase" },
	},
	source: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What each role may do, by which source, and the roles of the partner's own making. */
export function RolesScreen() {
	const text = useText();
	const denial = useDenial("manageAccounts");
	return (
		<Page>
			<ScreenHeading title={text("portal.identity.roles.title")} />
			<AccessTabs here={paths.roles} />
			{denial === undefined ? <Roles /> : <EmptyState message={denial} />}
		</Page>
	);
}

function Roles() {
	const text = useText();
	const { language } = useLanguage();
	const roles = useQuery(rolesQuery(language));
	if (roles.isError) return <ErrorPanel error={roles.error} onRetry={() => void roles.refetch()} />;
	if (roles.data === undefined) return <ListSkeleton rows={6} rowHeight={48} />;
	return (
		<>
			<p>{text("portal.identity.roles.explanation")}</p>
			<OwnRoles table={roles.data} />
			<Matrix table={roles.data} />
		</>
	);
}

function OwnRoles({ table: { customRoles, operations } }: { readonly table: RoleTable }) {
	const styles = useStyles();
	const text = useText();
	const denial = useDenial("manageRoles");
	const [edited, setEdited] = useState<CustomRoleView | "new">();
	const titleOf = (name: string) => operations.find((operation) => operation.name === name)?.title ?? name;
	const columns: readonly Column<CustomRoleView>[] = [
		{ key: "name", title: text("portal.identity.roles.name"), wide: true, plain: true, cell: ({ name }) => name },
		{
			key: "operations",
			title: text("portal.identity.clients.scopes"),
			wide: true,
			plain: true,
			cell: (role) => role.operations.map(titleOf).join(", "),
		},
		{
			key: "manage",
			title: text("portal.identity.people.manage"),
			plain: true,
			cell: (role) => (
				<ExplainedButton disabledReason={denial} onPress={() => setEdited(role)}>
					{text("portal.identity.roles.edit.of", { name: role.name })}
				</ExplainedButton>
			),
		},
	];
	return (
		<>
			<h2 className={styles.heading}>{text("portal.identity.roles.own")}</h2>
			{customRoles.length === 0 ? (
				<p>{text("portal.identity.roles.own.none")}</p>
			) : (
				<RecordTable
					label={text("portal.identity.roles.own")}
					columns={columns}
					items={customRoles}
					keyOf={({ id }) => id}
				/>
			)}
			<div>
				<ExplainedButton appearance="primary" disabledReason={denial} onPress={() => setEdited("new")}>
					{text("portal.identity.roles.add")}
				</ExplainedButton>
			</div>
			{edited !== undefined && (
				<RoleDialog
					{...(edited === "new" ? {} : { role: edited })}
					operations={operations}
					onClose={() => setEdited(undefined)}
				/>
			)}
		</>
	);
}

type Operation = RoleTable["operations"][number];

/** Operations by roles; a right says where it comes from. */
function Matrix({ table: { roles, operations } }: { readonly table: RoleTable }) {
	const styles = useStyles();
	const text = useText();
	const columns: readonly Column<Operation>[] = [
		{
			key: "operation",
			title: text("portal.identity.roles.operation"),
			wide: true,
			plain: true,
			cell: ({ title }) => <span className={styles.title}>{title}</span>,
		},
		...roles.map(({ name, title, rights }) => ({
			key: name,
			title,
			cell: (operation: Operation) =>
				text(
					rights.some((right) => right.operation === operation.name)
						? "portal.identity.roles.yes"
						: "portal.identity.roles.no",
				),
		})),
		{
			key: "source",
			title: text("portal.identity.roles.source"),
			wide: true,
			plain: true,
			cell: (operation) =>
				listSources(roles, operation.name).map(({ source, holders }) => (
					<span key={source} className={styles.source}>
						{source} ({holders.join(", ")})
					</span>
				)),
		},
	];
	return (
		<RecordTable
			label={text("portal.identity.roles.title")}
			columns={columns}
			items={operations}
			keyOf={({ name }) => name}
		/>
	);
}

/** Where a right comes from, and for which roles. */
function listSources(roles: RoleTable["roles"], operation: Operation["name"]) {
	const found = roles.flatMap(({ title, rights }) =>
		rights.flatMap((right) => (right.operation === operation ? [{ title, source: right.source }] : [])),
	);
	return [...new Set(found.map(({ source }) => source))].map((source) => ({
		source,
		holders: found.filter((one) => one.source === source).map(({ title }) => title),
	}));
}
