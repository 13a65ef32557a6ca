import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Matter } from "../matters/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Place, type PlaceKind } from "../places/index.js";
import { CareGroup } from "./care-group.entity.js";
import { VisitOutcome } from "./care-kind.js";
import { ownOrCoordinated } from "./care.policy.js";

/** What may be visited, apart from a care group: never the whole community, and nothing below the building. */
const visitedKinds: readonly PlaceKind[] = ["COMPOUND", "GRID", "BUILDING"];

/** What is told of a visit. */
export interface VisitTold {
  readonly organization: Organization;
  readonly occurredOn: string;
  readonly careGroup: CareGroup | undefined;
  readonly place: Place | undefined;
  readonly outcome: VisitOutcome;
}

@Entity({ tableName: "visits" })
@Unique({ name: "visits_id_once", properties: ["id"] })
@Check({ name: "visits_outcome_known", expression: isOneOf("outcome", VisitOutcome) })
@Check({ name: "visits_of_group_or_place", expression: "num_nonnulls(care_group_id, place_id) = 1" })
@Check({
  name: "visits_not_in_future",
  // No day on Earth begins earlier; the act knows the alliance's own.
  expression: "occurred_on <= (created_at at time zone 'Pacific/Kiritimati')::date",
})
@Check({ name: "visits_reversal_raises_nothing", expression: "reverses_id is null or matter_id is null" })
@Index({ name: "visits_by_day", properties: ["alliance", "occurredOn", "id"] })
@Index({ name: "visits_by_group", properties: ["alliance", "careGroup"] })
@Index({
  name: "visits_reversed_once",
  expression: `create unique index "visits_reversed_once" on "visits" ("alliance_id", "reverses_id") where reverses_id is not null`,
})
@Index({
  name: "visits_matter_once",
  expression: `create unique index "visits_matter_once" on "visits" ("alliance_id", "matter_id") where matter_id is not null`,
})
@ObjectType({
  implements: Node,
  description:
    "A visit 走访, kept without an address, a text or a person; for the organization that visited and the alliance's coordinators. It never changes: a mistake is reversed by another record.",
})
@Reads<Visit>({ prefix: "vis", policy: ownOrCoordinated })
export class Visit extends AllianceRecord implements Node {
  @BelongsTo(() => Organization, { column: "organization_id", description: "Who visited 走访组织." })
  organization!: Ref<Organization>;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The day of the visit 走访日期." })
  occurredOn!: string;

  @BelongsTo(() => CareGroup, {
    column: "care_group_id",
    nullable: true,
    description: "The care group that was visited 重点服务人群; null where a place was.",
  })
  careGroup?: Ref<CareGroup> | null;

  @BelongsTo(() => Place, {
    column: "place_id",
    nullable: true,
    description: "The place that was visited 走访地点, a building at the lowest; null where a care group was.",
  })
  place?: Ref<Place> | null;

  @Property({ type: "text" })
  @Field(() => VisitOutcome, { description: "What came of it 走访结果." })
  outcome!: VisitOutcome;

  @BelongsTo(() => Matter, { column: "matter_id", nullable: true })
  matter?: Ref<Matter> | null;

  @BelongsTo(() => Visit, {
    column: "reverses_id",
    nullable: true,
    description: "The mistaken record that this one reverses 冲正的记录; null for a visit.",
  })
  reverses?: Ref<Visit> | null;

  /** Records a visit that took place, today at the latest. */
  static record(unit: Unit, allianceId: string, told: VisitTold, today: string): Visit {
    const { organization, careGroup, place, occurredOn, outcome } = told;
    organization.requireOpenAs("organizationId");
    if (!careGroup === !place) throw invalid("careGroupId", "groupOrPlace");
    careGroup?.requireOpen(unit);
    if (place && !visitedKinds.includes(place.kind)) throw invalid("placeId", "notVisited");
    if (occurredOn > today) throw invalid("occurredOn", "inTheFuture");
    const subject = { careGroup: careGroup ? ref(careGroup) : null, place: place ? ref(place) : null };
    const values = { organization: ref(organization), occurredOn, outcome, ...subject };
    return announced(unit, unit.create(Visit, allianceId, values));
  }

  /** Keeps the matter that this visit raised. */
  raise(matter: Matter): void {
    this.matter = ref(matter);
  }

  /** Takes it back by a record of the same values; once, and never a reversal itself. */
  reverse(unit: Unit, isReversed: boolean): Visit {
    if (this.reverses) throw new Refusal("WRONG_STATE", "reversalOfReversal", {}, "visitId");
    if (isReversed) throw reversedAlready("visitId");
    const { organization, occurredOn, careGroup, place, outcome } = this;
    const values = { organization, occurredOn, careGroup, place, outcome, reverses: ref(this) };
    return announced(unit, unit.create(Visit, this.alliance.id, values));
  }
}

/** The refusal to reverse what was reversed before. */
export const reversedAlready = (member: string): Refusal =>
  new Refusal("ALREADY_REVERSED", "reversedAlready", {}, member);

function announced(unit: Unit, visit: Visit): Visit {
  unit.announce("visit", visit);
  return visit;
}
