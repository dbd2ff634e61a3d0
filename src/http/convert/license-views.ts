import { type Money, sumMoney } from "../../domain/billing/money.ts";
import { getServicePlan } from "../../domain/catalog/catalog.ts";
import type { LicenseAdvice } from "../../domain/licenses/advise-on-licenses.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import { countFree, type LicensePool } from "../../domain/licenses/license-pool.ts";
import { formatList, formatMessage } from "../../messages/messages.ts";
import type { ProductOverview, SkuOverview } from "../../use-cases/licenses/read-license-overview.ts";
import type { UserLicenses } from "../../use-cases/licenses/read-licenses.ts";
import type { LicenseOverviewView, SkuOverviewView, UserLicensesView } from "../../wire/api/licenses.ts";
import { formatAmount } from "./charge-line-amount.ts";
import { toLicensesEtag } from "./license-etag.ts";
import { viewMoney } from "./money.ts";
import { type ViewContext, viewService } from "./views.ts";

/** How many idle holders are named; the others are counted. */
const mostIdleNamed = 100;

/** SKUs of one product with what to do about them. */
export function viewProduct(
	{ productFamily, skus }: ProductOverview,
	context: ViewContext,
	idleDays: number,
): LicenseOverviewView["products"][number] {
	const names = skus.map(({ sku }) => sku.title[context.language]);
	return {
		productFamily,
		twins: new Set(names).size < names.length,
		skus: skus.map((one) => viewSku(one, context, idleDays)),
	};
}

function viewSku({ sku, pool, use, advice }: SkuOverview, context: ViewContext, idleDays: number): SkuOverviewView {
	const title = sku.title[context.language];
	return {
		skuId: sku.id,
		partNumber: sku.partNumber,
		title,
		...viewUnits(pool),
		idle: {
			count: use.idle.length,
			unknown: use.unknown,
			users: use.idle.slice(0, mostIdleNamed).map(({ user, assignment, lastActiveAt }) => ({
				userId: user.id,
				displayName: user.displayName,
				userPrincipalName: user.userPrincipalName,
				lastActiveAt,
				...(assignment.groupName === undefined ? {} : { groupName: assignment.groupName }),
			})),
		},
		...(advice === undefined ? {} : { advice: viewAdvice(advice, { title, idleDays, language: context.language }) }),
	};
}

function viewUnits(pool: LicensePool) {
	const free = countFree(pool);
	return {
		purchased: pool.active,
		warning: pool.warning,
		suspended: pool.suspended,
		assigned: pool.assigned,
		...(pool.reserved === undefined ? {} : { reserved: pool.reserved }),
		free: Math.max(0, free),
		overAssigned: Math.max(0, -free),
		boughtElsewhere: pool.boughtElsewhere,
	};
}

interface AdviceWords extends Pick<ViewContext, "language"> {
	readonly title: string;
	readonly idleDays: number;
}

function viewAdvice(
	advice: LicenseAdvice,
	{ title, idleDays, language }: AdviceWords,
): NonNullable<SkuOverviewView["advice"]> {
	const perMonth = sumPerMonth(advice);
	const sentence = formatMessage(language, `licenses.advice.${advice.kind}`, {
		product: title,
		seats: advice.seats,
		money: perMonth.length === 0 ? "no" : "yes",
		amount: formatList(
			language,
			perMonth.map((money) => formatAmount(language, money)),
		),
		...(advice.kind === "returnSeats" ? { free: advice.free, idle: advice.idle, days: idleDays } : {}),
	});
	const totals = perMonth.length === 0 ? {} : { perMonth: perMonth.map(viewMoney) };
	if (advice.kind === "buySeats") return { kind: advice.kind, sentence, seats: advice.seats, ...totals };
	const returns = advice.returns.map(({ perMonth: one, ...rest }) => ({
		...rest,
		...(one === undefined ? {} : { perMonth: viewMoney(one) }),
	}));
	return { kind: advice.kind, sentence, seats: advice.seats, free: advice.free, idle: advice.idle, returns, ...totals };
}

function sumPerMonth(advice: LicenseAdvice): readonly Money[] {
	const parts = (
		advice.kind === "buySeats" ? [advice.perMonth] : advice.returns.map(({ perMonth }) => perMonth)
	).filter((money) => money !== undefined);
	return [...Map.groupBy(parts, ({ currency }) => currency)].map(([currency, amounts]) => sumMoney(currency, amounts));
}

/** What a user has and could have: licenses first, then what the customer has besides. */
export function viewUserLicenses(
	{ user, assignments, pools }: Pick<Extract<UserLicenses, { kind: "licenses" }>, "user" | "assignments" | "pools">,
	context: ViewContext,
): UserLicensesView {
	const held = new Map(assignments.map((license) => [license.skuId, license]));
	const others = [...pools.keys()].filter((skuId) => !held.has(skuId));
	return {
		user: viewUser(user),
		items: [...held.keys(), ...others].flatMap((skuId) => {
			const sku = context.catalog.skus.get(skuId);
			const pool = pools.get(skuId);
			if (sku === undefined) return [];
			return [
				{
					skuId,
					partNumber: sku.partNumber,
					title: sku.title[context.language],
					free: pool === undefined ? 0 : Math.max(0, countFree(pool)),
					...viewHeld(held.get(skuId)),
					services: sku.servicePlans.map((name) => ({
						...viewService(name, context),
						id: getServicePlan(context.catalog, name).id,
						on: held.get(skuId)?.disabledPlans.includes(name) === false,
					})),
				},
			];
		}),
		etag: toLicensesEtag(assignments),
	};
}

function viewHeld(license: LicenseAssignment | undefined) {
	if (license === undefined) return { assigned: false };
	return {
		assigned: true,
		assignedAt: license.assignedAt,
		...(license.groupName === undefined ? {} : { groupName: license.groupName }),
	};
}

function viewUser(user: CustomerUser): UserLicensesView["user"] {
	return {
		id: user.id,
		displayName: user.displayName,
		userPrincipalName: user.userPrincipalName,
		...(user.usageLocation === undefined ? {} : { usageLocation: user.usageLocation }),
		kind: user.kind,
		signInBlocked: user.signInBlocked,
		...(user.lastActiveAt === undefined ? {} : { lastActiveAt: user.lastActiveAt }),
	};
}
