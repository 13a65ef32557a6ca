import { html, nothing, type TemplateResult } from "lit";
import {
  dashboardAcceptClaim,
  dashboardConfirmFulfilment,
  dashboardDeclineClaim,
  type DashboardNeedQuery,
  dashboardRateClaim,
  dashboardRecordFulfilment,
  dashboardReverseFulfilment,
  dashboardWithdrawClaim,
  type Satisfaction,
} from "../../operations.js";
import { optionsOf, type Option, organizationsOf } from "../choices.js";
import type { Field } from "../form.js";
import { claimStatus } from "../labels/claim.js";
import { satisfaction } from "../labels/matter.js";
import { Page } from "../page.js";
import { moreButton, type PageOf, type Some, some } from "../paged.js";
import { dayInWords, dayOf } from "../when.js";
import { listsLook } from "./look.js";
import { may, ofClaim } from "./states.js";
import { say, type Text } from "./texts.js";

type ClaimOfNeed = NonNullable<DashboardNeedQuery["need"]>["claims"]["nodes"][number];
type Other = ClaimOfNeed["pledge"];

/** A claim of a need, a pledge or a project; of the former two also what it matches them with. */
export type Claim = Omit<ClaimOfNeed, "pledge"> & { readonly pledge?: Other; readonly need?: Other };
type Entry = Claim["fulfilments"][number];

/** What stands in one of the lists, with its claims. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly claims: PageOf<Claim>;
}

interface Shown<Thing, Around> {
  readonly thing: Thing | null;
  readonly claims: Some<Claim>;
  readonly organizations: readonly Option[];
  readonly around: Around;
}

/** What is said of something: what it is called here, and what it says. */
export type Facts = readonly (readonly [Text, string | TemplateResult | null])[];

/** The question what is to be said about it. */
export const noteField: Field = { name: "note", label: say("note"), kind: "long", required: false };
/** The question for a reason. */
export const reasonField: Field = { name: "reason", label: say("reason"), kind: "long" };
/** The question how something was. */
export const ratingField = (): Field => ({
  name: "rating",
  label: say("rating"),
  kind: "choice",
  options: optionsOf(["SATISFIED", "FAIRLY_SATISFIED", "DISSATISFIED"] as const, satisfaction),
  value: "SATISFIED",
});

/** One entry of the three lists: what it is, what may be done to it, and its claims with what was handed over. */
export abstract class ListedPage<Thing extends Listed, Around = null> extends Page<Shown<Thing, Around>> {
  static override styles = [...Page.styles, listsLook];

  /** The list in which it stands. */
  protected abstract readonly list: "needs" | "pledges" | "projects";
  private wanted = 1;

  /** Reads it with a page of its claims; null where there is none. */
  protected abstract find(after: string | null): Promise<Thing | null>;

  /** Reads what its acts need besides. */
  protected abstract besides(): Promise<Around>;

  /** How far it is. */
  protected abstract how(thing: Thing): TemplateResult;

  protected abstract facts(thing: Thing): Facts;

  protected abstract acts(thing: Thing, organizations: readonly Option[], around: Around): readonly TemplateResult[];

  /** What fits it; nothing where nothing is suggested. */
  protected abstract suggested(thing: Thing): TemplateResult | typeof nothing;

  protected async read(): Promise<Shown<Thing, Around>> {
    let thing: Thing | null = null;
    const [claims, organizations, around] = await Promise.all([
      some<Claim>(this.wanted, async (after) => {
        const found = await this.find(after);
        thing ??= found;
        return found?.claims;
      }),
      organizationsOf(this.alliance.slug),
      this.besides(),
    ]);
    return { thing, claims, organizations, around };
  }

  protected body({ thing, claims, organizations, around }: Shown<Thing, Around>): TemplateResult {
    const back = html`<p class="screen"><a href="#/lists/${this.list}">← ${say("toList")}</a></p>`;
    if (!thing)
      return html`${back}
        <p>${say("unknown")}</p>`;
    return html`${back}
      <h1><bdi>${thing.title}</bdi></h1>
      <div class="acts screen">${this.acts(thing, organizations, around)}</div>
      ${this.refusal(thing.id)}
      <div class="two">
        <section class="card" aria-labelledby="about">
          <h2 id="about">${say("about")}</h2>
          ${this.how(thing)}
          <dl>
            ${this.facts(thing).map(([name, fact]) =>
              fact === null || fact === ""
                ? nothing
                : html`<dt>${say(name)}</dt>
                    <dd><bdi>${fact}</bdi></dd>`,
            )}
          </dl>
        </section>
        <div>
          ${this.suggested(thing)}
          <section class="card" aria-labelledby="claims">
            <h2 id="claims">${say("claims")} <span class="quiet">${claims.totalCount}</span></h2>
            ${claims.nodes.length === 0 ? html`<p class="quiet">${say("noClaims")}</p>` : nothing}
            ${claims.nodes.map((claim) => this.claim(claim))}
            ${moreButton(claims, () => {
              this.wanted += 1;
              void this.refresh();
            })}
          </section>
        </div>
      </div>`;
  }

