export { Programme, ProgrammeKind, ProgrammeTag } from "./programme.entity.js";
