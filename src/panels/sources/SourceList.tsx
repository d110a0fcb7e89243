import type { JSX } from "preact";
import { SourceLine } from "./SourceLine";

/** The pages that a number comes from. */
export function SourceList({ references }: { references: readonly string[] }): JSX.Element {
  return (
    <ul>
      {references.map((reference) => (
        <li key={reference}>
          <SourceLine reference={reference} />
        </li>
      ))}
    </ul>
  );
}
