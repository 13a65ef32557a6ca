import type { Lifecycle } from "../shared/lifecycle.js";
import { activityLifecycle, coHostLifecycle, registrationLifecycle } from "./activities/index.js";
import { careClaimLifecycle, careGroupLifecycle } from "./care/index.js";
import { agendaItemLifecycle, meetingLifecycle } from "./meetings/index.js";
import { escalationLifecycle, matterLifecycle } from "./matters/index.js";
import { membershipLifecycle } from "./memberships/index.js";
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
  careGroupLifecycle,
  careClaimLifecycle,
];
