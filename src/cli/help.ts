import { text } from "../../models/core/text";

/** What `--help` prints. */
export const help = text(
  `Simulates a scenario of the Hongge South mine.

npm run --silent simulate -- [options]

  --scenario NAME   base, the id of another scenario, a scenario file (.json) or an exported bundle (.zip); default base
  --trials N        number of trials, 1 to 1,000,000; default 10000
  --precision P%    runs until the medians of the announced figures are known to ± P %, at 95 % confidence, and stops;
                    0.2% to 50%; --trials is then the most there may be, default 1,000,000
  --seed N          seed of the random numbers, 0 to 9007199254740991; default 1
  --design NAME     how trials are chosen: random (default), latin (Latin hypercubes of 256 trials), sobol (scrambled
                    Sobol' sequences: the most exact for the same number of trials), antithetic (mirrored pairs)
  --workers N       threads; the results do not depend on it; default: all cores
  --set ID=VALUE    sets a parameter, may be repeated: 40, "40 Mt/a", {"type":"pert","low":3,"mode":4,"high":7}; dollars,
                    "120 USD/t", are read at the scenario's exchange rate
  --out DIR         writes the bundle (CSV tables, scenario, description) to a folder
  --json            prints one JSON object with every metric, and nothing else
  --list WHAT       prints params, lines, metrics or scenarios as CSV
  --book en|zh      prints the model book as Markdown: purposes, formulas, inputs with sources, what is left out
  --schema          prints the JSON schema of scenario files, for editors and other programs
  --lang en|zh      language of messages and tables; default by LANG
  --help            this text

Exit code: 0, or 2 for bad input. Progress and messages go to standard error.
`,
  `模拟红格南矿的情景。

npm run --silent simulate -- [选项]

  --scenario 名称   base、其他情景标识、情景文件（.json）或导出包（.zip）；默认 base
  --trials N        模拟次数，1 至 1,000,000；默认 10000
  --precision P%    模拟至公布数字各中位数的误差不超过 ±P %（95 % 置信度）即停止；0.2% 至 50%；
                    此时 --trials 为模拟次数上限，默认 1,000,000
  --seed N          随机种子，0 至 9007199254740991；默认 1
  --design 名称     抽样设计：random（独立随机，默认）、latin（每 256 次一组的拉丁超立方）、sobol（加扰 Sobol
                    序列，同等次数下最精确）、antithetic（对偶抽样）
  --workers N       线程数，不影响结果；默认使用全部核心
  --set 标识=值     设定参数，可重复：40、"4000 万吨/年"、{"type":"pert","low":3,"mode":4,"high":7}；
                    美元（"120 美元/吨"）按情景汇率折算
  --out 目录        将导出包（CSV 表、情景、说明）写入目录
  --json            只输出一个含全部指标的 JSON 对象
  --list 内容       以 CSV 输出 params、lines、metrics 或 scenarios
  --book en|zh      以 Markdown 输出模型手册：用途、公式、带来源的输入、未计入的内容
  --schema          输出情景文件的 JSON Schema，供编辑器与其他程序使用
  --lang en|zh      消息与表格的语言；默认取自 LANG
  --help            显示本说明

退出码：0；输入有误时为 2。进度与消息写入标准错误。
`,
);
