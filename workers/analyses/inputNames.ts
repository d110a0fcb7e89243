/** Names of the groups that join several inputs: all price paths, and what is not told apart. */
export const ALL_PATHS = "market.paths";
export const REST = "rest";
