import { html, type TemplateResult } from "lit";
import {
  dashboardActivitySheet,
  type DashboardActivitySheetQuery,
  dashboardExpectedMembers,
  dashboardMeetingSheet,
} from "../../operations.js";
import { ask } from "../ask.js";
import { every } from "../paged.js";
import { quorumRule } from "../labels/meeting.js";
import type { SignedIn } from "../page.js";
import { spanInWords } from "../when.js";
import { facts, numbered, sheet, table } from "./sheet.js";
import { say } from "./texts.js";

/** Rows for those who come without being expected. */
const blankRows = 10;

/** The sign-in sheet of a meeting: a joint meeting expects the members, any other whoever comes. */
export async function meetingSignIn(alliance: SignedIn, id: string): Promise<TemplateResult | null> {
  const { meeting } = await ask(dashboardMeetingSheet, { meeting: id });
  if (!meeting) return null;
  const members =
    meeting.kind === "JOINT_MEETING"
      ? await every(
          async (after) =>
            (await ask(dashboardExpectedMembers, { alliance: alliance.slug, after })).alliance?.memberships,
        )
      : [];
  const { title, startsAt, endsAt, venue, theme, convener } = meeting;
  const expected = [
    { name: convener.name, voting: false },
    ...members.map(({ member, voting }) => ({ name: member.name, voting })),
  ];
  return sheet(
    alliance,
    say("signIn"),
    html`<h2><bdi>${title}</bdi></h2>
      ${facts([
        [say("time"), spanInWords(startsAt, endsAt, alliance.timeZone)],
        [say("venue"), venue?.name],
        [say("theme"), theme],
        [say("convener"), convener.name],
        [say("quorumRule"), meeting.quorumRule === "NONE" ? null : quorumRule(meeting.quorumRule)],
      ])}
      ${table(
        say("expected"),
        [
          numbered,
          { head: say("organization"), of: ({ name }) => name },
          { head: say("voting"), of: ({ voting }) => (voting ? say("hasVote") : ""), kind: "narrow" },
          { head: say("person"), kind: "sign" },
          { head: say("role"), kind: "sign" },
          { head: say("signature"), kind: "sign" },
        ],
        expected,
        blankRows,
      )}`,
  );
}

/** The sign-in sheet of an activity: the units that host it, and who has registered. */
export async function activitySignIn(alliance: SignedIn, id: string): Promise<TemplateResult | null> {
  let activity: DashboardActivitySheetQuery["activity"] = null;
  const registrations = await every(async (after) => {
    ({ activity } = await ask(dashboardActivitySheet, { activity: id, after }));
    return activity?.registrations;
  });
  if (!activity) return null;
  const { title, startsAt, endsAt, venue, host, coHosts } = activity as NonNullable<
    DashboardActivitySheetQuery["activity"]
  >;
  const accepted = coHosts.filter(({ status }) => status === "ACCEPTED").map(({ organization }) => organization);
  return sheet(
    alliance,
    say("signIn"),
    html`<h2><bdi>${title}</bdi></h2>
      ${facts([
        [say("time"), spanInWords(startsAt, endsAt, alliance.timeZone)],
        [say("venue"), venue?.name],
        [say("host"), host.name],
        [say("coHosts"), accepted.map(({ name }) => name).join("、")],
      ])}
      ${table(
        say("units"),
        [
          numbered,
          { head: say("organization"), of: ({ name }) => name },
          { head: say("headcount"), kind: "narrow" },
          { head: say("signature"), kind: "sign" },
        ],
        [host, ...accepted],
        3,
      )}
      ${table(
        say("registered"),
        [
          numbered,
          { head: say("person"), of: ({ participantName }) => participantName },
          { head: say("organization"), of: ({ organization }) => organization?.name ?? null },
          { head: say("signature"), kind: "sign" },
        ],
        registrations,
        blankRows,
      )}`,
  );
}
