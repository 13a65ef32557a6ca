import { names, representations } from "../support/federation.js";
import { startTwoAlliances, type TwoAlliances } from "./two-alliances.js";

const reds = [
  { __typename: "Organization", id: "org_red1", name: "red bank", alliance: { id: "all_red" } },
  { __typename: "Organization", id: "org_red2", name: "red branch", alliance: { id: "all_red" } },
];
const blues = [
  { __typename: "Organization", id: "org_blue1", name: "blue bank", alliance: { id: "all_blue" } },
  { __typename: "Organization", id: "org_blue2", name: "blue branch", alliance: { id: "all_blue" } },
];

describe("partners that belong to alliances", () => {
  let graph: TwoAlliances;
  beforeAll(async () => {
    graph = await startTwoAlliances({ bank: ["all_red"], shop: ["all_blue"] });
  });
  afterAll(() => graph.stop());

  it("are each sent their own alliance's, and one that is hub-wide is sent all", async () => {
    const answer = await graph.run("{ organizations { id bank_label shop_label press_label } }");
    expect(answer.text).toBe(
      `{"data":{"organizations":[${[
        '{"id":"org_red1","bank_label":"red bank!","shop_label":null,"press_label":"red bank!"}',
        '{"id":"org_red2","bank_label":"red branch!","shop_label":null,"press_label":"red branch!"}',
        '{"id":"org_blue1","bank_label":null,"shop_label":"blue bank!","press_label":"blue bank!"}',
        '{"id":"org_blue2","bank_label":null,"shop_label":"blue branch!","press_label":"blue branch!"}',
        "null",
      ].join(",")}]}}`,
    );
    expect(names(answer).sort()).toEqual(["bank", "hub", "press", "shop"]);
    expect(representations(answer, "bank")).toEqual(reds);
    expect(representations(answer, "shop")).toEqual(blues);
    expect(representations(answer, "press")).toEqual(
      [...reds, ...blues].map(({ __typename, id, name }) => ({ __typename, id, name })),
    );
  });

  it("are told of which alliance an entity is by the hub, in the request that was made anyway", async () => {
    const { asked } = await graph.run('{ alliance(slug: "red") { organizations { name bank_label } } }');
    expect(asked.map(({ subgraph, query }) => [subgraph, query])).toEqual([
      ["hub", '{alliance(slug: "red"){organizations{__typename name id alliance{id}}}}'],
      ["bank", expect.stringContaining("_entities")],
    ]);
  });

  it("are not asked at all where nothing is theirs", async () => {
    const answer = await graph.run(
      '{ alliance(slug: "blue") { bank_rating organizations { bank_branches { id } } activities { bank_sponsor { id } place { bank_steps } } } }',
    );
    expect(answer.text).toBe(
      '{"data":{"alliance":{"bank_rating":null,"organizations":[{"bank_branches":null},{"bank_branches":null}],"activities":[{"bank_sponsor":null,"place":{"bank_steps":null}}]}}}',
    );
    expect(names(answer)).toEqual(["hub"]);
  });

  it("are asked in one request for several kinds, of which some are not theirs", async () => {
    const { data, asked } = await graph.run(`{
      id: alliance(slug: "blue") { alliance: bank_rating activities { id: bank_sponsor { town } } }
      alliance(slug: "red") { bank_rating organizations { alliance: bank_label } }
    }`);
    expect(data).toEqual({
      id: { alliance: null, activities: [{ id: null }] },
      alliance: { bank_rating: 7, organizations: [{ alliance: "red bank!" }, { alliance: "red branch!" }] },
    });
    expect(asked.slice(1)).toEqual([
      {
        subgraph: "bank",
        query:
          "query($__batch_reps_0:[_Any!]!, $__batch_reps_1:[_Any!]!, $__batch_reps_2:[_Any!]!, $__batch_reps_3:[_Any!]!){" +
          "_e0: _entities(representations: $__batch_reps_0){...on Organization{_a_alliance: bank_label}} " +
          "_e1: _entities(representations: $__batch_reps_1){...on Activity{_a_id: bank_sponsor{town}}} " +
          "_e2: _entities(representations: $__batch_reps_2){...on Alliance{bank_rating}} " +
          "_e3: _entities(representations: $__batch_reps_3){...on Alliance{_a_alliance: bank_rating}}}",
        variables: {
          __batch_reps_0: reds,
          __batch_reps_1: [],
          __batch_reps_2: [{ __typename: "Alliance", id: "all_red" }],
          __batch_reps_3: [],
        },
      },
    ]);
  });

  it("are sent each entity once, however many places of however many lists it has", async () => {
    const answer = await graph.run("{ table { id bank_label parent { bank_label } } }");
    const red1 = '{"id":"org_red1","bank_label":"red bank!","parent":null}';
    const red2 = '{"id":"org_red2","bank_label":"red branch!","parent":{"bank_label":"red bank!"}}';
    const blue1 = '{"id":"org_blue1","bank_label":null,"parent":null}';
    const blue2 = '{"id":"org_blue2","bank_label":null,"parent":{"bank_label":null}}';
    expect(answer.text).toBe(
      `{"data":{"table":[[${[blue2, blue1, red2, red1].join()}],null,[null,${[red1, red2, blue1, blue2].join()}],[]]}}`,
    );
    expect(names(answer)).toEqual(["hub", "bank"]);
    expect(representations(answer, "bank")).toHaveLength(2);
    expect(representations(answer, "bank")).toEqual(expect.arrayContaining(reds));
  });

  it("are sent the entities of interfaces and unions, each kind by its own alliance", async () => {
    const answer = await graph.run(`{
      nodes { id ... on Place { bank_steps } ... on Alliance { bank_rating } ... on Activity { bank_sponsor { id } } }
      entries { ... on Alliance { shop_rating } ... on Organization { bank_label } ... on Motto { text } }
    }`);
    expect(answer.data).toEqual({
      nodes: [
        { id: "all_red", bank_rating: 7 },
        { id: "org_red1" },
        { id: "org_red2" },
        { id: "pla_red1", bank_steps: [[1], null, [null]] },
        { id: "act_red1", bank_sponsor: { id: "branch of act_red1" } },
        { id: "all_blue", bank_rating: null },
        { id: "org_blue1" },
        { id: "org_blue2" },
        { id: "pla_blue1", bank_steps: null },
        { id: "act_blue1", bank_sponsor: null },
      ],
      entries: [{ shop_rating: null }, {}, { shop_rating: 8 }, {}, null, { text: "同心" }],
    });
    expect(answer.errors).toBeUndefined();
    const alliance = { id: "all_red" };
    expect(representations(answer, "bank")).toHaveLength(3);
    expect(representations(answer, "bank")).toEqual(
      expect.arrayContaining([
        { __typename: "Alliance", id: "all_red" },
        { __typename: "Place", id: "pla_red1", alliance },
        { __typename: "Activity", id: "act_red1", alliance },
      ]),
    );
    expect(representations(answer, "shop")).toEqual([{ __typename: "Alliance", id: "all_blue" }]);
  });

  it("are asked about what another partner points to only as far as it is theirs", async () => {
    const answer = await graph.run(
      "{ bank_customers { id bank_label shop_label } shop_customers { id bank_label shop_label } }",
    );
    const customers = [
      { id: "org_blue1", bank_label: null, shop_label: "blue bank!" },
      { id: "org_red2", bank_label: "red branch!", shop_label: null },
      null,
    ];
    expect(answer.data).toEqual({ bank_customers: customers, shop_customers: customers });
    expect(answer.errors).toBeUndefined();
    expect(representations(answer, "bank")).toEqual([reds[1]]);
    expect(representations(answer, "shop")).toEqual([blues[0]]);
  });

  it("answer their own fields of the root, with whatever a client says there", async () => {
    const answer = await graph.run(
      '{ bank_branch(id: "of org_blue1") { id town of { bank_label } } bank_anything { ... on Alliance { bank_rating } } }',
    );
    expect(answer.data).toMatchObject({
      bank_branch: { id: "of org_blue1", town: "town of of org_blue1", of: { bank_label: "red bank!" } },
    });
    const acted = await graph.run(
      'mutation { bank_open(id: "org_blue1") { id name bank_label shop_label } rename(id: "org_red1") { bank_label shop_label } }',
    );
    expect(acted.text).toBe(
      '{"data":{"bank_open":{"id":"org_blue1","name":"blue bank","bank_label":null,"shop_label":"blue bank!"},"rename":{"bank_label":"red bank!","shop_label":null}}}',
    );
    expect(representations(acted, "bank")).toEqual([reds[0]]);
    expect(acted.asked[0]).toMatchObject({
      subgraph: "bank",
      query: expect.stringContaining('bank_open(id: "org_blue1")'),
    });
  });
});

describe("a partner", () => {
  const labels = async (alliances: readonly string[]) => {
    const graph = await startTwoAlliances({ bank: alliances });
    try {
      const answer = await graph.run("{ organizations { bank_label } shop_customers { shop_label } }");
      return { ...answer, bank: representations(answer, "bank"), shop: representations(answer, "shop") };
    } finally {
      await graph.stop();
    }
  };

  it("may belong to several alliances", async () => {
    const { bank, errors } = await labels(["all_green", "all_blue", "all_red"]);
    expect(bank).toEqual([...reds, ...blues]);
    expect(errors).toBeUndefined();
  });

  it("that belongs to none is asked nothing, and costs nobody else", async () => {
    const { bank, shop, data, errors } = await labels([]);
    expect(bank).toEqual([]);
    expect(shop).toHaveLength(2);
    expect(data!["organizations"]).toEqual([...[1, 2, 3, 4].map(() => ({ bank_label: null })), null]);
    expect(errors).toBeUndefined();
  });
});
