import type { Lifecycle } from "../shared/lifecycle.js";
import { activityLifecycle, coHostLifecycle, registrationLifecycle } from "./activities/index.js";
import { claimLifecycle } from "./claims/index.js";
import { careClaimLifecycle, careGroupLifecycle } from "./care/index.js";
import { agendaItemLifecycle, meetingLifecycle } from "./meetings/index.js";
import { escalationLifecycle, matterLifecycle } from "./matters/index.js";
import { membershipLifecycle } from "./memberships/index.js";
import { needLifecycle } from "./needs/index.js";
import { pledgeLifecycle } from "./pledges/index.js";
import { projectLifecycle } from "./projects/index.js";
import { shiftSwapLifecycle } from "./stations/index.js";
import { actionItemLifecycle, extensionLifecycle, resolutionLifecycle } from "./resolutions/index.js";

/** Every state machine of the domain. */
export const lifecycles: readonly Lifecycle<string>[] = [
  membershipLifecycle,
  activityLifecycle,
  coHostLifecycle,
  registrationLifecycle,
  meetingLifecycle,
  agendaItemLifecycle,
  resolutionLifecycle,
  actionItemLifecycle,
  extensionLifecycle,
  matterLifecycle,
  escalationLifecycle,
  needLifecycle,
  pledgeLifecycle,
  projectLifecycle,
  claimLifecycle,
  shiftSwapLifecycle,
  careGroupLifecycle,
  careClaimLifecycle,
];
