/** Files of every exported bundle, in order of their names. */
export const BUNDLE_NAMES = [
  "README.md",
  "datapackage.json",
  "metrics.csv",
  "runs.csv",
  "scenario.json",
  "summary_long.csv",
  "summary_wide.csv",
  "variables.csv",
] as const;
