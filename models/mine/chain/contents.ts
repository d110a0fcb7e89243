/**
 * What streams consist of and what the steps keep: mass fractions unless a unit is named. Each figure stands here once;
 * those that are uncertain or somebody's choice are inputs of the processing module instead.
 * "General knowledge" means plausible for the trade and not traced to a page that could be read.
 */

/** Mean TFe at which the iron concentrate yield is quoted. */
export const REFERENCE_IRON = 0.229;
/** Beneficiation cannot recover more iron than this. */
export const IRON_RECOVERY_LIMIT = 0.95;
/** TiO2 in the iron concentrate, 10–12 % (derived from neighbouring concentrators). */
export const TITANIUM_IN_CONCENTRATE = 0.11;
/** TiO2 to which the ilmenite price refers; other grades are priced per unit of TiO2 (46 and 47 % are quoted apart). */
export const PRICED_TITANIUM = 0.47;
export const PER_PRICED_TITANIUM = 1 / PRICED_TITANIUM;
/** Fe in ilmenite concentrate of 47 % TiO2 (FeO 34 %, Fe2O3 6 %). General knowledge. */
export const IRON_IN_ILMENITE = 0.31;
/** Co and Ni in the sulphide concentrate, 1 % and 2 % (China Geological Survey, 2023). */
export const COBALT_IN_SULPHIDE = 0.01;
export const NICKEL_IN_SULPHIDE = 0.02;
/** Sulphide concentrate that holds a tonne of either. */
export const SULPHIDE_PER_COBALT = 1 / COBALT_IN_SULPHIDE;
export const SULPHIDE_PER_NICKEL = 1 / NICKEL_IN_SULPHIDE;

/** Fe in hot metal and in steel, Fe kept in smelting and in steelmaking. General knowledge; smelting test of 2010: 97 %. */
export const IRON_IN_HOT_METAL = 0.945;
export const IRON_KEPT_SMELTING = 0.96;
export const IRON_IN_STEEL = 0.98;
export const IRON_KEPT_STEELMAKING = 0.97;
/** Hot metal that a tonne of iron makes, and steel that a tonne of iron in hot metal makes. */
export const HOT_METAL_PER_IRON = 1 / IRON_IN_HOT_METAL;
export const STEEL_PER_IRON = IRON_KEPT_STEELMAKING / IRON_IN_STEEL;
/** Steel that a tonne of hot metal makes, by the iron in both and the loss of steelmaking. */
export const STEEL_PER_HOT_METAL = (IRON_IN_HOT_METAL / IRON_IN_STEEL) * IRON_KEPT_STEELMAKING;
export const HOT_METAL_PER_STEEL = 1 / STEEL_PER_HOT_METAL;
/** Share of an integrated works' capital and staff that stands in ironmaking; the rest makes and rolls steel. General knowledge. */
export const IRONMAKING_SHARE = 0.6;

/** V in V2O5 by mass: 2 × 50.942 / 181.88. */
export const VANADIUM_IN_OXIDE = 0.5602;
/** V2O5 in vanadium slag: 14–20 %; 8–9 t of slag per tonne of V2O5 ask for the low end. General knowledge. */
export const V2O5_IN_SLAG = 0.15;
/** V in V-N alloy: VN12 and VN16 hold 77–81 % (GB/T 20567). General knowledge. */
export const VANADIUM_IN_NITRIDE = 0.79;
/** V2O5 whose vanadium a tonne of V-N alloy holds: 1.41 t. (The 1.2 t often named are V2O3, with 68 % V.) */
export const V2O5_PER_VN = VANADIUM_IN_NITRIDE / VANADIUM_IN_OXIDE;
export const NITRIDE_PER_V2O5 = 1 / V2O5_PER_VN;
/** V in ferrovanadium, the grade FeV50 that China trades. */
export const VANADIUM_IN_FERROVANADIUM = 0.5;
/** V2O5 contained in a tonne of ferrovanadium. */
export const V2O5_PER_FEV = VANADIUM_IN_FERROVANADIUM / VANADIUM_IN_OXIDE;
export const FERROVANADIUM_PER_V2O5 = 1 / V2O5_PER_FEV;
/** Cr in Cr2O3 by mass: 2 × 51.996 / 151.99. */
export const CHROMIUM_IN_OXIDE = 0.6842;

/** Ti in TiO2 by mass: 47.867 / 79.866, rounded as in the published recipe. */
export const TITANIUM_IN_OXIDE = 0.5995;
/** TiO2 that holds a tonne of titanium. */
export const OXIDE_PER_TITANIUM = 1 / TITANIUM_IN_OXIDE;
/** TiO2 in slag of the kiln–electric furnace route, 45–55 %. General knowledge. */
export const TITANIUM_IN_FURNACE_SLAG = 0.5;
/** TiO2 in the slag that chlorination asks for, 90 % and more. */
export const TITANIUM_IN_CHLORIDE_SLAG = 0.9;
/** Such slag that holds a tonne of TiO2. */
export const CHLORIDE_SLAG_PER_TITANIUM = 1 / TITANIUM_IN_CHLORIDE_SLAG;
/** TiO2 in pigment of the chloride route; sulphate pigment is counted as its TiO2, as the published recipe does. */
export const TITANIUM_IN_CHLORIDE_PIGMENT = 0.94;
/** Iron of ilmenite that the slag furnace taps as metal; the rest stays in the slag as FeO. General knowledge. */
export const IRON_TAPPED_FROM_SLAG = 0.85;

/**
 * How a route's overall vanadium loss spreads over its three steps, as exponents of the overall yield. Logarithms of
 * the steps' own yields (to hot metal 0.70–0.75, to slag 0.85–0.88, to V2O5 0.77–0.81), so that an overall 0.53 splits
 * into 0.75 × 0.88 × 0.81.
 */
export const VANADIUM_STEPS = { metal: 0.458, slag: 0.206, oxide: 0.336 } as const;
