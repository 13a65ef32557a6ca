import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import {
  channelLabels,
  levelLabels,
  satisfactionLabels,
  stageLabels,
  stepLabels,
  trackLabels,
} from "../../src/alliance/matters/labels.js";
import { publicFields } from "../../src/access/public-fields.js";
import { publish } from "../support/partners.js";
import { Heard } from "./heard.js";
import { privateScene, type Scene } from "./private-scene.js";
import { type PrivateValue, privateValues, readByActsAlone, type Skipped } from "./private-values.js";
import { SchemaWalk } from "./schema-walk.js";
import { startRequiringPartner } from "./requiring-partner.js";

type Caller = keyof Scene["keys"];
const strangers = ["public", "widget", "bystander", "assignee", "farMember", "farCoordinator"] as const;

/** What tells only the coordinators of a matter, of its steps and of its escalation; what its assignee is told as well. */
const internalFields = {
  Matter:
    "title description raisedBy complainantName complainantContact concerns assignee brief place programme mergedInto dismissalReason handBackReason satisfaction publishedAt levelSince levelRound dueAt escalateAt overdue awaits reminders escalations",
  MatterStep: "note actor",
  EscalationProposal: "reason proposedBy decidedNote",
};
const assignees = ["assignee", "brief", "dueAt", "overdue", "awaits", "reminders", "escalations"].map(
  (name) => `Matter.${name}`,
);

/** How many objects deep the walk goes below each root field and each record; deeper with WALK_DEEP, for an hour. */
const depth = process.env["WALK_DEEP"] ? 2 : 1;

/**
 * Each choice of arguments is one more way to what everybody is asked for anyway: besides the coordinator, who proves
 * that it leads there, two of the strangers take it a day, and within three days all. WALK_DAY repeats a day.
 */
const day = Number(process.env["WALK_DAY"] ?? Math.floor(Date.now() / 86_400_000));
const takesChoice = (caller: Caller, nth: number): boolean => {
  const number = strangers.findIndex((stranger) => stranger === caller);
  return depth === 2 || number === -1 || (number + nth + day) % 3 === 0;
};

