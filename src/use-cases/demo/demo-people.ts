import { toServicePlanName, type SkuId } from "../../domain/basics/ids.ts";
import { addDays, type Instant } from "../../domain/basics/instant.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import { demoCustomerId, demoUserId } from "./demo-ids.ts";
import type { DemoStory } from "./demo-story.ts";

const koreanFamilies = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권"];
const koreanGiven = ["민준", "서연", "도윤", "지우", "하준", "서현", "시우", "수아", "예준", "지민", "은우", "하은", "유진", "채원", "현우", "다은", "준서", "소율", "건우", "가은"];
const englishFamilies = ["Baker", "Cho", "Diaz", "Evans", "Fischer", "Garcia", "Holm", "Iyer", "Jensen", "Kumar"];
const englishGiven = ["Alex", "Bianca", "Carlos", "Dana", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kavya", "Liam"];

/** The people of one customer, the same at every load. */
export function makeDemoUsers(story: DemoStory, customer: number, now: Instant): readonly CustomerUser[] {
	return Array.from({ length: story.users ?? 0 }, (_, index) => makeUser(story, { customer, number: index + 1, now }));
}

interface DemoPerson {
	readonly customer: number;
	readonly number: number;
	readonly now: Instant;
}

function makeUser(story: DemoStory, { customer, number, now }: DemoPerson): CustomerUser {
	const korean = story.country === "KR" && number % 7 !== 0;
	const [families, given] = korean ? [koreanFamilies, koreanGiven] : [englishFamilies, englishGiven];
	const lastName = families[(number * 7) % families.length] ?? "";
	const firstName = given[(number * 3 + Math.floor(number / families.length)) % given.length] ?? "";
	const odd = story.withIssues === true;
	return {
		id: demoUserId(customer, number),
		customerId: demoCustomerId(customer),
		userPrincipalName: `user${String(number).padStart(3, "0")}@${story.domain}`,
		displayName: korean ? `${lastName}${firstName}` : `${firstName} ${lastName}`,
		firstName,
		lastName,
		...(odd && number % 60 === 11 ? {} : { usageLocation: story.country }),
		kind: odd && number % 75 === 20 ? "sharedMailbox" : "member",
		signInBlocked: odd && number % 50 === 30,
		lastActiveAt: addDays(now, -((number * 13) % 90)),
	};
}

interface DemoSkus {
	/** Of the story's first subscription, and how many may hold it. */
	readonly first: SkuId;
	readonly seats: number;
	/** Of its second, where it has one. */
	readonly second?: SkuId;
}

/** Who has which license, and with which services switched off. */
export function makeDemoAssignments(
	story: DemoStory,
	users: readonly CustomerUser[],
	{ skus, now }: { readonly skus: DemoSkus; readonly now: Instant },
): readonly LicenseAssignment[] {
	const assignedAt = addDays(now, -30);
	const holders = users.slice(0, skus.seats).map((user, index): LicenseAssignment => {
		const number = index + 1;
		const odd = story.withIssues === true;
		return {
			userId: user.id,
			skuId: skus.first,
			disabledPlans: odd && number % 25 === 3 ? [toServicePlanName("SWAY"), toServicePlanName("MICROSOFTBOOKINGS")] : [],
			...(odd && number % 100 === 42 ? { groupName: "라이선스-야간근무" } : {}),
			assignedAt,
		};
	});
	if (story.withIssues !== true || skus.second === undefined) return holders;
	const { second } = skus;
	const alsoMailbox = users.filter((_, index) => index % 60 === 16).map((user): LicenseAssignment => ({ userId: user.id, skuId: second, disabledPlans: [], assignedAt }));
	return [...holders, ...alsoMailbox];
}

