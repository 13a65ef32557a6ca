import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { claimCareGroup, closeCareGroup, establishCareGroup, releaseCareGroup } from "./care.acts.js";
import {
  ClaimCareGroup,
  EstablishCareGroup,
  OfCareClaim,
  OfCareGroup,
  OfVisit,
  RecordVisit,
} from "./care-acts.inputs.js";
import { CareClaim } from "./care-claim.entity.js";
import { CareGroup } from "./care-group.entity.js";
import { recordVisit, reverseVisit } from "./visit.acts.js";
import { Visit } from "./visit.entity.js";

const careGroup = { careGroup: () => CareGroup };
const claimed = { ...careGroup, claim: () => CareClaim };
const visit = { visit: () => Visit };

/** What can be done about care groups and visits: a permission and one call each. */
@Resolver()
export class CareActsResolver {
  @Act({
    permission: "care.keep",
    input: EstablishCareGroup,
    answers: careGroup,
    description: "Begins to care for a group of people 建立重点服务人群.",
  })
  establishCareGroup(input: EstablishCareGroup, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => establishCareGroup(unit, input));
  }

  @Act({
    permission: "care.keep",
    input: OfCareGroup,
    answers: careGroup,
    description: "Ends the care for a group 结束服务; whoever claimed it is released.",
  })
  closeCareGroup(input: OfCareGroup, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => closeCareGroup(unit, input));
  }

  @Act({
    permission: "care.claim",
    input: ClaimCareGroup,
    answers: claimed,
    description: "Takes care of a group for a term 认领重点服务人群; a member for itself, a coordinator for any.",
  })
  claimCareGroup(input: ClaimCareGroup, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => claimCareGroup(unit, input));
  }

  @Act({
    permission: "care.claim",
    input: OfCareClaim,
    answers: claimed,
    description: "Gives a claim up today 解除认领.",
  })
  releaseCareGroup(input: OfCareClaim, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => releaseCareGroup(unit, input));
  }

  @Act({
    permission: "visit.record",
    input: RecordVisit,
    answers: visit,
    description:
      "Records a visit 登记走访, and the matter that it raises; a member its own, a coordinator any organization's.",
  })
  recordVisit(input: RecordVisit, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => recordVisit(unit, input));
  }

  @Act({
    permission: "visit.record",
    input: OfVisit,
    answers: visit,
    description:
      "Takes a mistaken record back by another one 冲正走访; the payload holds the reversing record. A matter that it raised stays.",
  })
  reverseVisit(input: OfVisit, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => reverseVisit(unit, input));
  }
}
