import fc from "fast-check";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { publish } from "../support/partners.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

const entities = ["Alliance", "Organization", "Activity", "Place"] as const;
type Entity = (typeof entities)[number];

/** What it can say only of an activity whose title it knows. */
const needing = 'title: String! @external bank_label: String @requires(fields: "title")';

/** A bank that adds something to every kind of record, and leads back to the hub's records from its own. */
const bankOf = (home: string, foreign: string) => ({
  name: "bank",
  sdl: `
    type Query { bank_points: [Bank_Point!] }
    ${entities.map((name) => `type ${name} @key(fields: "id") { id: ID! bank_note(to: String): String bank_point: Bank_Point ${name === "Activity" ? needing : ""} }`).join("\n")}
    type Bank_Point @key(fields: "id") { id: ID! serves: Organization }
  `,
  resolvers: {
    // What it makes up of the other alliance's records must come back to it no more than the truth.
    Query: {
      bank_points: () => [home, foreign].map((id) => ({ id: "1", serves: { __typename: "Organization", id } })),
    },
    ...Object.fromEntries(
      entities.map((name) => [
        name,
        {
          bank_note: () => `of ${name}`,
          ...(name === "Activity" && { bank_label: ({ title }: { title: string }) => `${title} 的服务` }),
          bank_point: () => ({ id: "2", serves: { __typename: "Organization", id: home } }),
        },
      ]),
    ),
  },
});

/** What of a record leads to others, and whether to a page of them. */
const ways: Readonly<Record<Entity, readonly (readonly [selection: string, to: Entity])[]>> = {
  Alliance: [
    ["organizations(first: 3) { nodes {}}", "Organization"],
    ["activities(first: 3) { nodes {}}", "Activity"],
    ["memberships(first: 3) { nodes { member {}}}", "Organization"],
    ["bank_point { serves {}}", "Organization"],
  ],
  Organization: [
    ["alliance {}", "Alliance"],
    ["parent {}", "Organization"],
    ["place {}", "Place"],
    ["children(first: 3) { nodes {}}", "Organization"],
    ["activities(first: 3) { nodes {}}", "Activity"],
    ["bank_point { id serves {}}", "Organization"],
  ],
  Activity: [
    ["host {}", "Organization"],
    ["alliance {}", "Alliance"],
    ["venue {}", "Place"],
    ["coHosts { organization {}}", "Organization"],
    ["bank_point { serves {}}", "Organization"],
  ],
  Place: [
    ["alliance {}", "Alliance"],
    ["children {}", "Place"],
    ["bank_point { serves {}}", "Organization"],
  ],
};

