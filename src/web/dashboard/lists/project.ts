import { html, nothing, type TemplateResult } from "lit";
import {
  dashboardArchiveProject,
  dashboardClaimProject,
  dashboardCompleteProject,
  dashboardEvaluateProject,
  dashboardProject,
  type DashboardProjectQuery,
  dashboardRelistProject,
  dashboardStartProject,
  type Satisfaction,
} from "../../operations.js";
import { ask } from "../ask.js";
import type { Option } from "../choices.js";
import { projectStatus } from "../labels/project.js";
import { dayInWords } from "../when.js";
import { type Facts, ListedPage, noteField, ratingField } from "./listed.js";
import { may, ofProject } from "./states.js";
import { say } from "./texts.js";

type Project = NonNullable<DashboardProjectQuery["project"]>;

/** One project: who took it on, and what may be done. */
export class ProjectPage extends ListedPage<Project> {
  protected readonly list = "projects";

  protected async find(after: string | null): Promise<Project | null> {
    return (await ask(dashboardProject, { id: this.within, after })).project;
  }

  protected async besides(): Promise<null> {
    return null;
  }

  protected how({ status, claimedBy }: Project): TemplateResult {
    return html`<p>
      <span class="tag">${projectStatus(status)}</span>
      ${claimedBy ? html`${say("claimedBy")} <bdi>${claimedBy.name}</bdi>` : say("unclaimed")}
    </p>`;
  }

  protected suggested(): typeof nothing {
    return nothing;
  }

  protected facts(project: Project): Facts {
    return [
      ["organization", project.organization.name],
      ["category", project.category],
      ["description", project.description],
      ["place", project.place?.name ?? null],
      ["programme", project.programme?.name ?? null],
      ["completedOn", project.completedOn && dayInWords(project.completedOn)],
      ["evaluation", project.evaluation],
      ["tags", project.tags.join(say("listSeparator"))],
    ];
  }

  protected acts({ id, status }: Project, organizations: readonly Option[]): readonly TemplateResult[] {
    const of = { projectId: id };
    const acts: TemplateResult[] = [];
    if (may(ofProject.claimProject, status))
      acts.push(
        this.form(
          id,
          { label: say("claimProject"), operation: dashboardClaimProject },
          [{ name: "organization", label: say("by"), kind: "choice", options: organizations }, noteField],
          (values) => ({ ...of, organizationId: values["organization"], note: values["note"] }),
        ),
      );
    if (may(ofProject.startProject, status))
      acts.push(this.button(id, { label: say("start"), operation: dashboardStartProject }, of));
    if (may(ofProject.completeProject, status))
      acts.push(
        this.form(
          id,
          { label: say("complete"), operation: dashboardCompleteProject },
          [{ name: "completedOn", label: say("completedBy"), kind: "date", required: false }],
          (values) => ({ ...of, completedOn: values["completedOn"] }),
        ),
      );
    if (may(ofProject.evaluateProject, status))
      acts.push(
        this.form(
          id,
          { label: say("evaluate"), operation: dashboardEvaluateProject },
          [{ name: "evaluation", label: say("evaluation"), kind: "long" }, ratingField()],
          (values) => ({ ...of, evaluation: values["evaluation"]!, rating: values["rating"] as Satisfaction }),
        ),
      );
    if (may(ofProject.relistProject, status))
      acts.push(this.button(id, { label: say("relist"), operation: dashboardRelistProject }, of));
    if (may(ofProject.archiveProject, status))
      acts.push(this.button(id, { label: say("archive"), operation: dashboardArchiveProject }, of));
    return acts;
  }
}
customElements.define("hub-project", ProjectPage);
