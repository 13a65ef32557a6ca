import { html, nothing, type TemplateResult } from "lit";
import { dashboardMeetingSheet, type DashboardMeetingSheetQuery } from "../../operations.js";
import { ask } from "../ask.js";
import { meetingKind, meetingRole } from "../labels/meeting.js";
import { resolutionStatus } from "../labels/resolution.js";
import type { SignedIn } from "../page.js";
import { dayInWords, dayOf, spanInWords } from "../when.js";
import { facts, numbered, sheet, table } from "./sheet.js";
import { say } from "./texts.js";

type Meeting = NonNullable<DashboardMeetingSheetQuery["meeting"]>;
type Resolution = Meeting["resolutions"]["nodes"][number];

/** The minutes of a meeting: who came, what was talked about, what was resolved, and the record itself. */
export async function meetingMinutes(alliance: SignedIn, id: string): Promise<TemplateResult | null> {
  const { meeting } = await ask(dashboardMeetingSheet, { meeting: id });
  if (!meeting) return null;
  const { title, kind, theme, startsAt, endsAt, venue, convener, quorum, presences } = meeting;
  const agenda = meeting.agenda.filter(({ status }) => status === "ACCEPTED");
  const resolutions = meeting.resolutions.nodes;
  return sheet(
    alliance,
    say("minutes"),
    html`<h2><bdi>${title}</bdi></h2>
      ${facts([
        [say("kind"), meetingKind(kind)],
        [say("time"), spanInWords(startsAt, endsAt, alliance.timeZone)],
        [say("venue"), venue?.name],
        [say("theme"), theme],
        [say("convener"), convener.name],
        [
          say("presentOf"),
          quorum && `${quorum.present} / ${quorum.eligible}，${say(quorum.reached ? "quorumReached" : "quorumMissed")}`,
        ],
      ])}
      ${
        presences.length === 0
          ? nothing
          : table(
              say("present"),
              [
                numbered,
                { head: say("organization"), of: ({ organization }) => organization?.name ?? null },
                { head: say("role"), of: ({ role }) => meetingRole(role) },
                { head: say("headcount"), of: ({ headcount }) => headcount, kind: "number" },
              ],
              presences,
            )
      }
      ${
        agenda.length === 0
          ? nothing
          : table(
              say("agenda"),
              [
                numbered,
                { head: say("title"), of: (item) => item.title },
                { head: say("proposedBy"), of: ({ proposedBy }) => proposedBy.name },
              ],
              agenda,
            )
      }
      ${resolutions.length === 0 ? nothing : html`<h2>${say("resolutions")}</h2>`} ${resolutions.map(resolved)}
      ${record(meeting, alliance.timeZone)}
      <p class="signatures"><span>${say("chairSigns")}</span><span>${say("keeperSigns")}</span></p>`,
  );
}

const resolved = ({ title, text, status, tally, actionItems }: Resolution): TemplateResult =>
  html`<section>
    <h3><bdi>${title}</bdi></h3>
    ${facts([
      [say("status"), resolutionStatus(status)],
      [say("tally"), tally && `${tally.for} / ${tally.against} / ${tally.abstain}`],
    ])}
    ${text ? html`<p class="long"><bdi>${text}</bdi></p>` : nothing}
    ${
      actionItems.length === 0
        ? nothing
        : table(
            say("actionItems"),
            [
              numbered,
              { head: say("title"), of: (item) => item.title },
              { head: say("lead"), of: ({ lead }) => lead.name },
              { head: say("supporting"), of: ({ supporting }) => supporting.map(({ name }) => name).join("、") },
              { head: say("dueOn"), of: ({ dueOn }) => dayInWords(dueOn) },
            ],
            actionItems,
          )
    }
  </section>`;

function record({ minutes: [latest] }: Meeting, timeZone: string): TemplateResult {
  if (!latest) return html`<p>${say("noMinutes")}</p>`;
  const { version, status, text, approvedAt } = latest;
  return html`<section>
    <h2>${say("record")}</h2>
    <p>
      ${say("version")} ${version} ·
      ${
        status === "APPROVED" && approvedAt
          ? `${say("approved")} ${dayInWords(dayOf(approvedAt, timeZone))}`
          : say("draft")
      }
    </p>
    <p class="long"><bdi>${text}</bdi></p>
  </section>`;
}
