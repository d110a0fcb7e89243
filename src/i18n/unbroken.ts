import { SPACE } from "./format";

/** A sentence in which no number is parted from the percent sign behind it at the end of a line. */
export const unbroken = (sentence: string): string => sentence.replaceAll(/(?<=\d) (?=%)/g, SPACE);
