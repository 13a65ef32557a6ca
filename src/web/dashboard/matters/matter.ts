import { css, html, nothing, type TemplateResult } from "lit";
import { dashboardMatter, type DashboardMatterQuery } from "../../operations.js";
import { ask } from "../ask.js";
import { type Option, organizationsOf } from "../choices.js";
import { matterChannel, matterLevel, matterStatus, matterTrack, satisfaction } from "../labels/matter.js";
import { agendaItemStatus } from "../labels/meeting.js";
import { Page } from "../page.js";
import { instantInWords } from "../when.js";
import { actsOf } from "./acts.js";
import { ladder } from "./ladder.js";
import { isOpen, steps } from "./steps.js";
import { say } from "./texts.js";

/** A matter as its page reads it. */
export type Matter = NonNullable<DashboardMatterQuery["matter"]>;

/** What a matter's page knows besides the matter. */
export type Around = NonNullable<DashboardMatterQuery["alliance"]>;

interface Shown {
  readonly matter: Matter | null;
  readonly around: Around;
  readonly organizations: readonly Option[];
}

/** One matter: where it stands, how it came there, and what may be done. */
export class MatterPage extends Page<Shown> {
  static override styles = [
    ...Page.styles,
    css`
      .two {
        display: grid;
        gap: var(--gap);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
        margin-top: var(--gap);
      }
      h1 {
        overflow-wrap: anywhere;
        margin-bottom: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 12px;
        margin: 0;
      }
      dt {
        color: var(--quiet);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      ol,
      ul {
        margin: 0 0 8px;
        padding-inline-start: 1.4em;
      }
      li {
        margin-bottom: 6px;
        overflow-wrap: anywhere;
      }
      h3 {
        font-size: 1rem;
        margin: 12px 0 4px;
      }
    `,
  ];

  protected async read(): Promise<Shown> {
    const alliance = this.alliance.slug;
    const [{ matter, alliance: around }, organizations] = await Promise.all([
      ask(dashboardMatter, { alliance, id: this.within }),
      organizationsOf(alliance),
    ]);
    return { matter, around: around!, organizations };
  }

  protected body({ matter, around, organizations }: Shown): TemplateResult {
    const back = html`<p class="screen">
      <a href="#/matters/${matter ? boardOf(matter) : ""}">← ${say("toBoard")}</a>
    </p>`;
    if (!matter)
      return html`${back}
        <p>${say("unknown")}</p>`;
    const { title, status, overdue, track } = matter;
    return html`${back}
      <h1><bdi>${title}</bdi></h1>
      <p>
        <span class="tag">${matterTrack(track)}</span> <span class="tag">${matterStatus(status)}</span>
        ${overdue ? html`<strong class="bad">${say("overdue")}</strong>` : nothing}
      </p>
      ${actsOf(matter, around, organizations, {
        button: (...asked) => this.button(matter.id, ...asked),
        form: (...asked) => this.form(matter.id, ...asked),
      })}
      ${this.refusal(matter.id)}
      <div class="two">
        <section class="card" aria-labelledby="about">
          <h2 id="about">${say("about")}</h2>
          ${this.facts(matter)}
        </section>
        <section class="card" aria-labelledby="steps">
          <h2 id="steps">${say("steps")}</h2>
          ${this.taken(matter)}${this.agenda(matter, around)}
        </section>
        <section class="card" aria-labelledby="ladder">
          <h2 id="ladder">${say("ladder")}</h2>
          ${ladder(matter, around, (instant) => this.when(instant))}
        </section>
      </div>`;
  }

  private facts(matter: Matter): TemplateResult {
    const named = (each: { readonly name: string } | null): string | null => each?.name ?? null;
    const facts: readonly (readonly [Parameters<typeof say>[0], string | TemplateResult | null])[] = [
      ["channel", matterChannel(matter.channel)],
      ["category", matter.category],
      ["level", matterLevel(matter.level)],
      ["raisedAt", this.when(matter.raisedAt)],
      ["description", matter.description],
      ["place", named(matter.place)],
      ["raisedBy", named(matter.raisedBy)],
      ["complainant", matter.complainantName],
      ["contact", matter.complainantContact],
      ["concerns", named(matter.concerns)],
      ["programme", named(matter.programme)],
      ["assignee", named(matter.assignee) ?? say("unassigned")],
      ["brief", matter.brief],
      ["due", matter.dueAt && this.when(matter.dueAt)],
      ["publicTitle", matter.publicTitle ?? say("notPublic")],
      [
        "mergedInto",
        matter.mergedInto && html`<a href="#/matters/${matter.mergedInto.id}">${matter.mergedInto.title}</a>`,
      ],
      ["dismissalReason", matter.dismissalReason],
      ["satisfaction", matter.satisfaction && satisfaction(matter.satisfaction)],
    ];
    return html`<dl>
      ${facts.map(([name, fact]) =>
        fact === null
          ? nothing
          : html`<dt>${say(name)}</dt>
              <dd><bdi>${fact}</bdi></dd>`,
      )}
    </dl>`;
  }

  /** The steps that were taken, and those of its track that are still to come. */
  private taken({ steps: taken, ending, status, track }: Matter): TemplateResult {
    const toCome = isOpen(status) ? steps[track].slice(steps[track].indexOf(status) + 1) : [];
    return html`<ol>
      ${[...taken, ...(ending ? [ending] : [])].map(
        ({ step, enteredAt, actor, note }, index, all) =>
          html`<li aria-current=${index === all.length - 1 ? "step" : nothing}>
            <strong>${matterStatus(step)}</strong>
            ${index === all.length - 1 ? html`<span class="tag">${say("current")}</span>` : nothing}<br />
            <span class="quiet">${this.when(enteredAt)}${actor ? html` · <bdi>${actor.name}</bdi>` : nothing}</span>
            ${note ? html`<br /><bdi>${note}</bdi>` : nothing}
          </li>`,
      )}
      ${toCome.map((step) => html`<li class="quiet">${matterStatus(step)} <span class="tag">${say("notYet")}</span></li>`)}
    </ol>`;
  }

  private agenda({ id }: Matter, { meetings }: Around): TemplateResult | typeof nothing {
    const items = meetings.nodes.flatMap((meeting) =>
      meeting.agenda.filter(({ matter }) => matter?.id === id).map((item) => ({ meeting, item })),
    );
    if (items.length === 0) return nothing;
    return html`<h3>${say("agenda")}</h3>
      <ul>
        ${items.map(
          ({ meeting, item }) =>
            html`<li>
              <a href="#/meetings/${meeting.id}"><bdi>${meeting.title}</bdi></a> ${this.when(meeting.startsAt)}<br />
              <bdi>${item.title}</bdi> <span class="tag">${agendaItemStatus(item.status)}</span>
            </li>`,
        )}
      </ul>`;
  }

  private when(instant: string): string {
    return instantInWords(instant, this.alliance.timeZone);
  }
}
customElements.define("hub-matter", MatterPage);

const boardOf = ({ status, track }: Matter): string => (isOpen(status) ? track.toLowerCase() : "ended");
