import { ProblemError } from "../../api/api-errors.ts";
import { EmptyState } from "../empty-state.tsx";
import { ErrorPanel } from "../error-panel.tsx";

interface PeopleProblemProps {
	readonly error: unknown;
	readonly onRetry: () => void;
}

/** Why a customer's people cannot be shown: a directory that is closed to the reseller is a state, not a fault. */
export function PeopleProblem({ error, onRetry }: PeopleProblemProps) {
	if (error instanceof ProblemError && error.problem.status === 403 && error.problem.detail !== undefined)
		return <EmptyState message={error.problem.detail} />;
	return <ErrorPanel error={error} onRetry={onRetry} />;
}
