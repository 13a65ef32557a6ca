import { setTimeout as sleep } from "node:timers/promises";
import { type GivenAlliance, stage } from "../../support/given.js";
import { type HubProcess, type Sent, startHubProcess } from "../../support/hub-process.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import type { Placed } from "../../support/records.js";
import { Books } from "./books.js";

const writers = 1_000;
const listings = 10;
const kills = 5;

type Payload = Sent<{ readonly [object: string]: { readonly id: string } | null }>;

const act = (name: string, objects: string): string => {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  return `mutation ($input: ${input}) { ${name}(input: $input) { ${objects} userErrors { code } } }`;
};

const mutations = {
  proposeClaim: act("proposeClaim", "claim { id }"),
  acceptClaim: act("acceptClaim", "claim { id }"),
  withdrawClaim: act("withdrawClaim", "claim { id }"),
  recordFulfilment: act("recordFulfilment", "fulfilment { id } claim { id fulfilled }"),
  reverseFulfilment: act("reverseFulfilment", "fulfilment { id } claim { id }"),
} as const;
type ActName = keyof typeof mutations;

/** What somebody did until it was answered. */
interface Answered {
  readonly name: ActName;
  /** The claim or the entry; nothing where it was refused. */
  readonly id: string | undefined;
  readonly refused: string | undefined;
  /** What became of earlier attempts is unknown to whoever sent them. */
  readonly lost: number;
  readonly note: string;
}

