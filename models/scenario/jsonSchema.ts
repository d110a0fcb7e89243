import type { ParamDefinition, PathDefinition } from "../core/module";
import type { Text } from "../core/text";
import { unitDefinition, units } from "../core/units";
import { isYesNo } from "../core/yesNo";
import { families } from "../distributions/families";
import { FORMULA_LENGTH, MOST_OWN, NAME_LENGTH } from "../formula/ownMetric";
import { params, paths } from "../mine/catalogue";
import { correlatedShocks } from "../mine/correlations";
import { LARGEST_PRICE, LONGEST_PATH } from "./readPaths";
import { SCHEMA } from "./scenario";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON Schema (draft 2020-12) of a scenario file, derived from the registry, for editors and other programs.
 * It covers shape, ids and bounds of plain numbers; quantity strings and the feasibility of distributions and
 * correlations are checked by `validateScenario` alone.
 */
export function scenarioJsonSchema(): { readonly [key: string]: Json } {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Hongge South scenario / 红格南矿情景",
    type: "object",
    required: ["schema", "id", "name", "values"],
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      schema: { const: SCHEMA },
      id: { type: "string", pattern: "^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$" },
      name: bilingual,
      description: bilingual,
      values: {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(params.map(({ id, definition }) => [id, valueSchema(definition)])),
      },
      correlations: {
        type: "object",
        propertyNames: { enum: pairs() },
        additionalProperties: { type: "number", minimum: -1, maximum: 1 },
      },
      paths: {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(paths.map(({ id, definition }) => [id, series(definition)])),
      },
      metrics: { type: "array", maxItems: MOST_OWN, items: ownMetric },
      run: { type: "object" },
    },
    $defs: { distribution },
  };
}

const bilingual: Json = {
  anyOf: [
    { type: "string" },
    {
      type: "object",
      required: ["en", "zh"],
      additionalProperties: false,
      properties: { en: { type: "string" }, zh: { type: "string" } },
    },
  ],
};

const ownMetric: Json = {
  type: "object",
  required: ["name", "formula"],
  additionalProperties: false,
  properties: {
    name: { type: "string", minLength: 1, maxLength: NAME_LENGTH },
    formula: { type: "string", minLength: 1, maxLength: FORMULA_LENGTH },
    unit: { enum: Object.keys(units) },
  },
};

const quantity: Json = { type: ["number", "string"] };

const shape = (type: string, ...fields: string[]): Json => ({
  type: "object",
  required: ["type", ...fields],
  additionalProperties: false,
  properties: { type: { const: type }, ...Object.fromEntries(fields.map((field) => [field, quantity])) },
});

const familyShape = (type: keyof typeof families): Json => shape(type, ...Object.keys(families[type].fields));

const distribution: Json = {
  oneOf: (Object.keys(families) as (keyof typeof families)[]).map(familyShape),
};

function valueSchema(definition: ParamDefinition): Json {
  const [minimum, maximum] = definition.bounds;
  const unit = unitDefinition(definition.unit).label;
  const titled = (label: Text): string => `${label.en} / ${label.zh}`;
  const number: Json = {
    type: definition.integer === true || definition.options !== undefined ? "integer" : "number",
    minimum,
    maximum,
  };
  const written: Json =
    definition.options === undefined
      ? { type: "string" }
      : {
          enum: [
            ...definition.options.flatMap(({ en, zh }) => (en === zh ? [en] : [en, zh])),
            ...(isYesNo(definition) ? [false, true] : []),
          ],
        };
  const drawn: Json =
    definition.options === undefined ? { $ref: "#/$defs/distribution" } : familyShape("bernoulli");
  return {
    title: titled(definition.label),
    description: unit.en === "" ? definition.unit : titled(unit),
    default: definition.value as Json,
    anyOf: definition.structural === true ? [number, written] : [number, written, drawn],
  };
}

function series(definition: PathDefinition): Json {
  const { label, unit, bounds } = definition;
  return {
    title: `${label.en} / ${label.zh}`,
    description: unit,
    type: "array",
    minItems: 1,
    maxItems: LONGEST_PATH,
    items:
      bounds === undefined
        ? { type: "number", exclusiveMinimum: 0, maximum: LARGEST_PRICE }
        : { type: "number", minimum: bounds[0], maximum: bounds[1] },
  };
}

function pairs(): string[] {
  const ids = correlatedShocks.map((shock) => shock.id);
  return ids.flatMap((first) =>
    ids.filter((second) => second !== first).map((second) => `${first}|${second}`),
  );
}
