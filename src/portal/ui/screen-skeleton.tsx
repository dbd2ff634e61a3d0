import { makeStyles, Skeleton, SkeletonItem } from "@fluentui/react-components";
import { useText } from "../language/text.ts";
import { Page, Panel } from "./page.tsx";

const useStyles = makeStyles({
	title: { width: "min(320px, 70%)", height: "32px" },
	rows: { display: "flex", flexDirection: "column" },
	row: { padding: "18px 20px", display: "flex", flexDirection: "column", rowGap: "8px" },
	first: { width: "min(360px, 60%)" },
	second: { width: "min(220px, 40%)" },
});

/** A whole screen on its way. */
export function ScreenSkeleton() {
	const styles = useStyles();
	return (
		<Page>
			<Skeleton className={styles.title} aria-hidden="true">
				<SkeletonItem size={32} />
			</Skeleton>
			<ListSkeleton rows={5} />
		</Page>
	);
}

/** A list on its way, as tall as the list will be. */
export function ListSkeleton({ rows, rowHeight = 72 }: { readonly rows: number; readonly rowHeight?: number }) {
	const styles = useStyles();
	const text = useText();
	return (
		<div role="status">
			<span className="visually-hidden">{text("shell.loading")}</span>
			<Panel className={styles.rows}>
				{Array.from({ length: rows }, (_, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rows without content have no other name
					<Skeleton key={index} className={styles.row} style={{ minHeight: rowHeight - 36 }} aria-hidden="true">
						<SkeletonItem size={16} className={styles.first} />
						<SkeletonItem size={12} className={styles.second} />
					</Skeleton>
				))}
			</Panel>
		</div>
	);
}
