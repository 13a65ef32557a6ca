import { composed, type Federated, type Federation, startFederation } from "../support/federation.js";
import { answers, hangs, type MisbehavingServer, startMisbehaving } from "../support/misbehaving.js";

const fetchTimeout = 500;
const openFor = 400;
const failures = 3;

const answered = answers({ data: { _entities: [{ rating: 5 }] } });
const touching = "{ organizations { id address rating } }";

/** One of three subgraphs is not to be relied on. */
async function startWith(partner: MisbehavingServer): Promise<Federation> {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key"])\n`;
  const sdl = `${link} type Organization @key(fields: "id") { id: ID! rating: Int }`;
  return startFederation(
    [
      {
        name: "members",
        sdl: `type Query { organizations: [Organization!]! } type Organization @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { organizations: () => [{ id: "1" }] } },
      },
      {
        name: "places",
        sdl: `type Organization @key(fields: "id") { id: ID! address: String! }`,
        resolvers: { Organization: { address: ({ id }: { id: string }) => `address ${id}` } },
      },
    ],
    {
      compose: (subgraphs) => composed([...subgraphs, { name: "ratings", url: partner.url, sdl }]),
      safeguards: { fetchTimeout, breaker: { failures, openFor } },
    },
  );
}

describe("one of three partners hangs", () => {
  let partner: MisbehavingServer;
  let federation: Federation;
  beforeEach(async () => {
    partner = await startMisbehaving();
    federation = await startWith(partner);
    partner.does(answered);
    // What is done for the first time takes longer on a busy machine.
    await federation.run(touching);
    partner.requests.length = 0;
  });
  afterEach(async () => {
    await federation.stop();
    await partner.stop();
  });

  const timed = async (query: string): Promise<Federated & { readonly took: number }> => {
    const began = performance.now();
    const federated = await federation.run(query);
    return { ...federated, took: performance.now() - began };
  };
  const isPartial = ({ data, errors }: Federated): void => {
    expect(data).toEqual({ organizations: [{ id: "1", address: "address 1", rating: null }] });
    expect(errors).toEqual([
      {
        message: "The subgraph ratings did not answer; what it would have given is missing.",
        path: ["organizations"],
        extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "ratings" },
      },
    ]);
  };

  it("and what touches it is answered when its time is over, then at once", async () => {
    partner.does(hangs);
    for (let time = 0; time < failures; time += 1) {
      const waited = await timed(touching);
      isPartial(waited);
      expect(waited.took).toBeGreaterThanOrEqual(fetchTimeout - 20);
    }
    expect(partner.requests).toHaveLength(failures);
    const atOnce = await timed(touching);
    isPartial(atOnce);
    // The breaker is open: nobody was asked, and nobody waited.
    expect(partner.requests).toHaveLength(failures);
    expect(atOnce.took).toBeLessThan(fetchTimeout);
  });

  it("and is asked again by one request when the breaker has been open long enough", async () => {
    partner.does(hangs);
    for (let time = 0; time < failures; time += 1) await federation.run(touching);
    await new Promise((resolve) => setTimeout(resolve, openFor + 50));
    const before = partner.requests.length;
    await Promise.all(Array.from({ length: 20 }, () => federation.run(touching)));
    expect(partner.requests.length - before).toBe(1);
    isPartial(await federation.run(touching));

    await new Promise((resolve) => setTimeout(resolve, openFor + 50));
    partner.does(answered);
    expect((await federation.run(touching)).errors).toBeUndefined();
    const { data } = await federation.run(touching);
    expect(data).toEqual({ organizations: [{ id: "1", address: "address 1", rating: 5 }] });
  });

  it("and what does not touch it is answered as ever, whoever else waits", async () => {
    partner.does(hangs);
    const waiting = Array.from({ length: 50 }, () => federation.run(touching));
    const untouched = await federation.run("{ organizations { id address } }");
    expect(untouched.text).toBe('{"data":{"organizations":[{"id":"1","address":"address 1"}]}}');
    for (const partial of await Promise.all(waiting)) isPartial(partial);
  });
});
