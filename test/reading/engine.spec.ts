import type { MikroORM } from "@mikro-orm/postgresql";
import fc from "fast-check";
import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { ActEngine } from "../../src/acting/index.js";
import { Executor } from "../../src/api/executor.js";
import { buildHubSchema } from "../../src/api/index.js";
import { openOrm } from "../../src/database/orm.js";
import { Pools } from "../../src/database/pools.js";
import { type Asker, type Caller, ReadEngine } from "../../src/reading/index.js";
import { clockAt } from "../../src/shared/clock.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { harvestCursors } from "./harvest.js";
import { loadRows } from "./plain-rows.js";
import { PlainWalk } from "./plain-walk.js";
import type { Palette } from "./random-arguments.js";
import { type Drawn, isCompared, randomDocuments } from "./random-documents.js";
import { type Scenery, setScenery } from "./scenery.js";

/** Moments before, between and after what happens, and those at which it begins. */
const instants = [
  "2026-01-15T00:00:00.000Z",
  "2026-06-30T15:59:59.999Z",
  "2026-07-01T04:00:00.000Z",
  "2026-07-01T04:00:00.001Z",
  "2026-07-31T16:30:00.070Z",
  "2027-01-01T04:30:00.000Z",
];

/** But for the one that takes longer than the answers: documents of unique aliases conflict nowhere. */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

