import "./need.constraints.js";
import "./need.fields.js";
import "./need-stats.js";

export { NeedActsResolver } from "./need-acts.resolver.js";
export { Need, NeedTag } from "./need.entity.js";
export { NeedFilter, needFilterTerms } from "./need.inputs.js";
export { NeedResolver } from "./need.resolver.js";
export { NeedKind, needLifecycle, NeedStatus } from "./need-state.js";
