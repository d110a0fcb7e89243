import { text, type Text } from "../../models/core/text";
import { BUCKET_ERROR } from "../../models/engine/lineError";
import { formatNumber, SPACE } from "./format";

const percent = `±${formatNumber(BUCKET_ERROR * 100, 1)}${SPACE}%`;

/** How exactly percentiles by year are read, beside what chance leaves open: said wherever they stand as numbers. */
export const yearlyError: Text = text(
  `percentiles by year are read to ${percent}`,
  `逐年分位数读数误差 ${percent}`,
);
