import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCaller, openStage, type Stage } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, OfferId } from "../../domain/basics/ids.ts";
import { getOffer, type UpgradePath } from "../../domain/catalog/catalog.ts";
import type { LicenseIssueKind } from "../../domain/licenses/license-issue.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { UpgradeAssessment } from "../../domain/upgrades/upgrade-assessment.ts";
import type { UpgradeRefusalCode } from "../../domain/upgrades/upgrade-refusal.ts";
import { listSubscriptions } from "../list-subscriptions.ts";
import { listUpgrades, previewUpgrade } from "../preview-upgrade.ts";
import { demoCustomerId, demoPartnerId, demoSubscriptionId } from "./demo-ids.ts";
import { demoStories } from "./demo-stories.ts";
import { loadDemo } from "./load-demo.ts";

/** Where a refusal is seen: in a customer's list of targets, or only when a request asks for what the list does not offer. */
const shownBy = {
	subscriptionNotActive: "list",
	subscriptionNotProvisioned: "list",
	delegatedAdminMissing: "list",
	delegatedAdminExpired: "list",
	granularAdminRoleMissing: "list",
	addOnsPresent: "list",
	targetAlreadyHeld: "list",
	additionalServicesAlreadyHeld: "list",
	offerLimitReached: "list",
	billingCycleUnsupported: "list",
	quantityOutsideLimits: "list",
	noUpgradePath: "list",
	offerNotSold: "list",
	offerNotSoldInCountry: "list",
	targetNotPriced: "list",
	// No path leads on from new commerce, so its list is empty and a target has to be named.
	newCommerceSubscription: "named target",
	quantityBelowSource: "request",
	targetOfferNotFound: "request",
	userContextRequired: "request",
	transferUnderWay: "request",
	transferUserUnknown: "request",
} as const satisfies Record<UpgradeRefusalCode, "list" | "named target" | "request">;

const issueKinds = {
	exchangePlanConflict: true,
	sharePointPlanConflict: true,
	servicePlanConflict: true,
	dependencyMissing: true,
	// There is a seat for everybody here; another customer has too few.
	notEnoughLicenses: false,
	missingUsageLocation: true,
	// Nothing that these products lead to is sold in some countries only.
	prohibitedUsageLocation: false,
	duplicateProxyAddress: false,
	groupBasedLicense: true,
	notVerified: false,
	licenseNotMoved: true,
	servicesLost: true,
	disabledPlansDropped: true,
	officeAppsReplaced: true,
	// Business Standard has OneDrive as a part of SharePoint already; Apps for business shows this one.
	oneDriveThroughSharePoint: false,
	// Every path of the guide leads to the same edition or a higher one, and to an archive where there was one.
	editionLowered: false,
	archiveStranded: false,
	yammerEditionChanges: false,
	accountNeedsReview: true,
} as const satisfies Record<LicenseIssueKind, boolean>;

const caller: Caller = makeCaller({ partner: demoPartnerId });

