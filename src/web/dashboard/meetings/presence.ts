import { html, nothing, type TemplateResult } from "lit";
import { dashboardRecordPresence, type MeetingRole } from "../../operations.js";
import { optionsOf } from "../choices.js";
import { meetingRole } from "../labels/meeting.js";
import type { Acts } from "../page.js";
import type { Offered, ShownMeeting } from "./shown.js";
import { say } from "./texts.js";

type Presence = ShownMeeting["presences"][number];

const roles: readonly MeetingRole[] = [
  "MEMBER_REPRESENTATIVE",
  "SECRETARY",
  "PROPERTY_MANAGER",
  "UNIT_LEADER",
  "DEPARTMENT_LEADER",
  "RESIDENT_PARTY_MEMBER",
  "RESIDENT",
  "POLICE_OFFICER",
  "LEGAL_ADVISER",
];

interface Row {
  readonly place: string;
  readonly organization: { readonly id: string; readonly name: string } | null;
  readonly votes: boolean;
  readonly presences: readonly Presence[];
}

/** Who came, by organization and role: every member in the order of names, then the others; and whether that is a quorum. */
export function presence(on: Acts, meeting: ShownMeeting, { voters, organizations }: Offered): TemplateResult {
  const canRecord = meeting.status === "NOTIFIED" || meeting.status === "IN_SESSION";
  const place = `${meeting.id}-presence`;
  const rows = rowsOf(meeting, voters).filter(({ presences }) => canRecord || presences.length > 0);
  return html`<section class="card">
    <h2>${say("presence")}</h2>
    ${quorum(meeting)}
    ${
      rows.length === 0
        ? nothing
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${say("presence")}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${say("organization")}</th>
                  <th scope="col">${say("people")}</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map((row) => presenceRow(on, meeting, row, canRecord))}
              </tbody>
            </table>
          </div>`
    }
    ${
      canRecord
        ? html`<div class="acts">
            ${on.form(
              place,
              { label: say("recordPresence"), operation: dashboardRecordPresence },
              [
                {
                  name: "organization",
                  label: say("organization"),
                  kind: "choice",
                  options: organizations,
                  required: false,
                },
                {
                  name: "role",
                  label: say("role"),
                  kind: "choice",
                  options: optionsOf(roles, meetingRole),
                  value: "MEMBER_REPRESENTATIVE",
                },
                { name: "headcount", label: say("headcount"), kind: "number", value: "1" },
              ],
              (values) => ({
                meetingId: meeting.id,
                organizationId: values["organization"],
                role: values["role"] as MeetingRole,
                headcount: Number(values["headcount"]),
              }),
            )}
          </div>`
        : nothing
    }
    ${on.refusal(place)}
  </section>`;
}

function quorum({ quorum: counted, quorumRule }: ShownMeeting): TemplateResult | typeof nothing {
  if (counted === null) return nothing;
  const { present, required, eligible, reached } = counted;
  const verdict = reached ? "reached" : quorumRule === "NONE" ? "notNeeded" : "notReached";
  const looks = { reached: "good", notNeeded: "", notReached: "bad" };
  return html`<p role="status">
    ${say("quorum")} <strong class=${looks[verdict]}>${say(verdict)}</strong> · ${say("present")} ${present} /
    ${say("required")} ${required}
    <span class="quiet">(${say("voters")} ${eligible})</span>
  </p>`;
}

function rowsOf({ id, presences }: ShownMeeting, voters: Offered["voters"]): readonly Row[] {
  const members = voters.map(({ member, voting }) => ({
    place: `${id}-${member.id}`,
    organization: member,
    votes: voting,
    presences: presences.filter(({ organization }) => organization?.id === member.id),
  }));
  const others = new Map<string, Row>();
  for (const each of presences) {
    const key = each.organization?.id ?? "";
    if (voters.some(({ member }) => member.id === key)) continue;
    const row = others.get(key);
    others.set(key, {
      place: `${id}-${key}`,
      organization: each.organization,
      votes: false,
      presences: [...(row?.presences ?? []), each],
    });
  }
  return [...members, ...others.values()];
}

function presenceRow(
  on: Acts,
  meeting: ShownMeeting,
  { place, organization, votes, presences }: Row,
  canRecord: boolean,
): TemplateResult {
  const of = { meetingId: meeting.id, organizationId: organization?.id };
  return html`<tr>
    <th scope="row">
      ${organization === null ? say("withoutOrganization") : html`<bdi>${organization.name}</bdi>`}
      ${votes || organization === null ? nothing : html`<span class="quiet">(${say("noVote")})</span>`}
    </th>
    <td>
      <div class="acts">
        ${presences.map(
          ({ role, headcount }) =>
            html`<span class="tag">${meetingRole(role)} ${headcount}</span> ${
                canRecord
                  ? on.button(
                      place,
                      { label: say("withdraw"), operation: dashboardRecordPresence },
                      { ...of, role, headcount: 0 },
                    )
                  : nothing
              }`,
        )}
        ${
          presences.length === 0 && canRecord
            ? on.button(place, { label: say("markPresent"), operation: dashboardRecordPresence }, of)
            : nothing
        }
      </div>
      ${on.refusal(place)}
    </td>
  </tr>`;
}
