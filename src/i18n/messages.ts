import type { Text } from "../../models/core/text";
import { chartMessages } from "./chartMessages";
import { claimMessages } from "./claimMessages";
import { compareMessages } from "./compareMessages";
import { explainMessages } from "./explainMessages";
import { fileMessages } from "./fileMessages";
import { leverMessages } from "./leverMessages";
import { marketMessages } from "./marketMessages";
import { modelMessages } from "./modelMessages";
import { ownMessages } from "./ownMessages";
import { pageMessages } from "./pageMessages";
import { printMessages } from "./printMessages";
import { runMessages } from "./runMessages";
import { tourMessages } from "./tourMessages";

/**
 * Every word that the interface itself shows. Words that belong to a quantity (labels, units, sources) are
 * declared with it in the models; words of a chart with the chart. {slots} are filled by `say`. No key may stand in two
 * of the files.
 */
export const messages = {
  ...chartMessages,
  ...claimMessages,
  ...compareMessages,
  ...explainMessages,
  ...fileMessages,
  ...leverMessages,
  ...marketMessages,
  ...modelMessages,
  ...ownMessages,
  ...pageMessages,
  ...printMessages,
  ...runMessages,
  ...tourMessages,
} as const satisfies Record<string, Text>;
