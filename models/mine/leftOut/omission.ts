import type { Omission } from "../../core/module";
import type { Text } from "../../core/text";

/** Declares something that a module leaves out, and why. */
export const omission = (what: Text, why: Text): Omission => ({ what, why });
