import { Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import type { LicenseHolder } from "../../../wire/api/subscription.ts";
import { useFormats, useText } from "../../language/text.ts";
import { matchesSearch } from "../matches-search.ts";
import { scrollable } from "../table-roles.ts";
import { mayBeReleased, toggle } from "./propose-release.ts";

const estimatedRowHeight = 60;

const useStyles = makeStyles({
	list: {
		position: "relative",
		height: "min(320px, 45vh)",
		overflowY: "auto",
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusMedium,
	},
	row: {
		position: "absolute",
		insetInline: 0,
		top: 0,
		boxSizing: "border-box",
		display: "flex",
		alignItems: "center",
		paddingBlock: "4px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
	},
	name: { display: "block" },
	detail: {
		display: "block",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
	},
	none: { padding: "16px", color: tokens.colorNeutralForeground2 },
});

interface HolderChoiceProps {
	readonly holders: readonly LicenseHolder[];
	readonly selection: ReadonlySet<string>;
	readonly onChange: (selection: ReadonlySet<string>) => void;
}

/** The users with a license, to be ticked; thousands of them are fine. */
export function HolderChoice({ holders, selection, onChange }: HolderChoiceProps) {
	const styles = useStyles();
	const text = useText();
	const scroller = useRef<HTMLDivElement>(null);
	const [search, setSearch] = useState("");
	const shown = holders.filter((holder) => matchesSearch(search, holder.displayName, holder.userPrincipalName));
	const rows = useVirtualizer({
		count: shown.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => estimatedRowHeight,
		getItemKey: (index) => shown[index]?.userId ?? index,
		overscan: 8,
	});
	return (
		<>
			<Input
				type="search"
				aria-label={text("release.search")}
				placeholder={text("release.search")}
				value={search}
				onChange={(_event, { value }) => setSearch(value)}
			/>
			<section ref={scroller} className={styles.list} aria-label={text("release.holders")} {...scrollable}>
				{shown.length === 0 && <p className={styles.none}>{text("affected.noMatch")}</p>}
				<div style={{ height: rows.getTotalSize() }}>
					{rows.getVirtualItems().map((row) => {
						const holder = shown[row.index];
						return (
							holder !== undefined && (
								<div
									key={row.key}
									ref={rows.measureElement}
									data-index={row.index}
									className={styles.row}
									style={{ transform: `translateY(${row.start}px)` }}
								>
									<HolderRow
										holder={holder}
										checked={selection.has(holder.userId)}
										onToggle={() => onChange(toggle(selection, holder.userId))}
									/>
								</div>
							)
						);
					})}
				</div>
			</section>
		</>
	);
}

interface HolderRowProps {
	readonly holder: LicenseHolder;
	readonly checked: boolean;
	readonly onToggle: () => void;
}

function HolderRow({ holder, checked, onToggle }: HolderRowProps) {
	const styles = useStyles();
	const text = useText();
	const formats = useFormats();
	const activity =
		holder.lastActiveAt === undefined
			? text("release.neverActive")
			: text("release.lastActive", { day: formats.day(holder.lastActiveAt) });
	const notes = [
		activity,
		...(holder.signInBlocked ? [text("release.blocked")] : []),
		...(holder.groupName === undefined ? [] : [text("release.byGroup", { group: holder.groupName })]),
	];
	return (
		<Checkbox
			checked={checked}
			disabled={!mayBeReleased(holder)}
			onChange={onToggle}
			label={
				<>
					<span className={styles.name}>
						{holder.displayName} <span className={styles.detail}>{holder.userPrincipalName}</span>
					</span>
					<span className={styles.detail}>{notes.join(" · ")}</span>
				</>
			}
		/>
	);
}
