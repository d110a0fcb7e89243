import type { ComponentChildren, JSX } from "preact";
import type { ParamEntry } from "../../../models/mine/catalogue";
import { say } from "../../i18n/say";
import { useLanguage } from "../context";
import { EVIDENCE, EvidenceMark } from "./EvidenceMark";
import { Explanation } from "../texts/Explanation";
import { FormulaSymbol } from "../texts/FormulaSymbol";
import { lazyPart } from "../lazyPart";
import { Popover } from "../controls/Popover";

/** Fetched when first opened: the list of sources is long. */
const SourceList = lazyPart<{ references: readonly string[] }>(
  async () => (await import("./SourceList")).SourceList,
);

interface SourceButtonProps {
  readonly entry: ParamEntry;
  /** what else can be done with the parameter */
  readonly children?: ComponentChildren;
}

/** The evidence mark of a parameter; opens what is known about where the number comes from. */
export function SourceButton({ entry, children }: SourceButtonProps): JSX.Element {
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
          {help && <Explanation text={help} />}
          <p class="evidence-line">
            <EvidenceMark evidence={source.evidence} /> {say(language, evidence.note)}
          </p>
          {source.note && <Explanation text={source.note} />}
          {source.refs && <SourceList references={source.refs} />}
          {!source.refs && !source.note && <p class="muted">{say(language, "noSource")}</p>}
          {children}
          <p class="muted">
            <code>{entry.id}</code>
          </p>
        </>
      )}
    </Popover>
  );
}
