import { type Role, roles } from "../../domain/access/roles.ts";
import { formatMessage } from "../../messages/messages.ts";
import { listPeopleWithRole } from "../../use-cases/profiles/partner-people.ts";
import { directoryRoleCollection, userMemberCollection } from "../../wire/directory-role.ts";
import { serviceError } from "../../wire/resource.ts";
import { toCollection } from "../convert/resource.ts";
import { serviceError as toServiceError } from "../errors.ts";
import { route } from "../route.ts";

/**
 * The partner's own roles by id: those of the directory have Azure AD's public template ids ("built-in roles", 2020),
 * the agents, which are groups with an id of their own in each tenant, have ours.
 */
const idsOfRoles = {
	globalAdmin: "62e90394-69f5-4237-9190-012177145e10",
	userManagementAdmin: "fe930be7-5e62-47db-91af-98c3a49a38b1",
	billingAdmin: "b0f54661-2d74-4c50-afa3-1ec803f12efe",
	adminAgent: "5ea70000-0a9e-4000-8000-000000000001",
	salesAgent: "5ea70000-0a9e-4000-8000-000000000002",
	helpdeskAgent: "5ea70000-0a9e-4000-8000-000000000003",
} as const satisfies Record<Role, string>;

const reading = { api: "partnerCenter", method: "GET", operation: "manageAccounts", credentials: "user" } as const;

/** `GET /v1/roles`: what the partner's own people can be. */
export const listPartnerRolesRoute = route({
	...reading,
	url: "/v1/roles",
	summary: "List the roles of the partner's own people",
	responses: { 200: directoryRoleCollection },
	handle: async ({ locale }) => ({
		status: 200,
		body: toCollection(
			roles.map((role) => ({
				name: formatMessage(locale.language, `errors.role.${role}`),
				id: idsOfRoles[role],
				attributes: { objectType: "DirectoryRole" },
			})),
			"/roles",
		),
	}),
});

/** `GET /v1/roles/{roleId}/usermembers`. */
export const listPartnerMembersRoute = route({
	...reading,
	url: "/v1/roles/:roleId/usermembers",
	summary: "List who of the partner has a role",
	responses: { 200: userMemberCollection, 404: serviceError },
	async handle({ surroundings, caller, params }) {
		const roleId = (params.roleId ?? "").toLowerCase();
		const role = roles.find((one) => idsOfRoles[one] === roleId);
		if (role === undefined) {
			const description = `Requested Role doesn't exist for RoleId - ${roleId.slice(0, 100)}.`;
			return toServiceError(404, { code: 3000, description, data: ["property_name: Role"] });
		}
		const people = await listPeopleWithRole(surroundings, caller.partnerId, role);
		const items = people.map(({ id, userName, displayName }) => ({
			...{ displayName, userPrincipalName: userName, roleId, id },
			attributes: { objectType: "UserMember" },
		}));
		return { status: 200, body: toCollection(items, `/roles/${roleId}/usermembers`) };
	},
});
