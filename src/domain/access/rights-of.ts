import type { Caller } from "./caller.ts";
import type { CustomRole, CustomRoleId } from "./custom-role.ts";
import { type Operation, operations } from "./operations.ts";
import { isAllowed, rolesAllowed } from "./permissions.ts";
import type { Role } from "./roles.ts";

/** The roles that a person holds, or is to be given. */
export interface HeldRoles {
	readonly roles: readonly Role[];
	readonly customRoles?: readonly CustomRoleId[];
}

/**
 * The operations that decide who may do what. Whoever lacks one of them can neither give it nor touch an account that
 * has it, so that nobody who manages people can make somebody who is more than they are and become that person.
 */
const protectedOperations: readonly Operation[] = [
	"manageAccounts",
	"manageApiClients",
	"manageRoles",
	"manageIdentityProviders",
	"manageSignInRules",
];

/** Everything that those roles allow, in the order of the operations. */
export function operationsOf(
	{ roles, customRoles = [] }: HeldRoles,
	known: readonly CustomRole[],
): readonly Operation[] {
	const own = known.filter(({ id }) => customRoles.includes(id)).flatMap((role) => role.operations);
	return operations.filter(
		(operation) => own.includes(operation) || rolesAllowed(operation).some((role) => roles.includes(role)),
	);
}

/** Whether those roles decide who may do what. */
export function isAdministrator(held: HeldRoles, known: readonly CustomRole[]): boolean {
	const rights = operationsOf(held, known);
	return protectedOperations.some((operation) => rights.includes(operation));
}

/** Whether the caller may change an account that holds those roles, or give them. */
export function mayAdminister(caller: Caller, held: HeldRoles, known: readonly CustomRole[]): boolean {
	if (held.roles.includes("globalAdmin") && !caller.roles.includes("globalAdmin")) return false;
	const rights = operationsOf(held, known);
	return protectedOperations.every((operation) => !rights.includes(operation) || isAllowed(caller, operation));
}

/** Of the operations, those that the caller lacks and so cannot put into a role or give to a program. */
export function beyondRightsOf(caller: Caller, wanted: readonly Operation[]): readonly Operation[] {
	return wanted.filter((operation) => !isAllowed(caller, operation));
}
