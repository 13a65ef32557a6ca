import { html, type TemplateResult } from "lit";
import {
  dashboardAdvanceMatter,
  dashboardAssignMatter,
  dashboardConfirmEscalation,
  dashboardConfirmFeedback,
  dashboardDeclineEscalation,
  dashboardDismissMatter,
  dashboardHandBackMatter,
  dashboardMergeMatter,
  dashboardProposeAgendaItem,
  dashboardProposeEscalation,
  dashboardPublishMatter,
  dashboardRejectFeedback,
  type Operation,
  type Satisfaction,
} from "../../operations.js";
import { optionsOf, type Option } from "../choices.js";
import type { Field, Values } from "../form.js";
import { matterStatus, satisfaction } from "../labels/matter.js";
import type { Around, Matter } from "./matter.js";
import { awaitsFeedback, isOpen, mayGoBack, nextStep } from "./steps.js";
import { say } from "./texts.js";

/** How a page offers what may be done to a matter. */
interface Offer {
  readonly button: <Answer extends object, Input extends object>(
    act: { readonly label: string; readonly operation: Operation<Answer, { input: Input }> },
    input: Input,
  ) => TemplateResult;
  readonly form: <Answer extends object, Input extends object>(
    act: { readonly label: string; readonly operation: Operation<Answer, { input: Input }> },
    fields: readonly Field[],
    inputOf: (values: Values) => Input,
  ) => TemplateResult;
}

const reason: readonly Field[] = [{ name: "reason", label: say("reason"), kind: "long" }];
const note: Field = { name: "note", label: say("note"), kind: "long", required: false };

/** What may be done to a matter as it stands. */
export function actsOf(matter: Matter, around: Around, organizations: readonly Option[], offer: Offer): TemplateResult {
  const offered = [
    ...(isOpen(matter.status)
      ? [...onward(matter, offer), assigning(matter, organizations, offer), ...level(matter, offer)]
      : []),
    ...(isOpen(matter.status) && around.meetings.nodes.length > 0 ? [bringing(matter, around, offer)] : []),
    ...(isOpen(matter.status) || matter.status === "CLOSED" ? [publishing(matter, offer)] : []),
    ...(isOpen(matter.status) ? away(matter, around, offer) : []),
  ];
  return html`<div class="acts screen">${offered}</div>`;
}

/** Towards its end: the next step, or what its outcome is found to be. */
function onward({ id, status }: Matter, { form }: Offer): TemplateResult[] {
  const next = nextStep(status);
  const acts: TemplateResult[] = [];
  if (next)
    acts.push(
      form(
        { label: `${say("advanceTo")} ${matterStatus(next)}`, operation: dashboardAdvanceMatter },
        [note],
        (values) => ({ matterId: id, note: values["note"] }),
      ),
    );
  if (awaitsFeedback(status)) {
    const judged = optionsOf(["SATISFIED", "FAIRLY_SATISFIED", "DISSATISFIED"] as const, satisfaction);
    acts.push(
      form(
        { label: say("confirmFeedback"), operation: dashboardConfirmFeedback },
        [{ name: "satisfaction", label: say("satisfaction"), kind: "choice", options: judged, required: false }, note],
        (values) => ({
          matterId: id,
          satisfaction: values["satisfaction"] as Satisfaction | undefined,
          note: values["note"],
        }),
      ),
    );
  }
  if (mayGoBack(status))
    acts.push(
      form({ label: say("rejectFeedback"), operation: dashboardRejectFeedback }, reason, (values) => ({
        matterId: id,
        reason: values["reason"]!,
      })),
    );
  return acts;
}

const assigning = (
  { id, assignee, brief }: Matter,
  organizations: readonly Option[],
  { form }: Offer,
): TemplateResult =>
  form(
    { label: say(assignee ? "reassign" : "assign"), operation: dashboardAssignMatter },
    [
      {
        name: "organization",
        label: say("assignee"),
        kind: "choice",
        options: organizations,
        value: assignee?.id ?? "",
      },
      { name: "brief", label: say("brief"), kind: "long", required: false, value: brief ?? "" },
    ],
    (values) => ({ matterId: id, organizationId: values["organization"]!, brief: values["brief"] }),
  );

/** Up and down the ladder: what is proposed is decided before anything else is proposed. */
function level({ id, level: at, escalations }: Matter, { button, form }: Offer): TemplateResult[] {
  const acts: TemplateResult[] = [];
  const withReason = (values: Values) => ({ matterId: id, reason: values["reason"]! });
  if (escalations.some(({ status }) => status === "PROPOSED"))
    acts.push(
      button({ label: say("confirmEscalation"), operation: dashboardConfirmEscalation }, { matterId: id }),
      form({ label: say("declineEscalation"), operation: dashboardDeclineEscalation }, reason, withReason),
    );
  else if (at !== "SUBDISTRICT")
    acts.push(form({ label: say("proposeEscalation"), operation: dashboardProposeEscalation }, reason, withReason));
  if (at !== "BUILDING")
    acts.push(form({ label: say("handBack"), operation: dashboardHandBackMatter }, reason, withReason));
  return acts;
}

const bringing = ({ id, publicTitle }: Matter, { meetings }: Around, { form }: Offer): TemplateResult =>
  form(
    { label: say("propose"), operation: dashboardProposeAgendaItem },
    [
      {
        name: "meeting",
        label: say("meeting"),
        kind: "choice",
        options: meetings.nodes.map((meeting) => ({ value: meeting.id, label: meeting.title })),
      },
      { name: "topic", label: say("topic"), value: publicTitle ?? "" },
    ],
    (values) => ({ matterId: id, meetingId: values["meeting"]!, title: values["topic"] }),
  );

const publishing = ({ id, publicTitle }: Matter, { form }: Offer): TemplateResult =>
  form(
    { label: say(publicTitle ? "republish" : "publish"), operation: dashboardPublishMatter },
    [{ name: "publicTitle", label: say("publicTitle"), value: publicTitle ?? "" }],
    (values) => ({ matterId: id, publicTitle: values["publicTitle"]! }),
  );

/** Out of the way: into another matter, or not taken on at all. */
const away = ({ id }: Matter, { matters }: Around, { form }: Offer): TemplateResult[] => [
  form(
    { label: say("merge"), operation: dashboardMergeMatter },
    [
      {
        name: "into",
        label: say("into"),
        kind: "choice",
        options: matters.nodes
          .filter((other) => other.id !== id)
          .map((other) => ({ value: other.id, label: other.title! })),
      },
    ],
    (values) => ({ matterId: id, intoId: values["into"]! }),
  ),
  form({ label: say("dismiss"), operation: dashboardDismissMatter }, reason, (values) => ({
    matterId: id,
    reason: values["reason"]!,
  })),
];