describe(`nobody reads what is not for them, by whatever way (WALK_DAY=${day})`, () => {
  let s: Scene;
  let schema: GraphQLSchema;
  let walk: SchemaWalk;
  let values: PrivateValue[];
  let skipped: Skipped[];
  let ids: Map<string, string[]>;
  const heard = new Map<Caller, Heard>();

  beforeAll(async () => {
    s = await privateScene();
    const { body } = await s.hub.as("public").run(getIntrospectionQuery());
    const introspected = body.data as unknown as IntrospectionQuery;
    schema = buildClientSchema(introspected);
    walk = new SchemaWalk(schema, 2);
    const labels = [channelLabels, levelLabels, satisfactionLabels, stageLabels, stepLabels, trackLabels];
    const words = [JSON.stringify(introspected), ...labels.flatMap((each) => Object.values(each))];
    ({ values, skipped } = await privateValues(s.hub.sql, words));
    ids = await everyId();
    await walkAs(Object.keys(s.keys) as Caller[]);
  }, 600_000);
  afterAll(() => s.hub.stop());

  /** The ids of every record, by type; those of this test's own first. */
  async function everyId(): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const { name } of walk.nodes) {
      const table = tables[name];
      if (!table) throw new Error(`which table has the records of ${name}?`);
      const [prefix, from] = table;
      const most = many.includes(name) && depth === 1 ? 120 : null;
      const rows = await s.hub.sql<{ id: string }>(
        `select id from ${from} order by (id::text like '019c%') desc, id limit ${most}`,
      );
      found.set(
        name,
        rows.map(({ id }) => `${prefix}_${id}`),
      );
    }
    return found;
  }

  const valuesOf = (hint: string, type: string): readonly unknown[] => {
    if (type === "Boolean") return [true, false];
    if (type === "DateTime") return ["2026-11-20T00:00:00Z"];
    if (type === "Date") return ["2026-11-20"];
    if (type === "ID") return (ids.get(/meeting/.test(hint) ? "Meeting" : /series/.test(hint) ? "MeetingSeries" : "Organization") ?? []).slice(0, 4); // prettier-ignore
    if (type === "String") return ["环境卫生", s.matters[0]!.id];
    return hint === "year" ? [2026] : [1];
  };

  /** Asks the same of every caller, one document after the other: what the hub prepared for the first serves the others. */
  async function walkAs(callers: readonly Caller[]): Promise<void> {
    for (const caller of callers) heard.set(caller, new Heard());
    const askAs = async (caller: Caller, text: string, variables: Record<string, unknown>): Promise<void> => {
      const send = () => s.hub.as(s.keys[caller]).run(text, variables);
      // A connection that was kept may have been closed meanwhile: nothing was answered then.
      const { body } = await send().catch(send);
      heard.get(caller)!.listen(`${text} ${JSON.stringify(variables)}`, body);
    };
    const ask = async (text: string, variables: Record<string, unknown> = {}, among = callers): Promise<void> => {
      for (const caller of among) await askAs(caller, text, variables);
    };
    const work: (() => Promise<void>)[] = [];
    const roots = schema.getQueryType()!.getFields();
    const hasOwnRoot = (of: string): boolean => `${of[0]!.toLowerCase()}${of.slice(1)}` in roots;
    for (const { text, of, root } of walk.fromRoots(depth, 'slug: "wanci", name: "none"')) {
      // What has a root field of its own is reached through that.
      if (of !== null && root === "node" && hasOwnRoot(of)) continue;
      for (const id of of === null ? [""] : ids.get(of)!.slice(0, root === "node" ? 1 : 2))
        work.push(() => ask(text, of === null ? {} : { id }));
    }
    for (const { text, root } of walk.fromRoots(1, 'slug: "linshe", name: "none"'))
      if (root === "alliance") work.push(() => ask(text));
    for (const type of walk.nodes) {
      const isPrivate = tables[type.name]![2] === "private";
      const all = ids.get(type.name)!;
      const together = Math.min(all.length, isPrivate ? 8 : 15);
      const text = walk.shallow(type, isPrivate, together);
      for (let at = 0; at < all.length; at += together) {
        // The last are asked for with some that were asked for before, so that the document stays the same.
        const some = all.slice(Math.max(0, Math.min(at, all.length - together))).slice(0, together);
        work.push(() => ask(text, Object.fromEntries(some.map((id, nth) => [`id${nth}`, id]))));
      }
    }
    const alliance = schema.getType("Alliance") as never;
    for (const [nth, choice] of walk.choices(alliance, valuesOf).entries()) {
      const text = walk.document("", `{ alliance(slug: "wanci") { ${walk.chosen(choice, "chosen")} } }`);
      const among = callers.filter((caller) => takesChoice(caller, nth));
      work.push(() => ask(text, {}, among));
    }
    await Promise.all(
      [0, 1, 2, 3].map(async () => {
        for (let next = work.shift(); next; next = work.shift()) await next();
      }),
    );
  }

  const isFor = (caller: Caller, { forMembers, forOrganization }: PrivateValue): boolean =>
    caller === "coordinator" ||
    (forMembers && (caller === "assignee" || caller === "bystander")) ||
    (caller === "assignee" && forOrganization === s.units.assignee.uuid);

  it("selects every field of every type that can be reached", () => {
    expect([...walk.reachable()].filter((field) => !walk.visited.has(field))).toEqual([]);
    expect(walk.visited.size).toBeGreaterThan(500);
    // And they are really answered, but for what the hub's operators alone may read.
    const { fields, codes } = heard.get("coordinator")!;
    const silent = [...walk.reachable()].filter((field) => !fields.has(field) && !/^Query\./.test(field));
    expect(new Set(silent.map((field) => field.split(".")[0]))).toEqual(new Set(operatorsTypes));
    expect([...codes]).toEqual(["FORBIDDEN"]);
  });

  it("reaches everything: the coordinator is told every private value", () => {
    const told = heard.get("coordinator")!;
    const untold = new Set(values.filter(({ value }) => told.where(value) === undefined).map(({ kind }) => kind));
    expect([...untold].sort()).toEqual([...readByActsAlone].sort());
    expect(values.filter(({ kind, value }) => readByActsAlone.includes(kind) && told.where(value))).toEqual([]);
    const kinds = new Set(values.map(({ kind }) => kind));
    expect(kinds.size).toBe(32);
    // Places and organizations are public by themselves; that a matter points to them is looked at below.
    expect(new Set(skipped.map(({ kind, reason }) => `${kind}: ${reason}`))).toEqual(
      new Set([
        "matters.place: the same is public",
        "matter_steps.actor: the same is public",
        "studios.host_name: the same is public",
      ]),
    );
  });

  it.each(strangers)("%s: is told none", (caller) => {
    const told = heard.get(caller)!;
    const leaks = values
      .filter((value) => !isFor(caller, value))
      .flatMap(({ kind, value }) => {
        const document = told.where(value);
        return document === undefined ? [] : [{ kind, value, document }];
      });
    expect(leaks).toEqual([]);
  });

  it.each(strangers)("%s: nothing internal of a matter is filled in", (caller) => {
    const told = heard.get(caller)!;
    const fields = Object.entries(internalFields).flatMap(([type, names]) =>
      names.split(" ").map((name) => `${type}.${name}`),
    );
    const filled = fields.filter(
      (field) => told.filled.has(field) && !(caller === "assignee" && assignees.includes(field)),
    );
    expect(filled.map((field) => [field, told.filled.get(field)])).toEqual([]);
    expect(fields.filter((field) => !heard.get("coordinator")!.filled.has(field))).toEqual([]);
  });

  it("a partner's subgraph: is told none, whoever asks, whatever it requires", async () => {
    const partner = await startRequiringPartner(schema);
    try {
      await publish(s.hub, s.keys.bystander, partner);
      const answered = new Set<string>();
      for (const caller of ["coordinator", "assignee", "public"] as const)
        for (const type of Object.keys(publicFields)) {
          const all = ids.get(type)!;
          for (let at = 0; at < all.length; at += 15) {
            const nodes = all
              .slice(at, at + 15)
              .map((id, nth) => `n${nth}: node(id: "${id}") { ... on ${type} { partner_note } }`);
            const { body } = await s.hub.as(s.keys[caller]).run(`{ ${nodes.join(" ")} }`);
            expect(body.errors ?? []).toEqual([]);
            if (JSON.stringify(body.data).includes("已知")) answered.add(type);
          }
        }
      expect([...answered].sort()).toEqual(Object.keys(publicFields).sort());
      const heard = partner.heard.join("\n");
      expect(heard).toContain("徽商银行");
      expect(values.filter(({ value }) => heard.includes(value)).map(({ kind }) => kind)).toEqual([]);
    } finally {
      await partner.stop();
    }
  }, 120_000);

  it("no list, and no figure of one matter, changes with what is private of matters", async () => {
    const alliance = schema.getType("Alliance") as GraphQLObjectType;
    const organization = schema.getType("Organization") as GraphQLObjectType;
    const lists = [
      ...walk.choices(alliance, valuesOf).filter(({ field }) => field.name === "matters"),
      ...[s.units.assignee, s.units.bystander].map(({ id }) => ({
        field: alliance.getFields()["matters"]!,
        written: `filter: { assigneeId: "${id}" }`,
      })),
    ].map((choice) => `alliance(slug: "wanci") { ${walk.chosen(choice, "chosen")} }`);
    const single = s.matters.map((_, index) => {
      const minute = (n: number): string => `"2026-11-20T01:${10 + n}:00Z"`;
      const figures = walk.whole(
        alliance,
        "matterStats",
        `filter: { from: ${minute(index)}, to: ${minute(index + 1)} }`,
      );
      return `alliance(slug: "wanci") { ${figures} }`;
    });
    const handled = [s.units.assignee, s.units.bystander].map(
      ({ id }) => `organization(id: "${id}") { ${walk.whole(organization, "assignedMatters", "first: 100")} }`,
    );
    const answers = async (caller: Caller): Promise<string[]> => {
      const told: string[] = [];
      for (const body of [...lists, ...single, ...handled])
        told.push(JSON.stringify((await s.hub.as(s.keys[caller]).run(walk.document("", `{ ${body} }`))).body));
      return told;
    };
    const callers = ["public", "widget", "farMember", "farCoordinator"] as const;
    const before = new Map<Caller, string[]>();
    for (const caller of [...callers, "coordinator"] as const) before.set(caller, await answers(caller));
    await s.hub.sql(
      `update matters set assignee_id = $2, concerns_id = $1, raised_by_id = $2, complainant_name = 'another',
         due_at = case when due_at is not null then timestamptz '2027-06-01' end,
         satisfaction = case when status = 'CLOSED' then 'SATISFIED' end
       where id = any($3::uuid[])`,
      [s.units.assignee.uuid, s.units.bystander.uuid, s.matters.map(({ uuid }) => uuid)],
    );
    for (const caller of callers) expect([caller, await answers(caller)]).toEqual([caller, before.get(caller)]);
    // To whom it is told, it has changed.
    expect(await answers("coordinator")).not.toEqual(before.get("coordinator"));
  }, 120_000);

  it("whatever is refused, and whoever is refused it, no message tells anything private", async () => {
    const told = new Map<Caller, Heard>();
    const internal: string[] = [];
    const ids: Readonly<Record<string, string>> = {
      matterId: s.matters[0]!.id,
      intoId: s.matters[1]!.id,
      meetingId: s.meeting.id,
      agendaItemId: s.agendaItem.id,
      resolutionId: s.proposed.id,
      actionItemId: s.item.id,
      extensionId: s.extension.id,
      activityId: s.activity.id,
      registrationId: s.registration.id,
      placeId: s.building.id,
    };
    for (const caller of strangers) {
      const heard = new Heard();
      for (const field of Object.values(schema.getMutationType()!.getFields())) {
        const input = sample(field.args[0]!.type, "input", (name) => ids[name] ?? s.units.raiser.id);
        const document = `mutation ($input: ${String(field.args[0]!.type)}) { ${field.name}(input: $input) { userErrors { code message path } } }`;
        const { body } = await s.hub.as(s.keys[caller]).run(document, { input: input as object });
        heard.listen(field.name, body);
        internal.push(
          ...(body.errors ?? []).flatMap(({ extensions }) =>
            extensions["code"] === "INTERNAL" ? [`${field.name} ${caller}`] : [],
          ),
        );
      }
      told.set(caller, heard);
    }
    for (const caller of strangers)
      for (const value of values.filter((each) => !isFor(caller, each)))
        expect([caller, value.kind, told.get(caller)!.where(value.value)]).toEqual([caller, value.kind, undefined]);
    // Most acts were refused in words of their own, not for a malformed request.
    const codes = new Set([...told.values()].flatMap(({ codes: each }) => [...each]));
    expect([...codes].sort()).toEqual(
      expect.arrayContaining(["FORBIDDEN", "NOT_FOUND", "NOT_YOURS", "UNAUTHENTICATED"]),
    );
    // What a subgraph's publisher is refused is told in test/registry.
    expect(internal.filter((each) => !each.startsWith("publishSubgraph"))).toEqual([]);
  }, 120_000);
});

