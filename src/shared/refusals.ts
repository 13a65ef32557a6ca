import { Field, ObjectType } from "type-graphql";
import { enumOf } from "./enums.js";
import { type Language, type MessageKey, say } from "./messages.js";

export const UserErrorCode = enumOf("UserErrorCode", "Why an act was refused 拒绝原因; nothing was changed.", {
  WRONG_STATE: "The state does not allow the act 当前状态不允许; the message names the state.",
  NOT_YOURS: "It is another organization's to do 不属于您的单位.",
  INVALID_VALUE: "A value is not acceptable 内容不符合要求.",
  ENDS_BEFORE_START: "The end lies before the start 结束早于开始.",
  ALREADY_EXISTS: "There may be only one, and it exists 已存在.",
  TREE_CYCLE: "The organization would stand below itself 上下级关系成环.",
  STILL_IN_USE: "Something still depends on it 仍在使用中.",
  ALREADY_MEMBER: "The organization has a membership that is pending or in force 已有成员资格.",
  ALREADY_CO_HOST: "The unit was asked already, or is the host 已邀请或就是主办方.",
  CAPACITY_FULL: "More places are taken than that 名额不足.",
  REGISTRATION_CLOSED: "The activity has begun 报名已截止.",
  ALREADY_REGISTERED: "The participant has an active registration 已报名.",
  OFFER_EXPIRED: "The offered place was not taken in time 名额保留已过期.",
  HEADS_OVER_PERSON_TIMES: "There are more heads than person-times 人数大于人次.",
  WRONG_MEASURE: "A campaign reports heads, its days person-times 行动报人数，各日报人次.",
  NOTICE_TOO_SHORT: "The notice would come too late 通知时间不足.",
  NO_QUORUM: "Too few voting members are present 未达法定人数.",
  NO_MINUTES: "There is no draft of the minutes 没有纪要草稿.",
  NO_VOTE: "The organization is no voting member 无表决权.",
  NOT_PRESENT: "The organization is not recorded as present 未到会.",
  SAME_PERSON: "Whoever did it cannot be the one who confirms it 不能自行确认.",
  ESCALATION_NOT_PROPOSED: "No escalation is proposed 没有待确认的升级建议.",
  NO_HIGHER_LEVEL: "It is at the highest level 已是最高层级.",
  NO_LOWER_LEVEL: "It is at the lowest level 已是最低层级.",
  OVER_CLAIMED: "More would be claimed than there is 超出可认领数量.",
  OVER_FULFILLED: "More would be handed over than was claimed 超出认领数量.",
  UNIT_MISMATCH: "The need and the pledge are measured in different units 计量单位不一致.",
  PLEDGE_EXPIRED: "The pledge is not valid any more 资源已过有效期.",
  ALREADY_REVERSED: "The entry is reversed already 已冲销.",
  ALREADY_CONFIRMED: "The entry is confirmed already 已确认.",
  ENTRIES_OFF: "The register holds no entries now 信息库未启用条目.",
  SHIFT_BEGUN: "The shift has begun, or is over 班次已开始.",
  SHIFT_LEFT_EMPTY: "A shift would be left empty 班次会空缺.",
  SUBGRAPH_NAME_TAKEN: "The subgraph's name is another organization's 子图名称已被占用.",
  SUBGRAPH_ADDRESS_REFUSED: "The subgraph's address may not be used 子图地址不可用.",
  SUBGRAPH_UNREACHABLE: "The subgraph does not answer 子图没有应答.",
  SUBGRAPH_TOO_LARGE: "The subgraph's schema is too large 子图架构过大.",
  SUBGRAPH_OWNERSHIP: "The subgraph would change what is not its own 子图越权.",
  SUBGRAPH_DOES_NOT_COMPOSE: "The subgraph does not compose with the others 子图无法合成.",
  SUBGRAPH_BREAKS: "The subgraph would break its clients 子图破坏现有用法.",
  IDEMPOTENCY_KEY_REUSED: "The key was used with other input 幂等键已用于其他内容.",
});
export type UserErrorCode = keyof typeof UserErrorCode;

@ObjectType({ description: "A refusal that the caller can act on 拒绝说明; nothing was changed." })
export class UserError {
  @Field(() => UserErrorCode, { description: "The reason, for programs." })
  code!: UserErrorCode;

  @Field(() => String, { description: "The reason in the caller's language (Accept-Language)." })
  message!: string;

  @Field(() => [String], { nullable: true, description: "The input member that it is about, from `input` downwards." })
  path?: readonly string[];
}

/** A refusal of an act that the caller can act on: it becomes data (`userErrors`), and nothing is changed. */
export class Refusal extends Error {
  /** `member` is the member of the input that the refusal is about, `a.b` for one within another; `tells` is what the payload says besides. */
  constructor(
    readonly code: UserErrorCode,
    readonly key: MessageKey,
    readonly parameters: Record<string, string | number> = {},
    readonly member?: string,
    readonly tells?: Readonly<Record<string, unknown>>,
  ) {
    super(say("en", key, parameters));
  }

  /** The refusal as the caller reads it. */
  toUserError(language: Language): UserError {
    const { code, key, parameters, member } = this;
    return {
      code,
      message: say(language, key, parameters),
      ...(member ? { path: ["input", ...member.split(".")] } : {}),
    };
  }
}

/** INVALID_VALUE about one member of the input. */
export const invalid = (member: string, key: MessageKey, parameters: Record<string, string | number> = {}): Refusal =>
  new Refusal("INVALID_VALUE", key, { ...parameters, member }, member);
