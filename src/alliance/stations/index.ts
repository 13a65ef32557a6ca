import "./case-stats.js";
import "./station.constraints.js";
import "./station.fields.js";

export { CaseRecord } from "./case-record.entity.js";
export { materialiseShifts } from "./duty.acts.js";
export { DutyActsResolver } from "./duty-acts.resolver.js";
export { DutyRota, DutyTurn } from "./duty-rota.entity.js";
export { DutyShift, ShiftSwap } from "./duty-shift.entity.js";
export { shiftSwapLifecycle, ShiftSwapStatus } from "./shift-swap-state.js";
export {
  DayOfWeek,
  Station,
  StationFunction,
  StationHours,
  StationOperator,
  StationService,
} from "./station.entity.js";
export { StationActsResolver } from "./station-acts.resolver.js";
export { StationResolver } from "./station.resolver.js";
export { Studio, StudioService } from "./studio.entity.js";
