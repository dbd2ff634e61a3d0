import { Input, makeStyles, ToggleButton, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AffectedUserView } from "../../../wire/api/upgrade.ts";
import { useText } from "../../language/text.ts";
import { Panel } from "../page.tsx";
import { countIssues, filterAffected } from "./affected-filter.ts";
import { AffectedTable } from "./affected-table.tsx";
import { issueTitleKey } from "./issue-title.ts";

const useStyles = makeStyles({
	root: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: 0 },
	heading: { ...typographyStyles.subtitle2, color: tokens.colorNeutralForeground1 },
	none: { padding: "16px 20px", color: tokens.colorNeutralForeground2 },
	kinds: { display: "flex", flexWrap: "wrap", gap: "6px" },
	search: { width: "min(420px, 100%)" },
});

interface AffectedUsersProps {
	readonly users: readonly AffectedUserView[];
	/** How many there are, also where the list is withheld. */
	readonly count: number;
	/** Why the list is withheld, in the reader's language. */
	readonly withheld: string | undefined;
	/** One below the heading that it stands under. */
	readonly heading: "h2" | "h3";
}

/** The accounts and services with extra work, each with its remedy; searchable, and narrowed by kind of work. */
export function AffectedUsers({ users, count, withheld, heading: Heading }: AffectedUsersProps) {
	const styles = useStyles();
	const text = useText();
	const [search, setSearch] = useState("");
	const [kind, setKind] = useState<string>();
	const counts = useMemo(() => countIssues(users), [users]);
	const activeKind = counts.some((count) => count.kind === kind) ? kind : undefined;
	const shown = useMemo(() => filterAffected(users, { search, kind: activeKind }), [users, search, activeKind]);
	return (
		<section className={styles.root} aria-labelledby="affected-title">
			<Heading id="affected-title" className={styles.heading}>
				{text("affected.title", { count })}
			</Heading>
			{users.length === 0 ? (
				<Panel className={styles.none}>{withheld ?? text("affected.none")}</Panel>
			) : (
				<>
					{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the buttons */}
					<div role="group" aria-label={text("affected.kinds")} className={styles.kinds}>
						{counts.map((count) => (
							<ToggleButton
								key={count.kind}
								size="small"
								checked={count.kind === activeKind}
								onClick={() => setKind(count.kind === activeKind ? undefined : count.kind)}
							>
								{text("affected.kindCount", { kind: text(issueTitleKey(count.kind)), count: count.users })}
							</ToggleButton>
						))}
					</div>
					<Input
						type="search"
						className={styles.search}
						aria-label={text("affected.search")}
						placeholder={text("affected.search")}
						value={search}
						onChange={(_event, { value }) => setSearch(value)}
					/>
					<p role="status" className="visually-hidden">
						{text("affected.shown", { count: shown.length })}
					</p>
					<AffectedTable users={shown} />
				</>
			)}
		</section>
	);
}
