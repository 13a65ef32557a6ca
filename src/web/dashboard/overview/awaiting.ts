import {
  dashboardAcceptClaim,
  dashboardAcceptCoHost,
  dashboardApproveNeed,
  dashboardConfirmEscalation,
  dashboardDeclineClaim,
  dashboardDeclineCoHost,
  dashboardDeclineEscalation,
  dashboardDeclineExtension,
  dashboardDeclineNeed,
  dashboardGrantExtension,
  dashboardReturnAction,
  dashboardVerifyAction,
  type DashboardMorningQuery,
} from "../../operations.js";
import type { Field } from "../form.js";
import { matterLevel } from "../labels/matter.js";
import type { Acts, SignedIn } from "../page.js";
import { dayInWords, instantInWords } from "../when.js";
import type { Group } from "./groups.js";
import { say } from "./texts.js";

/** What the hub answers in the morning. */
export type Morning = NonNullable<DashboardMorningQuery["alliance"]>;

const reason = (): Field => ({ name: "reason", label: say("reason"), kind: "long" });
const maybe = (field: Field): Field => ({ ...field, required: false });

/** What waits for the general branch's answer, each with the acts that answer it; groups without anything are left out. */
export function awaiting(on: Acts, shown: Morning, alliance: SignedIn): readonly Group[] {
  const groups = [
    signOffs(on, shown),
    extensions(on, shown),
    escalations(on, shown),
    wishes(on, shown),
    claims(on, shown, alliance),
    invitations(on, shown, alliance),
  ];
  return groups.filter(({ total }) => total > 0);
}

const signOffs = (on: Acts, { reportedItems: { totalCount, nodes } }: Morning): Group => ({
  title: say("signOffs"),
  total: totalCount,
  href: "#/actions",
  entries: nodes.map(({ id, title, lead, history }) => ({
    id,
    title,
    href: `#/actions/${id}`,
    about: [lead.name, history.findLast(({ act }) => act === "reportAction")?.note ?? ""],
    acts: [
      on.button(id, { label: say("signOff"), operation: dashboardVerifyAction }, { actionItemId: id }),
      on.form(id, { label: say("sendBack"), operation: dashboardReturnAction }, [reason()], (values) => ({
        actionItemId: id,
        reason: values["reason"]!,
      })),
    ],
  })),
});

const extensions = (on: Acts, { extensionItems: { totalCount, nodes } }: Morning): Group => ({
  title: say("extensions"),
  total: totalCount,
  href: "#/actions",
  entries: nodes.flatMap(({ id, title, lead, dueOn, extensions }) =>
    extensions
      .filter(({ status }) => status === "REQUESTED")
      .map((asked) => ({
        id: asked.id,
        title,
        href: `#/actions/${id}`,
        about: [
          lead.name,
          `${say("due")} ${dayInWords(dueOn)}`,
          `${say("until")} ${dayInWords(asked.until)}`,
          asked.reason,
        ],
        acts: [
          on.button(asked.id, { label: say("grant"), operation: dashboardGrantExtension }, { extensionId: asked.id }),
          on.form(
            asked.id,
            { label: say("decline"), operation: dashboardDeclineExtension },
            [maybe(reason())],
            (values) => ({ extensionId: asked.id, reason: values["reason"] }),
          ),
        ],
      })),
  ),
});

const escalations = (on: Acts, { escalations: { totalCount, nodes } }: Morning): Group => ({
  title: say("escalations"),
  total: totalCount,
  href: "#/matters",
  entries: nodes.map(({ id, title, category, escalations }) => {
    const proposed = escalations.find(({ status }) => status === "PROPOSED");
    return {
      id,
      title: title ?? category,
      href: `#/matters/${id}`,
      about: proposed
        ? [
            `${matterLevel(proposed.fromLevel)} → ${matterLevel(proposed.toLevel)}`,
            proposed.proposedBy?.name ?? say("byHub"),
            proposed.reason ?? "",
          ]
        : [],
      acts: [
        on.button(id, { label: say("escalate"), operation: dashboardConfirmEscalation }, { matterId: id }),
        on.form(id, { label: say("leave"), operation: dashboardDeclineEscalation }, [reason()], (values) => ({
          matterId: id,
          reason: values["reason"]!,
        })),
      ],
    };
  }),
});

const wishes = (on: Acts, { wishes: { totalCount, nodes } }: Morning): Group => ({
  title: say("wishes"),
  total: totalCount,
  href: "#/lists/needs",
  entries: nodes.map(({ id, title, description, organization }) => ({
    id,
    title,
    href: "#/lists/needs",
    about: [organization.name, description ?? ""],
    acts: [
      on.button(id, { label: say("approve"), operation: dashboardApproveNeed }, { needId: id }),
      on.form(id, { label: say("reject"), operation: dashboardDeclineNeed }, [reason()], (values) => ({
        needId: id,
        reason: values["reason"]!,
      })),
    ],
  })),
});

/** Claims that the other side proposed to the general branch. */
function claims(on: Acts, { claimsToGive, claimsToReceive }: Morning, { convener }: SignedIn): Group {
  const proposed = [...claimsToGive.nodes, ...claimsToReceive.nodes];
  const toUs = proposed.filter(({ proposedBy }) => proposedBy.id !== convener?.id);
  return {
    title: say("claims"),
    total: toUs.length,
    href: "#/lists/needs",
    entries: toUs.map(({ id, giver, receiver, quantity, unit, need, pledge, project }) => ({
      id,
      title: (need ?? pledge ?? project)?.title ?? "",
      href: "#/lists/needs",
      about: [`${giver.name} → ${receiver.name}`, quantity === null ? "" : `${quantity} ${unit ?? ""}`],
      acts: [
        on.button(id, { label: say("accept"), operation: dashboardAcceptClaim }, { claimId: id }),
        on.button(id, { label: say("decline"), operation: dashboardDeclineClaim }, { claimId: id }),
      ],
    })),
  };
}

function invitations(on: Acts, { convener }: Morning, { timeZone }: SignedIn): Group {
  const asked = convener?.coHostInvitations ?? [];
  return {
    title: say("coHosting"),
    total: asked.length,
    href: "#/calendar",
    entries: asked.flatMap(({ id, activity }) =>
      activity === null
        ? []
        : [
            {
              id,
              title: activity.title,
              href: `#/calendar/${activity.startsAt.slice(0, 7)}`,
              about: [activity.host.name, instantInWords(activity.startsAt, timeZone)],
              acts: [
                on.button(id, { label: say("accept"), operation: dashboardAcceptCoHost }, { activityId: activity.id }),
                on.button(
                  id,
                  { label: say("decline"), operation: dashboardDeclineCoHost },
                  { activityId: activity.id },
                ),
              ],
            },
          ],
    ),
  };
}
