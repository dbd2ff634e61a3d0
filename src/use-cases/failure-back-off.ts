import { LRUCache } from "lru-cache";
import type { Instant } from "../domain/basics/instant.ts";

/** Failures that cost nothing but the failed attempt. */
const freeFailures = 10;
const longestWaitSeconds = 300;
/** Names remembered at once; the longest untouched is forgotten first. */
const mostNames = 10_000;

/** What an attempt came to; `wait`: it was not made, since the name failed too often or too many asked just before. */
export type Attempt<T> =
	| { readonly kind: "succeeded"; readonly value: T }
	| { readonly kind: "failed" }
	| { readonly kind: "wait"; readonly seconds: number };

/** Makes guessing dear: after ten failures in a row under one name, each further one doubles the wait for the next. */
export interface FailureBackOff {
	/**
	 * Makes an attempt under a name unless it has to wait; one that comes to `wait` counts neither way. `free` failures
	 * cost nothing, ten unless told.
	 */
	attempt<T>(name: string, work: () => Promise<Attempt<T>>, free?: number): Promise<Attempt<T>>;
}

interface Failures {
	readonly count: number;
	readonly last: Instant;
}

/** Counts in memory, per server: several servers allow as many times the failures, and a restart forgets them. */
export function createFailureBackOff(now: () => Instant): FailureBackOff {
	const failures = new LRUCache<string, Failures>({ max: mostNames });
	const queues = new Map<string, Promise<unknown>>();

	async function attemptNow<T>(name: string, work: () => Promise<Attempt<T>>, free: number): Promise<Attempt<T>> {
		const seconds = secondsToWait(failures.get(name), free, now());
		if (seconds > 0) return { kind: "wait", seconds };
		const attempt = await work();
		if (attempt.kind === "failed") {
			failures.set(name, { count: (failures.get(name)?.count ?? 0) + 1, last: now() });
		}
		if (attempt.kind === "succeeded") failures.delete(name);
		return attempt;
	}

	return {
		// One after the other, or a thousand guesses sent at once would all be looked at before the first has failed.
		attempt(name, work, free = freeFailures) {
			const mine = (queues.get(name) ?? Promise.resolve()).then(() => attemptNow(name, work, free));
			const over = mine.then(
				() => undefined,
				() => undefined,
			);
			queues.set(name, over);
			void over.then(() => {
				if (queues.get(name) === over) queues.delete(name);
			});
			return mine;
		},
	};
}

function secondsToWait(failures: Failures | undefined, free: number, now: Instant): number {
	if (failures === undefined || failures.count < free) return 0;
	const wait = Math.min(2 ** (failures.count - free), longestWaitSeconds);
	return Math.ceil(wait - Temporal.Instant.from(failures.last).until(now).total("seconds"));
}
