import { PER_PRICED_TITANIUM, STEEL_PER_HOT_METAL, TITANIUM_IN_CHLORIDE_SLAG } from "./contents";

/*
 * What plants make, from what leaves the gate: the base for conversion cost, capital, energy and jobs of products that
 * are partly used up by the next plant. kt.
 */

/** Ilmenite concentrate as tonnes of the grade that the price refers to, by its TiO2; in the unit of `ilmenite`. */
export function ilmeniteQuoted(ilmenite: number, p: { readonly ilmeniteGrade: number }): number {
  return ilmenite * p.ilmeniteGrade * PER_PRICED_TITANIUM;
}

/** Titanium slag from the merchant furnaces, sold or chlorinated; sponge works count their own furnaces as theirs. */
export function titaniumSlagMade(
  sold: { readonly titaniumSlag: number; readonly chloridePigment: number },
  p: { readonly chlorideSlag: number },
): number {
  return sold.titaniumSlag + sold.chloridePigment * p.chlorideSlag;
}

/** Titanium sponge, sold or melted. */
export function spongeMade(
  sold: { readonly sponge: number; readonly titaniumIngot: number },
  p: { readonly ingotYield: number },
): number {
  return sold.sponge + sold.titaniumIngot / p.ingotYield;
}

/** TiO2 in the slag that the chloride route uses up, kt. */
export function titaniumChlorinated(
  sold: { readonly chloridePigment: number },
  p: { readonly chlorideSlag: number },
): number {
  return sold.chloridePigment * p.chlorideSlag * TITANIUM_IN_CHLORIDE_SLAG;
}

/** Hot metal and iron tapped from merchant slag furnaces, sold or made into steel; Mt. */
export function ironMade(sold: { readonly pigIron: number; readonly steel: number }): number {
  return sold.pigIron + sold.steel / STEEL_PER_HOT_METAL;
}
