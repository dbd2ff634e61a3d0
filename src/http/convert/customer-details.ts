import type { z } from "zod";
import type { DelegatedService } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { DomainVerification, OwnedDomain } from "../../domain/customers/owned-domain.ts";
import type { PartnerRelationship } from "../../domain/customers/partner-relationship.ts";
import type { CustomerQualification, Qualification } from "../../domain/customers/qualification.ts";
import type * as wire from "../../wire/customer-details.ts";
import { toLink, toWireDate } from "./resource.ts";

/** `GET …/organization`. */
export function toOrganizations({
	companyName,
	country,
	address,
	email,
}: Customer): z.infer<typeof wire.organizations> {
	return [
		{
			street: [address.addressLine1, address.addressLine2].filter((line) => line !== undefined).join(" "),
			countryLetterCode: country,
			postalCode: address.postalCode,
			city: address.city,
			state: address.state ?? "",
			displayName: companyName,
			technicalNotificationMails: [email],
		},
	];
}

/** What a body of `POST …/verifieddomain` says of the domain. */
export function fromVerifiedDomain(body: z.infer<typeof wire.verifiedDomain>): {
	readonly name: string;
	readonly verification: DomainVerification;
} {
	const { domain = {}, domainFederationSettings, verifiedDomainName } = body;
	const settings = Object.entries(domainFederationSettings ?? {}).filter(([, value]) => value !== undefined);
	return {
		name: verifiedDomainName ?? domain.name ?? "",
		verification: {
			authenticationType: (
				domain.authenticationType ?? (domainFederationSettings === undefined ? "managed" : "federated")
			).toLowerCase(),
			capability: domain.capability ?? "Email",
			verificationMethod: toSnake(domain.verificationMethod ?? "dns_record"),
			isDefault: domain.isDefault ?? false,
			...(settings.length === 0
				? {}
				: { federation: Object.fromEntries(settings.map(([name, value]) => [name, String(value)])) }),
		},
	};
}

/** Its answer. */
export function toWireDomain({ name, isInitial, verification }: OwnedDomain): z.infer<typeof wire.domain> {
	const labels = name.split(".");
	return {
		authenticationType: verification?.authenticationType ?? "managed",
		capability: verification?.capability ?? "Email",
		isDefault: verification?.isDefault ?? isInitial,
		isInitial,
		name,
		...(labels.length > 2 ? { rootDomain: labels.slice(1).join(".") } : {}),
		status: "verified",
		verificationMethod: verification?.verificationMethod ?? "dns_record",
	};
}

const serviceNames = {
	office365: "Office 365",
	azure: "Microsoft Azure",
	dynamics365: "Dynamics 365",
} as const satisfies Record<DelegatedService, string>;

/** What the partner may administer now; the links lead to the customer's pages of the portal. */
export function toManagedServices(
	{ id }: Customer,
	{ reseller, delegatedAdmin: admin }: PartnerRelationship,
	now: string,
): z.infer<typeof wire.managedService>[] {
	const over = admin.kind === "none" || reseller === "ended" || (admin.kind === "granular" && admin.until <= now);
	if (over) return [];
	return admin.services.map((service) => ({
		id: service,
		name: serviceNames[service],
		groupName: serviceNames[service],
		links: {
			adminService: toLink(`/customers/${id}`),
			serviceHealth: toLink(`/customers/${id}/activity`),
			serviceTicket: toLink(`/customers/${id}/servicerequests`),
		},
		attributes: { objectType: "ManagedService" },
	}));
}

/** A qualification with the Pascal names of the new way. */
export function toWireQualification(one: CustomerQualification): z.infer<typeof wire.qualification> {
	return {
		qualification: pascal(one.qualification),
		vettingStatus: pascal(one.vettingStatus),
		vettingCreatedDate: toWireDate(one.createdAt),
		...(one.vettingReason === undefined ? {} : { vettingReason: one.vettingReason }),
	};
}

const qualificationsByName = {
	none: undefined,
	education: "education",
	nonprofit: "nonprofit",
	government_community_cloud: "governmentCommunityCloud",
	state_owned_entity: "stateOwnedEntity",
} as const satisfies Record<z.output<typeof wire.qualificationNames>, Qualification | undefined>;

/** The qualification that a client names; undefined for `none`. */
export function fromQualificationName(name: keyof typeof qualificationsByName): Qualification | undefined {
	return qualificationsByName[name];
}

/** The single qualification of the old way: the last one that was approved. */
export function toQualificationName(held: readonly CustomerQualification[]): keyof typeof qualificationsByName {
	const last = held.findLast(({ vettingStatus }) => vettingStatus === "approved")?.qualification;
	const names = Object.keys(qualificationsByName) as (keyof typeof qualificationsByName)[]; // the keys of a const object
	return names.find((name) => qualificationsByName[name] === last) ?? "none";
}

function pascal(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

function toSnake(name: string): string {
	return name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, "_").toLowerCase();
}
