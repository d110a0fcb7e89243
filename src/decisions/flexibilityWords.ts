import { text, type Text } from "../../models/core/text";
import type { OptionId, TriggerId, UseId } from "../../models/decisions/flexibility/scenarioFlexibility";

export const optionLabels: Readonly<Record<OptionId, Text>> = {
  mothball: text("mothball and reopen", "停产与复产"),
  abandon: text("abandon", "放弃"),
  operate: text("mothball, reopen, abandon", "停产、复产与放弃"),
  defer: text("defer the start by up to 8 years, or never start", "推迟开工至多 8 年，或不开工"),
  stage: text(
    "build phase 2 as planned, up to 10 years later, or never",
    "二期按计划建设、推迟至多 10 年或不建",
  ),
  deferAndOperate: text("defer, then mothball, reopen, abandon", "推迟开工，投产后可停产、复产与放弃"),
};

export const useLabels: Readonly<Record<UseId, Text>> = {
  close: text("mothballed at least once", "至少停产一次"),
  reopen: text("reopened at least once", "至少复产一次"),
  abandon: text("abandoned with ore left", "尚有矿石时放弃"),
  later: text("started later than planned", "晚于计划开工"),
  never: text("never started", "始终未开工"),
  laterPhase: text("phase 2 later than planned", "二期晚于计划"),
  noPhase: text("phase 2 never built", "二期始终未建"),
};

export const triggerLabels: Readonly<Record<TriggerId, Text>> = {
  close: text("mothball below", "停产：低于"),
  reopen: text("reopen above", "复产：高于"),
  abandon: text("abandon below", "放弃：低于"),
  start: text("start above", "开工：高于"),
  phase: text("build phase 2 above", "建设二期：高于"),
};