  private claim(claim: Claim): TemplateResult {
    const {
      id,
      status,
      giver,
      receiver,
      quantity,
      unit,
      fulfilled,
      confirmed,
      pledge,
      need,
      note,
      rating,
      ratingNote,
    } = claim;
    const other = pledge ?? need;
    return html`<article class="claim">
      <h3>
        <bdi>${giver.name}</bdi> → <bdi>${receiver.name}</bdi> <span class="tag">${claimStatus(status)}</span>
        ${claim.selfClaimed ? html`<span class="tag">${say("selfClaimed")}</span>` : nothing}
      </h3>
      <p>
        ${
          quantity === null
            ? nothing
            : html`${quantity} <bdi>${unit}</bdi> · ${say("fulfilled")} ${fulfilled} · ${say("confirmed")} ${confirmed}
                ·`
        }
        <span class="quiet"
          >${say("proposedBy")} <bdi>${claim.proposedBy.name}</bdi> ·
          ${dayInWords(dayOf(claim.createdAt, this.alliance.timeZone))}</span
        >
      </p>
      ${
        other
          ? html`<p>
              <a href="#/lists/${other.id}"><bdi>${other.title}</bdi></a>
            </p>`
          : nothing
      }
      ${note ? html`<p><bdi>${note}</bdi></p>` : nothing}
      ${rating ? html`<p>${say("rating")} ${satisfaction(rating)} ${ratingNote ? html`<bdi>${ratingNote}</bdi>` : nothing}</p>` : nothing}
      ${
        claim.fulfilments.length === 0
          ? nothing
          : html`<ul aria-label=${say("fulfilments")}>
              ${claim.fulfilments.map((entry) => this.entry(claim, entry))}
            </ul>`
      }
      <div class="acts screen">${this.claimActs(claim)}</div>
      ${this.refusal(id)}
    </article>`;
  }

  /** An entry of the ledger of what was handed over. */
  private entry(
    { status, unit, fulfilments }: Claim,
    { id, quantity, occurredOn, note, confirmedAt, recordedBy, reverses }: Entry,
  ): TemplateResult {
    const isReversed = fulfilments.some((other) => other.reverses?.id === id);
    const what: Text = reverses
      ? "reversal"
      : isReversed
        ? "isReversed"
        : confirmedAt
          ? "isConfirmed"
          : "isUnconfirmed";
    const stands = !reverses && !isReversed;
    return html`<li>
      ${quantity} <bdi>${unit}</bdi> · ${dayInWords(occurredOn)}
      ${recordedBy ? html`· <bdi>${recordedBy.name}</bdi>` : nothing}
      <span class="tag">${say(what)}</span> ${note ? html`<bdi>${note}</bdi>` : nothing}
      <div class="acts screen">
        ${
          stands && !confirmedAt && may(ofClaim.confirmFulfilment, status)
            ? this.button(
                id,
                { label: say("confirmFulfilment"), operation: dashboardConfirmFulfilment },
                { fulfilmentId: id },
              )
            : nothing
        }
        ${
          stands && may(ofClaim.reverseFulfilment, status)
            ? this.form(
                id,
                { label: say("reverseFulfilment"), operation: dashboardReverseFulfilment },
                [reasonField],
                (values) => ({
                  fulfilmentId: id,
                  reason: values["reason"]!,
                }),
              )
            : nothing
        }
      </div>
      ${this.refusal(id)}
    </li>`;
  }

  private claimActs({ id, status, quantity, fulfilled }: Claim): readonly (TemplateResult | typeof nothing)[] {
    // What came of a project is said of the project itself.
    const isOfProject = quantity === null;
    return [
      may(ofClaim.acceptClaim, status)
        ? this.button(id, { label: say("acceptClaim"), operation: dashboardAcceptClaim }, { claimId: id })
        : nothing,
      may(ofClaim.declineClaim, status)
        ? this.button(id, { label: say("declineClaim"), operation: dashboardDeclineClaim }, { claimId: id })
        : nothing,
      !isOfProject && may(ofClaim.recordFulfilment, status)
        ? this.form(
            id,
            { label: say("recordFulfilment"), operation: dashboardRecordFulfilment },
            [
              { name: "quantity", label: say("quantity"), kind: "number", value: String(quantity - fulfilled) },
              { name: "occurredOn", label: say("occurredOn"), kind: "date", required: false },
              noteField,
            ],
            (values) => ({
              claimId: id,
              quantity: Number(values["quantity"]),
              occurredOn: values["occurredOn"],
              note: values["note"],
            }),
          )
        : nothing,
      !isOfProject && may(ofClaim.rateClaim, status)
        ? this.form(
            id,
            { label: say("rate"), operation: dashboardRateClaim },
            [ratingField(), noteField],
            (values) => ({
              claimId: id,
              rating: values["rating"] as Satisfaction,
              note: values["note"],
            }),
          )
        : nothing,
      may(ofClaim.withdrawClaim, status)
        ? this.button(id, { label: say("withdrawClaim"), operation: dashboardWithdrawClaim }, { claimId: id })
        : nothing,
    ];
  }
}
