import type { FederatedContext } from "../../src/federation/engine.js";
import { clockAt } from "../../src/shared/clock.js";
import { answers, dies, hangs, type MisbehavingServer, sends, startMisbehaving } from "../support/misbehaving.js";
import { type PartnerEngine, startPartnerEngine } from "./partner-engine.js";

const context: FederatedContext = { language: "en", headers: {} };

describe("how a connected subgraph is doing", () => {
  let partner: MisbehavingServer;
  let engine: PartnerEngine<FederatedContext>;
  const clock = clockAt("2026-11-23T04:00:00Z");
  const ended: { subgraph: string; outcome: string; took: number | null }[] = [];
  beforeEach(async () => {
    ended.length = 0;
    clock.move("2026-11-23T04:00:00Z");
    partner = await startMisbehaving();
    engine = startPartnerEngine(partner.url, {
      clock,
      observer: { ended: (subgraph, outcome, took) => ended.push({ subgraph, outcome, took }) },
      safeguards: { fetchTimeout: 200, maxResponseSize: 1_000, breaker: { failures: 3, openFor: 60_000 } },
    });
  });
  afterEach(async () => {
    await engine.stop();
    await partner.stop();
  });

  const motto = answers({ data: { motto: "together" } });
  const asked = async (does: Parameters<MisbehavingServer["does"]>[0], times = 1): Promise<void> => {
    partner.does(does);
    for (let time = 0; time < times; time += 1) await engine.run("{ name motto }", context);
  };
  const state = (): unknown => engine.subgraphs.states();
  const at = (instant: string): Date => new Date(instant);
  const fine = { name: "partner", state: "closed", requests: 0, failures: 0, timeouts: 0, lastFailure: null };

  it("is told from the moment at which it is connected until it is not", async () => {
    expect(state()).toEqual([{ ...fine, url: partner.url }]);
    await engine.stop();
    expect(state()).toEqual([]);
  });

  it("is counted by how its requests end, with its last failure", async () => {
    const { url } = partner;
    await asked(motto, 2);
    await asked(answers({ errors: [{ message: "no motto" }] }));
    expect(state()).toEqual([{ ...fine, url, requests: 3 }]);

    await asked(dies("before"));
    const lost = { reason: "connection lost", at: at("2026-11-23T04:00:00Z") };
    expect(state()).toEqual([{ ...fine, url, requests: 4, failures: 1, lastFailure: lost }]);

    clock.move("2026-11-23T04:01:00Z");
    await asked(hangs);
    const late = { reason: "timeout", at: at("2026-11-23T04:01:00Z") };
    const counted = { requests: 5, failures: 2, timeouts: 1, lastFailure: late };
    expect(state()).toEqual([{ ...fine, url, ...counted }]);
    clock.move("2026-11-23T04:02:00Z");
    await asked(motto);
    expect(state()).toEqual([{ ...fine, url, ...counted, requests: 6 }]);
  });

  it("does not count what the breaker refused, so that its last failure tells why", async () => {
    await asked(sends("<html>"), 3);
    clock.move("2026-11-23T04:01:00Z");
    await asked(motto, 2);
    const lastFailure = { reason: "no GraphQL answer", at: at("2026-11-23T04:00:00Z") };
    expect(state()).toEqual([
      { ...fine, url: partner.url, state: "open", requests: 3, failures: 3, timeouts: 0, lastFailure },
    ]);
    expect(partner.requests).toHaveLength(3);
  });

  it("is told to an observer at the end of each request, with the whole time of those that were sent", async () => {
    await asked(motto);
    await asked(sends("x".repeat(1_001)));
    await asked(sends("{}", 302, { location: "http://127.0.0.1:1/" }));
    await asked(hangs);
    await asked(motto);
    expect(ended.map(({ subgraph, outcome }) => [subgraph, outcome])).toEqual([
      ["partner", "ok"],
      ["partner", "answer too large"],
      ["partner", "redirect"],
      ["partner", "timeout"],
      ["partner", "breaker open"],
    ]);
    const took = ended.map((each) => each.took);
    expect(took.slice(0, 3).every((each) => each! > 0 && each! < 2_000)).toBe(true);
    expect(took[3]).toBeGreaterThanOrEqual(190);
    expect(took[4]).toBeNull();
  });
});
