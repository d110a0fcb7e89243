/** What a link may carry after its "#", in the order in which it is read. */
const FIELDS = [
  "tab",
  // id of the chart on the screen of all charts
  "chart",
  // the number that this chart shows: an id, or the name of one of the reader's own
  "metric",
  // where its threshold was moved to, in the number's declared unit
  "threshold",
  // id of the opened number
  "number",
  "year",
  "trial",
  "scenario",
  // A of the comparison: a preset's id, or a packed scenario
  "against",
  // presets beside A and B, by id, separated by commas
  "beside",
  "trials",
  "seed",
  "design",
] as const;

export type LinkState = { readonly [field in (typeof FIELDS)[number]]?: string };

/** Reads the part of an address after "#". */
export function readHash(hash: string): LinkState {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const taken: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = fields.get(field);
    if (value !== null) taken[field] = value;
  }
  return taken;
}

/** Writes the part of an address after "#"; empty if there is nothing to say. */
export function writeHash(link: LinkState): string {
  const fields = new URLSearchParams();
  for (const [key, value] of Object.entries(link)) if (value) fields.set(key, value);
  const text = fields.toString();
  return text ? `#${text}` : "";
}
