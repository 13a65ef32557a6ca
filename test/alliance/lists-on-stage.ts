import type { ClaimStatus } from "../../src/alliance/claims/index.js";
import type { GivenAlliance } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { stationsOf } from "../support/given-stations.js";
import type { Placed } from "../support/records.js";

type Input = Record<string, unknown>;

/** In which state the claim is that holds a project. */
const holding: Readonly<Record<string, ClaimStatus>> = {
  CLAIMED: "ACCEPTED",
  IN_PROGRESS: "ACCEPTED",
  COMPLETED: "FULFILLED",
  EVALUATED: "RATED",
  ARCHIVED: "RATED",
};

/** Needs, pledges, projects, claims and swaps in any state, and what their acts are given there. */
export function listsOnStage(alliance: GivenAlliance, branch: Placed, unit: Placed) {
  const claims = claimsOf(alliance);
  const stations = stationsOf(alliance);

  const need = (state: string): Promise<Placed> => claims.need(unit, "场地", { status: state as never });
  const pledge = (state: string): Promise<Placed> => claims.pledge(unit, "会议室", { status: state as never });
  const project = async (state: string): Promise<Placed> => {
    const placed = await claims.project(branch, "楼道清洁", { status: state as never });
    const status = holding[state];
    if (status) await claims.claim({ project: placed, giver: unit, receiver: branch, status });
    return placed;
  };
  /** Something is handed over, and not confirmed, wherever it can be. */
  const claim = async (state: string): Promise<Placed> =>
    claims.claim({
      need: await need("PUBLISHED"),
      pledge: await pledge("OFFERED"),
      giver: unit,
      receiver: branch,
      status: state as never,
      fulfilled: ["ACCEPTED", "WITHDRAWN"].includes(state) ? 1 : 0,
      confirmed: false,
    });
  const entryOf = async (record: Placed): Promise<Placed> =>
    claims.entryOf(record) ?? (await claims.fulfilment(record, 1));

  const more: Record<string, Input> = {
    declineNeed: { reason: "写了姓名" },
    evaluateProject: { evaluation: "做得好" },
  };

  const put: Record<string, (state: string, act: string) => Promise<{ record: Placed; input: Input }>> = {
    Need: async (state, act) => {
      const record = await need(state);
      return { record, input: { needId: record.id, ...more[act] } };
    },
    Pledge: async (state) => {
      const record = await pledge(state);
      return { record, input: { pledgeId: record.id } };
    },
    Project: async (state, act) => {
      const record = await project(state);
      if (act === "acceptClaim") {
        const { id } = await claims.claim({ project: record, giver: branch, receiver: branch });
        return { record, input: { claimId: id } };
      }
      if (act === "withdrawClaim") {
        const another = await claims.project(branch, "楼道清洁", { status: state as never });
        const { id } = await claims.claim({ project: another, giver: unit, receiver: branch, status: holding[state] });
        return { record: another, input: { claimId: id } };
      }
      return { record, input: { projectId: record.id, ...more[act] } };
    },
    Claim: async (state, act) => {
      const record = await claim(state);
      if (act !== "reverseFulfilment") return { record, input: { claimId: record.id } };
      const { id } = await entryOf(record);
      return { record, input: { fulfilmentId: id, reason: "记错了" } };
    },
    ShiftSwap: async (state) => {
      const studio = await stations.studio(`工作室 ${(shifts += 1)}`);
      const rota = await stations.rota({ studio, startsAt: "2027-03-01T01:00:00Z", turns: [branch, unit] });
      const mine = await stations.shift(rota, branch, `2027-03-01T${hour()}:00:00Z`, { studio });
      const theirs = await stations.shift(rota, unit, `2027-04-01T${hour()}:00:00Z`, { studio });
      const record = await stations.swap(mine, branch, theirs, unit, state as never);
      return { record, input: { swapId: record.id } };
    },
  };
  let shifts = 0;
  // No two at one time: whoever is on duty elsewhere cannot swap.
  const hour = (): string => String(shifts % 24).padStart(2, "0");

  const within: Record<string, (state: string) => Promise<Placed>> = { Need: need, Pledge: pledge, Project: project, Claim: claim }; // prettier-ignore

  const ofClaim = async (record: Placed, act: string) => {
    const { id } = await entryOf(record);
    return { noun: "Claim", input: { fulfilmentId: id, ...(act === "reverseFulfilment" ? { reason: "记错了" } : {}) } };
  };

  const at: Record<string, (record: Placed, act: string) => Promise<{ noun: string; input: Input }>> = {
    updateNeed: async ({ id }) => ({ noun: "Need", input: { needId: id, title: "新名称" } }),
    updatePledge: async ({ id }) => ({ noun: "Pledge", input: { pledgeId: id, title: "新名称" } }),
    updateProject: async ({ id }) => ({ noun: "Project", input: { projectId: id, title: "新名称" } }),
    claimProject: async ({ id }) => ({ noun: "Project", input: { projectId: id } }),
    proposeClaim: async ({ id }) => ({
      noun: "Claim",
      input: { [id.startsWith("ned_") ? "needId" : "pledgeId"]: id, quantity: 1 },
    }),
    recordFulfilment: async ({ id }) => ({ noun: "Claim", input: { claimId: id, quantity: 1 } }),
    confirmFulfilment: ofClaim,
    reverseFulfilment: ofClaim,
  };

  return { put, within, at };
}

/** The tables of the lists, by noun. */
export const listTables: Readonly<Record<string, string>> = {
  Need: "needs",
  Pledge: "pledges",
  Project: "projects",
  Claim: "claims",
  ShiftSwap: "shift_swaps",
};
