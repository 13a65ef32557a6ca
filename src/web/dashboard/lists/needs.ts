import type { TemplateResult } from "lit";
import {
  type DashboardNeedsQuery,
  dashboardNeeds,
  dashboardPublishNeed,
  type NeedFilter,
  type NeedKind,
} from "../../operations.js";
import { ask } from "../ask.js";
import { optionsOf, type Option } from "../choices.js";
import { needKind, needStatus } from "../labels/need.js";
import { amounts } from "./amounts.js";
import { commonFields, dayAs, ListPage, tagsOf } from "./list.js";
import { say } from "./texts.js";

type Row = NonNullable<DashboardNeedsQuery["alliance"]>["needs"]["nodes"][number];

/** What is needed, and what of it is claimed. */
export class NeedsPage extends ListPage<Row, NeedFilter> {
  protected readonly list = "needs";
  protected readonly parts = { open: { open: true }, all: {}, review: { status: ["IN_REVIEW"] as const } };

  protected async page(filter: NeedFilter, after: string | null) {
    return (await ask(dashboardNeeds, { alliance: this.alliance.slug, filter, after })).alliance?.needs;
  }

  protected row(need: Row) {
    return {
      about: [needKind(need.kind), ...dayAs("neededBy", need.neededBy), needStatus(need.status)],
      how: amounts(need),
    };
  }

  protected adding(organizations: readonly Option[], places: readonly Option[]): TemplateResult {
    return this.form(
      "add",
      { label: say("publishNeed"), operation: dashboardPublishNeed },
      [
        { name: "title", label: say("title") },
        {
          name: "kind",
          label: say("kind"),
          kind: "choice",
          options: optionsOf(["RESOURCE", "SERVICE", "MICRO_WISH"] as const, needKind),
          value: "RESOURCE",
        },
        { name: "quantity", label: say("quantity"), kind: "number", value: "1" },
        { name: "unit", label: say("unit"), value: "件" },
        { name: "neededBy", label: say("neededBy"), kind: "date", required: false },
        ...commonFields(organizations, places),
      ],
      (values) => ({
        title: values["title"]!,
        kind: values["kind"] as NeedKind,
        quantity: Number(values["quantity"]),
        unit: values["unit"],
        neededBy: values["neededBy"],
        organizationId: values["organization"],
        placeId: values["place"],
        tags: tagsOf(values["tags"]),
        description: values["description"],
      }),
    );
  }
}
customElements.define("hub-needs", NeedsPage);
