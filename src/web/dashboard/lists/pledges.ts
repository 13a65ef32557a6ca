import type { TemplateResult } from "lit";
import {
  dashboardOfferPledge,
  type DashboardPledgesQuery,
  dashboardPledges,
  type PledgeFilter,
  type PledgeKind,
} from "../../operations.js";
import { ask } from "../ask.js";
import { optionsOf, type Option } from "../choices.js";
import { pledgeKind, pledgeStatus } from "../labels/pledge.js";
import { amounts } from "./amounts.js";
import { commonFields, dayAs, ListPage, tagsOf } from "./list.js";
import { say } from "./texts.js";

type Row = NonNullable<DashboardPledgesQuery["alliance"]>["pledges"]["nodes"][number];

/** What is offered, and what of it is claimed. */
export class PledgesPage extends ListPage<Row, PledgeFilter> {
  protected readonly list = "pledges";
  protected readonly parts = { open: { open: true }, all: {} };

  protected async page(filter: PledgeFilter, after: string | null) {
    return (await ask(dashboardPledges, { alliance: this.alliance.slug, filter, after })).alliance?.pledges;
  }

  protected row(pledge: Row) {
    return {
      about: [pledgeKind(pledge.kind), ...dayAs("validUntil", pledge.validUntil), pledgeStatus(pledge.status)],
      how: amounts(pledge),
    };
  }

  protected adding(organizations: readonly Option[], places: readonly Option[]): TemplateResult {
    return this.form(
      "add",
      { label: say("offerPledge"), operation: dashboardOfferPledge },
      [
        { name: "title", label: say("title") },
        {
          name: "kind",
          label: say("kind"),
          kind: "choice",
          options: optionsOf(["RESOURCE", "SERVICE"] as const, pledgeKind),
          value: "RESOURCE",
        },
        { name: "quantity", label: say("quantity"), kind: "number", value: "1" },
        { name: "unit", label: say("unit"), value: "件" },
        { name: "validUntil", label: say("validUntil"), kind: "date", required: false },
        ...commonFields(organizations, places),
      ],
      (values) => ({
        title: values["title"]!,
        kind: values["kind"] as PledgeKind,
        quantity: Number(values["quantity"]),
        unit: values["unit"],
        validUntil: values["validUntil"],
        organizationId: values["organization"],
        placeId: values["place"],
        tags: tagsOf(values["tags"]),
        description: values["description"],
      }),
    );
  }
}
customElements.define("hub-pledges", PledgesPage);