describe("the read engine", () => {
  let hub: TestHub;
  let pools: Pools;
  let schema: GraphQLSchema;
  let executor: Executor;
  let orm: MikroORM;
  let read: ReadEngine;
  let act: ActEngine;
  let walk: PlainWalk;
  let callers: Caller[];
  let palette: Palette;
  /** What all documents together were answered with something. */
  const everReached = new Set<string>();

  beforeAll(async () => {
    hub = await startTestHub();
    const scenery = await setScenery(stage((text, values) => hub.sql(text, values)));
    callers = everyCaller(scenery);
    const rows = await loadRows(hub.connection);
    walk = new PlainWalk(await buildHubSchema(), rows);

    // Asked below the endpoint, whose limits would refuse the larger documents.
    schema = await buildHubSchema();
    pools = new Pools(hub.connection, () => undefined);
    orm = openOrm(hub.connection);
    read = new ReadEngine(orm.getMetadata(), pools.run);
    act = new ActEngine(orm, pools.internal, clockAt(instants[0]!), () => undefined);
    executor = new Executor(schema, (error) =>
      error instanceof GraphQLError ? error : new GraphQLError(String(error)),
    );
    const [operator] = callers;
    const askAll = (text: string) => ask(parse(text), {}, { caller: operator!, now: new Date(instants[0]!) });
    palette = {
      slugs: ["wanci", "heyuan", "nowhere", "' or true --"],
      tags: [...new Set(rows.of("ActivityTag").map(({ tag }) => String(tag))), "金融", "教育", "无此标签"],
      instants,
      publicIds: rows.publicIds,
      tokens: scenery.tokens,
      cursors: await harvestCursors(schema, ["wanci", "heyuan"], askAll),
    };
  });
  afterAll(async () => {
    await Promise.all([orm.close(), pools.end()]);
    await hub.stop();
  });

  const ask = async (document: DocumentNode, variables: Record<string, unknown>, asker: Asker): Promise<unknown> => {
    const context = { ...asker, language: "en" as const, read, act };
    const operation = getOperationAST(document)!;
    const { coerced, errors: refused } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) throw new AggregateError(refused, refused[0]!.message);
    const { data, errors } = await executor.execute({ document, operation, variables: coerced }, context);
    if (errors) throw new AggregateError(errors, errors[0]!.message);
    return JSON.parse(data!.text);
  };

  /** Asks random documents of random callers, and compares each answer with the walk's. */
  const compare = async (documents: fc.Arbitrary<Drawn>, numRuns: number) => {
    const asked = { answers: 0, characters: 0 };
    let written = 0;
    for (const field of walk.reached) everReached.add(field);
    walk.reached.clear();
    const askers = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 5 })), { minLength: 3, maxLength: 3 });
    const property = fc.asyncProperty(documents, askers, async ({ text, runs }, whoAndWhen) => {
      const document = parse(text);
      // All are written in one way: that the first are valid says so of the others.
      written += 1;
      if (written <= 40) expect(validate(schema, document, rules).map(({ message }) => message)).toEqual([]);
      // The same document again and again, so that statements are used for requests that they were not made for.
      for (const [index, variables] of runs.entries()) {
        const [who, when] = whoAndWhen[index]!;
        const asker = { caller: callers[who]!, now: new Date(instants[when]!) };
        const expected = walk.run(document, variables, asker);
        expect(expected.errors).toBeUndefined();
        const answer = JSON.stringify(await ask(document, variables, asker));
        expect(answer).toBe(JSON.stringify(expected.data));
        asked.answers += 1;
        asked.characters += answer.length;
      }
    });
    // A failure prints the seed and the path that lead to it again, and the smallest document found in this time.
    await fc.assert(property, { seed: 20260701, numRuns, interruptAfterTimeLimit: 100_000 });
    return asked;
  };

  /** Asks one document of everybody at these moments, compares each answer with the walk's, and tells the different ones. */
  const compareForEverybody = async (text: string, moments: readonly string[] = [instants[0]!]) => {
    const document = parse(text);
    const answers = new Set<string>();
    for (const caller of callers)
      for (const moment of moments) {
        const asker = { caller, now: new Date(moment) };
        const answer = JSON.stringify(await ask(document, {}, asker));
        expect(answer).toBe(JSON.stringify(walk.run(document, {}, asker).data));
        answers.add(answer);
      }
    return answers;
  };

  const unreached = () => fieldsBelow(schema, records(schema)).filter((field) => !walk.reached.has(field));

  it("answers whatever is asked exactly as a plain walk over the same rows does", async () => {
    const { answers, characters } = await compare(randomDocuments(schema, palette, records(schema)), 150);
    expect(characters / answers).toBeGreaterThan(500);
  }, 150_000);

  it("shows of matters, internal as they are, just what the plain walk does", async () => {
    await compare(randomDocuments(schema, palette, ["matter"]), 250);
    const shown = [
      "title",
      "complainantName",
      "concerns",
      "brief",
      "dueAt",
      "overdue",
      "awaits",
      "reminders",
      "mergedInto",
    ];
    for (const field of shown.map((name) => `Matter.${name}`)) expect(unreached()).not.toContain(field);
    for (const field of ["MatterStep.label", "EscalationProposal.reason", "EscalationProposal.proposedBy"])
      expect(unreached()).not.toContain(field);
  }, 150_000);

  it("shows of meetings, what they resolve and what comes of it just what the plain walk does", async () => {
    await compare(randomDocuments(schema, palette, ["meeting", "resolution"]), 250);
    // Few random documents get as deep as that.
    await compareForEverybody(`{ alliances { nodes { actionItems(first: 100) { nodes {
      lead { id } history { id act note actor { name } createdAt } extensions { id until reason status statusReason actionItem { id } }
    } } meetingSeries { endedOn } } } }`);
    for (const field of ["ActionEntry.note", "Extension.reason"]) expect(walk.reached).toContain(field);
    const types = ["Meeting", "MeetingSeries", "AgendaItem", "MeetingPresence", "MeetingQuorum", "Minutes", "Resolution", "Tally", "Vote", "DecidedQuorum", "ActionItem"]; // prettier-ignore
    expect(unreached().filter((field) => types.includes(field.split(".")[0]!))).toEqual([]);
  }, 150_000);

  it("shows of care, visits and registers just what the plain walk does", async () => {
    const below = `careGroups { id name label category status closedOn visitCount place { name } claimedBy { id } visitedBy { id name }
        claims { id startsOn endsOn status releasedOn organization { id } careGroup { id } } }
      visitStats { ...figures } few: visitStats(filter: {from: "2026-07-01"}) { ...figures } all: visitStats(filter: {}) { ...figures }
      visits(first: 100) { totalCount edges { cursor node { id occurredOn outcome label organization { id } careGroup { id } place { id }
        reverses { id } reversedBy { id } matter { id title } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
      registers { id kind name entryCount bySource { source count } entriesPurpose entriesUntil
        tallies(first: 100) { totalCount edges { cursor node { id source countedOn number register { id } reverses { id } reversedBy { id } } } } }`;
    const deep = `{ alliances { nodes { ${below} } } }
      fragment figures on VisitStats { total byMonth { month count } byOutcome { outcome label count } byCategory { category label count } }`;
    const moments = [instants[0]!, instants[2]!, "2026-07-01T03:59:59.000Z", instants[5]!];
    const answers = await compareForEverybody(deep, moments);
    expect(answers.size).toBeGreaterThan(12);
    for (const field of ["VisitStatsOfMonth.count", "Visit.matter", "CareClaim.careGroup", "RegisterTally.reversedBy"])
      expect(walk.reached).toContain(field);
  }, 60_000);

  it("shows of lists and stations just what the plain walk does", async () => {
    const claim = `id status quantity unit fulfilled confirmed acceptedAt note rating ratingNote selfClaimed giver { id } receiver { id } proposedBy { id }
      need { id } pledge { id } project { id } fulfilments { id createdAt quantity occurredOn note confirmedAt recordedBy { id } reverses { id } claim { id } alliance { id } }`;
    const below = `needs(first: 100) { nodes { id description declinedReason progress tags claims(first: 100) { totalCount } suggestions { quantity reasons pledge { id } } } }
      pledges(first: 100) { nodes { id description progress tags resolution { id } suggestions(first: 3) { quantity reasons need { id } } } }
      projects(first: 100) { nodes { id description claimedBy { id } claims(first: 100) { nodes { id } } } } claims(first: 100) { nodes { ${claim} } }
      kept: pledgeStats { pledgeCount pledged byOrganization(first: 2) { organization { id } pledged fulfilled } }
      stations(closed: true) { id functions { name } openingHours { dayOfWeek opens closes } dutyRotas { id } operators { id } studios { id } }
      studios(closed: true) { id host { maskedName name background } caseStats { total byType { type count } byMonth { month count } }
        cases(first: 100) { totalCount nodes { id } edges { cursor node { id createdAt type month studio { id } reverses { id } alliance { id } } } }
        dutyRotas { id rrule endedOn alliance { id } studio { id } station { id } organizations { id } } }
      dutyShifts(from: "2026-06-30", to: "2027-01-01") { id alliance { id } personName station { id } swaps { id createdAt status shift { id } with { id } proposedBy { id } asked { id } alliance { id } } }`;
    const answers = await compareForEverybody(`{ alliances { nodes { ${below} } } }`, [instants[0]!, instants[2]!]);
    expect(answers.size).toBeGreaterThan(6);
    const told = ["Claim.note", "Fulfilment.reverses", "CaseRecord.reverses", "ShiftSwap.asked", "DutyShift.personName", "StudioHost.name"]; // prettier-ignore
    for (const field of told) expect(walk.reached).toContain(field);
  }, 60_000);

  it("shows of people, who came and who hosts jointly just what the plain walk does, to holders of tokens too", async () => {
    await compare(randomDocuments(schema, palette, ["activity", "registration"]), 160);
    await compareForEverybody(`{ alliances { nodes { activities(first: 100) { nodes { registrations(first: 100) {
      totalCount edges { cursor node { id status placeInLine participantName contact } } } } } } } }`);
    const masked = ["participantName", "contact", "organization"].map((field) => `Registration.${field}`);
    const lists = ["Activity.registrations", "RegistrationEdge.cursor", "Activity.attendances"];
    for (const field of [
      ...masked,
      ...lists,
      "Query.registration",
      "Registration.placeInLine",
      "Attendance.organization",
      "CoHost.activity",
    ])
      expect(unreached()).not.toContain(field);
  }, 150_000);

  it("shows of what awaits somebody, and of keys, just what the plain walk does", async () => {
    const below = `keys(first: 100) { totalCount edges { cursor node { id createdAt role origins revokedAt
        organization { id name } issuedBy { id issuedBy { id } } } } pageInfo { endCursor } }
      oldest: keys(first: 2, orderBy: {field: CREATED_AT}) { nodes { id role } pageInfo { hasNextPage endCursor } }
      waiting: matters(first: 100, filter: {escalationProposed: true}) { totalCount nodes { id escalations { id status } } }
      calm: matters(first: 100, filter: {escalationProposed: false}) { totalCount nodes { id } }
      due: matters(first: 100, filter: {dueBefore: "2026-07-01T04:00:00.000Z"}) { totalCount nodes { id } }
      soon: matters(first: 100, filter: {dueBefore: "2026-07-01T04:00:00.001Z"}) { totalCount nodes { id dueAt } }
      asked: actionItems(first: 100, filter: {extensionRequested: true}) { totalCount nodes { id extensions { id status } } }
      unasked: actionItems(first: 100, filter: {extensionRequested: false, dueBefore: "2026-07-01"}) { totalCount nodes { id } }
      organizations(first: 100) { nodes { coHostInvitations { id status activity { id title status } organization { id } alliance { id } } } }`;
    const answers = await compareForEverybody(`{ alliances { nodes { ${below} } } }`);
    // The public and widgets are told the same; everybody else something of their own.
    expect(answers.size).toBe(callers.length - 1);
    const told = ["ApiKey.origins", "ApiKey.revokedAt", "ApiKey.issuedBy", "ApiKey.organization", "Organization.coHostInvitations"]; // prettier-ignore
    for (const field of told) expect(walk.reached).toContain(field);
  }, 60_000);

  it("was asked for nearly everything by the way", () => {
    for (const field of walk.reached) everReached.add(field);
    const never = fieldsBelow(schema, records(schema)).filter((field) => !everReached.has(field));
    expect(never.length < 30 ? [] : never).toEqual([]);
  });
});

