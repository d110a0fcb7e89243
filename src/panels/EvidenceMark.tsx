import type { JSX } from "preact";
import type { Evidence } from "../../models/core/module";
import type { MessageKey } from "../i18n/say";

/** Names of the four classes of evidence, best founded first. */
export const EVIDENCE: readonly { readonly id: Evidence; readonly name: MessageKey; readonly note: MessageKey }[] = [
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
        r="4.600"
        fill={evidence === "published" ? "currentColor" : "none"}
        stroke-dasharray={evidence === "missing" ? "1.800 1.500" : undefined}
      />
      {evidence === "derived" && <path d="M6 1.400a4.600 4.600 0 0 1 0 9.200z" fill="currentColor" stroke="none" />}
      {evidence === "missing" && <path d="M6 3.400v3M6 8v.900" />}
    </svg>
  );
}
