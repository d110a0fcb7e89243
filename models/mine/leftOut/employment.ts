import { text } from "../../core/text";
import { omission } from "./omission";

/** What the module of employment does not model, and why. */
export const leftOut = [
  omission(
    text(
      "The labour market of the region: migration, house prices, wages that answer",
      "区域劳动力市场：迁移、房价、工资反应",
    ),
    text(
      "Pay is an input. Applicants follow it by one elasticity; wages do not rise because workers are short.",
      "薪酬为输入项，应聘者按单一弹性反应；缺工不推高工资。",
    ),
  ),
  omission(
    text("Jobs lost elsewhere", "其他企业被替代的岗位"),
    text(
      "Displacement in other mines and firms is not subtracted: jobs are gross.",
      "未扣除对其他矿山与企业岗位的替代，为总量口径。",
    ),
  ),
  omission(
    text("Input–output tables", "投入产出表"),
    text(
      "No table for Panzhihua is public in the detail needed; one local multiplier stands in.",
      "攀枝花缺少足够细的公开表，以单一本地乘数代替。",
    ),
  ),
  omission(
    text("A loss of output when posts stay empty", "缺员造成的减产"),
    text(
      "Overtime and contractors at the same cost are assumed to keep output up.",
      "假设由加班与外包以同等成本维持产量。",
    ),
  ),
  omission(
    text("Contractors' own staff in regular operation", "常年外包队伍"),
    text(
      "Productivity figures do not separate them; they are counted as direct jobs or not at all, as the source has it.",
      "劳动生产率资料未予区分，按资料口径计或不计。",
    ),
  ),
];