/** The queries that read the alliance's records; the registry's have specs of their own. */
const records = (schema: GraphQLSchema): string[] =>
  Object.keys(schema.getQueryType()!.getFields()).filter((name) => !/^(subgraph|trusted|audit)/.test(name));

/** Every field that these queries can lead to, as `Type.field`. */
function fieldsBelow(schema: GraphQLSchema, roots: readonly string[]): string[] {
  const query = schema.getQueryType()!;
  const fieldsOf = (type: GraphQLObjectType) =>
    Object.values(type.getFields()).filter(
      (field) => isCompared(type, field) && (type !== query || roots.includes(field.name)),
    );
  const types = new Set([query]);
  // The set grows while it is walked.
  for (const type of types)
    for (const field of fieldsOf(type)) {
      const below = getNamedType(field.type);
      const possible = isAbstractType(below) ? schema.getPossibleTypes(below) : [below];
      for (const one of possible) if (isObjectType(one)) types.add(one);
    }
  return [...types].flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`));
}

/** Every role that there is, of both alliances; the first sees everything. */
function everyCaller({ wanci, heyuan, hosts }: Scenery): Caller[] {
  const nobody = { allianceId: null, organizationId: null, keyId: null };
  const of = (alliance: { uuid: string }, organization: number | null) => ({
    allianceId: alliance.uuid,
    organizationId: organization === null ? null : hosts[organization]!.uuid,
    keyId: null,
  });
  return [
    { role: "operator", ...nobody },
    { role: "public", ...nobody },
    { role: "widget", ...of(wanci, null) },
    { role: "member", ...of(wanci, 0) },
    { role: "member", ...of(wanci, 1) },
    { role: "member", ...of(heyuan, 4) },
    { role: "coordinator", ...of(wanci, 3) },
    { role: "coordinator", ...of(heyuan, 7) },
  ];
}
