import { expireMemberships, expireOffers, lifecycles } from "../../src/alliance/index.js";
import { ActEngine } from "../../src/acting/index.js";
import { Pools } from "../../src/database/pools.js";
import { clockAt } from "../../src/shared/clock.js";
import type { Lifecycle } from "../../src/shared/lifecycle.js";
import { type GivenAlliance, stage } from "../support/given.js";
import { careOf } from "../support/given-care.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";
import { decisionsOnStage, decisionTables } from "./decisions-on-stage.js";
import { listsOnStage, listTables } from "./lists-on-stage.js";

const many = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T];

const startsOf = (lifecycle: Lifecycle<string>) =>
  lifecycle.arrows.filter(({ from }) => !from).flatMap(({ to }) => many(to));

describe.each(lifecycles.map((lifecycle) => [lifecycle.noun, lifecycle] as const))(
  "the table of %s",
  (_noun, lifecycle) => {
    it("reaches every state", () => {
      const reached = new Set(startsOf(lifecycle));
      for (let before = -1; before < reached.size;) {
        before = reached.size;
        for (const { from, to } of lifecycle.arrows)
          if (from?.some((state) => reached.has(state))) many(to).forEach((state) => reached.add(state));
      }
      expect([...reached].sort()).toEqual([...lifecycle.states].sort());
    });

    it("has a way out of every state that is not final", () => {
      const final = {
        Membership: ["REJECTED"],
        Activity: ["ARCHIVED", "CANCELLED"],
        CoHost: ["DECLINED", "WITHDRAWN"],
        Registration: ["EXPIRED", "CANCELLED", "ATTENDED", "NO_SHOW"],
        Matter: ["CLOSED", "MERGED", "DISMISSED"],
        EscalationProposal: ["CONFIRMED", "DECLINED"],
        Meeting: ["CANCELLED"],
        AgendaItem: ["ACCEPTED", "DECLINED", "WITHDRAWN"],
        Resolution: ["REJECTED", "LAPSED", "CLOSED"],
        ActionItem: ["CLOSED"],
        Extension: ["GRANTED", "DECLINED"],
        CareGroup: ["CLOSED"],
        CareClaim: ["RELEASED"],
        Need: ["DECLINED", "CLOSED", "WITHDRAWN"],
        Pledge: ["CLOSED", "WITHDRAWN"],
        Project: ["ARCHIVED"],
        Claim: ["RATED", "DECLINED", "WITHDRAWN"],
        ShiftSwap: ["ACCEPTED", "DECLINED", "WITHDRAWN"],
      };
      const stuck = lifecycle.states.filter((state) => !lifecycle.arrows.some(({ from }) => from?.includes(state)));
      expect(stuck).toEqual(final[lifecycle.noun as keyof typeof final]);
    });

    it("names no state twice for one act", () => {
      const seen = lifecycle.arrows.flatMap(({ act, from, only }) =>
        many(from).map((state) => `${act} ${state} ${only ?? ""}`),
      );
      expect(new Set(seen).size).toBe(seen.length);
    });
  },
);

