import { Button, makeStyles } from "@fluentui/react-components";
import { useText } from "../language/text.ts";

const useStyles = makeStyles({ root: { display: "flex", justifyContent: "center" } });

interface PagedQuery {
	readonly hasNextPage: boolean;
	readonly isFetchingNextPage: boolean;
	readonly fetchNextPage: () => unknown;
}

/** Asks for the following page of a list, while there is one. */
export function LoadMore({ query }: { readonly query: PagedQuery }) {
	const styles = useStyles();
	const text = useText();
	if (!query.hasNextPage) return null;
	return (
		<div className={styles.root}>
			<Button disabledFocusable={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
				{text(query.isFetchingNextPage ? "shell.loading" : "action.more")}
			</Button>
		</div>
	);
}
