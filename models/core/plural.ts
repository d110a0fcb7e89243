/** The form of an English word that goes with a count: one of it, or any other number. Chinese words have one form. */
export const plural = (count: number | string, one: string, many = `${one}s`): string =>
  String(count) === "1" ? one : many;

/** A count with its noun: "1 change", "12 changes", "1 person", "12 people". */
export const counted = (count: number | string, one: string, many?: string): string =>
  `${count} ${plural(count, one, many)}`;
