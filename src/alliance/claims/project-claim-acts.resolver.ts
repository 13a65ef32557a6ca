import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { OfProject, Project } from "../projects/index.js";
import { Claim } from "./claim.entity.js";
import { ClaimProject, CompleteProject, EvaluateProject } from "./claim-acts.inputs.js";
import { claimProject, completeProject, evaluateProject, relistProject, startProject } from "./project-claim.acts.js";

const projectAndClaim = { project: () => Project, claim: () => Claim };

/** What can be done about a project together with the claim that holds it: a permission and one call each. */
@Resolver()
export class ProjectClaimActsResolver {
  @Act({
    permission: "claim.make",
    input: ClaimProject,
    answers: projectAndClaim,
    description: "Proposes to take a project on 认领项目; who listed it accepts the claim.",
  })
  claimProject(input: ClaimProject, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => claimProject(unit, input));
  }

  @Act({
    permission: "claim.make",
    input: OfProject,
    answers: projectAndClaim,
    description: "Lists a claimed project again 重新发布项目, before it has begun; who listed it does.",
  })
  relistProject(input: OfProject, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => relistProject(unit, input));
  }

  @Act({
    permission: "claim.make",
    input: OfProject,
    answers: projectAndClaim,
    description: "Begins with a project 启动项目; who claimed it does.",
  })
  startProject(input: OfProject, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => startProject(unit, input));
  }

  @Act({
    permission: "claim.make",
    input: CompleteProject,
    answers: projectAndClaim,
    description: "Says that a project is carried out 完成项目; who claimed it does.",
  })
  completeProject(input: CompleteProject, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => completeProject(unit, input));
  }

  @Act({
    permission: "claim.make",
    input: EvaluateProject,
    answers: projectAndClaim,
    description: "Says what came of a project 评价项目; who listed it does.",
  })
  evaluateProject(input: EvaluateProject, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => evaluateProject(unit, input));
  }
}
