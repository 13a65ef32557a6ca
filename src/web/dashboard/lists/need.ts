import type { TemplateResult } from "lit";
import {
  dashboardApproveNeed,
  dashboardCloseNeed,
  dashboardDeclineNeed,
  dashboardNeed,
  type DashboardNeedQuery,
  dashboardPledges,
  dashboardWithdrawNeed,
} from "../../operations.js";
import { ask } from "../ask.js";
import type { Option } from "../choices.js";
import { needKind, needStatus } from "../labels/need.js";
import { dayInWords } from "../when.js";
import { type Facts, reasonField } from "./listed.js";
import { MatchedPage } from "./matching.js";
import { may, ofNeed } from "./states.js";
import { say } from "./texts.js";

type Need = NonNullable<DashboardNeedQuery["need"]>;

/** One need: its claims, the pledges that fit it, and what may be done. */
export class NeedPage extends MatchedPage<Need> {
  protected readonly list = "needs";

  protected async find(after: string | null): Promise<Need | null> {
    return (await ask(dashboardNeed, { id: this.within, after })).need;
  }

  protected async othersOpen(after: string | null) {
    return (await ask(dashboardPledges, { alliance: this.alliance.slug, filter: { open: true }, after })).alliance
      ?.pledges;
  }

  protected claimOf({ id }: Need, pledgeId?: string) {
    return { needId: id, pledgeId };
  }

  protected isOpen({ status }: Need): boolean {
    return may(ofNeed.proposeClaim, status);
  }

  protected fitting({ suggestions }: Need) {
    return suggestions.map(({ pledge, ...why }) => ({ ...why, fitting: pledge }));
  }

  protected tags({ kind, status }: Need): readonly string[] {
    return [needKind(kind), needStatus(status)];
  }

  protected facts(need: Need): Facts {
    return [
      ["organization", need.organization.name],
      ["neededBy", need.neededBy && dayInWords(need.neededBy)],
      ["description", need.description],
      ["place", need.place?.name ?? null],
      ["programme", need.programme?.name ?? null],
      ["tags", need.tags.join(say("listSeparator"))],
      ["declinedReason", need.declinedReason],
    ];
  }

  protected acts(need: Need, organizations: readonly Option[], pledges: readonly Option[]): readonly TemplateResult[] {
    const { id, status } = need;
    const of = { needId: id };
    const acts: TemplateResult[] = [];
    if (may(ofNeed.approveNeed, status))
      acts.push(this.button(id, { label: say("approve"), operation: dashboardApproveNeed }, of));
    if (may(ofNeed.declineNeed, status))
      acts.push(
        this.form(id, { label: say("declineNeed"), operation: dashboardDeclineNeed }, [reasonField], (values) => ({
          ...of,
          reason: values["reason"]!,
        })),
      );
    acts.push(...this.claiming(need, organizations, pledges));
    if (may(ofNeed.closeNeed, status))
      acts.push(this.button(id, { label: say("close"), operation: dashboardCloseNeed }, of));
    if (may(ofNeed.withdrawNeed, status))
      acts.push(this.button(id, { label: say("withdraw"), operation: dashboardWithdrawNeed }, of));
    return acts;
  }
}
customElements.define("hub-need", NeedPage);
