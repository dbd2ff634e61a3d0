import { QueryClient } from "@tanstack/react-query";
import { ConnectionError, ProblemError } from "./api-errors.ts";

const retries = 2;

/** The cache of answers. Reads are tried again only when another try may help; changes never by themselves. */
export const queryClient = new QueryClient({
	defaultOptions: {
		queries: {
			networkMode: "always",
			staleTime: 15_000,
			retry: (failures, error) => failures < retries && mayPass(error),
			retryDelay: (failures) => 400 * 2 ** failures,
		},
		mutations: { networkMode: "always", retry: false },
	},
});

function mayPass(error: unknown): boolean {
	if (error instanceof ConnectionError) return error.cause !== "timeout";
	return error instanceof ProblemError && [429, 502, 503, 504].includes(error.problem.status);
}
