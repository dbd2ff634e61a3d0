import { addDays } from "../domain/basics/instant.ts";
import { forgetAnswersBefore } from "../storage/answer-store.ts";
import type { Surroundings } from "./surroundings.ts";

/** A repeat gets its first answer for at least a day, as the original documents; two leave room for a weekend's clock. */
const daysKept = 2;

/** Forgets answers that nobody repeats any more, a bounded number a time; tells how many were forgotten. */
export async function forgetOldAnswers({ database, now }: Pick<Surroundings, "database" | "now">): Promise<number> {
	const moment = addDays(now(), -daysKept);
	return await database.transactInstallation((tx) => forgetAnswersBefore(tx, moment));
}
