import { text, type Text } from "../../models/core/text";
import { BUCKET_ERROR } from "../../models/engine/lineError";
import { formatNumber, SPACE } from "./format";

const percent = `±${formatNumber(BUCKET_ERROR * 100, 1)}${SPACE}%`;

/** How exact percentiles by year are, to be said wherever they stand as numbers. */
export const yearlyError: Text = text(`percentiles by year ${percent}`, `逐年分位数 ${percent}`);
