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

/** Lifts a scenario file of an older schema to the current one; newer and unknown ones are returned as they are. */
export function migrate(raw: Raw): Raw {
  let lifted = raw;
  for (let schema = raw["schema"]; typeof schema === "number" && schema < SCHEMA; schema++) {
    const step = steps[schema];
    if (step === undefined) return raw;
    lifted = { ...step(lifted), schema: schema + 1 };
  }
  return lifted;
}
