import { html, nothing, type TemplateResult } from "lit";
import { dashboardProposeClaim, type SuggestionReason } from "../../operations.js";
import type { Option } from "../choices.js";
import { every } from "../paged.js";
import type { Field, Values } from "../form.js";
import { suggestionReason } from "../labels/need.js";
import type { PageOf } from "../paged.js";
import { amounts } from "./amounts.js";
import { type Listed, ListedPage, noteField } from "./listed.js";
import { say } from "./texts.js";

/** What is needed or pledged, and how much of it is left to be claimed. */
export interface Claimable {
  readonly id: string;
  readonly title: string;
  readonly quantity: number;
  readonly claimed: number;
  readonly unit: string;
  readonly organization: { readonly name: string };
}

/** Something that fits, how much of it, and why. */
interface Suggestion {
  readonly quantity: number;
  readonly reasons: readonly SuggestionReason[];
  readonly fitting: Pick<Claimable, "id" | "title" | "unit" | "organization">;
}

/** One need or pledge: besides its claims also what it can be matched with. */
export abstract class MatchedPage<Thing extends Listed & Claimable & { readonly fulfilled: number }> extends ListedPage<
  Thing,
  readonly Option[]
> {
  /** What is claimed of it, and together with which entry of the other list. */
  protected abstract claimOf(
    thing: Thing,
    otherId?: string,
  ): { readonly needId?: string | undefined; readonly pledgeId?: string | undefined };

  /** Whether its state lets anything be claimed. */
  protected abstract isOpen(thing: Thing): boolean;

  /** What of the other list fits it. */
  protected abstract fitting(thing: Thing): readonly Suggestion[];

  /** What is open in the other list, suggested or not. */
  protected abstract othersOpen(
    after: string | null,
  ): Promise<Pick<PageOf<Claimable>, "nodes" | "pageInfo"> | null | undefined>;

  protected abstract tags(thing: Thing): readonly string[];

  protected async besides(): Promise<readonly Option[]> {
    return (await every((after) => this.othersOpen(after))).map(
      ({ id, title, organization, quantity, claimed, unit }) => ({
        value: id,
        label: `${title} · ${organization.name} (${quantity - claimed} ${unit})`,
      }),
    );
  }

  protected how(thing: Thing): TemplateResult {
    return html`<p>${this.tags(thing).map((tag) => html`<span class="tag">${tag}</span> `)}</p>
      ${amounts(thing)}`;
  }

  /** What can be claimed of it by whoever is in no list, or together with any entry of the other list. */
  protected claiming(
    thing: Thing,
    organizations: readonly Option[],
    others: readonly Option[],
  ): readonly TemplateResult[] {
    if (!this.isClaimable(thing)) return [];
    const left = thing.quantity - thing.claimed;
    const by: Field = { name: "organization", label: say("by"), kind: "choice", options: organizations };
    const match: Field = { name: "other", label: say("match"), kind: "choice", options: others };
    return [
      this.claimForm(thing, thing.id, "propose", left, by),
      this.claimForm(thing, `${thing.id}-match`, "proposeMatch", left, match),
      html`${this.refusal(`${thing.id}-match`)}`,
    ];
  }

  protected suggested(thing: Thing): TemplateResult | typeof nothing {
    if (!this.isClaimable(thing)) return nothing;
    const suggestions = this.fitting(thing);
    return html`<section class="card" aria-labelledby="suggestions">
      <h2 id="suggestions">${say("suggestions")}</h2>
      ${suggestions.length === 0 ? html`<p class="quiet">${say("noSuggestions")}</p>` : nothing}
      ${suggestions.map((suggestion) => this.suggestion(thing, suggestion))}
    </section>`;
  }

  private suggestion(thing: Thing, { fitting, quantity, reasons }: Suggestion): TemplateResult {
    const place = `${thing.id}-${fitting.id}`;
    return html`<article class="claim">
      <h3>
        <a href="#/lists/${fitting.id}"><bdi>${fitting.title}</bdi></a>
      </h3>
      <p>
        <bdi>${fitting.organization.name}</bdi> · ${quantity} <bdi>${fitting.unit}</bdi> ·
        <span class="quiet">${say("reasons")} ${reasons.map(suggestionReason).join(say("listSeparator"))}</span>
      </p>
      <div class="acts screen">${this.claimForm(thing, place, "claimThis", quantity, null, fitting.id)}</div>
      ${this.refusal(place)}
    </article>`;
  }

  private claimForm(
    thing: Thing,
    place: string,
    label: "propose" | "proposeMatch" | "claimThis",
    most: number,
    first: Field | null,
    otherId?: string,
  ): TemplateResult {
    const quantity: Field = { name: "quantity", label: say("quantity"), kind: "number", value: String(most) };
    return this.form(
      place,
      { label: say(label), operation: dashboardProposeClaim },
      [...(first ? [first] : []), quantity, noteField],
      (values: Values) => ({
        ...this.claimOf(thing, otherId ?? values["other"]),
        organizationId: values["organization"],
        quantity: Number(values["quantity"]),
        note: values["note"],
      }),
    );
  }

  private isClaimable(thing: Thing): boolean {
    return this.isOpen(thing) && thing.claimed < thing.quantity;
  }
}
