import { isRouteErrorResponse, useRouteError } from "react-router";
import { useText } from "../language/text.ts";
import { ErrorPanel } from "../ui/error-panel.tsx";
import { Page } from "../ui/page.tsx";
import { ScreenHeading } from "../ui/screen-heading.tsx";
import { NotFoundScreen } from "./not-found.tsx";

/** What is shown when a screen could not be shown. */
export function ScreenError() {
	const text = useText();
	const error = useRouteError();
	if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundScreen />;
	return (
		<Page>
			<ScreenHeading title={text("screenError.title")} />
			<ErrorPanel error={error} onRetry={() => location.reload()} />
		</Page>
	);
}
