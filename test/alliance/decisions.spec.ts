import fc from "fast-check";
import { clockAt, dayIn } from "../../src/shared/clock.js";
import { act as perform } from "../support/acts.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { DecisionModel } from "./decision-model.js";

/** For how many seconds to look for a sequence that breaks a rule; unless given, some that are the same each time. */
const seconds = Number(process.env["DECISIONS_SECONDS"] ?? 0);
const extent = seconds
  ? { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1_000 }
  : { numRuns: 20, seed: 20261123 };

/** One act, as numbers that choose among what there is when its turn comes. */
interface Move {
  readonly what: number;
  readonly which: number;
  readonly who: number;
  readonly value: number;
  /** Whether it is the next step of something, by who may take it; else anything by anybody. */
  readonly apt: boolean;
}

const move: fc.Arbitrary<Move> = fc.record({
  what: fc.nat(999),
  which: fc.nat(999),
  who: fc.nat(999),
  value: fc.nat(999),
  apt: fc.integer({ min: 0, max: 9 }).map((n) => n > 2),
});

type Noun = "membership" | "meeting" | "resolution" | "actionItem" | "extension" | "matter";
interface Thing {
  readonly id: string;
  readonly status: string;
  readonly of?: string;
  readonly also?: string;
  readonly rule?: string;
}

const successors: Readonly<Record<string, readonly string[]>> = {
  SURVEY: ["COLLECTION"],
  COLLECTION: ["AGENDA"],
  AGENDA: ["CONSULTATION"],
  CONSULTATION: ["SUPERVISION"],
  SUPERVISION: ["FEEDBACK"],
  FEEDBACK: ["CLOSED", "SUPERVISION"],
  ACCEPTED: ["DISPATCHED"],
  DISPATCHED: ["HANDLED"],
  HANDLED: ["CALLED_BACK"],
  CALLED_BACK: ["CLOSED"],
};
const over = ["CLOSED", "MERGED", "DISMISSED"];

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(from.length, 1)];

