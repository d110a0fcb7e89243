import type { ComponentChildren, JSX } from "preact";
import type { Issue } from "../../../models/core/issue";
import { fieldMessage } from "../../state/readField";
import { useLanguage } from "../context";

interface MeasureNameProps {
  /** the formula of one of the reader's own */
  readonly formula?: string | undefined;
  /** what is wrong with it */
  readonly issues?: readonly Issue[] | undefined;
  readonly children: ComponentChildren;
}

/** The name of a measure before its row; one of the reader's own with its formula and, if so, why it has no numbers. */
export function MeasureName({ formula, issues, children }: MeasureNameProps): JSX.Element {
  const language = useLanguage();
  return (
    <th scope="row">
      {children}
      {formula !== undefined && <code>{formula}</code>}
      {issues !== undefined && <span class="field-fault">{fieldMessage(issues, language)}</span>}
    </th>
  );
}
