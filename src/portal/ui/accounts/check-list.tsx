import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
	root: { margin: 0, padding: 0, border: "none", minWidth: 0 },
	legend: { padding: 0, fontSize: tokens.fontSizeBase300 },
	list: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 1fr))",
	},
	title: { display: "inline-block", "::first-letter": { textTransform: "uppercase" } },
	detail: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	wrong: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface CheckListProps<Name extends string> {
	readonly label: string;
	readonly choices: readonly { readonly name: Name; readonly title: string; readonly detail?: string }[];
	readonly chosen: readonly Name[];
	readonly onChange: (chosen: readonly Name[]) => void;
	readonly problem?: string | undefined;
}

/** Several things to choose among, any number of them. */
export function CheckList<Name extends string>(props: CheckListProps<Name>) {
	const { label, choices, chosen, onChange, problem } = props;
	const styles = useStyles();
	return (
		<fieldset className={styles.root}>
			<legend className={styles.legend}>{label}</legend>
			<div className={styles.list}>
				{choices.map(({ name, title, detail }) => (
					<Checkbox
						key={name}
						label={
							<>
								<span className={styles.title}>{title}</span>
								{detail !== undefined && <span className={styles.detail}>{detail}</span>}
							</>
						}
						checked={chosen.includes(name)}
						aria-invalid={problem !== undefined}
						onChange={(_event, { checked }) =>
							onChange(checked === true ? [...chosen, name] : chosen.filter((one) => one !== name))
						}
					/>
				))}
			</div>
			{problem !== undefined && (
				<p role="alert" className={styles.wrong}>
					{problem}
				</p>
			)}
		</fieldset>
	);
}
