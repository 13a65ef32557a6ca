import { statement, type Unit } from "../../acting/index.js";
import { publicText } from "../../shared/impersonal.js";
import { wrongState } from "../../shared/lifecycle.js";
import { invalid } from "../../shared/refusals.js";
import { longest, optionalText } from "../../shared/texts.js";
import { todayIn } from "../alliances/index.js";
import { speakerOf } from "../organizations/index.js";
import { type OfProject, Project, requireLister } from "../projects/index.js";
import { Claim } from "./claim.entity.js";
import { requireGiver } from "./claim.policy.js";
import { agreedStates } from "./claim-state.js";
import type { ClaimProject, CompleteProject, EvaluateProject } from "./claim-acts.inputs.js";

/** Proposes to take a project on; who listed it accepts. */
export async function claimProject(unit: Unit, input: ClaimProject): Promise<{ project: Project; claim: Claim }> {
  const project = await unit.find(Project, input.projectId, "projectId");
  const giver = await speakerOf(unit, input.organizationId, project.alliance.id);
  giver.requireOpenAs("organizationId");
  const claim = Claim.ofProject(unit, project, giver, optionalText("note", input.note, longest.text));
  return { project, claim };
}

/** Whoever claimed a project does not take it on after all: it is listed again. */
export async function relistProject(unit: Unit, input: OfProject): Promise<{ project: Project; claim: Claim }> {
  const { project, claim } = await claimedProject(unit, input);
  requireLister(unit, project);
  project.relist(unit);
  claim.withdraw(unit);
  return { project, claim };
}

/** Whoever claimed a project begins with it. */
export async function startProject(unit: Unit, input: OfProject): Promise<{ project: Project; claim: Claim }> {
  const { project, claim } = await claimedProject(unit, input);
  requireGiver(unit, claim);
  project.start(unit);
  claim.requireAccepted("startProject");
  return { project, claim };
}

/** Whoever claimed a project has carried it out: its claim is fulfilled. */
export async function completeProject(unit: Unit, input: CompleteProject): Promise<{ project: Project; claim: Claim }> {
  const { project, claim } = await claimedProject(unit, input);
  requireGiver(unit, claim);
  const today = await todayIn(unit, project.alliance);
  if (input.completedOn && input.completedOn > today) throw invalid("completedOn", "inTheFuture");
  project.complete(unit, input.completedOn ?? today);
  claim.complete(unit);
  return { project, claim };
}

/** Who listed a project says what came of it: its claim is rated. */
export async function evaluateProject(unit: Unit, input: EvaluateProject): Promise<{ project: Project; claim: Claim }> {
  const { project, claim } = await claimedProject(unit, input);
  requireLister(unit, project);
  project.evaluate(unit, publicText("evaluation", input.evaluation, longest.text));
  claim.rate(unit, input.rating ?? "SATISFIED", null);
  return { project, claim };
}

const states = agreedStates.map((state) => `'${state}'`).join();

/** $1 alliance, $2 project. */
const itsClaim = statement(
  `select id from claims where alliance_id = $1 and project_id = $2 and status in (${states})`,
);

/** A project and the claim that holds it; an unclaimed project is in none of the states that follow. */
async function claimedProject(unit: Unit, { projectId }: OfProject): Promise<{ project: Project; claim: Claim }> {
  const project = await unit.find(Project, projectId, "projectId");
  const [found] = await unit.run<{ id: string }>(itsClaim, [project.alliance.id, project.id]);
  if (!found) throw wrongState(project.status);
  return { project, claim: await unit.find(Claim, `clm_${found.id}`, "projectId") };
}
