import { useText } from "../language/text.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Page } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";

/** For an address where nothing is, or nothing that this person may see. */
export function NotFoundScreen() {
	const text = useText();
	return (
		<Page>
			<ScreenHeading title={text("notFound.title")} />
			<EmptyState message={text("notFound.detail")}>
				<ButtonLink to={paths.customers}>{text("notFound.toCustomers")}</ButtonLink>
			</EmptyState>
		</Page>
	);
}
