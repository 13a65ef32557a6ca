import { dashboardOrganizationTree, type DashboardOrganizationTreeQuery } from "../../operations.js";
import { ask } from "../ask.js";
import { openOnes, type Option } from "../choices.js";
import { every } from "../paged.js";
import type { Field, Values } from "../form.js";
import { wordsOf } from "../words.js";
import { say } from "./texts.js";

/** An organization as the tree shows it. */
export type Listed = NonNullable<DashboardOrganizationTreeQuery["alliance"]>["organizations"]["nodes"][number];

/** Every organization of an alliance, closed ones too. */
export const everyOrganizationOf = (alliance: string): Promise<readonly Listed[]> =>
  every(async (after) => (await ask(dashboardOrganizationTree, { alliance, after })).alliance?.organizations);

/** What is told of an organization, as it stands. */
interface Told {
  readonly description?: string | null;
  readonly foundedOn?: string | null;
  readonly unit?: { readonly id: string } | null;
  readonly incubatedBy?: { readonly id: string } | null;
  readonly place?: { readonly id: string } | null;
  readonly tags?: readonly string[];
}

/** The questions about an organization that may stay open. */
export const detailFields = (
  organizations: readonly Listed[],
  places: readonly Option[],
  told: Told = {},
): readonly Field[] =>
  [
    { name: "placeId", label: say("place"), kind: "choice", options: places, value: told.place?.id },
    { name: "unitId", label: say("unit"), kind: "choice", options: openOnes(organizations), value: told.unit?.id },
    {
      name: "incubatedById",
      label: say("incubatedBy"),
      kind: "choice",
      options: openOnes(organizations.filter((each) => each.classification === "INCUBATOR")),
      value: told.incubatedBy?.id,
    },
    { name: "foundedOn", label: say("foundedOn"), kind: "date", value: told.foundedOn ?? undefined },
    { name: "tags", label: say("tags"), value: told.tags?.join("，") },
    { name: "description", label: say("description"), kind: "long", value: told.description ?? undefined },
  ].map((field) => ({ ...field, required: false }) as Field);

/** What was answered; what was left empty, or was emptied, is told no more. */
export const detailsOf = ({ placeId, unitId, incubatedById, foundedOn, tags, description }: Values) => ({
  placeId: placeId ?? null,
  unitId: unitId ?? null,
  incubatedById: incubatedById ?? null,
  foundedOn: foundedOn ?? null,
  description: description ?? null,
  tags: wordsOf(tags),
});