describe("every act in every state", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let pools: Pools;
  let alliance: GivenAlliance;
  let branch: Placed;
  let unit: Placed;
  let decisions: ReturnType<typeof decisionsOnStage>;
  let lists: ReturnType<typeof listsOnStage>;
  let keys: { coordinator: string; unit: string };
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    pools = new Pools(hub.connection, () => undefined);
    alliance = await stage(hub.sql).alliance("heyuan");
    branch = await alliance.convener("和园社区党总支");
    unit = await alliance.organization("甲单位");
    decisions = decisionsOnStage(hub.sql, alliance, branch, unit);
    lists = listsOnStage(alliance, branch, unit);
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      unit: await hub.issue("member", "heyuan", "甲单位"),
    };
  });
  afterAll(async () => {
    await pools.end();
    await hub.stop();
  });

  const future = { startsAt: "2027-03-01T01:00:00Z" };
  let placed = 0;

  const careGroup = (state: string): Promise<Placed> =>
    careOf(alliance).group(`人群 ${placed}`, state === "CLOSED" ? { closedOn: "2026-11-01" } : {});

  /** Puts a record of a noun into a state, and answers what its acts are given. */
  const put: Record<
    string,
    (state: string, act: string) => Promise<{ record: Placed; input: Record<string, unknown> }>
  > = {
    Activity: async (state, act) => {
      placed += 1;
      const isSeries = act === "endActivitySeries";
      const series = isSeries ? await alliance.series(`系列 ${placed}`, { host: branch, ...future }) : undefined;
      const record = await alliance.activity(`活动 ${placed}`, {
        host: branch,
        status: state as never,
        ...future,
        ...(series ? { series, occurrenceOn: "2027-03-01" } : {}),
      });
      return { record, input: series ? { seriesId: series.id } : { activityId: record.id } };
    },
    CoHost: async (state) => {
      placed += 1;
      const activity = await alliance.activity(`活动 ${placed}`, { host: branch, ...future });
      const record = await alliance.coHost(activity, unit, state as never);
      return { record, input: { activityId: activity.id } };
    },
    Registration: async (state, act) => {
      placed += 1;
      const status = act === "checkIn" || act === "recordNoShow" ? "IN_PROGRESS" : "PUBLISHED";
      const activity = await alliance.activity(`活动 ${placed}`, { host: branch, status, ...future });
      const record = await alliance.registration(activity, `居民 ${placed}`, { status: state as never });
      if (act === "expireOffer")
        await hub.sql(
          "update registrations set offer_expires_at = '2026-11-23T03:00:00Z' where id = $1 and status = 'OFFERED'",
          [record.uuid],
        );
      return { record, input: { registrationId: record.id } };
    },
    Membership: async (state, act) => {
      placed += 1;
      const member = await alliance.organization(`单位 ${placed}`);
      const record = await alliance.member(member, {
        status: state as never,
        validFrom: "2026-01-01",
        ...(act === "expireMembership" ? { validUntil: "2026-11-22" } : {}),
      });
      return { record, input: { membershipId: record.id } };
    },
    Matter: async (state, act) => {
      placed += 1;
      const record = await alliance.matter(`事项 ${placed}`, { status: state as never });
      return { record, input: { matterId: record.id, ...(await extras[act]?.()) } };
    },
    CareGroup: async (state) => {
      placed += 1;
      const record = await careGroup(state);
      return { record, input: { careGroupId: record.id } };
    },
    CareClaim: async (state) => {
      placed += 1;
      const record = await careOf(alliance).claim(await careGroup("OPEN"), unit, { status: state as never });
      return { record, input: { claimId: record.id } };
    },
    EscalationProposal: async (state, act) => {
      placed += 1;
      const matter = await alliance.matter(`事项 ${placed}`);
      const record = await alliance.escalation(matter, { by: unit, status: state as never });
      return { record, input: { matterId: matter.id, ...(await extras[act]?.()) } };
    },
  };

  const because = async () => ({ reason: "原因" });
  /** What acts on matters are given besides the matter. */
  const extras: Record<string, () => Promise<Record<string, unknown>>> = {
    rejectFeedback: because,
    dismissMatter: because,
    declineEscalation: because,
    handBackMatter: because,
    proposeEscalation: because,
    mergeMatter: async () => ({ intoId: (await alliance.matter("并入的事项")).id }),
    assignMatter: async () => ({ organizationId: unit.id }),
    publishMatter: async () => ({ publicTitle: "公开标题" }),
  };

  const tables: Record<string, string> = {
    Activity: "activities",
    CoHost: "co_hosts",
    Registration: "registrations",
    Membership: "memberships",
    Matter: "matters",
    EscalationProposal: "escalation_proposals",
    CareGroup: "care_groups",
    CareClaim: "care_claims",
    ...decisionTables,
    ...listTables,
  };

  const stateOf = async (noun: string, { uuid }: Placed): Promise<string> =>
    (await hub.sql<{ status: string }>(`select status from ${tables[noun]} where id = $1`, [uuid]))[0]!.status;

  const everything = async (): Promise<string> =>
    JSON.stringify(
      await Promise.all(
        [
          ...Object.values(tables),
          "matter_steps",
          "activity_series",
          "fulfilments",
          "duty_shifts",
          "outbox",
          "idempotency_keys",
        ].map((table) => hub.sql(`select * from ${table} t order by t::text`)),
      ),
    );

  /** What the hub does by itself, instead of a mutation. */
  const ownActs: Record<string, () => Promise<unknown>> = {
    expireOffer: () => expireOffers(engine().transaction, clock.now()),
    expireMembership: () => expireMemberships(engine().transaction, clock.now()),
    // A place is offered when one is added: see the waitlist's own stories.
    offerPlace: async () => undefined,
  };
  const engine = () => new ActEngine(undefined as never, pools.internal, clock, () => undefined);

  const perform = async (noun: string, act: string, input: Record<string, unknown>): Promise<string[]> => {
    const key = noun === "CoHost" ? keys.unit : keys.coordinator;
    const { body } = await hub
      .as(key)
      .run(
        `mutation ($input: ${act[0]!.toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { userErrors { code message } } }`,
        { input },
        { "accept-language": "en" },
      );
    if (!body.data?.[act]) throw new Error(JSON.stringify(body));
    return (body.data[act] as { userErrors: { code: string; message: string }[] }).userErrors.map(
      ({ code, message }) => `${code}: ${message}`,
    );
  };

  const moves = lifecycles.flatMap((lifecycle) =>
    [...new Set(lifecycle.arrows.filter(({ from }) => from).map(({ act }) => act))].flatMap((act) =>
      lifecycle.states
        .map((state) => {
          const arrow = lifecycle.arrows.find(
            ({ act: name, from, only }) => name === act && from?.includes(state) && !only,
          );
          return [lifecycle.noun, act, state, arrow ? String(arrow.to) : null] as const;
        })
        .filter(([, , state]) => !lifecycle.within[act]?.includes(state)),
    ),
  );

  /** Done by meetings, or to what a matter's own act ends: these have stories of their own. */
  const byTheWay = ([noun, act, state]: readonly [
    noun: string,
    act: string,
    state: string,
    ...rest: unknown[],
  ]): boolean =>
    noun === "Matter"
      ? ["acceptAgendaItem", "openMeeting", "recordConsensus", "closeVote"].includes(act)
      : noun === "EscalationProposal"
        ? !act.endsWith("Escalation")
        : noun === "CareClaim"
          ? act === "closeCareGroup"
          : noun === "Claim"
            ? act.endsWith("Project") || act === "recordFulfilment"
            : noun === "Project" && act === "withdrawClaim"
              ? !["CLAIMED", "IN_PROGRESS"].includes(state)
              : ["fulfilResolution", "closeAction"].includes(act) || (act === "closeVote" && state === "VOTING");

  /** What is refused, where it is not the record's own state that refuses it. */
  const otherwise: Record<string, string> = {
    confirmEscalation: "ESCALATION_NOT_PROPOSED: No escalation of this matter is proposed.",
    declineEscalation: "ESCALATION_NOT_PROPOSED: No escalation of this matter is proposed.",
  };

  it.each(moves.filter((move) => move[1] !== "offerPlace" && !byTheWay(move)))(
    "%s: %s in the state %s leads to %s",
    async (noun, act, state, to) => {
      const { record, input } = await (put[noun] ?? decisions.put[noun] ?? lists.put[noun]!)(state, act);
      const before = await everything();
      const own = ownActs[act];
      if (own) await own();
      const refusals = own ? [] : await perform(noun, act, input);
      expect(await stateOf(noun, record)).toBe(to ?? state);
      if (to) expect(refusals).toEqual([]);
      else if (!/^end\w+Series$/.test(act) && !own) {
        expect(refusals).toEqual([otherwise[act] ?? `WRONG_STATE: This cannot be done while the state is ${state}.`]);
        expect(await everything()).toBe(before);
      } else if (own) expect(await everything()).toBe(before);
    },
  );

  it("an emergency begins unannounced", async () => {
    const flood = await alliance.activity("防汛", { host: branch, kind: "EMERGENCY", status: "DRAFT", ...future });
    expect(await perform("Activity", "startActivity", { activityId: flood.id })).toEqual([]);
    expect(await stateOf("Activity", flood)).toBe("IN_PROGRESS");
  });

  const stays = lifecycles.flatMap((lifecycle) =>
    Object.entries(lifecycle.within).flatMap(([act, states]) =>
      lifecycle.states.map((state) => [act, lifecycle.noun, state, states.includes(state)] as const),
    ),
  );
  /** Told with the acts that lead elsewhere, by a project's own, or of what is not there for who claims. */
  const toldElsewhere = ([act, noun, state]: readonly [
    act: string,
    noun: string,
    state: string,
    allowed: boolean,
  ]): boolean =>
    lifecycles.some(
      (each) =>
        each.noun === noun &&
        each.arrows.some((arrow) => arrow.act === act && !arrow.only && arrow.from?.includes(state)),
    ) ||
    (noun === "Claim" && act === "startProject") ||
    (noun === "Need" && act === "proposeClaim" && ["IN_REVIEW", "DECLINED"].includes(state));

  const ofMatter = async (matter: Placed, act: string) => ({
    noun: "Matter",
    input: { matterId: matter.id, ...(await extras[act]?.()) },
  });
  const ofProposal = async (matter: Placed, act: string) => {
    await alliance.escalation(matter, { by: unit, from: "COMPOUND", to: "COMMUNITY" });
    return ofMatter(matter, act);
  };

  /** Acts within a state, done at a record of that state. */
  const at: Record<string, (record: Placed, act: string) => Promise<{ noun: string; input: Record<string, unknown> }>> =
    {
      updateActivity: async ({ id }) => ({ noun: "Activity", input: { activityId: id, title: "新名称" } }),
      inviteCoHost: async ({ id }) => ({ noun: "Activity", input: { activityId: id, organizationId: unit.id } }),
      acceptCoHost: async (activity) => {
        await alliance.coHost(activity, unit, "INVITED");
        return { noun: "CoHost", input: { activityId: activity.id } };
      },
      registerForActivity: async ({ id }) => ({ noun: "Activity", input: { activityId: id, participantName: "张三" } }),
      acceptOffer: async (activity) => {
        const { id } = await alliance.registration(activity, "张三", { status: "OFFERED" });
        return { noun: "Registration", input: { registrationId: id } };
      },
      cancelRegistration: async (activity) => ({
        noun: "Registration",
        input: { registrationId: (await alliance.registration(activity, "张三")).id },
      }),
      checkIn: async (activity) => ({
        noun: "Registration",
        input: { registrationId: (await alliance.registration(activity, "张三")).id },
      }),
      recordNoShow: async (activity) => ({
        noun: "Registration",
        input: { registrationId: (await alliance.registration(activity, "张三")).id },
      }),
      recordAttendance: async ({ id }) => ({
        noun: "Activity",
        input: { activityId: id, organizationId: unit.id, headcount: 3 },
      }),
      assignMatter: ofMatter,
      publishMatter: ofMatter,
      proposeEscalation: ofMatter,
      handBackMatter: ofMatter,
      confirmEscalation: ofProposal,
      declineEscalation: ofProposal,
      claimCareGroup: async ({ id }) => ({ noun: "CareGroup", input: { careGroupId: id } }),
      recordVisit: async ({ id }) => ({ noun: "CareGroup", input: { careGroupId: id, outcome: "ALL_WELL" } }),
    };

  /** A record of a noun in a state, at which acts are done that leave the state. */
  const within: Record<string, (state: string) => Promise<Placed>> = {
    Activity: (state) => alliance.activity(`活动 ${placed}`, { host: branch, status: state as never, ...future }),
    Matter: (state) => alliance.matter(`事项 ${placed}`, { status: state as never, level: "COMPOUND" }),
    CareGroup: careGroup,
  };

  it.each(stays.filter((stay) => !toldElsewhere(stay)))(
    "%s at the %s in the state %s: %s",
    async (act, of, state, allowed) => {
      placed += 1;
      const record = await (within[of] ?? decisions.within[of] ?? lists.within[of]!)(state);
      // Some acts concern a matter and a meeting; here each is done where it leaves the state.
      const { noun, input } = await (of in within ? at : of in decisions.within ? decisions.at : lists.at)[act]!(
        record,
        act,
      );
      const before = await everything();
      const refusals = await perform(noun, act, input);
      const wrongState = `WRONG_STATE: This cannot be done while the state is ${state}.`;
      const why = act === "recordFulfilment" && state === "FULFILLED" ? "OVER_FULFILLED: Only 0 of what was claimed is left." : wrongState; // prettier-ignore
      expect(refusals).toEqual(allowed ? [] : [why]);
      if (!allowed) expect(await everything()).toBe(before);
      expect(await stateOf(of, record)).toBe(state);
    },
  );
});