describe("whatever is done in whatever order by whomever", () => {
  let hub: TestHub;
  let operator: string;
  let founded = 0;
  const clock = clockAt("2026-11-23T04:00:00Z");
  let found: ReturnType<typeof stage>;
  const reached = new Map<string, number>();
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    operator = await hub.issue("operator");
    found = stage(hub.sql);
  });
  afterAll(() => hub.stop());

  /** An alliance with a coordinator and five units, the first four of them voting members. */
  async function setting() {
    founded += 1;
    const alliance = await found.alliance(`a${founded}`);
    const model = new DecisionModel();
    const branch = await alliance.convener("党总支");
    const units: GivenOrganization[] = [];
    const keys = new Map<string, string>([[branch.id, await hub.issue("coordinator", alliance.slug)]]);
    for (let nth = 0; nth < 5; nth += 1) {
      const unit = await alliance.organization(`单位 ${nth}`);
      units.push(unit);
      keys.set(unit.id, await hub.issue("member", alliance.slug, unit.name));
      if (nth === 4) continue;
      const validUntil = nth === 3 ? "2026-11-25" : undefined;
      const { id } = await alliance.member(unit, { validUntil });
      model.joined(id, { organization: unit.id, active: true, voting: true, until: validUntil });
    }
    return { alliance, branch, units, keys, model };
  }
  type Setting = Awaited<ReturnType<typeof setting>>;

  const tables: Record<Noun, string> = {
    membership: "select 'mem_' || id as id, status, 'org_' || member_id as of from memberships",
    meeting: "select 'mtg_' || id as id, status from meetings",
    resolution: "select 'res_' || id as id, status, 'mtg_' || meeting_id as of, voting_rule as rule from resolutions",
    actionItem:
      "select 'itm_' || id as id, status, 'org_' || lead_id as of, 'org_' || verifier_id as also from action_items",
    extension: "select 'ext_' || id as id, status from extensions",
    matter: "select 'mat_' || id as id, status, track as rule from matters",
  };
  const all = (noun: Noun, { uuid }: GivenAlliance): Promise<Thing[]> =>
    hub.sql<Thing>(`${tables[noun]} where alliance_id = $1 order by created_at, id`, [uuid]);

  interface Chosen {
    readonly act: string;
    readonly noun: Noun;
    readonly as: string;
    readonly input: Record<string, unknown>;
  }

  /** What a move means as things stand. */
  async function choose(s: Setting, { what, which, who, value, apt }: Move): Promise<Chosen | undefined> {
    const organizations = [...s.units, s.branch];
    const coordinator = s.keys.get(s.branch.id)!;
    const anybody = pick([...s.keys.values(), operator], who)!;
    const organizationId = pick(s.units, value)!.id;
    const meetingId = async () => pick(await all("meeting", s.alliance), which)?.id;
    const plan = (): Chosen => ({
      act: "planMeeting",
      noun: "meeting",
      as: coordinator,
      input: { kind: "JOINT_MEETING", title: "会", startsAt: "2026-12-01T01:00:00Z", endsAt: "2026-12-01T02:00:00Z", quorumRule: (["MAJORITY", "TWO_THIRDS", "NONE"] as const)[value % 3] }, // prettier-ignore
    });
    const presence = (id: string, headcount = 1): Chosen => ({
      act: "recordPresence",
      noun: "meeting",
      as: coordinator,
      input: { meetingId: id, organizationId, headcount, role: value % 2 ? "SECRETARY" : "MEMBER_REPRESENTATIVE" },
    });
    const propose = (id: string): Chosen => ({
      act: "proposeResolution",
      noun: "resolution",
      as: coordinator,
      input: { meetingId: id, organizationId, title: "议", votingRule: (["SIMPLE_MAJORITY", "CONSENSUS", "TWO_THIRDS"] as const)[value % 3] }, // prettier-ignore
    });
    const vote = (id: string, choice = which % 4 ? "FOR" : "AGAINST"): Chosen => ({
      act: "castVote",
      noun: "resolution",
      as: s.keys.get(organizationId)!,
      input: { resolutionId: id, organizationId, choice },
    });
    const assign = (id: string): Chosen => ({
      act: "assignAction",
      noun: "actionItem",
      as: coordinator,
      input: { resolutionId: id, title: "办", leadId: pick(organizations, which)!.id, dueOn: "2027-06-01", ...(value % 2 ? { verifierId: organizationId } : {}) }, // prettier-ignore
    });
    const raise = (): Chosen => ({
      act: "raiseMatter",
      noun: "matter",
      as: coordinator,
      input: { track: value % 2 ? "INSTANT" : "CONSULTATION", channel: "GRID", category: "环境", title: "事" },
    });
    const of = (act: string, noun: Noun, id: string | undefined, as = coordinator, more: object = {}): Chosen => ({
      act,
      noun,
      as,
      input: { [`${noun}Id`]: id ?? "nothing", ...more },
    });

    if (!apt) {
      const ids = async (noun: Noun): Promise<string | undefined> => pick(await all(noun, s.alliance), which)?.id;
      const memberships = ["acceptMembership", "rejectMembership", "suspendMembership", "resumeMembership", "withdrawMembership", "renewMembership"]; // prettier-ignore
      const meetings = ["sendNotice", "openMeeting", "declareInquorate", "adjournMeeting", "cancelMeeting"];
      const resolutions = ["openVote", "closeVote", "recordConsensus", "closeResolution"];
      const items = ["acceptAction", "startAction", "verifyAction"];
      const matters = ["advanceMatter", "confirmFeedback"];
      const reasoned = { reason: "因" };
      const options: (() => Promise<Chosen>)[] = [
        async () => of(pick(memberships, value)!, "membership", await ids("membership"), anybody),
        async () => of(pick(["suspendMembership", "resumeMembership", "withdrawMembership", "renewMembership"], value)!, "membership", await ids("membership")), // prettier-ignore
        () =>
          Promise.resolve({
            act: "inviteMember",
            noun: "membership",
            as: anybody,
            input: { organizationId, voting: which % 2 > 0 },
          }),
        async () => of(pick(meetings, value)!, "meeting", await ids("meeting"), anybody),
        async () => ({ ...presence((await meetingId()) ?? "mtg_", which % 3), as: anybody }),
        async () => ({ ...presence((await meetingId()) ?? "mtg_", 0) }),
        async () => ({ ...propose((await meetingId()) ?? "mtg_"), as: anybody }),
        async () => of("carryOverResolution", "resolution", await ids("resolution"), anybody, { meetingId: (await meetingId()) ?? "mtg_" }), // prettier-ignore
        async () => of(pick(resolutions, value)!, "resolution", await ids("resolution"), anybody),
        async () => ({ ...vote((await ids("resolution")) ?? "res_"), as: anybody }),
        async () => ({ ...assign((await ids("resolution")) ?? "res_"), as: anybody }),
        async () => of(pick(items, value)!, "actionItem", await ids("actionItem"), anybody),
        async () => of("reportAction", "actionItem", await ids("actionItem"), anybody, { note: "毕" }),
        async () => of("returnAction", "actionItem", await ids("actionItem"), anybody, reasoned),
        async () => of("requestExtension", "actionItem", await ids("actionItem"), anybody, { until: "2027-07-01", ...reasoned }), // prettier-ignore
        async () => of(value % 2 ? "grantExtension" : "declineExtension", "extension", await ids("extension"), anybody),
        async () => of(pick(matters, value)!, "matter", await ids("matter"), anybody),
        async () =>
          of(value % 2 ? "rejectFeedback" : "handBackMatter", "matter", await ids("matter"), anybody, reasoned),
        async () => of(value % 2 ? "dismissMatter" : "proposeEscalation", "matter", await ids("matter"), anybody, reasoned), // prettier-ignore
        async () => of("mergeMatter", "matter", await ids("matter"), anybody, { intoId: pick(await all("matter", s.alliance), value)?.id ?? "mat_" }), // prettier-ignore
        async () => of("assignMatter", "matter", await ids("matter"), anybody, { organizationId }),
      ];
      return pick(options, what)!();
    }
    type Step = () => Promise<Chosen | undefined>;
    const next: Step[] = [
      async () => {
        const meetings = await all("meeting", s.alliance);
        const meeting = pick(meetings, which);
        if (!meeting || (meetings.length < 2 && value % 8 === 0)) return plan();
        if (meeting.status === "PLANNED") return of("sendNotice", "meeting", meeting.id);
        if (meeting.status === "NOTIFIED")
          return value % 4 ? presence(meeting.id) : of("openMeeting", "meeting", meeting.id);
        if (meeting.status === "IN_SESSION") return value % 3 ? presence(meeting.id) : propose(meeting.id);
        return plan();
      },
      async () => {
        const resolution = pick(
          (await all("resolution", s.alliance)).filter(({ status }) => status !== "CLOSED"),
          which,
        );
        if (!resolution) return propose((await meetingId()) ?? "mtg_");
        if (resolution.status === "PROPOSED")
          return of(resolution.rule === "CONSENSUS" ? "recordConsensus" : "openVote", "resolution", resolution.id);
        if (resolution.status === "VOTING")
          return who % 5 ? vote(resolution.id) : of("closeVote", "resolution", resolution.id);
        if (resolution.status === "FULFILLED") return of("closeResolution", "resolution", resolution.id);
        return resolution.status === "ADOPTED" || value % 9 === 0 ? assign(resolution.id) : undefined;
      },
      async () => {
        const item = pick(
          (await all("actionItem", s.alliance)).filter(({ status }) => !["VERIFIED", "CLOSED"].includes(status)),
          which,
        );
        if (!item) return undefined;
        const lead = s.keys.get(item.of!)!;
        switch (item.status) {
          case "ASSIGNED":
            return of("acceptAction", "actionItem", item.id, lead);
          case "ACCEPTED":
          case "RETURNED":
            return of("startAction", "actionItem", item.id, lead);
          case "IN_PROGRESS":
            return of("reportAction", "actionItem", item.id, lead, { note: "毕" });
          default:
            return of("verifyAction", "actionItem", item.id, value % 5 ? s.keys.get(item.also!) : lead);
        }
      },
      async () => {
        const matter = pick(
          (await all("matter", s.alliance)).filter(({ status }) => !over.includes(status)),
          which,
        );
        if (!matter) return raise();
        const isLast = ["FEEDBACK", "CALLED_BACK"].includes(matter.status);
        return of(isLast ? "confirmFeedback" : "advanceMatter", "matter", matter.id);
      },
    ];
    const [meetingStep, resolutionStep, itemStep, matterStep] = next as [Step, Step, Step, Step];
    switch (what % 12) {
      case 0:
        return meetingStep();
      case 1:
      case 2:
        return matterStep();
      case 3:
      case 4:
      case 5:
        return resolutionStep();
      default:
        return (await itemStep()) ?? resolutionStep();
    }
  }

  /** What is not as it must be, in one alliance. */
  async function faults({ alliance, model }: Setting): Promise<string[]> {
    const inside = [alliance.uuid];
    const wrong: string[] = [];
    for (const { id, status } of await all("resolution", alliance))
      if (["ADOPTED", "IN_EXECUTION", "FULFILLED", "CLOSED"].includes(status)) {
        const fault = model.adopted.has(id) ? model.adopted.get(id) : "nobody was told so";
        if (fault) wrong.push(`${id} is ${status}: ${fault}`);
      }
    const entries = await hub.sql<{ item: string; actor: string | null }>(
      "select 'itm_' || action_item_id as item, 'org_' || actor_id as actor from action_entries where alliance_id = $1 and act = 'verifyAction'",
      inside,
    );
    for (const { item, actor } of entries)
      if (actor === model.leads.get(item)) wrong.push(`${item} is signed off by its lead`);
    for (const { id, status } of await all("actionItem", alliance))
      if (["VERIFIED", "CLOSED"].includes(status) && !entries.some(({ item }) => item === id))
        wrong.push(`${id} is ${status}, and nobody signed it off`);
    const steps = await hub.sql<{ matter: string; position: number; step: string }>(
      "select 'mat_' || matter_id as matter, position, step from matter_steps where alliance_id = $1 order by matter_id, position",
      inside,
    );
    for (const { id, status, rule } of await all("matter", alliance)) {
      const taken = steps.filter(({ matter }) => matter === id);
      const path = taken.map(({ step }) => step);
      const first = rule === "INSTANT" ? "ACCEPTED" : "SURVEY";
      const isLegal = path.every((step, at) => {
        if (at === 0) return step === first;
        const before = path[at - 1]!;
        return successors[before]?.includes(step) || (!over.includes(before) && ["MERGED", "DISMISSED"].includes(step));
      });
      if (!isLegal || path.at(-1) !== status || taken.some(({ position }, at) => position !== at + 1))
        wrong.push(`${id} is ${status} after ${path.join(" → ")}`);
    }
    const votes = await hub.sql<{ text: string }>(
      `select v.resolution_id || ' ' || v.organization_id || ' twice' as text from votes v where v.alliance_id = $1
         group by v.resolution_id, v.organization_id having count(*) > 1
       union all
       select v.id || ' was cast after the decision' from votes v join resolutions r on r.alliance_id = v.alliance_id and r.id = v.resolution_id
         where v.alliance_id = $1 and v.cast_at > r.decided_at`,
      inside,
    );
    return [...wrong, ...votes.map(({ text }) => text)];
  }

  const has: Record<Noun, string> = {
    membership: "membership { id status }",
    meeting: "meeting { id status }",
    resolution: "resolution { id status }",
    actionItem: "actionItem { id status }",
    extension: "extension { id status }",
    matter: "matter { id status }",
  };

  /** Performs an act and lets the model know when it was accepted; answers where its object stands then. */
  async function carryOut({ model }: Setting, { act, noun, as, input }: Chosen): Promise<string | undefined> {
    const { done, error } = await perform(hub, as, act, input, act === "castVote" ? "vote { id }" : has[noun]);
    if (error?.code === "INTERNAL") throw new Error(`${act} ${JSON.stringify(input)}: INTERNAL`);
    if (done) model.heard(act, input, done, dayIn("Asia/Shanghai", clock.now()));
    return done?.["status"] as string | undefined;
  }

  /** What comes before the moves: a meeting in session, to which two of four voting members came. */
  async function begin(s: Setting): Promise<void> {
    const as = s.keys.get(s.branch.id)!;
    const times = { startsAt: "2026-12-01T01:00:00Z", endsAt: "2026-12-01T02:00:00Z" };
    const plan = { kind: "JOINT_MEETING", title: "会", quorumRule: "NONE", ...times };
    await carryOut(s, { act: "planMeeting", noun: "meeting", as, input: plan });
    const meetingId = (await all("meeting", s.alliance))[0]!.id;
    const at = (act: string, more: object = {}) =>
      carryOut(s, { act, noun: "meeting", as, input: { meetingId, ...more } });
    await at("sendNotice");
    for (const { id } of s.units.slice(0, 2))
      await at("recordPresence", { organizationId: id, role: "SECRETARY", headcount: 1 });
    await at("openMeeting");
  }

  it(
    "nothing is decided without a quorum, signed off by who did it, skipped, or counted twice",
    async () => {
      let runs = 0;
      const count = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1);
      await fc.assert(
        fc.asyncProperty(fc.array(move, { minLength: 60, maxLength: 140, size: "max" }), async (moves) => {
          runs += 1;
          const s = await setting();
          const ends = new Set<string>();
          clock.move("2026-11-23T04:00:00Z");
          await begin(s);
          for (const one of moves) {
            // Now and then a day passes, on which terms may have ended.
            clock.move(new Date(clock.now().getTime() + (one.what % 40 === 0 ? 86_400_000 : 1_000)).toISOString());
            const chosen = await choose(s, one);
            if (!chosen) continue;
            const status = await carryOut(s, chosen);
            const { noun } = chosen;
            if (status && noun !== "meeting" && noun !== "membership") ends.add(`${noun} ${status}`);
          }
          for (const end of ends) count(end);
          expect(await faults(s)).toEqual([]);
        }),
        { ...extent, endOnFailure: true },
      );
      // The sequences really come to the ends that the rules are about.
      for (const end of ["resolution ADOPTED", "actionItem VERIFIED", "resolution CLOSED", "matter CLOSED"])
        expect([end, (reached.get(end) ?? 0) >= runs / 10]).toEqual([end, true]);
    },
    (seconds + 120) * 1_000,
  );
});