describe.each(databasesUnderTest())("the demo on %s shows", (kind) => {
	let stage: Stage;
	const lists: { readonly source: Subscription; readonly targets: readonly UpgradeAssessment[] }[] = [];
	beforeAll(async () => {
		stage = await openStage(kind);
		await loadDemo(stage.surroundings);
		for (const number of demoStories.keys()) lists.push(...(await listsOf(demoCustomerId(number + 1))));
	});
	afterAll(() => stage.close());

	async function listsOf(customerId: CustomerId): Promise<typeof lists> {
		const found: typeof lists = [];
		for (const source of (await listSubscriptions(stage.surroundings, caller, customerId))?.subscriptions ?? []) {
			const list = await listUpgrades(stage.surroundings, { caller, customerId, subscriptionId: source.id });
			if (list.kind === "targets") found.push({ source, targets: list.targets });
		}
		return found;
	}
	async function preview({ customerId, id }: Subscription, targetOfferId: OfferId, licenseTransfer: boolean) {
		const seen = await previewUpgrade(
			stage.surroundings,
			{ caller, customerId, subscriptionId: id },
			{ targetOfferId, licenseTransfer },
		);
		if (seen.kind !== "preview") throw new Error(seen.kind);
		return seen.planned;
	}
	const guideRows = (): readonly UpgradePath[] =>
		[...stage.catalog.pathsFrom.values()]
			.flat()
			.filter(({ source, forbidden }) => source === "guide" && forbidden === undefined);
	const codesIn = (targets: readonly UpgradeAssessment[]) =>
		targets.flatMap(({ transferRefusals }) => transferRefusals.map(({ code }) => code));

	test("for every row of the guide a subscription of its own that goes just that way, licenses moved or not", async () => {
		const rows = guideRows();
		expect(rows).toHaveLength(12);
		for (const from of new Set(rows.map((row) => row.from))) {
			const ways = rows.filter((row) => row.from === from);
			const sources = lists.filter(
				({ source, targets }) => source.offerId === from && targets.some(({ mayUpgrade }) => mayUpgrade),
			);
			const open = sources.filter(({ targets }) =>
				ways.every(({ to }) =>
					targets.some((one) => one.target.id === to && one.mayUpgrade && one.mayUpgradeWithLicenseTransfer),
				),
			);
			expect(open.length, getOffer(stage.catalog, from).title.en).toBeGreaterThanOrEqual(ways.length);
			for (const { source } of open) {
				for (const { to } of ways) {
					for (const licenseTransfer of [true, false]) {
						expect((await preview(source, to, licenseTransfer)).kind).toBe("planned");
					}
				}
			}
		}
	});

	test("no open way that the guide does not have", () => {
		const allowed = new Set(guideRows().map(({ from, to }) => `${from} ${to}`));
		for (const { source, targets } of lists) {
			for (const one of targets) if (one.mayUpgrade) expect(allowed).toContain(`${source.offerId} ${one.target.id}`);
		}
	});

	const codes = Object.keys(shownBy) as UpgradeRefusalCode[]; // the keys of a const object
	test.each(codes.filter((code) => shownBy[code] === "list"))("%s in some customer's list", (code) => {
		expect(lists.flatMap(({ targets }) => codesIn(targets))).toContain(code);
	});

	test.each(codes.filter((code) => shownBy[code] === "named target"))(
		"%s when some customer's request names a target",
		async (code) => {
			const refused: string[] = [];
			for (const { source, targets } of lists) {
				if (targets.length > 0) continue;
				for (const targetOfferId of stage.catalog.offers.keys()) {
					const planned = await preview(source, targetOfferId, true);
					if (planned.kind === "refused") refused.push(...planned.refusals.map((one) => one.code));
				}
			}
			expect(refused).toContain(code);
		},
	);

	test.each(codes.filter((code) => shownBy[code] === "request"))(
		"%s nowhere, since only a request can cause it",
		(code) => {
			expect(lists.flatMap(({ targets }) => codesIn(targets))).not.toContain(code);
		},
	);

	test("with each customer what its story says it is there to show", async () => {
		for (const [index, { shows, name }] of demoStories.entries()) {
			const code = codes.find((one) => shows.split(/\W/u)[0] === one);
			if (code === undefined || shownBy[code] !== "list") continue;
			const own = lists.filter(({ source }) => source.customerId === demoCustomerId(index + 1));
			expect(
				own.flatMap(({ targets }) => codesIn(targets)),
				`${name}: ${shows}`,
			).toContain(code);
		}
	});

	test("three hundred users with every kind of work that their products can cause", async () => {
		const number = demoStories.findIndex(({ users }) => users === 300) + 1;
		const source = lists.find((one) => one.source.id === demoSubscriptionId(number, 1))?.source;
		if (source === undefined) throw new Error("no such customer");
		const kinds = new Set<LicenseIssueKind>();
		for (const { to } of guideRows().filter(({ from }) => from === source.offerId)) {
			for (const licenseTransfer of [true, false]) {
				const planned = await preview(source, to, licenseTransfer);
				if (planned.kind === "refused") throw new Error("refused");
				expect(planned.plan.users.holding).toBe(300);
				for (const { issues } of planned.plan.affected) for (const issue of issues) kinds.add(issue.kind);
			}
		}
		const expected = Object.entries(issueKinds)
			.filter(([, possible]) => possible)
			.map(([one]) => one);
		expect([...kinds].toSorted()).toEqual(expected.toSorted());
	});

	test("accounts of every kind that should perhaps hold no license", async () => {
		const number = demoStories.findIndex(({ users }) => users === 300) + 1;
		const [source] = lists.filter((one) => one.source.id === demoSubscriptionId(number, 1));
		const target = source?.targets.find(({ mayUpgrade }) => mayUpgrade)?.target;
		if (source === undefined || target === undefined) throw new Error("no such customer");
		const planned = await preview(source.source, target.id, true);
		const issues = planned.kind === "planned" ? planned.plan.affected.flatMap((one) => one.issues) : [];
		const accounts = issues.flatMap((issue) => (issue.kind === "accountNeedsReview" ? [issue.account] : []));
		expect([...new Set(accounts)].toSorted()).toEqual(["guest", "sharedMailbox", "signInBlocked"]);
	});

	test("too few seats, and OneDrive by way of SharePoint, with other customers", async () => {
		const kinds = new Set<string>();
		for (const { source, targets } of lists) {
			for (const { target, mayUpgradeWithLicenseTransfer } of targets) {
				if (!mayUpgradeWithLicenseTransfer) continue;
				const planned = await preview(source, target.id, true);
				if (planned.kind !== "planned") throw new Error("list and preview disagree");
				for (const { issues } of planned.plan.affected) for (const issue of issues) kinds.add(issue.kind);
			}
		}
		expect([...kinds]).toEqual(expect.arrayContaining(["notEnoughLicenses", "oneDriveThroughSharePoint"]));
	});
});
