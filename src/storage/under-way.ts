/** Knows what is being done with a database, so that closing it can wait. */
export interface UnderWay {
	/** Does the work; throws once closing has begun. */
	run<T>(work: () => Promise<T>): Promise<T>;
	/** Takes no more work, and resolves when all that was taken has ended, well or badly. */
	close(): Promise<void>;
}

/** Starts with nothing under way. */
export function watchUnderWay(): UnderWay {
	const running = new Set<Promise<unknown>>();
	let closing = false;

	return {
		async run(work) {
			if (closing) throw new Error("the database is closed");
			const done = work();
			running.add(done);
			try {
				return await done;
			} finally {
				running.delete(done);
			}
		},
		async close() {
			closing = true;
			await Promise.allSettled(running);
		},
	};
}
