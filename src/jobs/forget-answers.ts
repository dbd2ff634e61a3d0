import { forgetOldAnswers } from "../use-cases/forget-answers.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";

const everyMilliseconds = 10 * 60 * 1000;

/** Keeps the table of remembered answers as small as the promise to repeat them allows. */
export function forgetAnswersRegularly(surroundings: Surroundings, onError: (error: unknown) => void): RepeatedJob {
	return repeat({ everyMilliseconds, run: async () => (await forgetOldAnswers(surroundings)) > 0, onError });
}
