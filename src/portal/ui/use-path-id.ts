import { useParams } from "react-router";

/** An id from the address. The routes guarantee that it is there. */
export function usePathId(
	name: "customerId" | "subscriptionId" | "userId" | "transferId" | "uid" | "requestId" | "resellerId",
): string {
	const id = useParams()[name];
	if (id === undefined) throw new Error(`the address has no ${name}`);
	return id;
}
