import "./search/index.js";

import {
  Activity,
  ActivityActsResolver,
  ActivityResolver,
  ActivityDuty,
  ActivitySeries,
  ActivitySeriesTag,
  ActivityTag,
  Attendance,
  CoHost,
  Registration,
} from "./activities/index.js";
import { Alliance, AllianceResolver } from "./alliances/index.js";
import { Claim, ClaimActsResolver, ClaimResolver, Fulfilment, ProjectClaimActsResolver } from "./claims/index.js";
import { CareActsResolver, CareClaim, CareGroup, Visit } from "./care/index.js";
import { Honour, HonourTag } from "./honours/index.js";
import {
  AgendaActsResolver,
  AgendaItem,
  Meeting,
  MeetingActsResolver,
  MeetingPresence,
  MeetingResolver,
  MeetingSeries,
  Minutes,
} from "./meetings/index.js";
import {
  CalendarDay,
  EscalationProposal,
  Matter,
  MatterActsResolver,
  MatterReminder,
  MatterResolver,
  MatterStep,
  ServiceLevel,
} from "./matters/index.js";
import { ChairTerm, Membership, MembershipActsResolver } from "./memberships/index.js";
import { Need, NeedActsResolver, NeedResolver, NeedTag } from "./needs/index.js";
import { NodeResolver } from "./node.resolver.js";
import {
  Organization,
  OrganizationActsResolver,
  OrganizationResolver,
  OrganizationTag,
  Post,
} from "./organizations/index.js";
import { Place } from "./places/index.js";
import { Pledge, PledgeActsResolver, PledgeResolver, PledgeTag } from "./pledges/index.js";
import { Programme, ProgrammeTag } from "./programmes/index.js";
import { Project, ProjectActsResolver, ProjectResolver, ProjectTag } from "./projects/index.js";
import { Register, RegisterActsResolver, RegisterEntry, RegisterTally } from "./registers/index.js";
import {
  CaseRecord,
  DutyActsResolver,
  DutyRota,
  DutyShift,
  DutyTurn,
  ShiftSwap,
  Station,
  StationActsResolver,
  StationFunction,
  StationHours,
  StationOperator,
  StationResolver,
  StationService,
  Studio,
  StudioService,
} from "./stations/index.js";
import {
  ActionEntry,
  ActionItem,
  ActionItemActsResolver,
  ActionSupport,
  Extension,
  Resolution,
  ResolutionActsResolver,
  ResolutionResolver,
  Vote,
} from "./resolutions/index.js";

/** Every table of the domain. */
export const allianceEntities = [
  Alliance,
  Place,
  Organization,
  OrganizationTag,
  Post,
  Membership,
  ChairTerm,
  Programme,
  ProgrammeTag,
  Honour,
  HonourTag,
  ActivitySeries,
  ActivitySeriesTag,
  Activity,
  ActivityTag,
  ActivityDuty,
  CoHost,
  Registration,
  Attendance,
  MeetingSeries,
  Meeting,
  AgendaItem,
  MeetingPresence,
  Minutes,
  Resolution,
  Vote,
  ActionItem,
  ActionSupport,
  ActionEntry,
  Extension,
  Matter,
  MatterStep,
  MatterReminder,
  EscalationProposal,
  ServiceLevel,
  CalendarDay,
  Need,
  NeedTag,
  Pledge,
  PledgeTag,
  Project,
  ProjectTag,
  Claim,
  Fulfilment,
  CareGroup,
  CareClaim,
  Visit,
  Register,
  RegisterTally,
  RegisterEntry,
  Station,
  StationFunction,
  StationService,
  StationOperator,
  StationHours,
  Studio,
  StudioService,
  CaseRecord,
  DutyRota,
  DutyTurn,
  DutyShift,
  ShiftSwap,
];

/** Every class whose methods are root fields of the domain. */
export const allianceResolvers = [
  AllianceResolver,
  OrganizationResolver,
  OrganizationActsResolver,
  MembershipActsResolver,
  ActivityResolver,
  ActivityActsResolver,
  MeetingResolver,
  MeetingActsResolver,
  AgendaActsResolver,
  ResolutionResolver,
  ResolutionActsResolver,
  ActionItemActsResolver,
  MatterResolver,
  MatterActsResolver,
  NeedResolver,
  NeedActsResolver,
  PledgeResolver,
  PledgeActsResolver,
  ProjectResolver,
  ProjectActsResolver,
  ClaimResolver,
  ClaimActsResolver,
  ProjectClaimActsResolver,
  CareActsResolver,
  RegisterActsResolver,
  StationResolver,
  StationActsResolver,
  DutyActsResolver,
  NodeResolver,
] as const;

export { expireOffers, forgetParticipants, materialiseSeries } from "./activities/index.js";
export { foldFigures } from "./alliances/index.js";
export { materialiseShifts } from "./stations/index.js";
export { materialiseMeetings } from "./meetings/index.js";
export { lifecycles } from "./lifecycles.js";
export { forgetComplainants, proposeEscalations, remindMatters } from "./matters/index.js";
export { eraseRegisterEntries } from "./registers/index.js";
export { expireMemberships } from "./memberships/index.js";
export { AllianceRefused, foundAlliance, type NewAlliance } from "./found-alliance.js";
