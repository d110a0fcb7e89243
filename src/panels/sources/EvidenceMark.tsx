import type { JSX } from "preact";
import type { Evidence } from "../../../models/core/module";
import type { PlainKey } from "../../i18n/say";

/** Names of the four classes of evidence, best founded first. */
export const EVIDENCE: readonly {
  readonly id: Evidence;
  readonly name: PlainKey;
  readonly note: PlainKey;
}[] = [
  { id: "published", name: "evidencePublished", note: "evidencePublishedNote" },
  { id: "derived", name: "evidenceDerived", note: "evidenceDerivedNote" },
  { id: "assumed", name: "evidenceAssumed", note: "evidenceAssumedNote" },
  { id: "missing", name: "evidenceMissing", note: "evidenceMissingNote" },
];

/** A circle that is fuller the better a number is founded: full, half, empty, dashed with "!". */
export function EvidenceMark({ evidence }: { evidence: Evidence }): JSX.Element {
  return (
    <svg class="evidence" width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill={evidence === "published" ? "currentColor" : "none"}
        stroke-dasharray={evidence === "missing" ? "1.8 1.5" : undefined}
      />
      {evidence === "derived" && <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" stroke="none" />}
      {evidence === "missing" && <path d="M6 3.4v3M6 8v.9" />}
    </svg>
  );
}
