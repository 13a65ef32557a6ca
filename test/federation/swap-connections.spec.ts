import { eventually } from "../support/eventually.js";
import { composed, type Federation, startFederation } from "../support/federation.js";
import { answers, hangs, type MisbehavingServer, startMisbehaving } from "../support/misbehaving.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key"])\n`;
const sdl = `${link} type Query { motto: String }`;

describe("a subgraph of a supergraph that is swapped", () => {
  let partner: MisbehavingServer;
  let federation: Federation;
  beforeEach(async () => {
    partner = await startMisbehaving();
    partner.does(answers({ data: { motto: "together" } }));
    federation = await startFederation([{ name: "members", sdl: "type Query { name: String }" }], {
      compose: (subgraphs) => composed([...subgraphs, { name: "partner", url: partner.url, sdl }]),
      safeguards: { fetchTimeout: 5_000 },
    });
  });
  afterEach(async () => {
    await federation.stop();
    await partner.stop();
  });

  const motto = '{"data":{"motto":"together"}}';
  const without = (): string => composed([federation.subgraph("members")]);

  it("is asked over the connection that it already has", async () => {
    for (let swap = 0; swap < 5; swap += 1) {
      expect((await federation.run("{ motto }")).text).toBe(motto);
      await federation.swap(federation.supergraph);
    }
    // By then whatever was replaced has been closed.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await federation.run("{ motto }")).text).toBe(motto);
    expect(partner.accepted).toBe(1);
  });

  it("loses its connections when no graph that is served names it", async () => {
    await federation.run("{ motto }");
    expect(partner.open).toBe(1);
    await federation.swap(without());
    await eventually(() => partner.open === 0);
    await federation.swap(federation.supergraph);
    expect((await federation.run("{ motto }")).text).toBe(motto);
    expect(partner.accepted).toBe(2);
  });

  it("keeps the connection over which it still answers", async () => {
    let answer = (): void => undefined;
    partner.does((response, body, request) => {
      answer = () => answers({ data: { motto: "together" } })(response, body, request);
    });
    const underWay = federation.run("{ motto }");
    await eventually(() => partner.requests.length === 1);
    await federation.swap(without());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(partner.open).toBe(1);
    answer();
    expect((await underWay).text).toBe(motto);
    await eventually(() => partner.open === 0);
  });

  it("stays left alone, if it hung before", async () => {
    partner.does(hangs);
    const tight = await startFederation([{ name: "members", sdl: "type Query { name: String }" }], {
      compose: (subgraphs) => composed([...subgraphs, { name: "partner", url: partner.url, sdl }]),
      safeguards: { fetchTimeout: 100, breaker: { failures: 2, openFor: 60_000 } },
    });
    try {
      await tight.run("{ motto }");
      await tight.run("{ motto }");
      await tight.swap(tight.supergraph);
      expect((await tight.run("{ motto }")).data).toEqual({ motto: null });
      expect(partner.requests).toHaveLength(2);
    } finally {
      await tight.stop();
    }
  });
});
