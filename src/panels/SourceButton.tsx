import type { JSX } from "preact";
import type { ParamEntry } from "../../models/mine/catalogue";
import { sources, type Source } from "../../models/mine/sources";
import { say } from "../i18n/say";
import { useLanguage } from "./context";
import { EVIDENCE, EvidenceMark } from "./EvidenceMark";
import { FormulaSymbol } from "./FormulaSymbol";
import { Popover } from "./Popover";

/** One entry of the source list, as the popover and the model book show it. */
export function SourceLine({ reference }: { reference: string }): JSX.Element | null {
  const language = useLanguage();
  const source: Source | undefined = (sources as Readonly<Record<string, Source>>)[reference];
  if (!source) return null;
  return (
    <>
      {source.title[language]}
      {source.date !== undefined && (
        <span class="muted"> · {say(language, "accessed", { date: source.date })}</span>
      )}
      {source.address.split(/\s*;\s*/).map((address) => (
        <span class="address" key={address}>
          {/^https?:/.test(address) ? (
            <a href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          ) : (
            address
          )}
        </span>
      ))}
    </>
  );
}

/** The evidence mark of a parameter; opens what is known about where the number comes from. */
export function SourceButton({ entry }: { entry: ParamEntry }): JSX.Element {
  const language = useLanguage();
  const { label, source, help, symbol } = entry.definition;
  const evidence = EVIDENCE.find((kind) => kind.id === source.evidence)!;
  const name = say(language, "whereFrom", { label: label[language] });
  return (
    <Popover
      class="mark-button"
      label={`${name}: ${say(language, evidence.name)}`}
      title={say(language, evidence.note)}
      panelClass="source"
      button={<EvidenceMark evidence={source.evidence} />}
    >
      {() => (
        <>
          <h3>
            {label[language]} <FormulaSymbol symbol={symbol} />
          </h3>
          {help && <p>{help[language]}</p>}
          <p class="evidence-line">
            <EvidenceMark evidence={source.evidence} /> {say(language, evidence.note)}
          </p>
          {source.note && <p>{source.note[language]}</p>}
          {source.refs && (
            <ul>
              {source.refs.map((reference) => (
                <li key={reference}>
                  <SourceLine reference={reference} />
                </li>
              ))}
            </ul>
          )}
          {!source.refs && !source.note && <p class="muted">{say(language, "noSource")}</p>}
          <p class="muted">
            <code>{entry.id}</code>
          </p>
        </>
      )}
    </Popover>
  );
}
