import type { JSX } from "preact";
import type { Distribution, DistributionType } from "../../../models/distributions/spec";
import { isYesNo } from "../../../models/core/yesNo";
import type { ParamEntry } from "../../../models/mine/catalogue";
import { formatInput } from "../../i18n/format";
import { say, type PlainKey } from "../../i18n/say";
import { fits } from "../../state/accepted";
import { convert, FIELDS, PURE_FIELDS } from "../../state/distributionEdit";
import { valueOf } from "../../state/edits";
import { ChoiceField } from "../controls/ChoiceField";
import { useLanguage, useStore } from "../context";
import { NumberField } from "../controls/NumberField";

const FIELD_NAMES: Readonly<Record<string, PlainKey>> = {
  low: "fieldLow",
  mode: "fieldMode",
  high: "fieldHigh",
  mean: "fieldMean",
  sd: "fieldSd",
  median: "fieldMedian",
  sdLog: "fieldSdLog",
  p: "fieldP",
};

const TYPES: readonly (DistributionType | "fixed")[] = [
  "fixed",
  "pert",
  "triangular",
  "uniform",
  "normal",
  "lognormal",
  "bernoulli",
];

/** Families that a parameter may take: a probability for what is answered by yes or no, else a spread or what a file gave. */
function typesFor(
  { definition }: ParamEntry,
  now: DistributionType | "fixed",
): readonly (DistributionType | "fixed")[] {
  if (isYesNo(definition)) return ["fixed", "bernoulli"];
  return TYPES.filter((type) => type !== "bernoulli" || type === now);
}

interface DistributionEditorProps {
  readonly entry: ParamEntry;
  /** the distribution as it is being typed; undefined when nothing is, or nothing that can be */
  readonly onPreview?: (value: Distribution | undefined) => void;
}

/** Type and numbers of one parameter; every field takes units and refuses what the parameter does not allow. */
export function DistributionEditor({ entry, onPreview }: DistributionEditorProps): JSX.Element {
  const store = useStore();
  const language = useLanguage();
  const { id, definition } = entry;
  const value = valueOf(store.scenario.value, id);
  const label = definition.label[language];

  const choice = definition.options && typeof value === "number" && (
    <ChoiceField
      label={label}
      options={definition.options}
      value={value}
      onChoose={(option) => store.setValue(id, option)}
    />
  );
  if (choice && definition.structural) return choice;
  const type = typeof value === "number" ? "fixed" : value.type;
  return (
    <div class="editor">
      {!definition.structural && (
        <select
          class="choice"
          aria-label={say(language, "shapeOf", { label })}
          value={type}
          onChange={(event) => {
            const next = event.currentTarget.value as DistributionType | "fixed";
            store.setValue(id, convert(value, next, definition.bounds));
          }}
        >
          {typesFor(entry, type).map((each) => (
            <option key={each} value={each}>
              {say(language, each)}
            </option>
          ))}
        </select>
      )}
      {choice ||
        (typeof value === "number" ? (
          <Field entry={entry} name={undefined} value={value} onTake={(x) => store.setValue(id, x)} />
        ) : (
          FIELDS[value.type].map((field) => (
            <Field
              key={field}
              entry={entry}
              name={field}
              value={value[field as keyof Distribution] as unknown as number}
              onTake={(x) => store.setValue(id, { ...value, [field]: x } as Distribution)}
              onPreview={(x) => {
                const typed = { ...value, [field]: x } as Distribution;
                onPreview?.(x !== undefined && fits(typed, definition) ? typed : undefined);
              }}
            />
          ))
        ))}
    </div>
  );
}

interface FieldProps {
  readonly entry: ParamEntry;
  readonly name: string | undefined;
  readonly value: number;
  readonly onTake: Parameters<typeof NumberField>[0]["accept"];
  readonly onPreview?: (value: number | undefined) => void;
}

function Field({ entry, name, value, onTake, onPreview }: FieldProps): JSX.Element {
  const language = useLanguage();
  const label = entry.definition.label[language];
  const field = say(language, name === undefined ? "fieldValue" : FIELD_NAMES[name]!);
  return (
    <label class="field">
      {name !== undefined && <small>{field}</small>}
      <NumberField
        label={say(language, "fieldOf", { label, field })}
        value={value}
        unit={name !== undefined && PURE_FIELDS.has(name) ? "1" : entry.definition.unit}
        path={name === undefined ? entry.id : `${entry.id}.${name}`}
        accept={onTake}
        {...(onPreview ? { onPreview } : {})}
      />
    </label>
  );
}

/** Bounds of a parameter in the unit on screen: "0 – 500". */
export function allowedText(entry: ParamEntry, language: "en" | "zh"): string {
  const { bounds, unit } = entry.definition;
  const [low, high] = bounds.map((bound) => formatInput(bound, unit, language));
  return `${low} – ${high}`;
}
