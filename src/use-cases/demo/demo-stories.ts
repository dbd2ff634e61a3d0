import { demoReseller, otherDemoMpnId } from "./demo-access.ts";
import type { DemoStory } from "./demo-story.ts";

const offers = {
	appsBusiness: "5c9fd4cc-edce-44a8-8e91-07df09744609",
	basic: "bd938f12-058f-4927-bba3-ae36b1d2501c",
	standard: "031c9e47-4802-4248-838e-778fb1d2cc05",
	e1: "91fd106f-4b2c-4938-95ac-f54f74e9a239",
	e3: "796b6b5f-613c-4e24-a17c-eba730d49c02",
	basicIndia: "64a3fd8b-5899-400c-a393-51b55e2c339a",
	appsBusinessIndia: "c558f7e5-7cf6-44e8-8690-1c5d6acdb58c",
	basicNewCommerce: "cfq7ttc0lh18:0001:cfq7ttc0k971",
	audioConferencing: "c94271d8-b431-4a25-a3c5-a57737a1c909",
	standardTrial: "c0bd2e08-11ac-4836-bdc7-3712e744922f",
	exchangePlan1: "195416c1-3447-423a-b37b-ee59a99a19c4",
} as const;

/** For every row of the guide's table a customer whose subscription can go that way. */
const upgradeRows: readonly DemoStory[] = [
	row("한빛무역", "hanbit-trading", { offer: offers.basic, seats: 25, shows: "Business Basic → E3" }),
	{
		...row("서울미래병원", "seoul-mirae", {
			offer: offers.standard,
			seats: 300,
			shows: "Business Standard → E3, 300 users with nearly every kind of extra work",
		}),
		subscriptions: [
			{ offer: offers.standard, seats: 300, name: "전 직원" },
			{ offer: offers.exchangePlan1, seats: 20, name: "공용 사서함" },
		],
		users: 300,
		outside: [{ channel: "direct", skuPartNumber: "SMB_BUSINESS_ESSENTIALS" }],
		withIssues: true,
	},
	row("가온물류", "gaon-logistics", {
		offer: offers.standard,
		seats: 40,
		shows: "Business Standard → E5",
		reseller: otherDemoMpnId,
	}),
	row("Northwind Coffee", "northwind-coffee", {
		offer: offers.basic,
		seats: 12,
		shows: "Business Basic → Business Standard",
	}),
	row("Maple Street Clinic", "maple-street", {
		offer: offers.basic,
		seats: 8,
		shows: "Business Basic → E1",
		reseller: demoReseller.mpnId,
	}),
	row("누리전자", "nuri-electronics", {
		offer: offers.basic,
		seats: 60,
		shows: "Business Basic → E5",
		reseller: otherDemoMpnId,
	}),
	row("다온법률사무소", "daon-law", {
		offer: offers.appsBusiness,
		seats: 15,
		shows: "Apps for business → Business Premium",
	}),
	row("Fjord Architects", "fjord-architects", {
		offer: offers.appsBusiness,
		seats: 10,
		shows: "Apps for business → Apps for enterprise",
	}),
	row("라온게임즈", "raon-games", {
		offer: offers.appsBusiness,
		seats: 35,
		shows: "Apps for business → E3",
		reseller: demoReseller.mpnId,
	}),
	row("Harbor Freight Co-op", "harbor-coop", {
		offer: offers.appsBusiness,
		seats: 20,
		shows: "Apps for business → E5",
	}),
	{
		...row("Bengaluru Spices", "bengaluru-spices", {
			offer: offers.appsBusinessIndia,
			seats: 18,
			shows: "Apps for business India → Business Standard India",
		}),
		country: "IN",
	},
	{
		...row("Chennai Textiles", "chennai-textiles", {
			offer: offers.basicIndia,
			seats: 22,
			shows: "Business Basic India → Business Standard India",
		}),
		country: "IN",
	},
];

