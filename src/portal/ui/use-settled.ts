import { useEffect, useState } from "react";

/** The value as soon as it has not changed for a while. */
export function useSettled<Value>(value: Value, pauseMilliseconds: number): Value {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), pauseMilliseconds);
		return () => clearTimeout(timer);
	}, [value, pauseMilliseconds]);
	return settled;
}
