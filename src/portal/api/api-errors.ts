import type { Problem } from "../../wire/api/problem.ts";

/** The server answered with a problem. */
export class ProblemError extends Error {
	override readonly name = "ProblemError";
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(`${problem.status} ${problem.code}`);
		this.problem = problem;
	}
}

/** No answer arrived: the network is gone, or the server took too long. */
export class ConnectionError extends Error {
	override readonly name = "ConnectionError";
	override readonly cause: "offline" | "timeout" | "unreachable";

	constructor(cause: ConnectionError["cause"]) {
		super(cause);
		this.cause = cause;
	}
}

/** The answer is not what the contract says; the versions of portal and server may differ. */
export class UnexpectedAnswerError extends Error {
	override readonly name = "UnexpectedAnswerError";
}

/** The browser withholds cryptography from this address, so that nobody can sign in. */
export class InsecureAddressError extends Error {
	override readonly name = "InsecureAddressError";
}
