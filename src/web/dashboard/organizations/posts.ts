import { html, nothing, type TemplateResult } from "lit";
import {
  dashboardAppointPost,
  dashboardEndPost,
  type DashboardOrganizationQuery,
  type PostRole,
} from "../../operations.js";
import { optionsOf } from "../choices.js";
import { postRole, postRoles } from "../labels/organization.js";
import type { Acts } from "../page.js";
import { dayInWords } from "../when.js";
import { say } from "./texts.js";

type Organization = NonNullable<DashboardOrganizationQuery["organization"]>;
type Post = Organization["posts"][number];

const postFields = [
  {
    name: "role",
    label: say("role"),
    kind: "choice",
    options: optionsOf(Object.keys(postRoles) as PostRole[], postRole),
  },
  { name: "label", label: say("label") },
  { name: "holderName", label: say("holder"), required: false },
  { name: "concurrentlyHeldBy", label: say("alsoHeldBy"), required: false },
  {
    name: "holderConsents",
    label: say("consents"),
    kind: "choice",
    value: "no",
    options: [
      { value: "no", label: say("no") },
      { value: "yes", label: say("yes") },
    ],
  },
  { name: "startedOn", label: say("startedOn"), kind: "date", required: false },
] as const;

const postLine = ({ role, label, holder, concurrentlyHeldBy, startedOn, endedOn }: Post): TemplateResult =>
  html`<bdi>${label}</bdi> <span class="tag">${postRole(role)}</span>
    <strong><bdi>${holder?.displayName ?? ""}</bdi></strong>
    ${concurrentlyHeldBy ? html`<bdi>${concurrentlyHeldBy}</bdi> ${say("concurrently")}` : nothing}
    <span class="quiet">${startedOn ? dayInWords(startedOn) : ""} ${endedOn ? `– ${dayInWords(endedOn)}` : ""}</span>`;

/** Who holds which post of an organization, and who held one; posts are filled and ended here. */
export function posts(on: Acts, { id, posts: all, closedOn }: Organization): TemplateResult {
  const held = all.filter(({ endedOn }) => endedOn === null);
  const former = all.filter(({ endedOn }) => endedOn !== null);
  return html`<section class="card">
    <h2>${say("posts")}</h2>
    ${
      held.length === 0
        ? html`<p class="quiet">${say("noPosts")}</p>`
        : html`<ul>
            ${held.map(
              (post) =>
                html`<li>
                  ${postLine(post)}
                  <div class="acts">
                    ${on.form(
                      post.id,
                      { label: say("endPost"), operation: dashboardEndPost },
                      [{ name: "endedOn", label: say("endedOn"), kind: "date", required: false }],
                      ({ endedOn }) => ({ postId: post.id, endedOn }),
                    )}
                  </div>
                  ${on.refusal(post.id)}
                </li>`,
            )}
          </ul>`
    }
    ${
      closedOn
        ? nothing
        : html`<div class="acts">
            ${on.form(
              `appoint-${id}`,
              { label: say("appoint"), operation: dashboardAppointPost },
              postFields,
              ({ label, role, holderConsents, ...told }) => ({
                organizationId: id,
                label: label!,
                role: role as PostRole,
                holderConsents: holderConsents === "yes",
                ...told,
              }),
            )}
          </div>`
    }
    ${on.refusal(`appoint-${id}`)}
    ${
      former.length === 0
        ? nothing
        : html`<details>
            <summary>${say("formerPosts")} (${former.length})</summary>
            <ul>
              ${former.map((post) => html`<li>${postLine(post)}</li>`)}
            </ul>
          </details>`
    }
  </section>`;
}
