import "./matter.constraints.js";
import "./matter.fields.js";
import "./matter-stats.js";
import "./service-level.fields.js";

export { type Agreed, deadlinesBy } from "./deadlines.js";
export { EscalationProposal } from "./escalation-proposal.entity.js";
export { Matter, MatterStep, type RaisedMatter } from "./matter.entity.js";
export { MatterActsResolver } from "./matter-acts.resolver.js";
export { forgetComplainants, proposeEscalations, remindMatters } from "./matter-jobs.js";
export { MatterChannel, MatterLevel, MatterTrack, Satisfaction } from "./matter-kind.js";
export { MatterReminder } from "./matter-reminder.entity.js";
export { MatterResolver } from "./matter.resolver.js";
export { escalationLifecycle, EscalationStatus, matterLifecycle, MatterStatus } from "./matter-state.js";
export { CalendarDay, CalendarDayKind, ServiceLevel } from "./service-level.entity.js";
export { ServiceStage, ServiceUnit } from "./service-stage.js";
