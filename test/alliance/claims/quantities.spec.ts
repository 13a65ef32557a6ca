import fc from "fast-check";
import { act, type Done } from "../../support/acts.js";
import { claimsOf } from "../../support/given-claims.js";
import { stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import type { Placed } from "../../support/records.js";
import { Books } from "./books.js";
import { type Counted, type Deed, QuantityModel } from "./quantity-model.js";

/** For how many seconds to look for a sequence that breaks the books; unless given, some that are the same each time. */
const seconds = Number(process.env["QUANTITIES_SECONDS"] ?? 0);
const extent = (numRuns: number) =>
  seconds
    ? { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1_000 }
    : { numRuns, seed: 20261123, interruptAfterTimeLimit: 60_000 };

/** Numbers that choose among what there is when their turn comes. */
interface Move {
  readonly what: number;
  readonly which: number;
  readonly quantity: number;
}
const move: fc.Arbitrary<Move> = fc.record({
  what: fc.nat(99),
  which: fc.nat(999),
  quantity: fc.integer({ min: 1, max: 8 }),
});

/** A claim as the alliance has it, with the entries of its ledger that record something. */
interface Known {
  readonly id: string;
  readonly proposer: Side;
  readonly entries: string[];
}
type Side = "giver" | "receiver";

describe("quantities", () => {
  let hub: TestHub;
  let books: Books;
  let on: ReturnType<typeof stage>;
  let founded = 0;
  beforeAll(async () => {
    hub = await startTestHub();
    books = await Books.open(hub.connection);
    on = stage(hub.sql);
  });
  afterAll(async () => {
    await books.close();
    await hub.stop();
  });

  /** An alliance in which one unit gives and another receives, with two needs and two pledges. */
  async function setting() {
    founded += 1;
    const alliance = await on.alliance(`q${founded}`);
    await alliance.convener("党总支");
    const [giver, receiver] = [await alliance.organization("提供单位"), await alliance.organization("受益单位")];
    const lists = claimsOf(alliance);
    const model = new QuantityModel();
    const needs: Placed[] = [];
    const pledges: Placed[] = [];
    for (const { quantity } of model.needs) needs.push(await lists.need(receiver, "需求", { quantity }));
    for (const { quantity } of model.pledges) pledges.push(await lists.pledge(giver, "资源", { quantity }));
    const keys: Record<Side, string> = {
      giver: await hub.issue("member", alliance.slug, giver.name),
      receiver: await hub.issue("member", alliance.slug, receiver.name),
    };
    return { alliance, model, needs, pledges, keys, claims: [] as Known[] };
  }
  type Setting = Awaited<ReturnType<typeof setting>>;

  /** What a move means as things stand. */
  function deedOf({ claims }: Setting, { what, which, quantity }: Move): Deed {
    const one = which % 2;
    const claim = which % Math.max(claims.length, 1);
    const entries = claims[claim]?.entries.length ?? 0;
    if (claims.length === 0 || what < 18)
      return what % 3 === 0
        ? { act: "propose", need: one, pledge: null, quantity }
        : { act: "propose", need: what % 3 === 1 ? one : null, pledge: (which >> 1) % 2, quantity };
    if (what < 34) return { act: "accept", claim };
    if (what < 37) return { act: "decline", claim };
    if (what < 42) return { act: "withdraw", claim };
    if (what < 64 || (entries === 0 && what < 92)) return { act: "record", claim, quantity };
    if (what < 78) return { act: "confirm", claim, entry: (which >> 2) % entries };
    if (what < 90) return { act: "reverse", claim, entry: (which >> 2) % entries };
    if (what < 94) return { act: "rate", claim };
    const side = one === 0 ? "needs" : "pledges";
    return { act: what < 98 ? "enlarge" : "close", side, which: (which >> 1) % 2, quantity: quantity * 2 };
  }

  /** Does it over HTTP, by whoever may, and remembers what came of it. */
  async function perform({ keys, needs, pledges, claims }: Setting, deed: Deed): Promise<Done> {
    switch (deed.act) {
      case "propose": {
        const { need, pledge, quantity } = deed;
        // Who gives proposes to a need, whoever receives to a pledge; either to both at once.
        const proposer = need === null ? "receiver" : "giver";
        const input = {
          needId: need === null ? undefined : needs[need]!.id,
          pledgeId: pledge === null ? undefined : pledges[pledge]!.id,
        };
        const told = await act(hub, keys[proposer], "proposeClaim", { ...input, quantity }, "claim { id }");
        if (told.done) claims.push({ id: told.done["id"] as string, proposer, entries: [] });
        return told;
      }
      case "accept":
      case "decline":
      case "withdraw":
      case "rate": {
        const { id, proposer } = claims[deed.claim]!;
        const other = proposer === "giver" ? "receiver" : "giver";
        const who = { accept: other, decline: other, withdraw: proposer, rate: "receiver" } as const;
        return act(hub, keys[who[deed.act]], `${deed.act}Claim`, { claimId: id }, "claim { id }");
      }
      case "record": {
        const { id, entries } = claims[deed.claim]!;
        const { quantity } = deed;
        const told = await act(hub, keys.giver, "recordFulfilment", { claimId: id, quantity }, "fulfilment { id }");
        if (told.done) entries.push(told.done["id"] as string);
        return told;
      }
      case "confirm":
      case "reverse": {
        const fulfilmentId = claims[deed.claim]!.entries[deed.entry]!;
        const reason = deed.act === "reverse" ? { reason: "记错了" } : {};
        return act(hub, keys.receiver, `${deed.act}Fulfilment`, { fulfilmentId, ...reason }, "claim { id }");
      }
      case "close":
        return deed.side === "needs"
          ? act(hub, keys.receiver, "closeNeed", { needId: needs[deed.which]!.id }, "need { id }")
          : act(hub, keys.giver, "withdrawPledge", { pledgeId: pledges[deed.which]!.id }, "pledge { id }");
      case "enlarge": {
        const { quantity, which } = deed;
        return deed.side === "needs"
          ? act(hub, keys.receiver, "updateNeed", { needId: needs[which]!.id, quantity }, "need { id }")
          : act(hub, keys.giver, "updatePledge", { pledgeId: pledges[which]!.id, quantity }, "pledge { id }");
      }
    }
  }

  const counters = "status, quantity, claimed, fulfilled, confirmed";
  async function rowsOf(s: Setting): Promise<Record<"needs" | "pledges" | "claims", Counted[]>> {
    const rows = (table: string, columns: string, things: readonly { readonly id: string }[]) =>
      hub.sql<Counted>(`select ${columns} from ${table} where id = any($1::uuid[]) order by array_position($1::uuid[], id)`, [things.map(({ id }) => id.slice(4))]); // prettier-ignore
    return {
      needs: await rows("needs", counters, s.needs),
      pledges: await rows("pledges", counters, s.pledges),
      claims: await rows("claims", "status, quantity, 0 as claimed, fulfilled, confirmed", s.claims),
    };
  }

  it("are what plain arithmetic makes of the acts, whatever is done in whatever order", async () => {
    const done = new Map<string, number>();
    const property = fc.asyncProperty(fc.array(move, { minLength: 40, maxLength: 60 }), async (moves) => {
      const s = await setting();
      for (const each of moves) {
        const deed = deedOf(s, each);
        const reasons = s.model.do(deed);
        const { refused, error } = await perform(s, deed);
        expect(error).toBeUndefined();
        if (reasons.length === 0) expect(refused).toEqual([]);
        else expect(reasons).toContain(refused[0]?.code);
        const outcome = `${deed.act} ${refused[0]?.code ?? "done"}`;
        done.set(outcome, (done.get(outcome) ?? 0) + 1);
      }
      const { needs, pledges, claims } = s.model;
      const plain = claims.map(({ status, quantity, claimed, fulfilled, confirmed }) => ({ status, quantity, claimed, fulfilled, confirmed })); // prettier-ignore
      expect(await rowsOf(s)).toEqual({ needs, pledges, claims: plain });
      expect(await books.contradictions(s.alliance.uuid)).toEqual([]);
    });
    await fc.assert(property, extent(28));
    // Everything was done, and refused for every reason, more than now and then.
    const outcomes = ["propose done", "propose OVER_CLAIMED", "propose WRONG_STATE", "accept done", "accept WRONG_STATE", "decline done", "withdraw done", "withdraw WRONG_STATE", "record done", "record OVER_FULFILLED", "record WRONG_STATE", "confirm done", "confirm ALREADY_CONFIRMED", "confirm ALREADY_REVERSED", "reverse done", "reverse ALREADY_REVERSED", "rate done", "rate WRONG_STATE", "close done", "enlarge done", "enlarge OVER_CLAIMED"]; // prettier-ignore
    expect(outcomes.filter((outcome) => !done.has(outcome))).toEqual([]);
  }, 300_000);

  it("add up whoever acts at the same time", async () => {
    const known = ["WRONG_STATE", "OVER_CLAIMED", "OVER_FULFILLED", "ALREADY_CONFIRMED", "ALREADY_REVERSED"];
    let [together, refusedThen] = [0, 0];
    const batches = fc.array(fc.array(move, { minLength: 6, maxLength: 10 }), { minLength: 8, maxLength: 12 });
    const property = fc.asyncProperty(batches, async (drawn) => {
      const s = await setting();
      for (const moves of drawn) {
        // Each is chosen before any is done, so that many are about the same.
        const deeds = moves.map((each) => deedOf(s, each));
        const told = await Promise.all(deeds.flatMap((deed) => [perform(s, deed), perform(s, deed)]));
        expect(told.flatMap(({ error }) => error ?? [])).toEqual([]);
        const codes = told.flatMap(({ refused }) => refused.map(({ code }) => code));
        expect(codes.filter((code) => !known.includes(code))).toEqual([]);
        expect(await books.contradictions(s.alliance.uuid)).toEqual([]);
        together += told.length;
        refusedThen += codes.length;
      }
    });
    await fc.assert(property, extent(8));
    expect(refusedThen).toBeGreaterThan(together / 10);
    expect(refusedThen).toBeLessThan(together);
  }, 300_000);
});