describe("a partner of one alliance", () => {
  let hub: TestHub;
  let partner: TestSubgraph;
  let foreign: readonly string[];
  let roots: readonly (readonly [selection: string, to: Entity])[];
  let callers: readonly string[];
  let bankId: string;
  beforeAll(async () => {
    hub = await startTestHub();
    const given = stage(hub.sql);
    const settle = async (slug: string, unit: string) => {
      const alliance = await given.alliance(slug);
      const place = await alliance.place(`${slug} 社区`, { kind: "COMMUNITY" });
      await alliance.place(`${slug} 小区`, { kind: "COMPOUND", parent: place });
      const branch = await alliance.convener(`${slug} 党总支`);
      const organization = await alliance.organization(unit, { parent: branch, place });
      const activity = await alliance.activity(`${slug} 活动`, {
        host: branch,
        venue: place,
        startsAt: "2026-12-01T01:00:00Z",
      });
      return { alliance, place, branch, organization, activity };
    };
    const home = await settle("heyuan", "徽商银行");
    const other = await settle("wanci", "万象美物业");
    bankId = home.organization.id;
    const all = (of: typeof home) => [
      [`alliance(slug: "${of.alliance.slug}") {}`, "Alliance"] as const,
      [`organization(id: "${of.organization.id}") {}`, "Organization"] as const,
      [`activity(id: "${of.activity.id}") {}`, "Activity"] as const,
      [`node(id: "${of.place.id}") { ... on Place {}}`, "Place"] as const,
    ];
    roots = [
      ...all(home),
      ...all(other),
      ["alliances(first: 3) { nodes {}}", "Alliance"],
      ["bank_points { serves {}}", "Organization"],
    ];
    callers = [
      "public",
      await hub.issue("coordinator", "wanci"),
      await hub.issue("member", "wanci", "万象美物业"),
      await hub.issue("operator"),
      await hub.issue("coordinator", "heyuan"),
    ];
    const rows = await hub.sql<{ id: string }>(
      `select a.id from alliances a where slug = 'wanci' union all select o.id from organizations o join alliances a on a.id = o.alliance_id where slug = 'wanci'
       union all select p.id from places p join alliances a on a.id = p.alliance_id where slug = 'wanci'
       union all select v.id from activities v join alliances a on a.id = v.alliance_id where slug = 'wanci'`,
    );
    foreign = rows.map(({ id }) => id);
    partner = await startSubgraph(bankOf(home.organization.id, other.organization.id));
    await publish(hub, await hub.issue("member", "heyuan", "徽商银行"), partner);
  }, 30_000);
  afterAll(async () => {
    await partner.stop();
    await hub.stop();
  });

  /** A selection of a record: its own fields, the partner's, aliases, fragments, conditions, and records that it leads to. */
  const selection = (of: Entity, depth: number): fc.Arbitrary<string> =>
    fc
      .record({
        own: fc.constantFrom("id", "__typename", "a: id", "id alias_id: id"),
        bank: fc.constantFrom(
          "",
          "bank_note",
          "n: bank_note",
          "bank_note @include(if: $x)",
          "... @skip(if: $x) { q: bank_note }",
          of === "Activity" ? "bank_label" : "",
          of === "Activity" ? "bank_note l: bank_label @include(if: $x)" : "",
          'm: bank_note(to: "x") k: bank_note',
          `... on ${of} { bank_note }`,
        ),
        next:
          depth === 0
            ? fc.constant([])
            : fc.uniqueArray(fc.nat(ways[of].length - 1), { maxLength: 2 }).chain((chosen) =>
                fc.tuple(
                  ...chosen.map((at) => {
                    const [way, to] = ways[of][at]!;
                    return selection(to, depth - 1).map((below) => `w${at}: ${way.replace("{}", `{ ${below} }`)}`);
                  }),
                ),
              ),
      })
      .map(({ own, bank, next }) => [own, bank, ...next].join(" "));

  it("never receives an id of another, whoever asks for what", async () => {
    const operation = fc
      .uniqueArray(fc.nat(roots.length - 1), { minLength: 1, maxLength: 3 })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((at) => {
            const [root, to] = roots[at]!;
            return selection(to, 3).map((below) => `r${at}: ${root.replace("{}", `{ ${below} }`)}`);
          }),
        ),
      )
      .chain((parts) =>
        fc.boolean().map((x) => `query ($x: Boolean = ${x}) { __typename @skip(if: $x) ${parts.join(" ")} }`),
      );
    let [asked, withData] = [0, 0];
    await fc.assert(
      fc.asyncProperty(operation, fc.nat(callers.length - 1), async (query, who) => {
        const before = partner.heard.length;
        const { body } = await hub.as(callers[who]!).run(query);
        // What is over a limit is refused before anything of it runs.
        fc.pre(body.errors?.[0]!.extensions["code"] !== "BAD_USER_INPUT");
        expect(body.errors).toBeUndefined();
        withData += Object.values(body.data!).some((value) => value !== null) ? 1 : 0;
        for (const text of partner.heard.slice(before)) {
          asked += 1;
          expect(foreign.filter((id) => text.includes(id))).toEqual([]);
        }
      }),
      { numRuns: 150, seed: 5, endOnFailure: true },
    );
    // It would prove nothing if the partner had hardly been asked.
    expect(asked).toBeGreaterThan(50);
    expect(withData).toBeGreaterThan(100);
    expect(partner.heard.some((text) => text.includes(bankId))).toBe(true);
  }, 60_000);

  it("is null in another's records, without an error", async () => {
    const { body } = await hub
      .as("public")
      .run("{ alliances { nodes { slug bank_note organizations { nodes { name bank_note } } } } }");
    expect(body).toEqual({
      data: {
        alliances: {
          nodes: [
            {
              slug: "heyuan",
              bank_note: "of Alliance",
              organizations: {
                nodes: [
                  { name: "徽商银行", bank_note: "of Organization" },
                  { name: "heyuan 党总支", bank_note: "of Organization" },
                ],
              },
            },
            {
              slug: "wanci",
              bank_note: null,
              organizations: {
                nodes: [
                  { name: "万象美物业", bank_note: null },
                  { name: "wanci 党总支", bank_note: null },
                ],
              },
            },
          ],
        },
      },
    });
  });
});
