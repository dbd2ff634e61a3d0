import { type SkuId, toServicePlanName } from "../../domain/basics/ids.ts";
import { addDays, type Instant } from "../../domain/basics/instant.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import { demoCustomerId, demoUserId } from "./demo-ids.ts";
import type { DemoStory } from "./demo-story.ts";

const koreanFamilies = ["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권"];
const koreanGiven = [
	"민준",
	"서연",
	"도윤",
	"지우",
	"하준",
	"서현",
	"시우",
	"수아",
	"예준",
	"지민",
	"은우",
	"하은",
	"유진",
	"채원",
	"현우",
	"다은",
	"준서",
	"소율",
	"건우",
	"가은",
];
const englishFamilies = ["Baker", "Cho", "Diaz", "Evans", "Fischer", "Garcia", "Holm", "Iyer", "Jensen", "Kumar"];
const englishGiven = [
	"Alex",
	"Bianca",
	"Carlos",
	"Dana",
	"Elena",
	"Farid",
	"Grace",
	"Hugo",
	"Ines",
	"Jonas",
	"Kavya",
	"Liam",
];

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
		kind: odd ? oddKind(number) : "member",
		signInBlocked: odd && number % 50 === 30,
		lastActiveAt: addDays(now, -((number * 13) % 90)),
	};
}

function oddKind(number: number): CustomerUser["kind"] {
	if (number % 75 === 20) return "sharedMailbox";
	return number % 150 === 25 ? "guest" : "member";
}

interface DemoSkus {
	/** Of the story's first subscription, and how many seats it has. */
	readonly first: SkuId;
	readonly seats: number;
	/** Of its second, where it has one. */
	readonly second?: SkuId;
	/** Of what the customer bought elsewhere. */
	readonly outside?: SkuId;
}

/** Who has which license, and with which services switched off. */
export function makeDemoAssignments(
	story: DemoStory,
	users: readonly CustomerUser[],
	{ skus, now }: { readonly skus: DemoSkus; readonly now: Instant },
): readonly LicenseAssignment[] {
	const assignedAt = addDays(now, -30);
	if (story.withIssues === true) return makeOddAssignments(users, skus, assignedAt);
	const holders = story.overAssigned === true ? users : users.slice(0, skus.seats);
	return holders.map(({ id }) => ({ userId: id, skuId: skus.first, disabledPlans: [], assignedAt }));
}

/** Everybody has the first license, and some have another one that gets in the way. */
function makeOddAssignments(
	users: readonly CustomerUser[],
	{ first, second, outside }: DemoSkus,
	assignedAt: Instant,
): readonly LicenseAssignment[] {
	return users.flatMap(({ id: userId }, index): readonly LicenseAssignment[] => {
		const number = index + 1;
		const group = number % 100 === 42 ? { groupName: "라이선스-야간근무" } : {};
		const bare = { userId, disabledPlans: [], assignedAt };
		return [
			{ ...bare, skuId: first, disabledPlans: oddDisabledPlans(number).map(toServicePlanName), ...group },
			...(second !== undefined && number % 60 === 17 ? [{ ...bare, skuId: second }] : []),
			...(outside !== undefined && number % 100 === 66 ? [{ ...bare, skuId: outside }] : []),
		];
	});
}

/** Bookings has no counterpart in E3; Audio Conferencing, which E5 brings, needs the Skype plan. */
function oddDisabledPlans(number: number): readonly string[] {
	if (number % 25 === 3) return ["SWAY", "MICROSOFTBOOKINGS"];
	return number % 100 === 58 ? ["MCOSTANDARD"] : [];
}
