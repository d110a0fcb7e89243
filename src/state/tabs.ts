/** Screens of the page; the market is a part of the assumptions. */
export const TABS = [
  "overview",
  "charts",
  "compare",
  "explain",
  "flows",
  "decisions",
  "assumptions",
  "market",
  "model",
  "report",
] as const;

export type Tab = (typeof TABS)[number];
