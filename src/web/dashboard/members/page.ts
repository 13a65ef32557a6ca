import { html, nothing, type TemplateResult } from "lit";
import {
  dashboardAcceptMembership,
  dashboardInviteMember,
  dashboardMemberships,
  type DashboardMembershipsQuery,
  dashboardRejectMembership,
  dashboardRenewMembership,
  dashboardResumeMembership,
  dashboardSuspendMembership,
  dashboardWithdrawMembership,
  type MembershipStatus,
} from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, organizationsOf } from "../choices.js";
import type { Field, Values } from "../form.js";
import { classification } from "../labels/organization.js";
import { membershipStatus, membershipStatuses } from "../labels/membership.js";
import { Page } from "../page.js";
import { moreButton, type Some, some } from "../paged.js";
import { say as sayAnywhere } from "../texts.js";
import { dayInWords } from "../when.js";
import { say } from "./texts.js";

type Membership = NonNullable<DashboardMembershipsQuery["alliance"]>["memberships"]["nodes"][number];

interface Shown {
  readonly memberships: Some<Membership>;
  readonly organizations: readonly Option[];
}

const states = Object.keys(membershipStatuses) as MembershipStatus[];

/** Who belongs to the alliance, who asks to, and who did. */
export class MembersPage extends Page<Shown> {
  private pages = 1;

  protected async read(): Promise<Shown> {
    const { slug } = this.alliance;
    const status = states.filter((each) => each === this.within);
    const which = { alliance: slug, status: status.length > 0 ? status : undefined };
    const [memberships, organizations] = await Promise.all([
      some(this.pages, async (after) => (await ask(dashboardMemberships, { ...which, after })).alliance?.memberships),
      organizationsOf(slug),
    ]);
    return { memberships, organizations };
  }

  protected body({ memberships, organizations }: Shown): TemplateResult {
    return html`<h1>${sayAnywhere("members")}</h1>
      <nav class="tabs" aria-label=${say("status")}>
        <a href="#/members" aria-current=${this.within === "" ? "page" : nothing}>${say("all")}</a>
        ${states.map(
          (each) =>
            html`<a href="#/members/${each}" aria-current=${this.within === each ? "page" : nothing}
              >${membershipStatus(each)}</a
            >`,
        )}
      </nav>
      <div class="acts">
        ${this.form(
          "invite",
          { label: say("invite"), operation: dashboardInviteMember },
          [
            { name: "organizationId", label: say("organization"), kind: "choice", options: organizations },
            ...term,
            { name: "voting", label: say("vote"), kind: "choice", options: votes, value: "yes" },
          ],
          ({ organizationId, voting, ...values }) => ({
            organizationId: organizationId!,
            voting: voting === "yes",
            ...termOf(values),
          }),
        )}
      </div>
      ${this.refusal("invite")}
      ${
        memberships.nodes.length === 0
          ? html`<p class="quiet">${say("none")}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-label=${sayAnywhere("members")}>
              <table>
                <thead>
                  <tr>
                    ${(["member", "status", "term", "vote", "liaison", "acts"] as const).map(
                      (head) => html`<th scope="col">${say(head)}</th>`,
                    )}
                  </tr>
                </thead>
                <tbody>
                  ${memberships.nodes.map((each) => this.row(each))}
                </tbody>
              </table>
            </div>`
      }
      ${moreButton(memberships, () => {
        this.pages += 1;
        void this.refresh();
      })}`;
  }

  private row(membership: Membership): TemplateResult {
    const { id, member, status, validFrom, validUntil, voting, liaison } = membership;
    return html`<tr>
      <th scope="row">
        <a href="#/organizations/${member.id}"><bdi>${member.name}</bdi></a>
        <div class="quiet">${classification(member.classification)}</div>
      </th>
      <td><span class="tag">${membershipStatus(status)}</span></td>
      <td>${validFrom ? dayInWords(validFrom) : "—"} – ${validUntil ? dayInWords(validUntil) : say("openEnd")}</td>
      <td>${say(voting ? "yes" : "no")}</td>
      <td>${liaison ? html`<bdi>${liaison.label} ${liaison.holder?.displayName ?? ""}</bdi>` : "—"}</td>
      <td>
        <div class="acts">${this.acts(membership)}</div>
        ${this.refusal(id)}
      </td>
    </tr>`;
  }

  /** What may be done next, as its state allows. */
  private acts({ id, status }: Membership): unknown[] {
    const input = { membershipId: id };
    const withTerm = (values: Values) => ({ ...input, ...termOf(values) });
    const withdraw = () =>
      this.form(id, { label: say("withdraw"), operation: dashboardWithdrawMembership }, [], () => input);
    switch (status) {
      case "APPLIED":
        return [
          this.form(id, { label: say("accept"), operation: dashboardAcceptMembership }, term, withTerm),
          this.form(id, { label: say("reject"), operation: dashboardRejectMembership }, [], () => input),
        ];
      case "INVITED":
        return [this.form(id, { label: say("recordConsent"), operation: dashboardAcceptMembership }, term, withTerm)];
      case "ACTIVE":
        return [
          this.form(id, { label: say("suspend"), operation: dashboardSuspendMembership }, [], () => input),
          withdraw(),
        ];
      case "SUSPENDED":
        return [this.button(id, { label: say("resume"), operation: dashboardResumeMembership }, input), withdraw()];
      case "WITHDRAWN":
      case "EXPIRED":
        return [this.form(id, { label: say("renew"), operation: dashboardRenewMembership }, term, withTerm)];
      case "REJECTED":
        return [];
    }
  }
}
customElements.define("hub-members", MembersPage);

const votes: readonly Option[] = [
  { value: "yes", label: say("yes") },
  { value: "no", label: say("no") },
];

const term: readonly Field[] = [
  { name: "validFrom", label: say("from"), kind: "date", required: false },
  { name: "validUntil", label: say("until"), kind: "date", required: false },
];

/** The term that was filled in; none where nothing was, and the hub's own holds. */
const termOf = ({ validFrom, validUntil }: Values) =>
  validFrom === undefined && validUntil === undefined ? {} : { term: { validFrom, validUntil } };