/** For every reason against an upgrade a customer that has it. */
const refusalReasons: readonly DemoStory[] = [
	{
		...row("잠시멈춤상사", "paused-trading", { offer: offers.basic, seats: 5, shows: "subscriptionNotActive" }),
		subscriptions: [{ offer: offers.basic, seats: 5, status: "suspended" }],
	},
	{
		...row("새출발컨설팅", "fresh-start", { offer: offers.basic, seats: 9, shows: "subscriptionNotProvisioned" }),
		subscriptions: [{ offer: offers.basic, seats: 9, provisioning: "pending", boughtDaysAgo: 0 }],
	},
	{
		...row("독립기획", "independent-studio", { offer: offers.standard, seats: 11, shows: "delegatedAdminMissing" }),
		delegatedAdmin: "none",
		administrator: true,
	},
	{
		...row("Azure Only Analytics", "azure-only", {
			offer: offers.basic,
			seats: 7,
			shows: "delegatedAdminMissing for the service",
		}),
		delegatedAdmin: "azureOnly",
	},
	{
		...row("기한만료산업", "expired-grant", { offer: offers.basic, seats: 14, shows: "delegatedAdminExpired" }),
		delegatedAdmin: "granularExpired",
	},
	{
		...row("Narrow Grant GmbH", "narrow-grant", {
			offer: offers.basic,
			seats: 6,
			shows: "granularAdminRoleMissing for the upgrade itself",
		}),
		delegatedAdmin: "granularNoReader",
	},
	{
		...row("읽기전용센터", "readers-only", {
			offer: offers.basic,
			seats: 16,
			shows: "granularAdminRoleMissing for moving licenses only",
		}),
		delegatedAdmin: "granularReader",
	},
	{
		...row("통화연구소", "voice-lab", { offer: offers.standard, seats: 13, shows: "addOnsPresent" }),
		subscriptions: [
			{ offer: offers.standard, seats: 13 },
			{ offer: offers.audioConferencing, seats: 4, addOnTo: 1 },
		],
	},
	{
		...row("이중구매주식회사", "bought-twice", {
			offer: offers.basic,
			seats: 30,
			shows: "targetAlreadyHeld, bought direct",
		}),
		outside: [{ channel: "direct", skuPartNumber: "ENTERPRISEPACK" }],
	},
	{
		...row("두파트너상회", "two-partners", {
			offer: offers.basic,
			seats: 10,
			shows: "targetAlreadyHeld through another partner of this installation",
		}),
		subscriptions: [
			{ offer: offers.basic, seats: 10 },
			{ offer: offers.e3, seats: 5, byOtherPartner: true },
		],
	},
	{
		...row("볼륨라이선스공사", "volume-corp", {
			offer: offers.basic,
			seats: 45,
			shows: "additionalServicesAlreadyHeld by volume licensing",
		}),
		outside: [{ channel: "volumeLicensing", skuPartNumber: "OFFICESUBSCRIPTION" }],
	},
	{
		...row("한도초과유통", "at-the-limit", {
			offer: offers.basic,
			seats: 3,
			shows: "offerLimitReached: two suspended Business Standard still count",
		}),
		subscriptions: [
			{ offer: offers.basic, seats: 3 },
			{ offer: offers.standard, seats: 3, status: "suspended" },
			{ offer: offers.standard, seats: 4, status: "suspended" },
		],
	},
	{
		...row("전환보류학원", "no-cycle", { offer: offers.basic, seats: 19, shows: "billingCycleUnsupported" }),
		subscriptions: [{ offer: offers.basic, seats: 19, billingCycle: "none" }],
	},
	{
		...row("옛계약그룹", "grandfathered", {
			offer: offers.basic,
			seats: 340,
			shows: "quantityOutsideLimits: more seats than a small-business target may have",
		}),
		users: 20,
	},
	{
		...row("최상위플랜코리아", "top-tier", { offer: offers.e3, seats: 50, shows: "no upgrade path: E3 leads nowhere" }),
	},
	{
		...row("Relocated India Pvt", "relocated-india", {
			offer: offers.basicIndia,
			seats: 9,
			shows: "offerNotSoldInCountry: the India edition in Singapore",
		}),
		country: "SG",
	},
	{
		...row("새상거래스튜디오", "new-commerce", {
			offer: offers.basicNewCommerce,
			seats: 20,
			shows: "newCommerceSubscription, with a 7-day window for returning seats",
		}),
		subscriptions: [{ offer: offers.basicNewCommerce, seats: 20, boughtDaysAgo: 2 }],
	},
	{
		...row("업그레이드완료기업", "already-upgraded", {
			offer: offers.basic,
			seats: 21,
			shows: "subscriptionNotActive because it was upgraded",
		}),
		subscriptions: [
			{ offer: offers.basic, seats: 21, status: "suspended", upgradedAway: true },
			{ offer: offers.e1, seats: 21, boughtDaysAgo: 5 },
		],
	},
	{
		...row("자리부족농장", "over-assigned", {
			offer: offers.basic,
			seats: 10,
			shows: "more people with a license than seats: an upgrade leaves two on the old license",
		}),
		users: 12,
		overAssigned: true,
	},
	{
		...row("원화거래상사", "won-trading", {
			offer: offers.basic,
			seats: 12,
			shows: "targetNotPriced: this customer pays in won, in which the reseller has no prices",
		}),
		billedIn: "KRW",
	},
];

/** What money shows besides upgrades. */
const moneyStories: readonly DemoStory[] = [
	{
		...row("체험판카페", "trial-cafe", {
			offer: offers.standardTrial,
			seats: 25,
			shows: "a trial that can be converted",
		}),
		subscriptions: [{ offer: offers.standardTrial, seats: 25, billingCycle: "none", boughtDaysAgo: 10 }],
		users: 6,
	},
	{
		...row("연간계약연구원", "yearly-lab", {
			offer: offers.basic,
			seats: 30,
			shows: "paid by the year: an upgrade credits the rest of the year",
		}),
		subscriptions: [{ offer: offers.basic, seats: 30, billingCycle: "annual", boughtDaysAgo: 100 }],
	},
];

/** Every customer of the demo, in the order of its ids. */
export const demoStories: readonly DemoStory[] = [...upgradeRows, ...refusalReasons, ...moneyStories];

interface DemoSale {
	readonly offer: string;
	readonly seats: number;
	readonly shows: string;
	/** Its number in the partner network. */
	readonly reseller?: string;
}

function row(name: string, prefix: string, { offer, seats, shows, reseller }: DemoSale): DemoStory {
	const domain = `${prefix}.onmicrosoft.example`;
	return {
		name,
		domain,
		country: "KR",
		shows,
		subscriptions: [{ offer, seats, ...(reseller === undefined ? {} : { reseller }) }],
		users: Math.max(1, Math.floor(seats * 0.8)),
	};
}
