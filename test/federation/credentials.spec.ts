import { type FederatedContext, FederationEngine } from "../../src/federation/engine.js";
import { HttpSubgraphs, usualSafeguards } from "../../src/federation/index.js";
import { StartError } from "../../src/shared/start-error.js";
import { unanswered } from "../support/federation.js";
import { answers, type MisbehavingServer, startMisbehaving } from "../support/misbehaving.js";
import { type PartnerEngine, startPartnerEngine } from "./partner-engine.js";

const context: FederatedContext = { language: "en", headers: {} };
const whole = { text: '{"name":"和园","motto":"together"}', errors: [] };
const partial = { text: '{"name":"和园","motto":null}', errors: [unanswered("partner", ["motto"])] };

describe("what a subgraph is shown so that it answers", () => {
  let partner: MisbehavingServer;
  let engine: PartnerEngine<FederatedContext>;
  let show: () => Readonly<Record<string, string>> | undefined | Promise<Readonly<Record<string, string>> | undefined>;
  const ended: unknown[] = [];
  beforeEach(async () => {
    ended.length = 0;
    partner = await startMisbehaving();
    partner.does(answers({ data: { motto: "together" } }));
    engine = startPartnerEngine(partner.url, {
      credentials: () => show(),
      observer: { ended: (subgraph, outcome, took) => ended.push([subgraph, outcome, took === null]) },
      safeguards: { fetchTimeout: 300, breaker: { failures: 1, openFor: 60_000 } },
    });
  });
  afterEach(async () => {
    await engine.stop();
    await partner.stop();
  });
  const run = () => engine.run("{ name motto }", context);

  it.each([
    ["at hand", () => ({ authorization: "Bearer token" })],
    ["a promise", async () => ({ authorization: "Bearer token" })],
  ])("goes along, %s", async (_how, given) => {
    show = given;
    expect(await run()).toEqual(whole);
    expect(partner.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer token"]);
  });

  it.each([
    ["at hand", () => undefined],
    ["a promise", async () => undefined],
  ])("may be nothing, %s", async (_how, given) => {
    show = given;
    expect(await run()).toEqual(whole);
    expect(partner.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  const refused = (): never => {
    throw new Error("there is no key");
  };
  it.each([
    ["thrown", refused, "there is no key"],
    ["rejected", async () => refused(), "there is no key"],
    ["never there", () => new Promise<never>(() => undefined), "they came too late"],
  ])("cannot be made (%s): it is not asked, not blamed, and the others answer", async (_how, given, cause) => {
    show = given;
    const began = performance.now();
    expect(await run()).toEqual(partial);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(partner.requests).toEqual([]);
    expect(engine.logged).toEqual([
      { level: 40, subgraph: "partner", reason: "no credentials", cause, msg: "a subgraph did not answer" },
    ]);
    expect(ended).toEqual([["partner", "no credentials", true]]);
    expect(engine.subgraphs.states()).toMatchObject([{ state: "closed", requests: 0, failures: 0 }]);
    show = () => undefined;
    expect(await run()).toEqual(whole);
  });
});

describe("the headers that are passed on", () => {
  it.each(["authorization", "Authorization", "Cookie", " cookie", "x-on-behalf-of", "Proxy-Authorization"])(
    "never hold %j",
    (name) => {
      const safeguards = { ...usualSafeguards, forwardedHeaders: ["accept-language", name] };
      const refused = new StartError(`the header ${name} may not be forwarded: it carries a client's credentials`);
      expect(() => new HttpSubgraphs({ safeguards, allowLoopback: true })).toThrow(refused);
      expect(() => startPartnerEngine("http://127.0.0.1:1/", { safeguards })).toThrow(refused);
      const graph = { supergraph: "", safeguards, log: undefined as never, connect: undefined as never };
      expect(() => new FederationEngine(graph)).toThrow(refused);
    },
  );
});
