/** What a link may carry after its "#". */
export interface LinkState {
  readonly tab?: string;
  /** id of the chart on the screen of all charts */
  readonly chart?: string;
  /** the number that this chart shows: an id, or the name of one of the reader's own */
  readonly metric?: string;
  /** where its threshold was moved to, in the number's declared unit */
  readonly threshold?: string;
  /** id of the opened number */
  readonly number?: string;
  readonly year?: string;
  readonly trial?: string;
  readonly scenario?: string;
  /** A of the comparison: a preset's id, or a packed scenario */
  readonly against?: string;
  /** presets beside A and B, by id, separated by commas */
  readonly beside?: string;
  readonly trials?: string;
  readonly seed?: string;
  readonly design?: string;
}

/** Reads the part of an address after "#". */
export function readHash(hash: string): LinkState {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const taken: Record<string, string> = {};
  for (const key of [
    "tab",
    "chart",
    "metric",
    "threshold",
    "number",
    "year",
    "trial",
    "scenario",
    "against",
    "beside",
    "trials",
    "seed",
    "design",
  ]) {
    const value = fields.get(key);
    if (value !== null) taken[key] = value;
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
