import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useRef } from "react";

/** What is told once it is known how a change ended. */
interface ChangeEnds<Input, Answer> {
	readonly onSuccess?: (answer: Answer, input: Input) => void;
	readonly onError?: (error: Error, input: Input) => void;
}

/**
 * A change that goes out once, however often its button is pressed meanwhile: the second press of a double click comes
 * before the button is shown as busy. How it ended is told even where reading again has put another form in the place
 * of the one that asked.
 */
export function useSingleMutation<Input = void, Answer = unknown>(options: UseMutationOptions<Answer, Error, Input>) {
	const mutation = useMutation(options);
	const underWay = useRef<Promise<Answer>>(undefined);
	const send = (input: Input): Promise<Answer> => {
		underWay.current ??= mutation.mutateAsync(input).finally(() => {
			underWay.current = undefined;
		});
		return underWay.current;
	};
	return {
		...mutation,
		/** The end of what is under way already, where something is. */
		mutateAsync: send,
		/** Does nothing where something is under way. */
		mutate(input: Input, { onSuccess, onError }: ChangeEnds<Input, Answer> = {}): void {
			if (underWay.current !== undefined) return;
			void send(input).then(
				(answer) => onSuccess?.(answer, input),
				(error: Error) => onError?.(error, input),
			);
		},
	};
}
