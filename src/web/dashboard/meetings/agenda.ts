import { html, nothing, type TemplateResult } from "lit";
import { dashboardAcceptAgendaItem, dashboardDeclineAgendaItem, dashboardProposeAgendaItem } from "../../operations.js";
import { agendaItemStatus } from "../labels/meeting.js";
import type { Acts } from "../page.js";
import { isOpen, type Offered, type ShownMeeting } from "./shown.js";
import { say } from "./texts.js";

type Item = ShownMeeting["agenda"][number];

/** What is to be talked about; what was proposed is put on the agenda, or left off with a reason. */
export function agenda(on: Acts, meeting: ShownMeeting, { organizations }: Offered): TemplateResult {
  const place = `${meeting.id}-agenda`;
  return html`<section class="card">
    <h2>${say("agenda")} <span class="quiet">${meeting.agenda.length}</span></h2>
    ${
      meeting.agenda.length === 0
        ? html`<p class="quiet">${say("noAgenda")}</p>`
        : html`<ol class="lines">
            ${meeting.agenda.map((item) => line(on, meeting, item))}
          </ol>`
    }
    ${
      isOpen(meeting)
        ? html`<div class="acts">
            ${on.form(
              place,
              { label: say("proposeItem"), operation: dashboardProposeAgendaItem },
              [
                { name: "title", label: say("itemTitle") },
                {
                  name: "organization",
                  label: say("proposedBy"),
                  kind: "choice",
                  options: organizations,
                  required: false,
                },
                { name: "description", label: say("description"), kind: "long", required: false },
              ],
              (values) => ({
                meetingId: meeting.id,
                title: values["title"],
                organizationId: values["organization"],
                description: values["description"],
              }),
            )}
          </div>`
        : nothing
    }
    ${on.refusal(place)}
  </section>`;
}

function line(on: Acts, meeting: ShownMeeting, item: Item): TemplateResult {
  const { id, title, description, status, statusReason, proposedBy, matter } = item;
  return html`<li>
    <bdi>${title}</bdi> <span class="tag">${agendaItemStatus(status)}</span>
    <div class="quiet">
      <bdi>${proposedBy.name}</bdi>
      ${
        matter === null
          ? nothing
          : html`· ${say("fromMatter")} <a href="#/matters/${matter.id}"><bdi>${matter.title}</bdi></a>`
      }
      ${statusReason === null ? nothing : html`· <bdi>${statusReason}</bdi>`}
    </div>
    ${description === null ? nothing : html`<p><bdi>${description}</bdi></p>`}
    ${
      status === "PROPOSED"
        ? html`<div class="acts">
            ${
              isOpen(meeting)
                ? on.button(id, { label: say("accept"), operation: dashboardAcceptAgendaItem }, { agendaItemId: id })
                : nothing
            }
            ${on.form(
              id,
              { label: say("decline"), operation: dashboardDeclineAgendaItem },
              [{ name: "reason", label: say("reason"), required: false }],
              (values) => ({ agendaItemId: id, reason: values["reason"] }),
            )}
          </div>`
        : nothing
    }
    ${on.refusal(id)}
  </li>`;
}
