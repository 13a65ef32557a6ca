import "./activity.constraints.js";
import "./activity.fields.js";
import "./registration.fields.js";
import "./activity-stats.js";

export { Activity, ActivityDuty, ActivityTag } from "./activity.entity.js";
export { ActivityKind, ActivityVisibility } from "./activity-kind.js";
export { ActivityResolver } from "./activity.resolver.js";
export { ActivityActsResolver } from "./activity-acts.resolver.js";
export { materialiseSeries } from "./activity-series.acts.js";
export { ActivitySeries, ActivitySeriesTag } from "./activity-series.entity.js";
export {
  activityLifecycle,
  ActivityStatus,
  coHostLifecycle,
  CoHostStatus,
  registrationLifecycle,
  RegistrationStatus,
} from "./activity-state.js";
export { Attendance } from "./attendance.entity.js";
export { CoHost } from "./co-host.entity.js";
export { Registration } from "./registration.entity.js";
export { forgetParticipants } from "./forget-participants.js";
export { expireOffers } from "./waitlist.js";
