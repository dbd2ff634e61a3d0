import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { isNotFound } from "../api/describe-error.ts";
import { customerQuery } from "../api/queries.ts";
import { userQuery } from "../api/user-queries.ts";
import { useLanguage } from "../language/language-provider.tsx";
import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { Breadcrumb } from "../ui/breadcrumb.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { UserLicenses } from "../ui/licenses/user-licenses.tsx";
import { Page } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { ListSkeleton } from "../ui/screen-skeleton.tsx";
import { useDenial } from "../ui/use-denial.ts";
import { usePathId } from "../ui/use-path-id.ts";
import { UserActions } from "../ui/users/user-actions.tsx";
import { UserBadges } from "../ui/users/user-badges.tsx";
import { UserFacts } from "../ui/users/user-facts.tsx";
import { UserRoles } from "../ui/users/user-roles.tsx";

const useStyles = makeStyles({
	head: { display: "flex", flexDirection: "column", rowGap: "6px" },
	address: {
		display: "flex",
		flexWrap: "wrap",
		alignItems: "center",
		gap: "6px 12px",
		color: tokens.colorNeutralForeground2,
		overflowWrap: "anywhere",
	},
});

/** One person of a customer: what is known, licenses and services, roles. */
export function UserScreen() {
	const text = useText();
	const customerId = usePathId("customerId");
	const { language } = useLanguage();
	const customer = useQuery(customerQuery(language, customerId)).data;
	const denial = useDenial("viewUsers");
	const steps = [
		{ title: text("customers.title"), to: paths.customers },
		{ title: customer?.companyName ?? text("customer.title"), to: paths.customer(customerId) },
		{ title: text("portal.users.title"), to: paths.users(customerId) },
	];
	if (denial !== undefined)
		return (
			<Page>
				<Breadcrumb steps={steps} here={text("portal.users.one")} />
				<ScreenHeading title={text("portal.users.one")} />
				<EmptyState message={denial} />
			</Page>
		);
	return <Person customerId={customerId} home={customer?.country} steps={steps} />;
}

interface PersonProps {
	readonly customerId: string;
	readonly home: string | undefined;
	readonly steps: readonly { readonly title: string; readonly to: string }[];
}

function Person({ customerId, home, steps }: PersonProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const userId = usePathId("userId");
	const query = useQuery(userQuery(language, { customerId, userId }));
	const user = query.data;
	const name = user?.displayName ?? text("portal.users.one");
	if (isNotFound(query.error))
		return (
			<Page>
				<Breadcrumb steps={steps} here={text("portal.users.one")} />
				<ScreenHeading title={text("portal.users.gone")} />
				<EmptyState message={text("portal.users.gone.explanation")}>
					<ButtonLink to={`${paths.users(customerId)}?only=deleted`}>{text("portal.users.gone.deleted")}</ButtonLink>
				</EmptyState>
			</Page>
		);
	return (
		<Page>
			<Breadcrumb steps={steps} here={name} />
			<div className={styles.head}>
				<ScreenHeading title={name} />
				{user !== undefined && (
					<div className={styles.address}>
						{user.userPrincipalName}
						<UserBadges user={user} />
					</div>
				)}
			</div>
			{query.isError && <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />}
			{query.isPending && <ListSkeleton rows={4} />}
			{user !== undefined && (
				<>
					<UserActions customerId={customerId} user={user} home={home} />
					<UserFacts user={user} />
					<UserLicenses key={user.id} customerId={customerId} userId={user.id} />
					<UserRoles customerId={customerId} user={user} />
				</>
			)}
		</Page>
	);
}
