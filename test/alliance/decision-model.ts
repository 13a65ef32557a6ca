/** What acts on decisions were accepted, kept apart from the database to judge it by. */
export class DecisionModel {
  private readonly memberships = new Map<
    string,
    { organization: string; active: boolean; voting: boolean; until?: string }
  >();
  private readonly presences = new Map<string, Set<string>>();
  private readonly rules = new Map<string, string>();
  private readonly meetings = new Map<string, string>();
  /** The lead of every action item. */
  readonly leads = new Map<string, string>();
  /** The resolutions that were adopted, and what was wrong with it. */
  readonly adopted = new Map<string, string | null>();

  joined(id: string, member: { organization: string; active: boolean; voting: boolean; until?: string }): void {
    this.memberships.set(id, member);
  }

  /** Takes note of an act that was accepted: what it was given, the id of its object and where that stands now. */
  heard(act: string, input: Record<string, unknown>, object: Record<string, unknown>, today: string): void {
    const id = object["id"] as string;
    switch (act) {
      case "applyForMembership":
      case "inviteMember":
        this.joined(id, {
          organization: input["organizationId"] as string,
          active: false,
          voting: input["voting"] !== false,
        });
        break;
      case "acceptMembership":
      case "resumeMembership":
      case "suspendMembership":
      case "withdrawMembership":
      case "rejectMembership":
        this.memberships.get(id)!.active = act === "acceptMembership" || act === "resumeMembership";
        break;
      case "renewMembership": {
        const { validUntil } = (input["term"] ?? {}) as { validUntil?: string };
        Object.assign(this.memberships.get(id)!, { active: true, until: validUntil });
        break;
      }
      case "planMeeting":
        this.rules.set(id, input["quorumRule"] as string);
        break;
      case "recordPresence": {
        const present = this.presences.get(id) ?? new Set();
        const entry = `${input["organizationId"] as string} ${input["role"] as string}`;
        if (input["headcount"] === 0) present.delete(entry);
        else present.add(entry);
        this.presences.set(id, present);
        break;
      }
      case "proposeResolution":
      case "carryOverResolution":
        this.meetings.set(id, input["meetingId"] as string);
        break;
      case "recordConsensus":
      case "closeVote":
        if (object["status"] === "ADOPTED") this.adopted.set(id, this.faultOf(id, today));
        break;
      case "assignAction":
        this.leads.set(id, input["leadId"] as string);
        break;
    }
  }

  /** Why a resolution may not be adopted now; null where it may. */
  private faultOf(resolution: string, today: string): string | null {
    const meeting = this.meetings.get(resolution)!;
    const voters = new Set(
      [...this.memberships.values()]
        .filter(({ active, voting, until }) => active && voting && (until === undefined || until >= today))
        .map(({ organization }) => organization),
    );
    const here = new Set([...(this.presences.get(meeting) ?? [])].map((entry) => entry.split(" ")[0]!));
    const present = [...voters].filter((voter) => here.has(voter)).length;
    const required =
      this.rules.get(meeting) === "TWO_THIRDS"
        ? Math.max(1, Math.ceil((voters.size * 2) / 3))
        : Math.floor(voters.size / 2) + 1;
    return present >= required ? null : `${present} of ${voters.size} are present, ${required} have to be`;
  }
}
