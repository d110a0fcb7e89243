import { cutoff } from "./cutoff";
import type { Method } from "./method";

/** The methods of `npm run analyse`, in the order in which help lists them. */
export const methods: readonly Method[] = [cutoff];
