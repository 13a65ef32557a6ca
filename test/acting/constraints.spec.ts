import { refusingConstraints } from "../../src/acting/index.js";
import { allianceEntities } from "../../src/alliance/index.js";
import { startTestHub, type TestHub } from "../support/hub.js";

/**
 * What no act can violate, each with its reason: the value comes from an enum of the schema, from the
 * code, or from a lifecycle, never from what people send.
 */
const beyondActs: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /_(kind|status|visibility|classification|role|level|rule|choice|track|channel|satisfaction|stage|unit|category|outcome)_known$/,
    "GraphQL's enums let no other value in",
  ],
  [/_id_once$/, "ids are random"],
  [/^sessions_digest_once$/, "a session's secret is random"],
  [/_pkey$/, "keys are random, or tags are made distinct first"],
  [/^(alliances|places|programmes|honours|chair_terms)_/, "no act writes these yet"],
  [
    /^activities_(counts_not_negative|occurrence_of_series|once_a_day_of_series)$/,
    "only the hub's own statements write these",
  ],
  [/^memberships_member_has_term$/, "whoever becomes a member gets a term"],
  [/^registrations_(offer_expires|position_once)$/, "only the hub's own statements offer and number"],
  [/^(meetings_occurrence_of_series|meetings_once_a_day_of_series)$/, "only the hub's own statements write these"],
  [/^(meetings_held_on_a_day|meetings_quorum_by_rule)$/, "written together by the meeting's own method"],
  [/^(resolutions_adopted_on_a_day|action_items_verified_at)$/, "written together by the entity's own method"],
  [/^(minutes_approved_at|minutes_displayed_when_approved)$/, "written together by the minutes' own method"],
  [/^(agenda_items_position_once|minutes_version_once|minutes_one_draft)$/, "numbered under the meeting's lock"],
  [/^votes_one_an_organization$/, "a second vote changes the first"],
  [/^matters_(status_of_track|over_since|due_while_open)$/, "follow from the step that the lifecycle leads to"],
  [/^matters_(merged_into_one|dismissed_with_reason)$/, "the act that ends a matter says so, and nothing else does"],
  [/^matters_counts_positive$/, "counts begin at 1 and grow"],
  [/^matter_steps_/, "the lifecycle leads nowhere else, and steps are numbered under the matter's lock"],
  [
    /^escalation_proposals_(one_by_hub_a_round|decided_since)$/,
    "only the hub's own statement leaves the proposer open",
  ],
  [/^(care_groups_closed_on_a_day|care_claims_released_on_a_day)$/, "written together by the entity's own method"],
  [/^visits_(matter_once|reversal_raises_nothing)$/, "a visit's own act raises its matter, and a reversal's none"],
  [/_reversed_as_they_were$/, "a reversal is written by the record that it reverses, from its own values"],
  [/^register_tallies_added_or_reversed$/, "the act refuses what is not positive, and a reversal negates it"],
  [/^registers_(entries_for_a_purpose|erase_entries)$/, "purpose and day are written together; the trigger erases"],
  [/^(needs|pledges)_quantity_positive$/, "a quantity is looked at before anything else is"],
  [/^needs_(published_at|reviewed_wishes_only)$/, "written together by the need's own method"],
  [/^projects_completed_on_a_day$/, "written together by the project's own method"],
  [
    /^claims_(rating_known|of_something|projects_are_not_counted|quantity_positive|fulfilled_when_all_is|proposed_by_a_side)$/,
    "only the acts' own statements and methods make claims, each of one thing, by one of its sides",
  ],
  [/^fulfilments_(reversals_are_negative|reversals_are_not_confirmed|only_added|only_confirmed)$/, "the ledger's own methods add entries, and confirm them once"], // prettier-ignore
  [/^studios_background_of_host$/, "looked at before it is written"],
  [/^case_records_(of_a_month|reversed_as_they_were)$/, "the record's own methods take the first of a month, and repeat what they reverse"], // prettier-ignore
  [/^station_hours_(day_known|close_after_opening)$/, "hours are looked at before they are written"],
  [/^duty_(rotas|shifts)_(at_one_place|last|end_after_start|once_a_day_of_rota)$/, "a rota is looked at first, and its shifts follow from it"], // prettier-ignore
  [/^duty_turns_counted_from_one$/, "only the hub's own statement numbers turns"],
  [/^shift_swaps_of_two$/, "a shift and itself are refused before"],
  [/_public_version$/, "these say that something public changed, and refuse nothing"],
  [/_figures_of_(new|changed|gone)$/, "these note what is counted, and refuse nothing"],
  [/^outbox_sequence_once$/, "only the relay numbers"],
  [/^subgraph_versions_number_/, "versions are numbered under the registry's lock"],
  [/^subgraph_versions_size$/, "a schema is measured before anything else is done with it"],
];

describe("the database's constraints", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  /** Every named check, unique, exclusion and unique index of the tables, and every constraint trigger's name. */
  const everyConstraint = async (): Promise<string[]> => {
    const rows = await hub.sql<{ name: string }>(`
      select conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x', 'p')
      union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where i.indisunique and c.relnamespace = 'public'::regnamespace
      union select conname from pg_constraint where conname in ('registrations_alliance_id_organization_id_foreign', 'subgraphs_published_version_exists')
      union select tgname from pg_trigger where not tgisinternal`);
    return rows
      .map(({ name }) => name)
      .filter((name) => !/^(migrations|api_keys|rate_limits|idempotency_keys)_/.test(name))
      .sort();
  };

  it("each mean a refusal, or cannot be reached by an act", async () => {
    expect(allianceEntities.length).toBeGreaterThan(15);
    const known = new Set(refusingConstraints());
    const silent = (await everyConstraint()).filter(
      (name) => !known.has(name) && !beyondActs.some(([pattern]) => pattern.test(name)),
    );
    expect(silent).toEqual([]);
  });

  it("are there for every refusal that is expected of them", async () => {
    const there = new Set(await everyConstraint());
    expect(refusingConstraints().filter((name) => !there.has(name))).toEqual([]);
  });
});
