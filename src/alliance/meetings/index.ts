import "./meeting.constraints.js";
import "./meeting.fields.js";
import "./meeting-stats.js";

export { AgendaActsResolver } from "./agenda-acts.resolver.js";
export { matterToMove } from "./agenda-matters.js";
export { AgendaItem } from "./agenda-item.entity.js";
export { meetingOf, quorumNow } from "./meeting.acts.js";
export { MeetingActsResolver } from "./meeting-acts.resolver.js";
export { Meeting, noQuorum } from "./meeting.entity.js";
export { MeetingKind, MeetingRole, QuorumRule } from "./meeting-kind.js";
export { withinAlliance } from "./meeting.policy.js";
export { MeetingPresence } from "./meeting-presence.entity.js";
export { MeetingResolver } from "./meeting.resolver.js";
export { materialiseMeetings } from "./meeting-series.acts.js";
export { MeetingSeries } from "./meeting-series.entity.js";
export {
  agendaItemLifecycle,
  AgendaItemStatus,
  meetingLifecycle,
  MeetingStatus,
  MinutesStatus,
} from "./meeting-state.js";
export { Minutes } from "./minutes.entity.js";
export type { Quorum } from "./quorum.js";
