import type { CustomerId } from "../../domain/basics/ids.ts";
import { isDomainName, toDomainName } from "../../domain/customers/domain-name.ts";
import type { DomainVerification, OwnedDomain } from "../../domain/customers/owned-domain.ts";
import { claimDomain, isDomainTaken } from "../../storage/domain-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { type CustomerOutcome, changeCustomer } from "./customer-change.ts";

export type DomainRefusal =
	| { readonly code: "domainMalformed"; readonly field: "domain" }
	| { readonly code: "domainTaken"; readonly field: "domain"; readonly domain: string };
export type DomainOutcome = CustomerOutcome<DomainRefusal, { readonly domain: OwnedDomain }>;

interface AddDomainCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly name: string;
	readonly verification: DomainVerification;
	readonly toAnswer: (outcome: DomainOutcome) => RememberedAnswer;
}

/** Audit operation `add_customer_domain`: a further domain of the customer, whose proof the caller answers for. */
export async function addDomain(
	surroundings: Surroundings,
	{ customerId, origin, name: sent, verification, toAnswer }: AddDomainCommand,
): Promise<RememberedAnswer> {
	const name = toDomainName(sent);
	const taken = { kind: "refused", refusals: [{ code: "domainTaken", field: "domain", domain: name }] } as const;
	return await changeCustomer<DomainRefusal, { readonly domain: OwnedDomain }>(surroundings, {
		customerId,
		origin,
		toAnswer,
		async change(tx, { at, record }) {
			if (!isDomainName(name)) return { kind: "refused", refusals: [{ code: "domainMalformed", field: "domain" }] };
			if (await isDomainTaken(tx, name)) return taken;
			const domain: OwnedDomain = { name, customerId, isInitial: false, verification, addedAt: at.now() };
			if (!(await claimDomain(tx, domain))) return taken;
			await record({ operation: "add_customer_domain", resource: "customer", after: domain });
			return { kind: "done", domain };
		},
	});
}
