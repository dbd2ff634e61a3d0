import { useDenial } from "../use-denial.ts";

/** Why the person may not let somebody join or leave, which changes people and seats; undefined when they may. */
export function useJoinDenial(): string | undefined {
	const people = useDenial("manageUsers");
	const seats = useDenial("changeSeats");
	return people ?? seats;
}
