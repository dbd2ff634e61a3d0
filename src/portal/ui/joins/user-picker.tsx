import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usersQuery } from "../../api/user-queries.ts";
import { useLanguage } from "../../language/language-provider.tsx";
import { useText } from "../../language/text.ts";
import { ErrorPanel } from "../error-panel.tsx";
import { useSettled } from "../use-settled.ts";
import type { ChosenUser } from "./person-entry.ts";

const searchPauseMilliseconds = 250;
const shownAtMost = 6;

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "4px" },
	search: { width: "100%" },
	detail: {
		display: "block",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
		overflowWrap: "anywhere",
	},
	chosen: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "8px 16px" },
	name: { fontWeight: tokens.fontWeightSemibold },
	quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface UserPickerProps {
	readonly customerId: string;
	readonly chosen: ChosenUser | undefined;
	readonly missing: boolean;
	readonly onChoose: (user: ChosenUser) => void;
}

/** Finds one of a customer's people by name; whoever is chosen beforehand stands there alone until another is wanted. */
export function UserPicker(props: UserPickerProps) {
	const styles = useStyles();
	const text = useText();
	const { chosen } = props;
	const [searching, setSearching] = useState(chosen === undefined);
	if (searching || chosen === undefined) return <Search {...props} />;
	return (
		<div className={styles.chosen}>
			<div>
				<p className={styles.name}>{chosen.displayName}</p>
				<p className={styles.detail}>{describe(chosen)}</p>
			</div>
			<Button onClick={() => setSearching(true)}>{text("portal.joins.who.other")}</Button>
		</div>
	);
}

function Search({ customerId, chosen, missing, onChoose }: UserPickerProps) {
	const styles = useStyles();
	const text = useText();
	const { language } = useLanguage();
	const [search, setSearch] = useState("");
	const settled = useSettled(search.trim(), searchPauseMilliseconds);
	const query = new URLSearchParams({ sort: "displayName", ...(settled === "" ? {} : { search: settled }) }).toString();
	const found = useQuery(usersQuery(language, customerId, { query, page: 0 }));
	const listed: readonly ChosenUser[] = found.data?.items.slice(0, shownAtMost) ?? [];
	const users = chosen === undefined || listed.some(({ id }) => id === chosen.id) ? listed : [chosen, ...listed];
	const more = (found.data?.total ?? 0) - listed.length;
	return (
		<div className={styles.root}>
			<Input
				type="search"
				className={styles.search}
				contentBefore={<Search20Regular aria-hidden="true" />}
				aria-label={text("portal.users.search")}
				placeholder={text("portal.users.search")}
				value={search}
				maxLength={200}
				onChange={(_event, { value }) => setSearch(value)}
			/>
			{found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
			<Field
				label={text("portal.joins.who")}
				required
				validationMessage={missing ? text("portal.joins.who.missing") : null}
			>
				<RadioGroup
					value={chosen?.id ?? ""}
					onChange={(_event, { value }) => {
						const user = users.find(({ id }) => id === value);
						if (user !== undefined) onChoose(user);
					}}
				>
					{users.map((user) => (
						<Radio
							key={user.id}
							value={user.id}
							label={
								<>
									{user.displayName}
									<span className={styles.detail}>{describe(user)}</span>
								</>
							}
						/>
					))}
				</RadioGroup>
			</Field>
			<p role="status" className={styles.quiet}>
				{found.data !== undefined && found.data.total === 0 && text("portal.users.noMatch")}
				{more > 0 && text("portal.joins.who.more", { count: more })}
			</p>
		</div>
	);
}

function describe({ userPrincipalName, licenses }: ChosenUser): string {
	return [userPrincipalName, ...licenses.map(({ name }) => name)].join(" · ");
}
