import { createHash, randomUUID } from "node:crypto";
import type { VoteChoice } from "../../../src/alliance/resolutions/index.js";
import { newSecret } from "../../../src/shared/ids.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../../support/given.js";
import { meetingsOf } from "../../support/given-meetings.js";
import { type HubProcess, type Sent, startHubProcess } from "../../support/hub-process.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import type { Placed } from "../../support/records.js";

const voters = 200;

interface Voter extends GivenOrganization {
  readonly key: string;
}

/** What an organization said, and what it was told. */
interface Said {
  readonly voter: Voter;
  readonly choice: VoteChoice;
  readonly told: Sent<{ readonly vote: { readonly id: string } | null }>;
}

describe("200 organizations vote at once, at two hubs, and the vote is closed meanwhile", () => {
  let hub: TestHub;
  let hubs: readonly [HubProcess, HubProcess];
  let alliance: GivenAlliance;
  let meetings: ReturnType<typeof meetingsOf>;
  let meeting: Placed;
  let all: Voter[];
  let coordinator: string;
  beforeAll(async () => {
    hub = await startTestHub();
    hubs = [await startHubProcess(hub.connection), await startHubProcess(hub.connection)];
    alliance = await stage(hub.sql).alliance("heyuan");
    meetings = meetingsOf(alliance, await alliance.convener("和园社区党总支"));
    meeting = await meetings.meeting("联席会议", { status: "IN_SESSION" });
    coordinator = await hub.issue("coordinator", "heyuan");
    all = [];
    for (let nth = 0; nth < voters; nth += 1) {
      const organization = await alliance.organization(`共建单位 ${nth}`);
      await alliance.member(organization);
      await meetings.presence(meeting, organization);
      all.push({ ...organization, key: `hub_${newSecret()}` });
    }
    await hub.sql(
      `insert into api_keys (id, alliance_id, organization_id, role, digest, created_at)
       select k.id, $1, k.organization, 'member', k.digest, now()
       from unnest($2::uuid[], $3::uuid[], $4::text[]) k (id, organization, digest)`,
      [
        alliance.uuid,
        all.map(() => randomUUID()),
        all.map(({ uuid }) => uuid),
        all.map(({ key }) => createHash("sha256").update(key).digest("hex")),
      ],
    );
    // Closing takes its time, and notes which votes there were when the resolution was decided.
    await hub.sql("create table counted (resolution_id uuid, organization_id uuid, choice text)");
    await hub.sql(`create function note_the_counted() returns trigger language plpgsql security definer as $$
      begin
        insert into public.counted select v.resolution_id, v.organization_id, v.choice from public.votes v where v.resolution_id = new.id;
        perform pg_sleep(0.3);
        return null;
      end $$`);
    await hub.sql(`create trigger note_the_counted after update of status on resolutions
      for each row when (old.status = 'VOTING') execute function note_the_counted()`);
  }, 90_000);
  afterAll(async () => {
    for (const each of hubs) await each.stop();
    await hub.stop();
  });

  const cast = async (at: HubProcess, nth: number, resolution: Placed, choice: VoteChoice): Promise<Said> => {
    const voter = all[nth]!;
    const told = await at.send<Said["told"]>(
      nth % 2,
      voter.key,
      "mutation ($input: CastVoteInput!) { castVote(input: $input) { vote { id } userErrors { code } } }",
      { resolutionId: resolution.id, choice },
    );
    return { voter, choice, told };
  };

  // By a pool that no vote goes by: it need not wait for those that are still to be sent.
  const close = (at: HubProcess, resolution: Placed) =>
    at.send<{ resolution: { status: string; tally: Record<string, number> | null } }>(
      2,
      coordinator,
      "mutation ($input: CloseVoteInput!) { closeVote(input: $input) { resolution { status tally { for against abstain } } userErrors { code } } }",
      { resolutionId: resolution.id },
    );

  // How many organizations are told that their first vote is cast before the vote is closed, what that vote is, and the outcome.
  const yes = (): VoteChoice => "FOR";
  const mixed = (nth: number): VoteChoice => (["FOR", "AGAINST", "ABSTAIN", "AGAINST"] as const)[nth % 4]!;
  it.each([
    { closedAfter: 60, said: mixed, outcome: "REJECTED" },
    { closedAfter: 120, said: mixed, outcome: "REJECTED" },
    { closedAfter: 185, said: yes, outcome: "ADOPTED" },
  ])(
    "closed after $closedAfter: exactly those are counted who were told so",
    async ({ closedAfter, said, outcome }) => {
      const resolution = await meetings.resolution(meeting, "修缮方案", { status: "VOTING" });
      const everything: Said[] = [];
      let cutOff: ReturnType<typeof close> | undefined;
      let first = 0;
      const say = async (nth: number, time: number, choice: VoteChoice): Promise<boolean> => {
        const one = await cast(hubs[(nth + time) % 2]!, nth, resolution, choice);
        everything.push(one);
        if (time === 0) first += 1;
        if (first === closedAfter) cutOff ??= close(hubs[nth % 2]!, resolution);
        return one.told.vote !== null;
      };
      // A third change their minds, at the other hub, and again, until the vote is closed.
      const vote = async (nth: number): Promise<void> => {
        let choice = said(nth);
        for (let time = 0; (await say(nth, time, choice)) && nth % 3 === 0; time += 1)
          choice = choice === "FOR" ? "AGAINST" : "FOR";
      };
      await Promise.all(Array.from({ length: voters }, (_, nth) => vote(nth)));
      const closed = await cutOff!;
      expect(closed.userErrors).toEqual([]);

      const acknowledged = everything.filter(({ told }) => told.vote);
      const refused = everything.filter(({ told }) => !told.vote);
      expect(acknowledged.length).toBeGreaterThan(closedAfter);
      expect(refused.length).toBeGreaterThanOrEqual(voters / 3);
      expect(refused.flatMap(({ told }) => told.userErrors)).toEqual(refused.map(() => ({ code: "WRONG_STATE" })));
      // Whoever asked after the close was told of is told so.
      const late = everything.filter(({ told }) => told.askedAt > closed.answeredAt);
      expect(late.filter(({ told }) => told.vote)).toEqual([]);

      const last = new Map(acknowledged.map(({ voter, choice }) => [voter.uuid, choice]));
      const expected = [...last].map(([organization, choice]) => ({ organization, choice }));
      const byOrganization = (a: { organization: string }, b: { organization: string }): number =>
        a.organization < b.organization ? -1 : 1;
      const rowsOf = async (table: string): Promise<{ organization: string; choice: string }[]> =>
        (
          await hub.sql<{ organization: string; choice: string }>(
            `select organization_id as organization, choice from ${table} where resolution_id = $1`,
            [resolution.uuid],
          )
        ).sort(byOrganization);
      expect(await rowsOf("votes")).toEqual(expected.sort(byOrganization));
      expect(await rowsOf("counted")).toEqual(expected);

      const count = (choice: VoteChoice): number => expected.filter((each) => each.choice === choice).length;
      expect(closed.resolution).toEqual({
        status: count("FOR") * 2 > voters ? "ADOPTED" : "REJECTED",
        tally: { for: count("FOR"), against: count("AGAINST"), abstain: count("ABSTAIN") },
      });
      expect(closed.resolution.status).toBe(outcome);
    },
  );
});
