import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../../language/text.ts";
import type { Column } from "../record-table.tsx";

const useStyles = makeStyles({
	name: { fontWeight: tokens.fontWeightSemibold },
	detail: {
		display: "block",
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
		overflowWrap: "anywhere",
	},
});

/** What a row of a list of who may come in is called, with whatever stands behind the name and beneath it. */
export function NameCell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
	return (
		<>
			<span className={useStyles().name}>{name}</span>
			{children}
		</>
	);
}

/** A smaller line of its own in a cell. */
export function Detail({ children }: { readonly children: ReactNode }) {
	return <span className={useStyles().detail}>{children}</span>;
}

/** The last column: the button that opens the dialog of its row. */
export function useManageColumn<Item>(nameOf: (item: Item) => string, onManage: (item: Item) => void): Column<Item> {
	const text = useText();
	return {
		key: "manage",
		title: text("portal.identity.people.manage"),
		plain: true,
		cell: (item) => (
			<Button
				aria-label={text("portal.identity.people.manage.of", { name: nameOf(item) })}
				onClick={() => onManage(item)}
			>
				{text("portal.identity.people.manage")}
			</Button>
		),
	};
}
