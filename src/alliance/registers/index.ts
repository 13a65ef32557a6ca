import "./register.constraints.js";
import "./register.fields.js";

export { eraseRegisterEntries } from "./erase-register-entries.js";
export { Register } from "./register.entity.js";
export { RegisterActsResolver } from "./register-acts.resolver.js";
export { RegisterEntry } from "./register-entry.entity.js";
export { RegisterKind } from "./register-kind.js";
export { RegisterTally } from "./register-tally.entity.js";
