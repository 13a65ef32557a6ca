import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { castVote } from "./cast-vote.js";
import {
  carryOverResolution,
  closeResolution,
  closeVote,
  openVote,
  proposeResolution,
  recordConsensus,
} from "./resolution.acts.js";
import { Resolution } from "./resolution.entity.js";
import { CarryOverResolution, CastVote, OfResolution, ProposeResolution } from "./resolution-acts.inputs.js";
import { Vote } from "./vote.entity.js";

const resolution = { resolution: () => Resolution };
const vote = { vote: () => Vote };

/** What can be done about resolutions: a permission and one call each. */
@Resolver()
export class ResolutionActsResolver {
  @Act({
    permission: "resolution.propose",
    input: ProposeResolution,
    answers: resolution,
    description: "Proposes a resolution to a meeting that has not ended 提出决议.",
  })
  proposeResolution(input: ProposeResolution, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => proposeResolution(unit, input));
  }

  @Act({
    permission: "resolution.decide",
    input: CarryOverResolution,
    answers: resolution,
    description: "Leaves a resolution that was not decided to another meeting 结转.",
  })
  carryOverResolution(input: CarryOverResolution, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => carryOverResolution(unit, input));
  }

  @Act({
    permission: "resolution.decide",
    input: OfResolution,
    answers: resolution,
    description: "Records that a quorum of voting members agrees and nobody objects 协商一致.",
  })
  recordConsensus(input: OfResolution, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => recordConsensus(unit, input));
  }

  @Act({
    permission: "resolution.decide",
    input: OfResolution,
    answers: resolution,
    description: "Opens the vote on a resolution 开始表决, with a quorum present.",
  })
  openVote(input: OfResolution, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => openVote(unit, input));
  }

  @Act({
    permission: "vote.cast",
    input: CastVote,
    answers: vote,
    description: "Casts the vote of an organization that is present, or changes it 表决, until the vote is closed.",
  })
  castVote(input: CastVote, act: Acting): Promise<JsonText> {
    return castVote(input, act);
  }

  @Act({
    permission: "resolution.decide",
    input: OfResolution,
    answers: resolution,
    description: "Closes the vote and counts it 结束表决; without a quorum by then it lapses.",
  })
  closeVote(input: OfResolution, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => closeVote(unit, input));
  }

  @Act({
    permission: "resolution.decide",
    input: OfResolution,
    answers: resolution,
    description: "Closes the records of a resolution that is fulfilled 办结.",
  })
  closeResolution(input: OfResolution, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => closeResolution(unit, input));
  }
}