/** A value that an input type accepts; ids are those given for their names. */
function sample(type: GraphQLInputType, name: string, idOf: (name: string) => string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name, idOf);
  if (isListType(type)) return [sample(type.ofType, name, idOf)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(({ name: member, type: each }) => isNonNullType(each) || /Id$/.test(member))
        .filter(({ name: member }) => member !== "allianceId")
        .map((member) => [member.name, sample(member.type, member.name, idOf)]),
    );
  switch (type.toString()) {
    case "ID":
      return idOf(name);
    case "Int":
      return 1;
    case "Boolean":
      return true;
    case "DateTime":
      return "2027-01-01T00:00:00Z";
    case "Date":
      return "2027-01-01";
    default:
      return "某某";
  }
}

/** What only operators read, or nobody published here. */
const operatorsTypes =
  "Subgraph SubgraphHealth SubgraphVersion SubgraphEdge AuditEntry AuditEntryConnection AuditEntryEdge TrustedOperation".split(
    " ",
  );

/** There are so many that not all are asked for: what is private of them stands on the stage. */
const many = ["Attendance", "CaseRecord", "DutyShift", "MeetingPresence", "Visit"];

const tables: Readonly<Record<string, readonly [prefix: string, table: string, what?: "private"]>> = {
  ActionEntry: ["ent", "action_entries", "private"],
  ActionItem: ["itm", "action_items", "private"],
  Activity: ["act", "activities"],
  ActivitySeries: ["ser", "activity_series"],
  AgendaItem: ["agi", "agenda_items", "private"],
  Alliance: ["all", "alliances"],
  ApiKey: ["key", "api_keys", "private"],
  Attendance: ["att", "attendances"],
  CareClaim: ["ccl", "care_claims", "private"],
  CareGroup: ["cgr", "care_groups"],
  CaseRecord: ["cas", "case_records"],
  ChairTerm: ["cha", "chair_terms"],
  Claim: ["clm", "claims", "private"],
  CoHost: ["coh", "co_hosts"],
  DutyRota: ["rot", "duty_rotas"],
  DutyShift: ["sft", "duty_shifts"],
  EscalationProposal: ["esc", "escalation_proposals", "private"],
  Extension: ["ext", "extensions", "private"],
  Fulfilment: ["ful", "fulfilments", "private"],
  Honour: ["hon", "honours"],
  Matter: ["mat", "matters", "private"],
  Meeting: ["mtg", "meetings", "private"],
  MeetingPresence: ["prs", "meeting_presences", "private"],
  MeetingSeries: ["mse", "meeting_series"],
  Membership: ["mem", "memberships"],
  Minutes: ["min", "minutes", "private"],
  Need: ["ned", "needs", "private"],
  Organization: ["org", "organizations"],
  Pledge: ["plg", "pledges"],
  Place: ["pla", "places"],
  Post: ["pos", "posts", "private"],
  Programme: ["prg", "programmes"],
  Project: ["prj", "projects"],
  Register: ["rgs", "registers", "private"],
  RegisterTally: ["rgt", "register_tallies"],
  ShiftSwap: ["swp", "shift_swaps", "private"],
  Station: ["sta", "stations"],
  Studio: ["stu", "studios", "private"],
  Visit: ["vis", "visits"],
  Registration: ["reg", "registrations", "private"],
  Resolution: ["res", "resolutions", "private"],
  Vote: ["vot", "votes", "private"],
};
