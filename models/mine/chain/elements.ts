/** The elements that are balanced, as the trade counts them. */
export const elements = ["Fe", "TiO2", "V2O5", "Cr2O3", "Co", "Ni"] as const;

export type Element = (typeof elements)[number];

/** Content of a stream by element, kt; an element that is not named is not in it. */
export type Content = Readonly<Partial<Record<Element, number>>>;

/** The same material, `share` of it. */
export function part(content: Content, share: number): Content {
  return Object.fromEntries(Object.entries(content).map(([element, mass]) => [element, mass * share]));
}
