import type { Design } from "../engine/designs";
import type { ParamValue } from "../distributions/spec";
import { params, paths, shocks } from "../mine/catalogue";
import type { Scenario } from "./scenario";

/** Which run an exported scenario belongs to. */
export interface RunRecord {
  readonly seed: number;
  readonly trials: number;
  /** how trials were chosen; written unless random */
  readonly design?: Design | undefined;
  readonly modelVersion: string;
}

/**
 * The canonical text of a scenario: JSON, two spaces, values in registry order, one line feed at the end. Equal
 * scenarios give equal bytes. `run` is written along when given and ignored when the file is read again.
 */
export function serialise(scenario: Scenario, run?: RunRecord): string {
  const { schema, id, name, description, values, correlations, paths: given, metrics } = scenario;
  const ordered: Record<string, unknown> = { schema, id, name: { en: name.en, zh: name.zh } };
  if (description !== undefined) ordered["description"] = { en: description.en, zh: description.zh };
  ordered["values"] = Object.fromEntries(
    params.flatMap((param) => {
      const value = values[param.id];
      return value === undefined ? [] : [[param.id, orderedValue(value)]];
    }),
  );
  if (correlations !== undefined) ordered["correlations"] = orderedCorrelations(correlations);
  if (given !== undefined && Object.keys(given).length > 0) {
    ordered["paths"] = Object.fromEntries(
      paths.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])),
    );
  }
  if (metrics !== undefined && metrics.length > 0) {
    ordered["metrics"] = metrics.map(({ name, formula, unit }) => ({ name, formula, ...(unit && { unit }) }));
  }
  if (run !== undefined) {
    const { seed, trials, design = "random", modelVersion } = run;
    ordered["run"] = { seed, trials, ...(design === "random" ? {} : { design }), modelVersion };
  }
  return `${JSON.stringify(ordered, undefined, 2)}\n`;
}

const FIELD_ORDER = ["type", "low", "mode", "high", "mean", "sd", "median", "sdLog", "p"];

function orderedValue(value: ParamValue): ParamValue | Record<string, unknown> {
  if (typeof value === "number") return value;
  const place = ([key]: [string, unknown]): number => FIELD_ORDER.indexOf(key);
  return Object.fromEntries(Object.entries(value).sort((left, right) => place(left) - place(right)));
}

function orderedCorrelations(correlations: Readonly<Record<string, number>>): Record<string, number> {
  const places = new Map<string, number>(shocks.map((shock, place) => [shock.id, place]));
  const rank = (key: string): number => {
    const [first = "", second = ""] = key.split("|");
    return (places.get(first) ?? 0) * shocks.length + (places.get(second) ?? 0);
  };
  return Object.fromEntries(Object.entries(correlations).sort(([left], [right]) => rank(left) - rank(right)));
}
