import type { Surroundings } from "../use-cases/surroundings.ts";
import { eraseDeletedUsers } from "../use-cases/users/erase-deleted-users.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";

const everyMilliseconds = 60 * 60 * 1000;

/** Erases for good who was deleted more than 30 days ago. */
export function eraseDeletedUsersRegularly(surroundings: Surroundings, onError: (error: unknown) => void): RepeatedJob {
	return repeat({ everyMilliseconds, run: async () => (await eraseDeletedUsers(surroundings)).more, onError });
}
