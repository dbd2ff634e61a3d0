import type { Instant } from "../../domain/basics/instant.ts";
import { companyAdministratorId } from "../../domain/users/directory-role.ts";
import type { Transactor } from "../../storage/database.ts";
import { savePasswords, saveRolesOf } from "../../storage/directory-store.ts";
import { saveNewUsers } from "../../storage/user-store.ts";
import { demoAdministratorName } from "./demo-access.ts";
import { demoCustomerId, demoUserId } from "./demo-ids.ts";
import type { DemoStory } from "./demo-story.ts";

/** Its number among the people of the customer, beyond all others. */
const administratorNumber = 999;

interface NewAdministrator {
	readonly story: DemoStory;
	readonly number: number;
	/** PHC string of argon2id. */
	readonly passwordHash: string;
	readonly at: Instant;
}

/** Gives a customer of the demo an administrator who can sign in to decide about requests, without a license. */
export async function saveDemoAdministrator(
	tx: Transactor,
	{ story, number, passwordHash, at }: NewAdministrator,
): Promise<void> {
	const key = { customerId: demoCustomerId(number), userId: demoUserId(number, administratorNumber) };
	await saveNewUsers(tx, [
		{
			...{ id: key.userId, customerId: key.customerId, kind: "member", signInBlocked: false },
			...{ userPrincipalName: administratorOf(story), displayName: "나관리", firstName: "관리", lastName: "나" },
			usageLocation: story.country,
		},
	]);
	await savePasswords(tx, [{ ...key, hash: passwordHash, mustChange: false, setAt: at }]);
	await saveRolesOf(tx, key, { roleIds: [companyAdministratorId], addedAt: at });
}

/** The sign-in name of a demo customer's administrator. */
export function administratorOf({ domain }: Pick<DemoStory, "domain">): string {
	return `${demoAdministratorName}@${domain}`;
}
