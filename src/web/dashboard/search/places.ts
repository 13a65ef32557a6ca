import type { DashboardSearchQuery, SearchKind } from "../../operations.js";

/** Something that was found. */
export type Hit = NonNullable<DashboardSearchQuery["alliance"]>["search"][number];

/** Where something is shown, by its kind: at its own page, or at the nearest there is; nowhere where there is none. */
const placeOf: Readonly<Record<SearchKind, (hit: Hit) => string | null>> = {
  MATTER: ({ id }) => `#/matters/${id}`,
  MEETING: ({ id }) => `#/meetings/${id}`,
  RESOLUTION: ({ id }) => `#/resolutions/${id}`,
  ACTION_ITEM: ({ id }) => `#/actions/${id}`,
  ACTIVITY: ({ day }) => (day ? `#/calendar/${day.slice(0, 7)}` : "#/calendar"),
  NEED: ({ id }) => `#/lists/${id}`,
  PLEDGE: ({ id }) => `#/lists/${id}`,
  PROJECT: ({ id }) => `#/lists/${id}`,
  ORGANIZATION: ({ id }) => `#/organizations/${id}`,
  STATION: ({ organization }) => organization && `#/organizations/${organization.id}`,
  STUDIO: ({ organization }) => organization && `#/organizations/${organization.id}`,
};

/** The kinds in the order in which a coordinator looks through them. */
export const kinds = Object.keys(placeOf) as SearchKind[];

/** The address of something that was found; null where no page shows it. */
export const addressOf = (hit: Hit): string | null => placeOf[hit.kind](hit);
