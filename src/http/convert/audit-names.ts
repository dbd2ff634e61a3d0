import type { AuditOperation, AuditResource } from "../../domain/audit/audit-record.ts";
import { auditOperationTypes, auditResourceTypes } from "../../wire/audit-names.ts";

type OperationType = (typeof auditOperationTypes)[number];
type ResourceType = (typeof auditResourceTypes)[number];

/** Operations of ours that the original has under another name; whatever it does not have at all is `undefined` there. */
const operationsElsewhere: Readonly<Partial<Record<AuditOperation, OperationType>>> = {
	renew_subscription: "update_subscription",
	expire_subscription: "update_subscription",
	delete_subscription: "update_subscription",
	run_billing: "ready_invoice",
	update_partner_profile: "update_company_info",
	create_account: "create_partner_user",
	update_account: "update_partner_user",
	delete_account: "remove_partner_user",
	create_api_client: "register_application",
	delete_api_client: "unregister_application",
	renew_api_client_secret: "add_application_credential",
};

const resourcesElsewhere: Readonly<Partial<Record<AuditResource, ResourceType>>> = {
	account: "partner_user",
	api_client: "application",
	license_transfer: "license",
};

/** The name by which clients know an operation. */
export function toOperationType(operation: AuditOperation): OperationType {
	return auditOperationTypes.find((one) => one === operation) ?? operationsElsewhere[operation] ?? "undefined";
}

/** The name by which clients know what a record is about. */
export function toResourceType(resource: AuditResource): ResourceType {
	return auditResourceTypes.find((one) => one === resource) ?? resourcesElsewhere[resource] ?? "undefined";
}

/** Our own names where clients are told others, so that nothing is lost. */
export function ownNamesOf(record: {
	readonly operation: AuditOperation;
	readonly resource: AuditResource;
}): Readonly<Record<string, string>> {
	const { operation, resource } = record;
	return {
		...(toOperationType(operation) === operation ? {} : { Operation: operation }),
		...(toResourceType(resource) === resource ? {} : { Resource: resource }),
	};
}

/** The kinds of ours that a filter means: those that are told under its name, or the one that has it. */
export function resourcesNamed(sent: string): readonly string[] {
	// `CustomerUser` in .NET's spelling, `customer_user` in that of the wire.
	const name = sent.replaceAll(/([a-z])([A-Z])/gu, "$1_$2").toLowerCase();
	const elsewhere = Object.entries(resourcesElsewhere).filter(([, told]) => told === name);
	return [name, ...elsewhere.map(([own]) => own)];
}
