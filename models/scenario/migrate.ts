import { SCHEMA } from "./scenario";

type Raw = Readonly<Record<string, unknown>>;

/**
 * Steps that lift a scenario file from schema n to n + 1; `steps[n]` is given the file of schema n. A step only
 * rearranges fields, what they contain is checked after the last one. Schema 0 (drafts before the first
 * publication) had `overrides` where schema 1 has `values`.
 */
const steps: readonly ((raw: Raw) => Raw)[] = [
  ({ overrides, ...rest }) => ({ ...rest, ...(overrides === undefined ? {} : { values: overrides }) }),
];

/**
 * Parameters that are gone, with their successors: each takes the old value where the file does not set it. Without a
 * successor the value is dropped, since the model that it described is no more.
 */
const successors: Readonly<Record<string, readonly string[]>> = {
  "market.marketGrowth": [
    "market.growthV",
    "market.growthIlmenite",
    "market.growthPigment",
    "market.growthSponge",
  ],
  "capital.workingDays": ["capital.receivableDays"],
  "fiscal.depreciationYears": [],
};

/** Puts successors in the place of parameters that are gone; other files are returned as they are. */
function succeed(raw: Raw): Raw {
  const values = raw["values"];
  if (typeof values !== "object" || values === null || Array.isArray(values)) return raw;
  const old = Object.keys(successors).filter((id) => Object.hasOwn(values, id));
  if (old.length === 0) return raw;
  const next: Record<string, unknown> = { ...values };
  for (const id of old) {
    const value = next[id];
    delete next[id];
    for (const part of successors[id]!) if (!Object.hasOwn(next, part)) next[part] = value;
  }
  return { ...raw, values: next };
}

/**
 * Lifts a scenario file of an older schema to the current one; newer and unknown ones are returned as they are. Parameters
 * that are gone give way to their successors.
 */
export function migrate(raw: Raw): Raw {
  let lifted = raw;
  for (let schema = raw["schema"]; typeof schema === "number" && schema < SCHEMA; schema++) {
    const step = steps[schema];
    if (step === undefined) return raw;
    lifted = { ...step(lifted), schema: schema + 1 };
  }
  return succeed(lifted);
}
