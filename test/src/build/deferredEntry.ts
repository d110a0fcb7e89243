export { directInputs } from "../../../models/engine/directInputs";
export { compile } from "../../../models/engine/plan";
export { modules } from "../../../models/mine/registry";
export { baseScenario } from "../../../models/scenario/scenario";
export { hasExplanations, wholeModel } from "../../../src/deferred/model";