describe("1,000 writers on 10 pledges and 10 needs at two hubs, of which one dies five times", () => {
  let hub: TestHub;
  let hubs: HubProcess[];
  let alliance: GivenAlliance;
  let books: Books;
  let key: { giver: string; receiver: string };
  const needs: Placed[] = [];
  const pledges: Placed[] = [];
  const shared: Placed[] = [];

  beforeAll(async () => {
    hub = await startTestHub();
    hubs = await Promise.all([startHubProcess(hub.connection), startHubProcess(hub.connection)]);
    books = await Books.open(hub.connection);
    alliance = await stage(hub.sql).alliance("heyuan");
    await alliance.convener("和园社区党总支");
    const giver = await alliance.organization("共建单位 01");
    const receiver = await alliance.organization("共建单位 02");
    key = {
      giver: await hub.issue("member", "heyuan", giver.name),
      receiver: await hub.issue("member", "heyuan", receiver.name),
    };
    for (let nth = 0; nth < listings; nth += 1) {
      const counted = { quantity: 90, unit: "场", claimed: 60, kind: "RESOURCE" };
      const published = { status: "PUBLISHED", published_at: "2026-11-01T00:00:00Z" };
      const ofReceiver = { title: `活动场地 ${nth}`, organization_id: receiver.uuid };
      needs.push(await alliance.add("needs", "ned", { ...counted, ...published, ...ofReceiver }));
      const ofGiver = { title: `会议室 ${nth}`, organization_id: giver.uuid, status: "OFFERED" };
      pledges.push(await alliance.add("pledges", "plg", { ...counted, ...ofGiver }));
      const sides = { giver_id: giver.uuid, receiver_id: receiver.uuid, proposed_by_id: giver.uuid };
      const about = { need_id: needs[nth]!.uuid, pledge_id: pledges[nth]!.uuid };
      const agreed = { status: "ACCEPTED", accepted_at: "2026-11-02T00:00:00Z", quantity: 60, unit: "场" };
      shared.push(await alliance.add("claims", "clm", { ...about, ...sides, ...agreed }));
    }
  }, 90_000);
  afterAll(async () => {
    await books.close();
    for (const each of hubs) await each.stop();
    await hub.stop();
  });

  const answered: Answered[] = [];
  /** How many requests were cut off by each hub's death. */
  const lostAt = new Map<HubProcess, number>();
  const restarting: Promise<void>[] = [];

  /** Kills the hub that has just answered; all that is on its way there is lost. */
  const kill = (at: number): void => {
    const victim = hubs[at]!;
    lostAt.set(victim, 0);
    victim.program.kill("SIGKILL");
    restarting.push(startHubProcess(hub.connection).then((started) => void (hubs[at] = started)));
  };

  /** Does one act: sends it with its key, to one hub and the other, until it is answered. */
  const perform = async (nth: number, name: ActName, as: "giver" | "receiver", input: object): Promise<Answered> => {
    const note = `${name} ${nth}`;
    for (let attempt = 0; ; attempt += 1) {
      const at = (nth + attempt) % 2;
      const to = hubs[at]!;
      const sent = to.send<Payload>(nth % 3, key[as], mutations[name], { ...input, idempotencyKey: note });
      const payload = await sent.catch(onlyCutOff);
      if (!payload) {
        lostAt.set(to, lostAt.get(to)! + 1);
        await sleep(50);
        continue;
      }
      const { userErrors, claim, fulfilment } = payload;
      const done = { name, id: (fulfilment ?? claim)?.id, refused: userErrors[0]?.code, lost: attempt, note };
      answered.push(done);
      // After so many answers, however long they took; there are at least as many as writers.
      const isTime = answered.length >= ((lostAt.size + 1) * writers) / (kills + 1);
      if (lostAt.size < kills && isTime && !lostAt.has(to)) kill(at);
      return done;
    }
  };

  const record = (nth: number, claimId: string, quantity: number): Promise<Answered> =>
    perform(nth, "recordFulfilment", nth % 2 ? "giver" : "receiver", {
      claimId,
      quantity,
      note: `recordFulfilment ${nth}`,
    });

  const reverse = (nth: number, fulfilmentId: string): Promise<Answered> =>
    perform(nth, "reverseFulfilment", "giver", { fulfilmentId, reason: `reverseFulfilment ${nth}` });

  /** Forty want to record on one claim, more than it holds; two claims are given up meanwhile, and some entries taken back. */
  const onASharedClaim = async (nth: number): Promise<void> => {
    const claimId = shared[Math.floor(nth / 5) % listings]!.id;
    if (nth === 240 || nth === 245) return void (await perform(nth, "withdrawClaim", "receiver", { claimId }));
    const { id } = await record(nth, claimId, 1 + (nth % 3));
    if (id && nth % 7 === 0) await reverse(nth, id);
  };

  /** One proposes, the other side accepts, and all of it is handed over; some give it up before or in between. */
  const onAnOwnClaim = async (nth: number): Promise<void> => {
    const quantity = 1 + (nth % 3);
    const [need, pledge] = [needs[Math.floor(nth / 5) % listings]!, pledges[Math.floor(nth / 50) % listings]!];
    const about = { needId: need.id, pledgeId: pledge.id, quantity, note: `proposeClaim ${nth}` };
    const { id: claimId } = await perform(nth, "proposeClaim", "giver", about);
    if (!claimId) return;
    if (nth % 8 === 0) return void (await perform(nth, "withdrawClaim", "giver", { claimId }));
    await perform(nth, "acceptClaim", "receiver", { claimId });
    const isGivenUp = nth % 5 === 4 && quantity > 1;
    const { id } = await record(nth, claimId, isGivenUp ? 1 : quantity);
    if (isGivenUp) await perform(nth, "withdrawClaim", "giver", { claimId });
    else if (nth % 7 === 0) await reverse(nth, id!);
  };

  it("writes all that was acknowledged once, nothing else, and never more than there is", async () => {
    let isOver = false;
    const watching = (async () => {
      let looks = 0;
      for (; !isOver; looks += 1, await sleep(100)) expect(await books.contradictions()).toEqual([]);
      return looks;
    })();
    const all = Array.from({ length: writers }, (_, nth) => (nth % 5 < 2 ? onASharedClaim(nth) : onAnOwnClaim(nth)));
    await Promise.all(all).finally(() => (isOver = true));
    expect(await watching).toBeGreaterThan(0);
    await Promise.all(restarting);
    expect(lostAt.size).toBe(kills);
    for (const lost of lostAt.values()) expect(lost).toBeGreaterThan(0);

    expect(await books.contradictions()).toEqual([]);
    const refusals = new Set(answered.flatMap(({ refused }) => refused ?? []));
    expect([...refusals]).toEqual(expect.arrayContaining(["OVER_CLAIMED", "OVER_FULFILLED"]));
    for (const code of refusals) expect(["OVER_CLAIMED", "OVER_FULFILLED", "WRONG_STATE"]).toContain(code);

    // An attempt may outlive its hub in the database, and be done after the next one was refused: its key tells.
    const remembered = await books.remembered(answered.map(({ note }) => note));
    const done = answered.filter(({ refused, lost, note }) => !refused || (lost > 0 && remembered.has(note)));
    expect([...remembered.keys()].sort()).toEqual(done.map(({ note }) => note).sort());
    for (const { note, id } of done) if (id) expect(remembered.get(note)).toBe(id);

    const isNoted = ({ name }: Answered) => name !== "acceptClaim" && name !== "withdrawClaim";
    const noted = done.filter(isNoted).map(({ note }) => note);
    expect(await books.notes()).toEqual(noted.sort());
    const announced: Record<string, number> = {};
    for (const { name } of done) announced[name] = (announced[name] ?? 0) + 1;
    expect(Object.keys(announced).sort()).toEqual(Object.keys(mutations).sort());
    expect(await books.announced()).toEqual(announced);
  }, 120_000);
});

/** Nothing where a connection was cut off or refused; anything else that happens is nobody's to try again. */
function onlyCutOff(error: unknown): undefined {
  const { code } = error as { code?: string };
  if (code !== "ECONNRESET" && code !== "ECONNREFUSED" && code !== "EPIPE") throw error;
}
