import type { ParamDefinition } from "./module";
import { text } from "./text";

/** Options of an input that is either so or not: 0 or 1 in a trial, never between; chance is a Bernoulli distribution. */
export const yesNo = [text("no", "否"), text("yes", "是")] as const;

/** Whether an input is answered by yes or no. */
export const isYesNo = ({ options }: ParamDefinition): boolean => options === yesNo;
