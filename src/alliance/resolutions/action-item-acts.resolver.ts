import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import {
  acceptAction,
  assignAction,
  declineExtension,
  grantExtension,
  recordProgress,
  reportAction,
  requestExtension,
  returnAction,
  startAction,
  verifyAction,
} from "./action-item.acts.js";
import { ActionItem } from "./action-item.entity.js";
import { Extension } from "./extension.entity.js";
import { Resolution } from "./resolution.entity.js";
import {
  AssignAction,
  DeclineExtension,
  OfActionItem,
  OfActionItemWithNote,
  OfExtension,
  RequestExtension,
  ReturnAction,
  VerifyAction,
} from "./resolution-acts.inputs.js";

const actionItem = { actionItem: () => ActionItem };
const itemAndResolution = { ...actionItem, resolution: () => Resolution };
const extension = { extension: () => Extension };
const extensionAndItem = { ...extension, ...actionItem };

/** What can be done about action items: a permission and one call each. */
@Resolver()
export class ActionItemActsResolver {
  @Act({
    permission: "action.assign",
    input: AssignAction,
    answers: itemAndResolution,
    description: "Gives something that a resolution asks for to an organization 交办任务.",
  })
  assignAction(input: AssignAction, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => assignAction(unit, input));
  }

  @Act({
    permission: "action.do",
    input: OfActionItem,
    answers: actionItem,
    description: "Takes an action item on 接受任务; its lead does.",
  })
  acceptAction(input: OfActionItem, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => acceptAction(unit, input));
  }

  @Act({
    permission: "action.do",
    input: OfActionItem,
    answers: actionItem,
    description: "Begins an action item, or goes on with one that was sent back 开始办理; its lead does.",
  })
  startAction(input: OfActionItem, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => startAction(unit, input));
  }

  @Act({
    permission: "action.do",
    input: OfActionItemWithNote,
    answers: actionItem,
    description: "Notes how far an action item is 记录进展; its lead does.",
  })
  recordProgress(input: OfActionItemWithNote, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => recordProgress(unit, input));
  }

  @Act({
    permission: "action.do",
    input: OfActionItemWithNote,
    answers: actionItem,
    description: "Says that an action item is done 报结; its lead does.",
  })
  reportAction(input: OfActionItemWithNote, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => reportAction(unit, input));
  }

  @Act({
    permission: "action.do",
    input: VerifyAction,
    answers: itemAndResolution,
    description: "Signs an action item off 销号; never its lead. With the last of them the resolution is fulfilled.",
  })
  verifyAction(input: VerifyAction, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => verifyAction(unit, input));
  }

  @Act({
    permission: "action.do",
    input: ReturnAction,
    answers: actionItem,
    description: "Sends an action item back with a reason 退回; whoever would sign it off does.",
  })
  returnAction(input: ReturnAction, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => returnAction(unit, input));
  }

  @Act({
    permission: "action.do",
    input: RequestExtension,
    answers: extension,
    description: "Asks for more time 申请延期; the item's lead does.",
  })
  requestExtension(input: RequestExtension, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => requestExtension(unit, input));
  }

  @Act({
    permission: "action.assign",
    input: OfExtension,
    answers: extensionAndItem,
    description: "Grants more time 同意延期: the item is due later.",
  })
  grantExtension(input: OfExtension, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => grantExtension(unit, input));
  }

  @Act({
    permission: "action.assign",
    input: DeclineExtension,
    answers: extension,
    description: "Turns a request for more time down 不同意延期.",
  })
  declineExtension(input: DeclineExtension, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => declineExtension(unit, input));
  }
}
