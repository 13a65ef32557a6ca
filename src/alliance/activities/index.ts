import "./activity.fields.js";
import "./activity-stats.js";

export { Activity, ActivityDuty, ActivityTag } from "./activity.entity.js";
export { ActivityKind, ActivityVisibility } from "./activity-kind.js";
export { type Occurrence, occurrencesOf } from "./recurrence.js";
export { ActivityResolver } from "./activity.resolver.js";
export { ActivitySeries } from "./activity-series.entity.js";
export { ActivityStatus, CoHostStatus, RegistrationStatus } from "./activity-state.js";
export { Attendance } from "./attendance.entity.js";
export { CoHost } from "./co-host.entity.js";
export { Registration } from "./registration.entity.js";
