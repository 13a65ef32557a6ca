import { act } from "../support/acts.js";
import { eventually } from "../support/eventually.js";
import { type GivenActivity, type GivenAlliance, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { actOnSubgraphs, publish } from "../support/partners.js";
import { Stream } from "../support/stream.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";

/** A property manager's subgraph: what it has ready at an activity's venue. */
const property = {
  name: "property",
  sdl: `
    type Query { property_notice: String }
    type Activity @key(fields: "id") { id: ID! property_chairs: Int }
  `,
  resolvers: {
    Query: { property_notice: () => "请走东门" },
    Activity: { property_chairs: () => 40 },
  },
};

describe("watching what a partner knows more of", () => {
  let hub: TestHub;
  let partner: TestSubgraph;
  let heyuan: GivenAlliance;
  let activity: GivenActivity;
  let keys: { coordinator: string; property: string };
  const streams: Stream[] = [];
  beforeAll(async () => {
    hub = await startTestHub({ relays: true });
    heyuan = await stage(hub.sql).alliance("heyuan");
    const host = await heyuan.convener("和园社区党总支");
    await heyuan.organization("万象美物业");
    activity = await heyuan.activity("邻里节", { host, startsAt: "2026-12-01T01:00:00Z" });
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      property: await hub.issue("member", "heyuan", "万象美物业"),
    };
    partner = await startSubgraph(property);
    await publish(hub, keys.property, partner);
  });
  afterAll(async () => {
    await Promise.all(streams.map((stream) => stream.leave()));
    await partner.stop();
    await hub.stop();
  });

  const watch = async (selection: string): Promise<Stream> => {
    const query = `subscription Watched($id: ID!) { activityChanged(activityId: $id) ${selection} }`;
    const stream = await Stream.open(hub.url, "public", query, { id: activity.id });
    streams.push(stream);
    return stream;
  };
  const step = (name: string) => act(hub, keys.coordinator, name, { activityId: activity.id }, "activity { id }");

  it("tells the partner's fields with each event, as they are then", async () => {
    const stream = await watch("{ title chairs: property_chairs status }");
    await step("postponeActivity");
    await eventually(() => stream.messages.length === 1);
    expect(stream.told).toEqual([{ title: "邻里节", chairs: 40, status: "POSTPONED" }]);
    expect(partner.requests.at(-1)!.variables.representations).toEqual([
      { __typename: "Activity", id: activity.id, alliance: { id: heyuan.id } },
    ]);
    await step("publishActivity");
    await eventually(() => stream.messages.length === 2);
    expect(stream.told[1]).toEqual({ title: "邻里节", chairs: 40, status: "PUBLISHED" });
  });

  it("leaves the partner alone where only the hub's own is watched", async () => {
    const stream = await watch("{ status }");
    const before = partner.requests.length;
    await step("postponeActivity");
    await eventually(() => stream.messages.length === 1);
    expect(stream.told).toEqual([{ status: "POSTPONED" }]);
    await eventually(() => streams[0]!.messages.length === 3);
    expect(partner.requests.length - before).toBe(1);
  });

  it("ends with one error when what is watched is no longer served", async () => {
    const stream = await watch("{ property_chairs }");
    const own = streams[1]!;
    await actOnSubgraphs(hub, keys.property, "removeSubgraph", { name: "property" });
    await step("publishActivity");
    await stream.ended;
    expect(stream.messages.map(({ data }) => data.errors!.map(({ message }) => message))).toEqual([
      ['Cannot query field "property_chairs" on type "Activity".'],
    ]);
    expect(stream.isCompleted).toBe(true);
    await eventually(() => own.messages.length === 2);
    expect(own.told[1]).toEqual({ status: "PUBLISHED" });
  });
});
