import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { acceptAgendaItem, declineAgendaItem, proposeAgendaItem, withdrawAgendaItem } from "./agenda.acts.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { OfAgendaItem, OfAgendaItemWithReason, ProposeAgendaItem } from "./meeting-acts.inputs.js";

const agendaItem = { agendaItem: () => AgendaItem };

/** What can be done about an agenda: a permission and one call each. */
@Resolver()
export class AgendaActsResolver {
  @Act({
    permission: "agenda.propose",
    input: ProposeAgendaItem,
    answers: agendaItem,
    description: "Proposes something to be talked about at a meeting 提出议题.",
  })
  proposeAgendaItem(input: ProposeAgendaItem, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => proposeAgendaItem(unit, input));
  }

  @Act({
    permission: "agenda.propose",
    input: OfAgendaItem,
    answers: agendaItem,
    description: "Takes back what was proposed 撤回议题; a member its own.",
  })
  withdrawAgendaItem(input: OfAgendaItem, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => withdrawAgendaItem(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: OfAgendaItem,
    answers: agendaItem,
    description: "Puts what was proposed on the agenda 列入议程.",
  })
  acceptAgendaItem(input: OfAgendaItem, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => acceptAgendaItem(unit, input));
  }

  @Act({
    permission: "meeting.run",
    input: OfAgendaItemWithReason,
    answers: agendaItem,
    description: "Leaves what was proposed off the agenda 不列入议程.",
  })
  declineAgendaItem(input: OfAgendaItemWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => declineAgendaItem(unit, input));
  }
}
