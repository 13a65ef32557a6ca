import { html, type TemplateResult } from "lit";
import {
  dashboardClosePledge,
  dashboardNeeds,
  dashboardPledge,
  type DashboardPledgeQuery,
  dashboardWithdrawPledge,
} from "../../operations.js";
import { ask } from "../ask.js";
import type { Option } from "../choices.js";
import { pledgeKind, pledgeStatus } from "../labels/pledge.js";
import { dayInWords } from "../when.js";
import type { Facts } from "./listed.js";
import { MatchedPage } from "./matching.js";
import { may, ofPledge } from "./states.js";
import { say } from "./texts.js";

type Pledge = NonNullable<DashboardPledgeQuery["pledge"]>;

/** One pledge: its claims, the needs that it fits, and what may be done. */
export class PledgePage extends MatchedPage<Pledge> {
  protected readonly list = "pledges";

  protected async find(after: string | null): Promise<Pledge | null> {
    return (await ask(dashboardPledge, { id: this.within, after })).pledge;
  }

  protected async othersOpen(after: string | null) {
    return (await ask(dashboardNeeds, { alliance: this.alliance.slug, filter: { open: true }, after })).alliance?.needs;
  }

  protected claimOf({ id }: Pledge, needId?: string) {
    return { pledgeId: id, needId };
  }

  protected isOpen({ status }: Pledge): boolean {
    return may(ofPledge.proposeClaim, status);
  }

  protected fitting({ suggestions }: Pledge) {
    return suggestions.flatMap(({ need, ...why }) => (need ? [{ ...why, fitting: need }] : []));
  }

  protected tags({ kind, status }: Pledge): readonly string[] {
    return [pledgeKind(kind), pledgeStatus(status)];
  }

  protected facts(pledge: Pledge): Facts {
    const { resolution } = pledge;
    return [
      ["organization", pledge.organization.name],
      ["validUntil", pledge.validUntil && dayInWords(pledge.validUntil)],
      ["description", pledge.description],
      ["place", pledge.place?.name ?? null],
      ["programme", pledge.programme?.name ?? null],
      ["resolution", resolution && html`<a href="#/resolutions/${resolution.id}">${resolution.title}</a>`],
      ["tags", pledge.tags.join(say("listSeparator"))],
    ];
  }

  protected acts(
    pledge: Pledge,
    organizations: readonly Option[],
    needs: readonly Option[],
  ): readonly TemplateResult[] {
    const { id, status } = pledge;
    const acts = [...this.claiming(pledge, organizations, needs)];
    if (may(ofPledge.closePledge, status))
      acts.push(this.button(id, { label: say("close"), operation: dashboardClosePledge }, { pledgeId: id }));
    if (may(ofPledge.withdrawPledge, status))
      acts.push(this.button(id, { label: say("withdraw"), operation: dashboardWithdrawPledge }, { pledgeId: id }));
    return acts;
  }
}
customElements.define("hub-pledge", PledgePage);
