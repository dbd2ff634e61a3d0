/** A job that runs again and again until it is stopped. */
export interface RepeatedJob {
	/** Waits for a run under way. */
	stop(): Promise<void>;
}

interface Repetition {
	readonly everyMilliseconds: number;
	/** Does a bounded piece of work; true when there is more, which is then done soon. */
	readonly run: () => Promise<boolean>;
	readonly onError: (error: unknown) => void;
}

const soonMilliseconds = 50;

/** Runs a job after each pause; a failure is told and tried again at the next turn. */
export function repeat({ everyMilliseconds, run, onError }: Repetition): RepeatedJob {
	let stopped = false;
	let underWay: Promise<void> = Promise.resolve();
	let timer: NodeJS.Timeout;

	async function turn(): Promise<void> {
		let more = false;
		try {
			more = await run();
		} catch (error) {
			onError(error);
		}
		if (!stopped) schedule(more ? soonMilliseconds : everyMilliseconds);
	}

	function schedule(milliseconds: number): void {
		timer = setTimeout(() => {
			underWay = turn();
		}, milliseconds);
		timer.unref();
	}

	schedule(everyMilliseconds);
	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await underWay;
		},
	};
}
