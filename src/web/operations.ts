// Written by `npm run operations` from schema/operations; what browsers may send.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
/** What acceptAgendaItem takes. */
export type AcceptAgendaItemInput = {
  /** The item 议题. */
  readonly agendaItemId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What acceptClaim takes. */
export type AcceptClaimInput = {
  /** The claim 认领. */
  readonly claimId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What acceptCoHost takes. */
export type AcceptCoHostInput = {
  /** The activity 活动. */
  readonly activityId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The unit 单位; the caller's own unless given. */
  readonly organizationId?: string | null | undefined;
};

/** What acceptMembership takes. */
export type AcceptMembershipInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The membership 成员资格. */
  readonly membershipId: string;
  /** The term 任期; unless given the one that was proposed. It is the coordinators' to set. */
  readonly term?: MembershipTerm | null | undefined;
};

/** What acceptShiftSwap takes. */
export type AcceptShiftSwapInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The swap 换班. */
  readonly swapId: string;
};

/** Which action items to list; all given members must hold. */
export type ActionItemFilter = {
  /** Due before this day. */
  readonly dueBefore?: string | null | undefined;
  /** With a request for more time that nobody has answered 待答复的延期申请 (true), or without one (false); only among the items of the caller's own alliance. */
  readonly extensionRequested?: boolean | null | undefined;
  /** Led by the organization of this id 牵头. */
  readonly leadId?: string | null | undefined;
  /** Overdue 已逾期 (true), or not (false). */
  readonly overdue?: boolean | null | undefined;
  /** In one of these states. */
  readonly status?: ReadonlyArray<ActionItemStatus> | null | undefined;
  /** Supported by the organization of this id 配合. */
  readonly supportingId?: string | null | undefined;
  /** Due in this year 年度. */
  readonly year?: number | null | undefined;
};

/** Where an action item stands 任务状态. */
export type ActionItemStatus =
  /** Its lead took it on 已接受. */
  | "ACCEPTED"
  /** Assigned, its lead has not answered 已交办. */
  | "ASSIGNED"
  /** Its records are closed 已归档. */
  | "CLOSED"
  /** Its lead says that it is done 已报结. */
  | "DONE_REPORTED"
  /** Being done 办理中. */
  | "IN_PROGRESS"
  /** Sent back with a reason 已退回. */
  | "RETURNED"
  /** Signed off by another organization 已销号. */
  | "VERIFIED";

/** Where an activity stands 活动状态 (schema.org: eventStatus). */
export type ActivityStatus =
  /** Over, and its records are closed 已归档. */
  | "ARCHIVED"
  /** Called off 已取消. */
  | "CANCELLED"
  /** Over 已完成. */
  | "COMPLETED"
  /** Being prepared 草稿; seen by its host and the coordinators alone. */
  | "DRAFT"
  /** Going on 进行中. */
  | "IN_PROGRESS"
  /** Put off, the new time is open 已延期. */
  | "POSTPONED"
  /** Announced 已发布. */
  | "PUBLISHED";

/** Who may see an activity 可见范围. */
export type ActivityVisibility =
  /** The alliance's members and coordinators 联盟内部. */
  | "ALLIANCE"
  /** Everybody 公开. */
  | "PUBLIC";

/** What adjournMeeting takes. */
export type AdjournMeetingInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
};

/** What advanceMatter takes. */
export type AdvanceMatterInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** What is to be noted 备注, at most 5,000 characters. */
  readonly note?: string | null | undefined;
};

/** Whether something is on the agenda 议题状态. */
export type AgendaItemStatus =
  /** On the agenda 已列入议程. */
  | "ACCEPTED"
  /** Not on the agenda 未列入. */
  | "DECLINED"
  /** Proposed, the coordinators have not answered 已提出. */
  | "PROPOSED"
  /** Taken back by who proposed it 已撤回. */
  | "WITHDRAWN";

/** What allowSites takes. */
export type AllowSitesInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The key's id 密钥编号; never the key itself. */
  readonly keyId: string;
  /** The sites whose pages may use the key 允许的网站, in the place of those before: each as `https://partner.example`, or `*` for any; 1 to 50. */
  readonly origins: ReadonlyArray<string>;
};

/** What appointPost takes. */
export type AppointPostInput = {
  /** The office whose holder holds this post too 兼任, at most 100 characters. */
  readonly concurrentlyHeldBy?: string | null | undefined;
  /** Whether the holder agrees that everybody reads the name in full 是否同意公开姓名; false unless given, and it is masked. */
  readonly holderConsents?: boolean | null | undefined;
  /** Who holds it 姓名, at most 100 characters; none while it is vacant. */
  readonly holderName?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the post is called 岗位名称, at most 100 characters. */
  readonly label: string;
  /** The organization that has the post 组织. */
  readonly organizationId: string;
  /** Its role 角色. */
  readonly role: PostRole;
  /** The day its holder takes it 任职日期; today unless given. */
  readonly startedOn?: string | null | undefined;
};

/** What approveMinutes takes. */
export type ApproveMinutesInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
};

/** What approveNeed takes. */
export type ApproveNeedInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The need 需求. */
  readonly needId: string;
};

/** What archiveProject takes. */
export type ArchiveProjectInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The project 项目. */
  readonly projectId: string;
};

/** What askForCover takes. */
export type AskForCoverInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The shift 班次. */
  readonly shiftId: string;
};

/** What assignAction takes. */
export type AssignActionInput = {
  /** How it is to be done 说明, at most 5,000 characters; for the alliance alone. */
  readonly description?: string | null | undefined;
  /** The last day on which it is done in time 完成时限; today or later. */
  readonly dueOn: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organization that does it 牵头单位. */
  readonly leadId: string;
  /** The resolution 决议. */
  readonly resolutionId: string;
  /** The organizations that support it 配合单位, at most 20. */
  readonly supportingIds?: ReadonlyArray<string> | null | undefined;
  /** What is to be done 任务名称, at most 200 characters; public. */
  readonly title: string;
  /** The organization that signs it off 销号单位, never the lead; the general branch unless given. */
  readonly verifierId?: string | null | undefined;
};

/** What assignMatter takes. */
export type AssignMatterInput = {
  /** What it is asked to do 交办内容, at most 5,000 characters; all that it is told. */
  readonly brief?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The organization that handles it from now on 承办单位. */
  readonly organizationId: string;
};

/** Whether a subgraph is asked at all 熔断状态. */
export type BreakerState =
  /** It is asked 正常. */
  | "CLOSED"
  /** One request tries whether it answers again 试探. */
  | "HALF_OPEN"
  /** It is left alone for a while, since it failed repeatedly 熔断. */
  | "OPEN";

/** What cancelMeeting takes. */
export type CancelMeetingInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
  /** The reason that people are told 原因, at most 200 characters. */
  readonly reason?: string | null | undefined;
};

/** What cancelRegistration takes. */
export type CancelRegistrationInput = {
  /** The cancel token 取消凭证, for who registered without a key. */
  readonly cancelToken?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The registration 报名. */
  readonly registrationId: string;
};

/** Whom a care group is about 重点服务人群类别; a closed list. */
export type CareCategory =
  /** Children in need 困境儿童. */
  | "CHILDREN_IN_NEED"
  /** Elderly people who live alone 独居老人. */
  | "ELDERLY_LIVING_ALONE"
  /** Those entitled to special care, such as families of soldiers 优抚对象. */
  | "ENTITLED_GROUPS"
  /** People in new forms of employment, such as couriers 新就业群体. */
  | "NEW_EMPLOYMENT_GROUPS"
  /** People with disabilities 残障人士. */
  | "PEOPLE_WITH_DISABILITIES";

/** What became of a claim of a care group 认领状态. */
export type CareClaimStatus =
  /** Claimed for its term 认领中. */
  | "ACTIVE"
  /** Given up before its term was over, or with the group 已解除. */
  | "RELEASED";

/** Whether a care group is still cared for 重点服务人群状态. */
export type CareGroupStatus =
  /** Cared for no longer 已结束. */
  | "CLOSED"
  /** Cared for 服务中. */
  | "OPEN";

/** What carryOverResolution takes. */
export type CarryOverResolutionInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting that decides it instead 会议. */
  readonly meetingId: string;
  /** The resolution 决议. */
  readonly resolutionId: string;
};

/** What castVote takes. */
export type CastVoteInput = {
  /** What it says 意见. */
  readonly choice: VoteChoice;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Whose vote it is 表决单位: a member's own; a coordinator records what an organization says in the room. */
  readonly organizationId?: string | null | undefined;
  /** The resolution 决议. */
  readonly resolutionId: string;
};

/** What checkSubgraph takes. */
export type CheckSubgraphInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its name 名称: 2 to 30 small letters or digits, a letter first. Its types begin with `Name_`, its fields with `name_`. */
  readonly name: string;
  /** Whose it is 所属单位; an operator says so for a new name, everybody else's is the caller's own. */
  readonly organizationId?: string | null | undefined;
  /** Its schema 架构 (SDL, Apollo Federation 2), 2 MiB at most; when absent the subgraph itself is asked for it (`_service`). */
  readonly sdl?: string | null | undefined;
  /** Where it is asked 地址: https, at a public network address. */
  readonly url: string;
};

/** What claimCareGroup takes. */
export type ClaimCareGroupInput = {
  /** The care group 重点服务人群. */
  readonly careGroupId: string;
  /** The last day of the term 结束日期; none unless given. */
  readonly endsOn?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Who takes care of it 认领组织; the caller's own organization unless given. */
  readonly organizationId?: string | null | undefined;
  /** The first day of the term 开始日期; today unless given. */
  readonly startsOn?: string | null | undefined;
};

/** What claimProject takes. */
export type ClaimProjectInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** What who listed it should know 说明, at most 5,000 characters. */
  readonly note?: string | null | undefined;
  /** Who takes it on 认领单位: a member's own; a coordinator records it for any organization. */
  readonly organizationId?: string | null | undefined;
  /** The project 项目. */
  readonly projectId: string;
};

/** Where a claim stands 认领状态. */
export type ClaimStatus =
  /** Agreed on 已认领. */
  | "ACCEPTED"
  /** The other side declined 已谢绝. */
  | "DECLINED"
  /** All of it was handed over 已履约. */
  | "FULFILLED"
  /** Proposed; the other side has not answered 待确认. */
  | "PROPOSED"
  /** Handed over, and the receiver said how it was 已评价. */
  | "RATED"
  /** Given up 已撤回; what was handed over before stays. */
  | "WITHDRAWN";

/** What closeCareGroup takes. */
export type CloseCareGroupInput = {
  /** The care group 重点服务人群. */
  readonly careGroupId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What closeNeed takes. */
export type CloseNeedInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The need 需求. */
  readonly needId: string;
};

/** What closeOrganization takes. */
export type CloseOrganizationInput = {
  /** The day it is closed 撤销日期; today unless given. */
  readonly closedOn?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organization 组织. */
  readonly organizationId: string;
};

/** What closePledge takes. */
export type ClosePledgeInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The pledge 资源. */
  readonly pledgeId: string;
};

/** What closeResolution takes. */
export type CloseResolutionInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The resolution 决议. */
  readonly resolutionId: string;
};

/** What closeStation takes. */
export type CloseStationInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The station 服务站. */
  readonly stationId: string;
};

/** What closeStudio takes. */
export type CloseStudioInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The studio 工作室. */
  readonly studioId: string;
};

/** What closeVote takes. */
export type CloseVoteInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The resolution 决议. */
  readonly resolutionId: string;
};

/** Whether a co-host agreed 联合主办状态. */
export type CoHostStatus =
  /** Agreed 已同意. */
  | "ACCEPTED"
  /** Turned it down 已谢绝. */
  | "DECLINED"
  /** Asked, has not answered 已邀请. */
  | "INVITED"
  /** Agreed, and stepped back later 已退出. */
  | "WITHDRAWN";

/** What completeProject takes. */
export type CompleteProjectInput = {
  /** The day on which it was completed 完成日期; today unless given. */
  readonly completedOn?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The project 项目. */
  readonly projectId: string;
};

/** What confirmEscalation takes. */
export type ConfirmEscalationInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
};

/** What confirmFeedback takes. */
export type ConfirmFeedbackInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** What is to be noted 备注, at most 5,000 characters. */
  readonly note?: string | null | undefined;
  /** How the outcome is judged 满意度. */
  readonly satisfaction?: Satisfaction | null | undefined;
};

/** What confirmFulfilment takes. */
export type ConfirmFulfilmentInput = {
  /** The entry 履约记录. */
  readonly fulfilmentId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What coverShift takes. */
export type CoverShiftInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Who takes it over 替班单位: a member's own; a coordinator records it for any organization. */
  readonly organizationId?: string | null | undefined;
  /** Who comes 坐班人员, at most 100 characters. */
  readonly personName?: string | null | undefined;
  /** The shift 班次. */
  readonly shiftId: string;
};

/** What createOrganization takes. */
export type CreateOrganizationInput = {
  /** The alliance 联盟; the caller's own unless given. */
  readonly allianceId?: string | null | undefined;
  /** What it is 类别; it stays so. */
  readonly classification: OrganizationClassification;
  /** What it does 简介, at most 5,000 characters. */
  readonly description?: string | null | undefined;
  /** The day it was founded 成立日期. */
  readonly foundedOn?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The INCUBATOR that brought it up 孵化平台. */
  readonly incubatedById?: string | null | undefined;
  /** Its name 名称, at most 100 characters. */
  readonly name: string;
  /** The organization above it in the tree 上级组织. */
  readonly parentId?: string | null | undefined;
  /** Where it is based 所在地点. */
  readonly placeId?: string | null | undefined;
  /** All of its tags 标签, at most 20. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** The enterprise that it belongs to 所属单位, for a NON_PUBLIC_PARTY_ORGANIZATION alone. */
  readonly unitId?: string | null | undefined;
};

/** A day of the week 星期 (schema.org: DayOfWeek). */
export type DayOfWeek =
  /** Friday 星期五. */
  | "FRIDAY"
  /** Monday 星期一. */
  | "MONDAY"
  /** Saturday 星期六. */
  | "SATURDAY"
  /** Sunday 星期日. */
  | "SUNDAY"
  /** Thursday 星期四. */
  | "THURSDAY"
  /** Tuesday 星期二. */
  | "TUESDAY"
  /** Wednesday 星期三. */
  | "WEDNESDAY";

/** What declareInquorate takes. */
export type DeclareInquorateInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
};

/** What declineAgendaItem takes. */
export type DeclineAgendaItemInput = {
  /** The item 议题. */
  readonly agendaItemId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason 原因, at most 200 characters. */
  readonly reason?: string | null | undefined;
};

/** What declineClaim takes. */
export type DeclineClaimInput = {
  /** The claim 认领. */
  readonly claimId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What declineCoHost takes. */
export type DeclineCoHostInput = {
  /** The activity 活动. */
  readonly activityId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The unit 单位; the caller's own unless given. */
  readonly organizationId?: string | null | undefined;
};

/** What declineEscalation takes. */
export type DeclineEscalationInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reason 原因, at most 5,000 characters. */
  readonly reason: string;
};

/** What declineExtension takes. */
export type DeclineExtensionInput = {
  /** The request 延期申请. */
  readonly extensionId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason 原因, at most 200 characters. */
  readonly reason?: string | null | undefined;
};

/** What declineNeed takes. */
export type DeclineNeedInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The need 需求. */
  readonly needId: string;
  /** The reason 理由, at most 200 characters; for whoever sent it. */
  readonly reason: string;
};

/** What declineShiftSwap takes. */
export type DeclineShiftSwapInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The swap 换班. */
  readonly swapId: string;
};

/** What dismissMatter takes. */
export type DismissMatterInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reason 原因, at most 5,000 characters. */
  readonly reason: string;
};

/** What draftMinutes takes. */
export type DraftMinutesInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
  /** The whole text 全文, at most 50,000 characters. */
  readonly text: string;
};

/** What endDutyRota takes. */
export type EndDutyRotaInput = {
  /** The last day on which it repeats; today unless given. */
  readonly endedOn?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The duty 坐班安排. */
  readonly rotaId: string;
};

/** What endPost takes. */
export type EndPostInput = {
  /** The day its holder leaves it 卸任日期; today unless given. */
  readonly endedOn?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The post 岗位. */
  readonly postId: string;
};

/** What became of a proposed escalation 升级建议状态. */
export type EscalationStatus =
  /** The level went up 已升级. */
  | "CONFIRMED"
  /** The level stayed 未升级. */
  | "DECLINED"
  /** Awaits the coordinators' decision 待确认. */
  | "PROPOSED";

/** What establishCareGroup takes. */
export type EstablishCareGroupInput = {
  /** The alliance 联盟; the caller's own unless given. */
  readonly allianceId?: string | null | undefined;
  /** Whom it is about 类别. */
  readonly category: CareCategory;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its name 名称, at most 100 characters: everybody may read it, so no person's name and no number. */
  readonly name: string;
  /** The compound where it lives 所在小区. */
  readonly placeId?: string | null | undefined;
};

/** What establishStation takes. */
export type EstablishStationInput = {
  /** The alliance 联盟; the caller's own unless given. */
  readonly allianceId?: string | null | undefined;
  /** What it is for 功能, at most 20. */
  readonly functions?: ReadonlyArray<string> | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its name 名称, at most 100 characters. */
  readonly name: string;
  /** When it is open 开放时间, at most 21. */
  readonly openingHours?: ReadonlyArray<OpeningHoursInput> | null | undefined;
  /** The organizations that run it 运营单位, at most 20. */
  readonly operatorIds?: ReadonlyArray<string> | null | undefined;
  /** Where it is 地点. */
  readonly placeId?: string | null | undefined;
  /** What it offers 服务, at most 20. */
  readonly services?: ReadonlyArray<string> | null | undefined;
  /** What kind of site it is 场所类型, at most 40 characters. */
  readonly siteKind?: string | null | undefined;
};

/** What evaluateProject takes. */
export type EvaluateProjectInput = {
  /** What came of it 评价, at most 5,000 characters; public. */
  readonly evaluation: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The project 项目. */
  readonly projectId: string;
  /** How it was 满意度, for the two sides; SATISFIED unless given. */
  readonly rating?: Satisfaction | null | undefined;
};

/** Whether more time was granted 延期申请状态. */
export type ExtensionStatus =
  /** Turned down 未同意. */
  | "DECLINED"
  /** Granted 已同意. */
  | "GRANTED"
  /** Asked for 已申请. */
  | "REQUESTED";

/** What foundStudio takes. */
export type FoundStudioInput = {
  /** The alliance 联盟; the caller's own unless given. */
  readonly allianceId?: string | null | undefined;
  /** What the host was or is 背景, at most 200 characters; public. */
  readonly hostBackground?: string | null | undefined;
  /** Who receives the residents 主持人, at most 100 characters; everybody else than coordinators sees it masked. */
  readonly hostName?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its name 名称, at most 100 characters. */
  readonly name: string;
  /** The organization that runs it 承办单位. */
  readonly organizationId?: string | null | undefined;
  /** What it offers 服务, at most 20. */
  readonly services?: ReadonlyArray<string> | null | undefined;
  /** The station that it sits in 所在服务站. */
  readonly stationId?: string | null | undefined;
};

/** What grantExtension takes. */
export type GrantExtensionInput = {
  /** The request 延期申请. */
  readonly extensionId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What handBackMatter takes. */
export type HandBackMatterInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reason 原因, at most 5,000 characters. */
  readonly reason: string;
};

/** Who awarded an honour, by level 荣誉级别. */
export type HonourLevel =
  /** District 区级. */
  | "DISTRICT"
  /** Municipal 市级. */
  | "MUNICIPAL"
  /** National 国家级. */
  | "NATIONAL"
  /** Provincial 省级. */
  | "PROVINCIAL"
  /** Subdistrict 街道级. */
  | "SUBDISTRICT";

/** What inviteMember takes. */
export type InviteMemberInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organization's post that keeps the contact with the alliance 联络员. */
  readonly liaisonId?: string | null | undefined;
  /** The organization that is asked to join 受邀单位. */
  readonly organizationId: string;
  /** The term that is proposed 任期. */
  readonly term?: MembershipTerm | null | undefined;
  /** Whether the member votes in joint meetings 是否有表决权; true unless given. */
  readonly voting?: boolean | null | undefined;
};

/** What issueKey takes. */
export type IssueKeyInput = {
  /** The alliance 联盟; the caller's own unless given. */
  readonly allianceId?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organization that a member's key acts as 代表单位; only and always for a member's. */
  readonly organizationId?: string | null | undefined;
  /** The sites whose pages may use a widget's key 允许的网站, each as `https://partner.example` (RFC 6454: lower case, no path; http for localhost alone), at most 50; any site (`*`) unless given. Only for a widget's. */
  readonly origins?: ReadonlyArray<string> | null | undefined;
  /** What it may do 角色; operators' keys are issued at the hub's command line alone. */
  readonly role: KeyRole;
};

/** What a key may do 角色. */
export type KeyRole =
  /** Coordinates an alliance, as its general branch 联盟协调员. */
  | "coordinator"
  /** Acts for one organization 成员单位. */
  | "member"
  /** Runs the hub 运营方. */
  | "operator"
  /** Shows an alliance's public data on a partner's site 网页组件. */
  | "widget";

/** What listProject takes. */
export type ListProjectInput = {
  /** The alliance; an operator names it, everybody else acts in their own. */
  readonly allianceId?: string | null | undefined;
  /** What it is about 类别, such as 环境卫生, at most 40 characters. */
  readonly category: string;
  /** What is to be done 说明, at most 5,000 characters. */
  readonly description?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Who lists it 发布单位: a member's own; a coordinator records it for any organization. */
  readonly organizationId?: string | null | undefined;
  /** Where it is carried out 地点. */
  readonly placeId?: string | null | undefined;
  /** The programme that it serves 所属品牌/机制. */
  readonly programmeId?: string | null | undefined;
  /** Its tags 标签, at most 20. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Its title 名称, at most 200 characters. */
  readonly title: string;
};

/** How far a need or a pledge is 进度, as its figures say. */
export type ListingProgress =
  /** All was handed over 已履约. */
  | "FULFILLED"
  /** All is claimed 已认领. */
  | "FULLY_CLAIMED"
  /** A part is claimed 部分认领. */
  | "PARTLY_CLAIMED"
  /** Nothing is claimed 未认领. */
  | "UNCLAIMED";

/** By which channel a matter came, exactly one 来源渠道. */
export type MatterChannel =
  /** The grid 网格. */
  | "GRID"
  /** The hotline 12345 热线. */
  | "HOTLINE_12345"
  /** A joint meeting 联席会议. */
  | "JOINT_MEETING"
  /** A meeting with the secretary 书记见面会. */
  | "SECRETARY_MEETING"
  /** A studio 工作室. */
  | "STUDIO"
  /** A visit 走访. */
  | "VISIT";

/** Which matters to list; all given members must hold. */
export type MatterFilter = {
  /** Handled by the organization of this id 承办单位; only among matters whose assignee the caller may see. */
  readonly assigneeId?: string | null | undefined;
  /** Of one of these categories 类别. */
  readonly category?: ReadonlyArray<string> | null | undefined;
  /** By one of these channels 来源渠道. */
  readonly channel?: ReadonlyArray<MatterChannel> | null | undefined;
  /** Open and due before this instant 期限早于; only among matters whose deadline the caller may see. */
  readonly dueBefore?: string | null | undefined;
  /** With or without an escalation that waits for a decision 有无待确认的升级建议; only among matters whose deadline the caller may see. */
  readonly escalationProposed?: boolean | null | undefined;
  /** Raised at this instant or later. */
  readonly from?: string | null | undefined;
  /** At one of these levels 层级. */
  readonly level?: ReadonlyArray<MatterLevel> | null | undefined;
  /** Overdue or not 是否超期; only among matters whose deadline the caller may see. */
  readonly overdue?: boolean | null | undefined;
  /** With or without a public title 是否已公开. */
  readonly published?: boolean | null | undefined;
  /** In one of these states 状态. */
  readonly status?: ReadonlyArray<MatterStatus> | null | undefined;
  /** Raised before this instant. */
  readonly to?: string | null | undefined;
  /** On one of these tracks 办理方式. */
  readonly track?: ReadonlyArray<MatterTrack> | null | undefined;
  /** Raised in this year 年度, in the alliance's time zone. */
  readonly year?: number | null | undefined;
};

/** At which level a matter is worked, the lowest first 层级. */
export type MatterLevel =
  /** The building 楼栋. */
  | "BUILDING"
  /** The community 社区. */
  | "COMMUNITY"
  /** The residential compound 小区. */
  | "COMPOUND"
  /** The subdistrict 街道. */
  | "SUBDISTRICT";

/** Where a matter stands, and the steps that it took 事项状态. */
export type MatterStatus =
  /** Accepted 受理. */
  | "ACCEPTED"
  /** Drawing up the agenda 议程拟定. */
  | "AGENDA"
  /** Whoever raised it was called back 回访. */
  | "CALLED_BACK"
  /** Closed 办结. */
  | "CLOSED"
  /** Collecting the problems 问题收集. */
  | "COLLECTION"
  /** Consulting all sides 多方协商. */
  | "CONSULTATION"
  /** Dismissed with a reason 不予受理. */
  | "DISMISSED"
  /** Dispatched to whoever handles it 派单. */
  | "DISPATCHED"
  /** Solved, awaiting feedback 解决反馈. */
  | "FEEDBACK"
  /** Handled 办理. */
  | "HANDLED"
  /** Merged into another matter 合并. */
  | "MERGED"
  /** Carrying out under supervision 监督执行. */
  | "SUPERVISION"
  /** Going from door to door 走访摸排. */
  | "SURVEY";

/** On which track a matter is worked 办理方式. */
export type MatterTrack =
  /** By the six steps of consultation 协商议事（六步）. */
  | "CONSULTATION"
  /** At once: accepted, dispatched, handled, called back 即时办理. */
  | "INSTANT";

/** Which meetings to list or to count; all given members must hold. */
export type MeetingFilter = {
  /** Starting at this instant or later. */
  readonly from?: string | null | undefined;
  /** Held or being held (true), or anything else (false). */
  readonly held?: boolean | null | undefined;
  /** Of one of these kinds. */
  readonly kind?: ReadonlyArray<MeetingKind> | null | undefined;
  /** Of the series of this id. */
  readonly seriesId?: string | null | undefined;
  /** In one of these states. */
  readonly status?: ReadonlyArray<MeetingStatus> | null | undefined;
  /** Starting before this instant. */
  readonly to?: string | null | undefined;
  /** Still to come (true), or anything else (false). */
  readonly upcoming?: boolean | null | undefined;
  /** Held, or to be held, in this year 年度, in the alliance's time zone. */
  readonly year?: number | null | undefined;
};

/** What kind of meeting 会议类型. */
export type MeetingKind =
  /** The alliance's joint meeting 联席会议: its members decide. */
  | "JOINT_MEETING"
  /** Residents meet the secretary 阳光书记见面会. */
  | "SECRETARY_MEETING";

/** The role in which people come to a meeting 参会身份. */
export type MeetingRole =
  /** Head of a department 职能部门负责人. */
  | "DEPARTMENT_LEADER"
  /** Legal adviser 法律顾问. */
  | "LEGAL_ADVISER"
  /** Speaks for a member of the alliance 成员单位代表. */
  | "MEMBER_REPRESENTATIVE"
  /** The community's police officer 社区民警. */
  | "POLICE_OFFICER"
  /** Head of a property manager 红色物业负责人. */
  | "PROPERTY_MANAGER"
  /** Speaks for residents 居民代表. */
  | "RESIDENT"
  /** Party member among the residents 居民党员. */
  | "RESIDENT_PARTY_MEMBER"
  /** Secretary of a Party organization 党组织书记. */
  | "SECRETARY"
  /** Head of a unit of the area 辖区单位负责人. */
  | "UNIT_LEADER";

/** Where a meeting stands 会议状态. */
export type MeetingStatus =
  /** Over, its minutes are not approved yet 已闭会. */
  | "ADJOURNED"
  /** Called off 已取消. */
  | "CANCELLED"
  /** Too few members came 流会; it is planned again, or called off. */
  | "INQUORATE"
  /** Going on 进行中. */
  | "IN_SESSION"
  /** Over, and its minutes are approved 纪要已审定. */
  | "MINUTES_APPROVED"
  /** Those invited were told 已通知. */
  | "NOTIFIED"
  /** Planned 已计划. */
  | "PLANNED";

/** Where a membership stands 成员状态. */
export type MembershipStatus =
  /** It is a member 有效. */
  | "ACTIVE"
  /** The organization asked to join 已申请. */
  | "APPLIED"
  /** Its term ran out 已到期. */
  | "EXPIRED"
  /** The alliance asked it to join 已邀请. */
  | "INVITED"
  /** The application was turned down 未通过. */
  | "REJECTED"
  /** Its membership rests 暂停. */
  | "SUSPENDED"
  /** It left 已退出. */
  | "WITHDRAWN";

/** For how long a membership lasts 任期. */
export type MembershipTerm = {
  /** Its first day 起始日期; unless given the day on which the membership is accepted or renewed. */
  readonly validFrom?: string | null | undefined;
  /** Its last day 截止日期; open-ended unless given. */
  readonly validUntil?: string | null | undefined;
};

/** What mergeMatter takes. */
export type MergeMatterInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The open matter that it goes on in 并入事项. */
  readonly intoId: string;
  /** The matter 事项. */
  readonly matterId: string;
};

/** Where a version of the minutes stands 纪要状态. */
export type MinutesStatus =
  /** Never changes; a correction is a new version 已审定. */
  | "APPROVED"
  /** May still change 草稿. */
  | "DRAFT";

/** What moveOrganization takes. */
export type MoveOrganizationInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organization 组织. */
  readonly organizationId: string;
  /** The organization above it from now on 上级组织; null for none. */
  readonly parentId?: string | null | undefined;
};

/** What nameOnDuty takes. */
export type NameOnDutyInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Who comes 坐班人员, at most 100 characters; for the organization and the coordinators. Empty for nobody in particular. */
  readonly personName?: string | null | undefined;
  /** The shift 班次. */
  readonly shiftId: string;
};

/** Which needs to list or to count; all given members must hold. */
export type NeedFilter = {
  /** Of one of these kinds. */
  readonly kind?: ReadonlyArray<NeedKind> | null | undefined;
  /** Published with something left to claim 可认领 (true), or not (false). */
  readonly open?: boolean | null | undefined;
  /** Of the organization of this id. */
  readonly organizationId?: string | null | undefined;
  /** As far as one of these. */
  readonly progress?: ReadonlyArray<ListingProgress> | null | undefined;
  /** In one of these states. */
  readonly status?: ReadonlyArray<NeedStatus> | null | undefined;
  /** Carrying at least one of these tags. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Published in this year 年度, in the alliance's time zone. */
  readonly year?: number | null | undefined;
};

/** What kind of need 需求类型. */
export type NeedKind =
  /** A small wish of somebody who is not named 微心愿; it is reviewed before it is published. */
  | "MICRO_WISH"
  /** Things, rooms or money 资源. */
  | "RESOURCE"
  /** Somebody's work or knowledge 服务. */
  | "SERVICE";

/** Where a need stands 需求状态. */
export type NeedStatus =
  /** Not to be claimed any more 已关闭. */
  | "CLOSED"
  /** A micro-wish that is not published 未通过审核. */
  | "DECLINED"
  /** A micro-wish that a coordinator has still to read 待审核. */
  | "IN_REVIEW"
  /** Published, and can be claimed while something is left 已发布. */
  | "PUBLISHED"
  /** Taken back 已撤回; what is claimed already stays. */
  | "WITHDRAWN";

/** What offerPledge takes. */
export type OfferPledgeInput = {
  /** The alliance; an operator names it, everybody else acts in their own. */
  readonly allianceId?: string | null | undefined;
  /** More about it 说明, at most 5,000 characters; public, so nobody's name. */
  readonly description?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** What kind 类型; RESOURCE unless given. */
  readonly kind?: PledgeKind | null | undefined;
  /** Whose it is 单位: a member's own; a coordinator records it for any organization. */
  readonly organizationId?: string | null | undefined;
  /** Where it is wanted or offered 地点. */
  readonly placeId?: string | null | undefined;
  /** The programme that it serves 所属品牌/机制. */
  readonly programmeId?: string | null | undefined;
  /** How much of it there is 数量, 1 to 1,000,000. */
  readonly quantity: number;
  /** The adopted resolution that it serves 所落实的决议. */
  readonly resolutionId?: string | null | undefined;
  /** Its tags 标签, at most 20. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Its title 名称, at most 200 characters; public, so nobody's name. */
  readonly title: string;
  /** The unit of measure 计量单位, such as 场 or 人次; 件 unless given. */
  readonly unit?: string | null | undefined;
  /** The last day on which it can be claimed 有效期至. */
  readonly validUntil?: string | null | undefined;
};

/** What openMeeting takes. */
export type OpenMeetingInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
};

/** What openVote takes. */
export type OpenVoteInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The resolution 决议. */
  readonly resolutionId: string;
};

/** When a station is open on one day of the week (schema.org: OpeningHoursSpecification). */
export type OpeningHoursInput = {
  /** When it closes, such as `17:30`, later on the same day. */
  readonly closes: string;
  /** The day of the week 星期. */
  readonly dayOfWeek: DayOfWeek;
  /** When it opens, such as `08:30`, in the alliance's time zone. */
  readonly opens: string;
};

/** The direction of an order 排序方向. */
export type OrderDirection =
  /** Ascending 升序. */
  | "ASC"
  /** Descending 降序. */
  | "DESC";

/** What an organization is 组织类别 (Popolo: classification). */
export type OrganizationClassification =
  /** Community 社区. */
  | "COMMUNITY"
  /** Government department 职能部门. */
  | "DEPARTMENT"
  /** Functional Party branch 功能型党支部, counted apart from the three levels. */
  | "FUNCTIONAL_BRANCH"
  /** General Party branch of the community 社区党总支; it convenes the alliance. */
  | "GENERAL_BRANCH"
  /** Incubator of social organizations 孵化平台. */
  | "INCUBATOR"
  /** Mass organization 群团组织. */
  | "MASS_ORGANIZATION"
  /** Party organization of a non-public enterprise 非公党组织. */
  | "NON_PUBLIC_PARTY_ORGANIZATION"
  /** Owners' committee 业委会. */
  | "OWNERS_COMMITTEE"
  /** Party branch of a compound 小区党支部. */
  | "PARTY_BRANCH"
  /** Party group of a building 楼栋党小组. */
  | "PARTY_GROUP"
  /** Residents' committee 居委会. */
  | "RESIDENTS_COMMITTEE"
  /** Social organization 社会组织. */
  | "SOCIAL_ORGANIZATION"
  /** Subdistrict office 街道. */
  | "SUBDISTRICT"
  /** Unit 单位. */
  | "UNIT"
  /** Volunteer team 志愿者队伍. */
  | "VOLUNTEER_TEAM";

/** What planDutyRota takes. */
export type PlanDutyRotaInput = {
  /** The end of its first shift 首次结束时间, within a day of its start. */
  readonly endsAt: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Who takes the shifts, one after the other 轮值单位, 1 to 50. */
  readonly organizationIds: ReadonlyArray<string>;
  /** When it repeats: an RRULE of iCalendar (RFC 5545), in the alliance's time zone. */
  readonly rrule: string;
  /** The start of its first shift 首次开始时间. */
  readonly startsAt: string;
  /** The station 服务站. */
  readonly stationId?: string | null | undefined;
  /** The studio 工作室; a studio or a station is given. */
  readonly studioId?: string | null | undefined;
};

/** What planMeeting takes. */
export type PlanMeetingInput = {
  /** The alliance 联盟; the caller's own unless given. */
  readonly allianceId?: string | null | undefined;
  /** Who calls it 召集单位; the general branch unless given. */
  readonly convenerId?: string | null | undefined;
  /** When it ends 结束时间, after the start. */
  readonly endsAt: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** What kind 会议类型. */
  readonly kind: MeetingKind;
  /** How many days before it the notice is sent at the latest 提前通知天数, 0 to 60; 0 unless given. */
  readonly noticeDays?: number | null | undefined;
  /** How many voting members have to be present 法定人数; unless given, more than half for a joint meeting, and none for others. */
  readonly quorumRule?: QuorumRule | null | undefined;
  /** When it starts 开始时间. */
  readonly startsAt: string;
  /** What it is about 主题, at most 200 characters. */
  readonly theme?: string | null | undefined;
  /** Its title 名称, at most 200 characters. */
  readonly title: string;
  /** The place where it happens 地点, by its id. */
  readonly venue?: string | null | undefined;
};

/** Which pledges to list or to count; all given members must hold. */
export type PledgeFilter = {
  /** Offered on this day or later, in the alliance's time zone. */
  readonly from?: string | null | undefined;
  /** Of one of these kinds. */
  readonly kind?: ReadonlyArray<PledgeKind> | null | undefined;
  /** Offered today with something left to claim 可认领 (true), or not (false). */
  readonly open?: boolean | null | undefined;
  /** Of the organization of this id. */
  readonly organizationId?: string | null | undefined;
  /** As far as one of these. */
  readonly progress?: ReadonlyArray<ListingProgress> | null | undefined;
  /** For the resolution of this id. */
  readonly resolutionId?: string | null | undefined;
  /** In one of these states. */
  readonly status?: ReadonlyArray<PledgeStatus> | null | undefined;
  /** Carrying at least one of these tags. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Offered before this day, in the alliance's time zone. */
  readonly to?: string | null | undefined;
  /** Offered in this year 年度, in the alliance's time zone. */
  readonly year?: number | null | undefined;
};

/** What kind of pledge 资源类型. */
export type PledgeKind =
  /** Things, rooms or money 资源. */
  | "RESOURCE"
  /** Work or knowledge 服务. */
  | "SERVICE";

/** Where a pledge stands 资源状态. */
export type PledgeStatus =
  /** Not to be claimed any more 已关闭. */
  | "CLOSED"
  /** Offered, and can be claimed while something is left 已提供. */
  | "OFFERED"
  /** Taken back 已撤回; what is claimed already stays. */
  | "WITHDRAWN";

/** The role of a post 岗位角色. */
export type PostRole =
  /** Deputy secretary 副书记. */
  | "DEPUTY_SECRETARY"
  /** Group leader 组长. */
  | "GROUP_LEADER"
  /** Liaison of a member unit 联络员. */
  | "LIAISON"
  /** Member 成员. */
  | "MEMBER"
  /** Secretary 书记. */
  | "SECRETARY";

/** Which projects to list or to count; all given members must hold. */
export type ProjectFilter = {
  /** About one of these 类别. */
  readonly category?: ReadonlyArray<string> | null | undefined;
  /** Claimed by somebody 已认领 (true), or still listed (false). */
  readonly claimed?: boolean | null | undefined;
  /** Listed by the organization of this id. */
  readonly organizationId?: string | null | undefined;
  /** Serving the programme of this id. */
  readonly programmeId?: string | null | undefined;
  /** In one of these states. */
  readonly status?: ReadonlyArray<ProjectStatus> | null | undefined;
  /** Carrying at least one of these tags. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Listed in this year 年度, in the alliance's time zone. */
  readonly year?: number | null | undefined;
};

/** Where a project stands 项目状态. */
export type ProjectStatus =
  /** Its records are closed 已归档. */
  | "ARCHIVED"
  /** Claimed by an organization 已认领. */
  | "CLAIMED"
  /** Carried out 已完成. */
  | "COMPLETED"
  /** Carried out and evaluated 已评价. */
  | "EVALUATED"
  /** Being carried out 实施中. */
  | "IN_PROGRESS"
  /** Listed, to be claimed 待认领. */
  | "LISTED";

/** What proposeAgendaItem takes. */
export type ProposeAgendaItemInput = {
  /** What it is about 说明, at most 5,000 characters. */
  readonly description?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter that it is about 对应事项; a coordinator takes it from among those being worked, a unit from those that it raised. */
  readonly matterId?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
  /** Who proposes it 提出单位; the caller's own organization unless given. */
  readonly organizationId?: string | null | undefined;
  /** What it is called 名称, at most 200 characters, for the whole alliance to read; the matter's public title unless given. */
  readonly title?: string | null | undefined;
};

/** What proposeClaim takes. */
export type ProposeClaimInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The need to be answered 需求; a need, a pledge or both are given. */
  readonly needId?: string | null | undefined;
  /** What the other side should know 说明, at most 5,000 characters. */
  readonly note?: string | null | undefined;
  /** Who claims 认领单位: a member's own; a coordinator records it for any organization. With both a need and a pledge one of their two. */
  readonly organizationId?: string | null | undefined;
  /** The pledge to be drawn on 资源. */
  readonly pledgeId?: string | null | undefined;
  /** How much 数量, in the unit of the need or the pledge. */
  readonly quantity: number;
};

/** What proposeEscalation takes. */
export type ProposeEscalationInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reason 原因, at most 5,000 characters. */
  readonly reason: string;
};

/** What proposeResolution takes. */
export type ProposeResolutionInput = {
  /** The item of its agenda that it settles 对应议题. */
  readonly agendaItemId?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting that decides it 会议. */
  readonly meetingId: string;
  /** Who proposes it 提出单位; the caller's own organization unless given. */
  readonly organizationId?: string | null | undefined;
  /** What is resolved 决议内容, at most 5,000 characters; public once it is adopted. */
  readonly text?: string | null | undefined;
  /** Its title 名称, at most 200 characters; public once it is adopted. */
  readonly title: string;
  /** How it is adopted 表决规则; SIMPLE_MAJORITY unless given. */
  readonly votingRule?: VotingRule | null | undefined;
};

/** What proposeShiftSwap takes. */
export type ProposeShiftSwapInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The shift 班次. */
  readonly shiftId: string;
  /** The shift to take instead 对方班次. */
  readonly withId: string;
};

/** What publishMatter takes. */
export type PublishMatterInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reviewed title 公开标题, at most 200 characters: no names, no address. */
  readonly publicTitle: string;
};

/** What publishMinutes takes. */
export type PublishMinutesInput = {
  /** The first day of the display 公示起始日期; today unless given. */
  readonly from?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
  /** The redacted text 公示文本, without personal data, at most 50,000 characters. */
  readonly publicText: string;
  /** The last day of the display 公示截止日期; seven days unless given. */
  readonly until?: string | null | undefined;
};

/** What publishNeed takes. */
export type PublishNeedInput = {
  /** The alliance; an operator names it, everybody else acts in their own. */
  readonly allianceId?: string | null | undefined;
  /** More about it 说明, at most 5,000 characters; public, so nobody's name. */
  readonly description?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** What kind 类型; RESOURCE unless given. */
  readonly kind?: NeedKind | null | undefined;
  /** The last day on which it is of use 需求截止日. */
  readonly neededBy?: string | null | undefined;
  /** Whose it is 单位: a member's own; a coordinator records it for any organization. */
  readonly organizationId?: string | null | undefined;
  /** Where it is wanted or offered 地点. */
  readonly placeId?: string | null | undefined;
  /** The programme that it serves 所属品牌/机制. */
  readonly programmeId?: string | null | undefined;
  /** How much of it there is 数量, 1 to 1,000,000. */
  readonly quantity: number;
  /** Its tags 标签, at most 20. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Its title 名称, at most 200 characters; public, so nobody's name. */
  readonly title: string;
  /** The unit of measure 计量单位, such as 场 or 人次; 件 unless given. */
  readonly unit?: string | null | undefined;
};

/** What publishSubgraph takes. */
export type PublishSubgraphInput = {
  /** Whether to publish it although it breaks clients 强制发布; for operators. */
  readonly force?: boolean | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its name 名称: 2 to 30 small letters or digits, a letter first. Its types begin with `Name_`, its fields with `name_`. */
  readonly name: string;
  /** Whose it is 所属单位; an operator says so for a new name, everybody else's is the caller's own. */
  readonly organizationId?: string | null | undefined;
  /** Its schema 架构 (SDL, Apollo Federation 2), 2 MiB at most; when absent the subgraph itself is asked for it (`_service`). */
  readonly sdl?: string | null | undefined;
  /** Where it is asked 地址: https, at a public network address. */
  readonly url: string;
};

/** How many of the voting members have to be present 法定人数. */
export type QuorumRule =
  /** More than half of them 过半数. */
  | "MAJORITY"
  /** Anybody may meet; but what is resolved still needs more than half of them 无要求. */
  | "NONE"
  /** At least two thirds of them 三分之二以上. */
  | "TWO_THIRDS";

/** What raiseMatter takes. */
export type RaiseMatterInput = {
  /** The alliance 联盟; the caller's own unless given. */
  readonly allianceId?: string | null | undefined;
  /** What it is about 类别, at most 40 characters; everybody may read it. */
  readonly category: string;
  /** By which channel it came 来源渠道. */
  readonly channel: MatterChannel;
  /** How to reach them 联系方式, at most 100 characters. */
  readonly complainantContact?: string | null | undefined;
  /** Who complained 反映人, at most 100 characters. */
  readonly complainantName?: string | null | undefined;
  /** The unit complained of 涉及单位. */
  readonly concernsId?: string | null | undefined;
  /** What was told 情况说明, at most 5,000 characters. */
  readonly description?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** At which level it is worked 层级; BUILDING unless given. */
  readonly level?: MatterLevel | null | undefined;
  /** Where it is 地点, never below the building. */
  readonly placeId?: string | null | undefined;
  /** The programme that it serves 所属品牌/机制. */
  readonly programmeId?: string | null | undefined;
  /** The unit that raises it 提出单位; a member's own, for coordinators any or none. */
  readonly raisedById?: string | null | undefined;
  /** Its internal title 内部标题, at most 200 characters. */
  readonly title: string;
  /** On which track it is worked 办理方式. */
  readonly track: MatterTrack;
};

/** A matter that a visit raises 走访发现的事项; it is the coordinators' to know. */
export type RaisedOnVisit = {
  /** What it is about 类别, at most 40 characters; everybody may read it. */
  readonly category: string;
  /** What was told 情况说明, at most 5,000 characters. */
  readonly description?: string | null | undefined;
  /** At which level it is worked 层级; BUILDING unless given. */
  readonly level?: MatterLevel | null | undefined;
  /** Its internal title 内部标题, at most 200 characters. */
  readonly title: string;
  /** On which track it is worked 办理方式. */
  readonly track: MatterTrack;
};

/** What rateClaim takes. */
export type RateClaimInput = {
  /** The claim 认领. */
  readonly claimId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** In words 评价, at most 5,000 characters; for the two sides. */
  readonly note?: string | null | undefined;
  /** How it was 满意度; SATISFIED unless given. */
  readonly rating?: Satisfaction | null | undefined;
};

/** What recordCase takes. */
export type RecordCaseInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** A day of its month 月份; this month unless given. */
  readonly month?: string | null | undefined;
  /** The studio 工作室. */
  readonly studioId: string;
  /** What it was about 类型, such as 法律咨询, at most 40 characters. */
  readonly type: string;
};

/** What recordConsensus takes. */
export type RecordConsensusInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The resolution 决议. */
  readonly resolutionId: string;
};

/** What recordFulfilment takes. */
export type RecordFulfilmentInput = {
  /** The claim 认领. */
  readonly claimId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** What is to be said about it 说明, at most 5,000 characters. */
  readonly note?: string | null | undefined;
  /** The day on which it was handed over 履约日期; today unless given. */
  readonly occurredOn?: string | null | undefined;
  /** How much 数量. */
  readonly quantity: number;
};

/** What recordPresence takes. */
export type RecordPresenceInput = {
  /** How many people 人数; 1 unless given. 0 takes a mistaken entry back. */
  readonly headcount?: number | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
  /** The organization that they came for 单位; absent for those who came for themselves. */
  readonly organizationId?: string | null | undefined;
  /** In which role 身份; MEMBER_REPRESENTATIVE unless given. */
  readonly role?: MeetingRole | null | undefined;
};

/** What recordVisit takes. */
export type RecordVisitInput = {
  /** The alliance 联盟; the caller's own unless given. */
  readonly allianceId?: string | null | undefined;
  /** The care group that was visited 重点服务人群. */
  readonly careGroupId?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter that it raises 发现的事项, if any. */
  readonly matter?: RaisedOnVisit | null | undefined;
  /** The day of the visit 走访日期; today unless given. */
  readonly occurredOn?: string | null | undefined;
  /** Who visited 走访组织; the caller's own organization unless given. */
  readonly organizationId?: string | null | undefined;
  /** What came of it 走访结果. */
  readonly outcome: VisitOutcome;
  /** The place that was visited 走访地点: a compound, a grid or a building. */
  readonly placeId?: string | null | undefined;
};

/** What registerForActivity takes. */
export type RegisterForActivityInput = {
  /** The activity 活动. */
  readonly activityId: string;
  /** How the host reaches the participant 联系方式; seen by the host and the coordinators alone. */
  readonly contact?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The unit that the participant comes with 所属单位: a member's own, any of the alliance for a coordinator. */
  readonly organizationId?: string | null | undefined;
  /** The participant's name 姓名, at most 100 characters. */
  readonly participantName: string;
};

/** Where a registration stands 报名状态. */
export type RegistrationStatus =
  /** Came 已到场. */
  | "ATTENDED"
  /** Cancelled 已取消. */
  | "CANCELLED"
  /** Has a place 已确认. */
  | "CONFIRMED"
  /** Did not take the offered place in time 已过期. */
  | "EXPIRED"
  /** Did not come 未到场. */
  | "NO_SHOW"
  /** Was offered a freed place 待确认名额. */
  | "OFFERED"
  /** Waits for a place 候补. */
  | "WAITLISTED";

/** What rejectFeedback takes. */
export type RejectFeedbackInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reason 原因, at most 5,000 characters. */
  readonly reason: string;
};

/** What rejectMembership takes. */
export type RejectMembershipInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The membership 成员资格. */
  readonly membershipId: string;
};

/** What releaseCareGroup takes. */
export type ReleaseCareGroupInput = {
  /** The claim 认领. */
  readonly claimId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What relistProject takes. */
export type RelistProjectInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The project 项目. */
  readonly projectId: string;
};

/** What removeSubgraph takes. */
export type RemoveSubgraphInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The subgraph's name 名称. */
  readonly name: string;
};

/** What renewMembership takes. */
export type RenewMembershipInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The membership 成员资格. */
  readonly membershipId: string;
  /** The new term 新任期; from today and open-ended unless given. */
  readonly term?: MembershipTerm | null | undefined;
};

/** What replanMeeting takes. */
export type ReplanMeetingInput = {
  /** When it ends 结束时间, after the start. */
  readonly endsAt?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
  /** How many days before it the notice is sent at the latest 提前通知天数, 0 to 60; 0 unless given. */
  readonly noticeDays?: number | null | undefined;
  /** How many voting members have to be present 法定人数; unless given, more than half for a joint meeting, and none for others. */
  readonly quorumRule?: QuorumRule | null | undefined;
  /** When it starts 开始时间. */
  readonly startsAt?: string | null | undefined;
  /** What it is about 主题, at most 200 characters. */
  readonly theme?: string | null | undefined;
  /** Its title 名称, at most 200 characters. */
  readonly title?: string | null | undefined;
  /** The place where it happens 地点, by its id. */
  readonly venue?: string | null | undefined;
};

/** A part of an annual report 年度报告部分, in their order. */
export type ReportSection =
  /** Shared activities 共建活动. */
  | "ACTIVITIES"
  /** Visits to those who are cared for 走访关爱. */
  | "CARE"
  /** What was awarded 荣誉. */
  | "HONOURS"
  /** Residents' matters 群众事项. */
  | "MATTERS"
  /** Meetings 会议. */
  | "MEETINGS"
  /** Who belongs to the alliance 成员. */
  | "MEMBERS"
  /** The list of needs 需求清单. */
  | "NEEDS"
  /** The list of resources 资源清单. */
  | "PLEDGES"
  /** The list of projects 项目清单. */
  | "PROJECTS"
  /** Resolutions and what was to be done about them 决议与督办. */
  | "RESOLUTIONS"
  /** What the studios received 工作室接诊. */
  | "STUDIOS";

/** Which resolutions to list or to count; all given members must hold. */
export type ResolutionFilter = {
  /** Adopted on this day or later. */
  readonly from?: string | null | undefined;
  /** With an action item that the organization of this id leads 牵头. */
  readonly leadId?: string | null | undefined;
  /** Of the meeting of this id. */
  readonly meetingId?: string | null | undefined;
  /** With an action item that the organization of this id leads or supports 牵头或配合. */
  readonly organizationId?: string | null | undefined;
  /** With an action item that is overdue 有逾期任务 (true), or without one (false). */
  readonly overdue?: boolean | null | undefined;
  /** In one of these states. */
  readonly status?: ReadonlyArray<ResolutionStatus> | null | undefined;
  /** Adopted before this day. */
  readonly to?: string | null | undefined;
  /** Adopted in this year 年度. */
  readonly year?: number | null | undefined;
};

/** Where a resolution stands 决议状态. */
export type ResolutionStatus =
  /** Adopted, nothing is assigned yet 已通过. */
  | "ADOPTED"
  /** Its records are closed 已办结. */
  | "CLOSED"
  /** All of its action items are signed off 已落实. */
  | "FULFILLED"
  /** Its action items are being done 执行中. */
  | "IN_EXECUTION"
  /** The vote was closed without a quorum 表决无效. */
  | "LAPSED"
  /** Proposed, not decided 已提出. */
  | "PROPOSED"
  /** Voted down 未通过. */
  | "REJECTED"
  /** Being voted on 表决中. */
  | "VOTING";

/** What resumeMembership takes. */
export type ResumeMembershipInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The membership 成员资格. */
  readonly membershipId: string;
};

/** What returnAction takes. */
export type ReturnActionInput = {
  /** The action item 任务. */
  readonly actionItemId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason 退回原因, at most 5,000 characters; for the alliance alone. */
  readonly reason: string;
};

/** What reverseFulfilment takes. */
export type ReverseFulfilmentInput = {
  /** The entry 履约记录. */
  readonly fulfilmentId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason 理由, at most 5,000 characters; for the two sides. */
  readonly reason: string;
};

/** What revokeKey takes. */
export type RevokeKeyInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The key's id 密钥编号; never the key itself. */
  readonly keyId: string;
};

/** What rollBackSubgraph takes. */
export type RollBackSubgraphInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The subgraph's name 名称. */
  readonly name: string;
  /** The version 版本号; the one before the published one unless given. */
  readonly version?: number | null | undefined;
};

/** How whoever raised a matter judges its outcome 满意度. */
export type Satisfaction =
  /** Dissatisfied 不满意. */
  | "DISSATISFIED"
  /** Fairly satisfied 基本满意. */
  | "FAIRLY_SATISFIED"
  /** Satisfied 满意. */
  | "SATISFIED";

/** What can be searched for 搜索范围. */
export type SearchKind =
  /** Action items 任务, by title. */
  | "ACTION_ITEM"
  /** Activities 活动, by title. */
  | "ACTIVITY"
  /** Matters 事项, by public title; for the alliance's coordinators also by title. */
  | "MATTER"
  /** Meetings 会议, by title. */
  | "MEETING"
  /** Needs 需求, by title. */
  | "NEED"
  /** Organizations 组织, by name. */
  | "ORGANIZATION"
  /** Pledges 资源, by title. */
  | "PLEDGE"
  /** Projects 项目, by title. */
  | "PROJECT"
  /** Resolutions 决议, by title. */
  | "RESOLUTION"
  /** Stations 党群服务站, by name. */
  | "STATION"
  /** Studios 特色工作室, by name. */
  | "STUDIO";

/** What sendNotice takes. */
export type SendNoticeInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The meeting 会议. */
  readonly meetingId: string;
};

/** What an alliance promises to do in time 服务时限环节. */
export type ServiceStage =
  /** Acknowledge the matter 受理响应. */
  | "ACKNOWLEDGE"
  /** Close the matter 办结. */
  | "CLOSE"
  /** Give a first answer 首次答复. */
  | "FIRST_ANSWER"
  /** Have a plan 办理方案. */
  | "PLAN";

/** In what a time limit is counted 时限单位. */
export type ServiceUnit =
  /** Working days of eight hours 工作日. */
  | "WORKING_DAYS"
  /** Working hours, 09:00 to 17:00 工作小时. */
  | "WORKING_HOURS";

/** Where a swap of two shifts stands 换班状态. */
export type ShiftSwapStatus =
  /** The two have changed places 已换班. */
  | "ACCEPTED"
  /** The other side declined 已谢绝. */
  | "DECLINED"
  /** Proposed; the other side has not answered 待确认. */
  | "PROPOSED"
  /** Who proposed it took it back 已撤回. */
  | "WITHDRAWN";

/** What startProject takes. */
export type StartProjectInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The project 项目. */
  readonly projectId: string;
};

/** Why a need and a pledge fit each other 匹配理由. */
export type SuggestionReason =
  /** The pledge covers all that is still needed 数量充足. */
  | "ENOUGH"
  /** The pledge lasts as long as it is needed 时间合适. */
  | "IN_TIME"
  /** One place lies within the other 地点相邻. */
  | "NEARBY"
  /** They are of the same kind 类型相同. */
  | "SAME_KIND"
  /** They are at the same place 地点相同. */
  | "SAME_PLACE"
  /** They serve the same programme 同一品牌/机制. */
  | "SAME_PROGRAMME"
  /** They carry the same tag 标签相同. */
  | "SAME_TAG";

/** What suspendMembership takes. */
export type SuspendMembershipInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The membership 成员资格. */
  readonly membershipId: string;
};

/** What updateOrganization takes. */
export type UpdateOrganizationInput = {
  /** What it does 简介, at most 5,000 characters. */
  readonly description?: string | null | undefined;
  /** The day it was founded 成立日期. */
  readonly foundedOn?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The INCUBATOR that brought it up 孵化平台. */
  readonly incubatedById?: string | null | undefined;
  /** Its name 名称, at most 100 characters. */
  readonly name?: string | null | undefined;
  /** The organization 组织. */
  readonly organizationId: string;
  /** Where it is based 所在地点. */
  readonly placeId?: string | null | undefined;
  /** All of its tags 标签, at most 20. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** The enterprise that it belongs to 所属单位, for a NON_PUBLIC_PARTY_ORGANIZATION alone. */
  readonly unitId?: string | null | undefined;
};

/** What updateStation takes. */
export type UpdateStationInput = {
  /** What it is for 功能, at most 20. */
  readonly functions?: ReadonlyArray<string> | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its name 名称, at most 100 characters. */
  readonly name?: string | null | undefined;
  /** When it is open 开放时间, at most 21. */
  readonly openingHours?: ReadonlyArray<OpeningHoursInput> | null | undefined;
  /** The organizations that run it 运营单位, at most 20. */
  readonly operatorIds?: ReadonlyArray<string> | null | undefined;
  /** Where it is 地点. */
  readonly placeId?: string | null | undefined;
  /** What it offers 服务, at most 20. */
  readonly services?: ReadonlyArray<string> | null | undefined;
  /** What kind of site it is 场所类型, at most 40 characters. */
  readonly siteKind?: string | null | undefined;
  /** The station 服务站. */
  readonly stationId: string;
};

/** What updateStudio takes. */
export type UpdateStudioInput = {
  /** What the host was or is 背景, at most 200 characters; public. */
  readonly hostBackground?: string | null | undefined;
  /** Who receives the residents 主持人, at most 100 characters; everybody else than coordinators sees it masked. */
  readonly hostName?: string | null | undefined;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** Its name 名称, at most 100 characters. */
  readonly name?: string | null | undefined;
  /** The organization that runs it 承办单位. */
  readonly organizationId?: string | null | undefined;
  /** What it offers 服务, at most 20. */
  readonly services?: ReadonlyArray<string> | null | undefined;
  /** The station that it sits in 所在服务站. */
  readonly stationId?: string | null | undefined;
  /** The studio 工作室. */
  readonly studioId: string;
};

/** Why an act was refused 拒绝原因; nothing was changed. */
export type UserErrorCode =
  /** The entry is confirmed already 已确认. */
  | "ALREADY_CONFIRMED"
  /** The unit was asked already, or is the host 已邀请或就是主办方. */
  | "ALREADY_CO_HOST"
  /** There may be only one, and it exists 已存在. */
  | "ALREADY_EXISTS"
  /** The organization has a membership that is pending or in force 已有成员资格. */
  | "ALREADY_MEMBER"
  /** The participant has an active registration 已报名. */
  | "ALREADY_REGISTERED"
  /** The entry is reversed already 已冲销. */
  | "ALREADY_REVERSED"
  /** More places are taken than that 名额不足. */
  | "CAPACITY_FULL"
  /** The end lies before the start 结束早于开始. */
  | "ENDS_BEFORE_START"
  /** The register holds no entries now 信息库未启用条目. */
  | "ENTRIES_OFF"
  /** No escalation is proposed 没有待确认的升级建议. */
  | "ESCALATION_NOT_PROPOSED"
  /** There are more heads than person-times 人数大于人次. */
  | "HEADS_OVER_PERSON_TIMES"
  /** The key was used with other input 幂等键已用于其他内容. */
  | "IDEMPOTENCY_KEY_REUSED"
  /** A value is not acceptable 内容不符合要求. */
  | "INVALID_VALUE"
  /** The notice would come too late 通知时间不足. */
  | "NOTICE_TOO_SHORT"
  /** The organization is not recorded as present 未到会. */
  | "NOT_PRESENT"
  /** It is another organization's to do 不属于您的单位. */
  | "NOT_YOURS"
  /** It is at the highest level 已是最高层级. */
  | "NO_HIGHER_LEVEL"
  /** It is at the lowest level 已是最低层级. */
  | "NO_LOWER_LEVEL"
  /** There is no draft of the minutes 没有纪要草稿. */
  | "NO_MINUTES"
  /** Too few voting members are present 未达法定人数. */
  | "NO_QUORUM"
  /** The organization is no voting member 无表决权. */
  | "NO_VOTE"
  /** The offered place was not taken in time 名额保留已过期. */
  | "OFFER_EXPIRED"
  /** More would be claimed than there is 超出可认领数量. */
  | "OVER_CLAIMED"
  /** More would be handed over than was claimed 超出认领数量. */
  | "OVER_FULFILLED"
  /** The pledge is not valid any more 资源已过有效期. */
  | "PLEDGE_EXPIRED"
  /** The activity has begun 报名已截止. */
  | "REGISTRATION_CLOSED"
  /** Whoever did it cannot be the one who confirms it 不能自行确认. */
  | "SAME_PERSON"
  /** The shift has begun, or is over 班次已开始. */
  | "SHIFT_BEGUN"
  /** A shift would be left empty 班次会空缺. */
  | "SHIFT_LEFT_EMPTY"
  /** Something still depends on it 仍在使用中. */
  | "STILL_IN_USE"
  /** The subgraph's address may not be used 子图地址不可用. */
  | "SUBGRAPH_ADDRESS_REFUSED"
  /** The subgraph would break its clients 子图破坏现有用法. */
  | "SUBGRAPH_BREAKS"
  /** The subgraph does not compose with the others 子图无法合成. */
  | "SUBGRAPH_DOES_NOT_COMPOSE"
  /** The subgraph's name is another organization's 子图名称已被占用. */
  | "SUBGRAPH_NAME_TAKEN"
  /** The subgraph would change what is not its own 子图越权. */
  | "SUBGRAPH_OWNERSHIP"
  /** The subgraph's schema is too large 子图架构过大. */
  | "SUBGRAPH_TOO_LARGE"
  /** The subgraph does not answer 子图没有应答. */
  | "SUBGRAPH_UNREACHABLE"
  /** The organization would stand below itself 上下级关系成环. */
  | "TREE_CYCLE"
  /** The need and the pledge are measured in different units 计量单位不一致. */
  | "UNIT_MISMATCH"
  /** A campaign reports heads, its days person-times 行动报人数，各日报人次. */
  | "WRONG_MEASURE"
  /** The state does not allow the act 当前状态不允许; the message names the state. */
  | "WRONG_STATE";

/** What verifyAction takes. */
export type VerifyActionInput = {
  /** The action item 任务. */
  readonly actionItemId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** What is said 说明, at most 5,000 characters; for the alliance alone. */
  readonly note?: string | null | undefined;
};

/** What came of a visit 走访结果; a code in place of a report. */
export type VisitOutcome =
  /** All was well 情况正常. */
  | "ALL_WELL"
  /** Help was given on the spot 当场帮助. */
  | "HELP_GIVEN"
  /** Something is needed 发现需求. */
  | "NEED_FOUND"
  /** Nobody was met 未能见面. */
  | "NOT_MET"
  /** Passed on to whoever can help 转介服务. */
  | "REFERRED";

/** What an organization says 表决意见 (Popolo: option). */
export type VoteChoice =
  /** Abstains 弃权. */
  | "ABSTAIN"
  /** No 反对. */
  | "AGAINST"
  /** Yes 赞成. */
  | "FOR";

/** How a resolution is adopted 表决规则 (Popolo: requirement). */
export type VotingRule =
  /** By recorded consensus, without a vote 协商一致. */
  | "CONSENSUS"
  /** More than half of the voting members present say yes 到会过半数同意. */
  | "SIMPLE_MAJORITY"
  /** At least two thirds of the voting members present say yes 到会三分之二以上同意. */
  | "TWO_THIRDS";

/** What withdrawClaim takes. */
export type WithdrawClaimInput = {
  /** The claim 认领. */
  readonly claimId: string;
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What withdrawMembership takes. */
export type WithdrawMembershipInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The membership 成员资格. */
  readonly membershipId: string;
};

/** What withdrawNeed takes. */
export type WithdrawNeedInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The need 需求. */
  readonly needId: string;
};

/** What withdrawPledge takes. */
export type WithdrawPledgeInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The pledge 资源. */
  readonly pledgeId: string;
};

/** What withdrawShiftSwap takes. */
export type WithdrawShiftSwapInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The swap 换班. */
  readonly swapId: string;
};

export type WidgetActivitiesQueryVariables = Exact<{
  alliance: string;
  first?: number;
}>;

export type WidgetActivitiesQuery = {
  readonly alliance: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
    readonly activities: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly status: ActivityStatus;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly capacity: number | null;
        readonly confirmedCount: number;
        readonly host: { readonly name: string };
        readonly coHosts: ReadonlyArray<{
          readonly status: CoHostStatus;
          readonly organization: { readonly name: string };
        }>;
        readonly venue: { readonly name: string } | null;
      }>;
    };
  } | null;
};

export type WidgetCancelMutationVariables = Exact<{
  input: CancelRegistrationInput;
}>;

export type WidgetCancelMutation = {
  readonly cancelRegistration: {
    readonly registration: { readonly status: RegistrationStatus } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type WidgetFiguresQueryVariables = Exact<{
  alliance: string;
}>;

export type WidgetFiguresQuery = {
  readonly alliance: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
    readonly activityStats: {
      readonly activityCount: number;
      readonly headcount: number;
      readonly personTimes: number;
    };
    readonly resolutionStats: { readonly adopted: number; readonly fulfilled: number };
    readonly needStats: { readonly needCount: number };
    readonly pledgeStats: { readonly pledgeCount: number };
  } | null;
};

export type WidgetMeetingsQueryVariables = Exact<{
  alliance: string;
  first?: number;
}>;

export type WidgetMeetingsQuery = {
  readonly alliance: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
    readonly meetings: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly status: MeetingStatus;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly convener: { readonly name: string };
        readonly venue: { readonly name: string } | null;
      }>;
    };
  } | null;
};

export type WidgetNeedsQueryVariables = Exact<{
  alliance: string;
  first?: number;
}>;

export type WidgetNeedsQuery = {
  readonly alliance: {
    readonly name: string;
    readonly demo: boolean;
    readonly timeZone: string;
    readonly needs: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly quantity: number;
        readonly claimed: number;
        readonly unit: string;
        readonly neededBy: string | null;
        readonly organization: { readonly name: string };
      }>;
    };
  } | null;
};

export type WidgetRegisterMutationVariables = Exact<{
  input: RegisterForActivityInput;
}>;

export type WidgetRegisterMutation = {
  readonly registerForActivity: {
    readonly cancelToken: string | null;
    readonly registration: {
      readonly id: string;
      readonly status: RegistrationStatus;
      readonly placeInLine: number | null;
    } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAcceptAgendaItemMutationVariables = Exact<{
  input: AcceptAgendaItemInput;
}>;

export type DashboardAcceptAgendaItemMutation = {
  readonly acceptAgendaItem: {
    readonly agendaItem: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAcceptClaimMutationVariables = Exact<{
  input: AcceptClaimInput;
}>;

export type DashboardAcceptClaimMutation = {
  readonly acceptClaim: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAcceptCoHostMutationVariables = Exact<{
  input: AcceptCoHostInput;
}>;

export type DashboardAcceptCoHostMutation = {
  readonly acceptCoHost: {
    readonly coHost: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAcceptMembershipMutationVariables = Exact<{
  input: AcceptMembershipInput;
}>;

export type DashboardAcceptMembershipMutation = {
  readonly acceptMembership: {
    readonly membership: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAcceptShiftSwapMutationVariables = Exact<{
  input: AcceptShiftSwapInput;
}>;

export type DashboardAcceptShiftSwapMutation = {
  readonly acceptShiftSwap: {
    readonly swap: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardActionItemQueryVariables = Exact<{
  id: string;
}>;

export type DashboardActionItemQuery = {
  readonly node:
    | {
        readonly id: string;
        readonly title: string;
        readonly description: string | null;
        readonly status: ActionItemStatus;
        readonly dueOn: string;
        readonly overdue: boolean;
        readonly resolution: { readonly id: string; readonly title: string } | null;
        readonly lead: { readonly name: string };
        readonly verifier: { readonly name: string };
        readonly supporting: ReadonlyArray<{ readonly name: string }>;
        readonly history: ReadonlyArray<{
          readonly act: string;
          readonly note: string | null;
          readonly createdAt: string;
          readonly actor: { readonly name: string } | null;
        }>;
        readonly extensions: ReadonlyArray<{
          readonly id: string;
          readonly reason: string;
          readonly status: ExtensionStatus;
          readonly statusReason: string | null;
          readonly until: string;
        }>;
      }
    | Record<PropertyKey, never>
    | null;
};

export type OneItemFragment = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: ActionItemStatus;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly resolution: { readonly id: string; readonly title: string } | null;
  readonly lead: { readonly name: string };
  readonly verifier: { readonly name: string };
  readonly supporting: ReadonlyArray<{ readonly name: string }>;
  readonly history: ReadonlyArray<{
    readonly act: string;
    readonly note: string | null;
    readonly createdAt: string;
    readonly actor: { readonly name: string } | null;
  }>;
  readonly extensions: ReadonlyArray<{
    readonly id: string;
    readonly reason: string;
    readonly status: ExtensionStatus;
    readonly statusReason: string | null;
    readonly until: string;
  }>;
};

export type DashboardActionItemsQueryVariables = Exact<{
  alliance: string;
  filter: ActionItemFilter;
  after?: string | null | undefined;
}>;

export type DashboardActionItemsQuery = {
  readonly alliance: {
    readonly actionItems: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly description: string | null;
        readonly status: ActionItemStatus;
        readonly dueOn: string;
        readonly overdue: boolean;
        readonly resolution: { readonly id: string; readonly title: string } | null;
        readonly lead: { readonly name: string };
        readonly verifier: { readonly name: string };
        readonly supporting: ReadonlyArray<{ readonly name: string }>;
        readonly history: ReadonlyArray<{
          readonly act: string;
          readonly note: string | null;
          readonly createdAt: string;
          readonly actor: { readonly name: string } | null;
        }>;
        readonly extensions: ReadonlyArray<{
          readonly id: string;
          readonly reason: string;
          readonly status: ExtensionStatus;
          readonly statusReason: string | null;
          readonly until: string;
        }>;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type ListedItemFragment = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: ActionItemStatus;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly resolution: { readonly id: string; readonly title: string } | null;
  readonly lead: { readonly name: string };
  readonly verifier: { readonly name: string };
  readonly supporting: ReadonlyArray<{ readonly name: string }>;
  readonly history: ReadonlyArray<{
    readonly act: string;
    readonly note: string | null;
    readonly createdAt: string;
    readonly actor: { readonly name: string } | null;
  }>;
  readonly extensions: ReadonlyArray<{
    readonly id: string;
    readonly reason: string;
    readonly status: ExtensionStatus;
    readonly statusReason: string | null;
    readonly until: string;
  }>;
};

export type DashboardActivitySheetQueryVariables = Exact<{
  activity: string;
  after?: string | null | undefined;
}>;

export type DashboardActivitySheetQuery = {
  readonly activity: {
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly capacity: number | null;
    readonly confirmedCount: number;
    readonly venue: { readonly name: string } | null;
    readonly host: { readonly name: string };
    readonly coHosts: ReadonlyArray<{
      readonly status: CoHostStatus;
      readonly organization: { readonly name: string };
    }>;
    readonly registrations: {
      readonly nodes: ReadonlyArray<{
        readonly participantName: string | null;
        readonly organization: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardAdjournMeetingMutationVariables = Exact<{
  input: AdjournMeetingInput;
}>;

export type DashboardAdjournMeetingMutation = {
  readonly adjournMeeting: {
    readonly meeting: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAdvanceMatterMutationVariables = Exact<{
  input: AdvanceMatterInput;
}>;

export type DashboardAdvanceMatterMutation = {
  readonly advanceMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAllowSitesMutationVariables = Exact<{
  input: AllowSitesInput;
}>;

export type DashboardAllowSitesMutation = {
  readonly allowSites: {
    readonly apiKey: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAppointPostMutationVariables = Exact<{
  input: AppointPostInput;
}>;

export type DashboardAppointPostMutation = {
  readonly appointPost: {
    readonly post: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardApproveMinutesMutationVariables = Exact<{
  input: ApproveMinutesInput;
}>;

export type DashboardApproveMinutesMutation = {
  readonly approveMinutes: {
    readonly minutes: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardApproveNeedMutationVariables = Exact<{
  input: ApproveNeedInput;
}>;

export type DashboardApproveNeedMutation = {
  readonly approveNeed: {
    readonly need: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardArchiveProjectMutationVariables = Exact<{
  input: ArchiveProjectInput;
}>;

export type DashboardArchiveProjectMutation = {
  readonly archiveProject: {
    readonly project: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAskForCoverMutationVariables = Exact<{
  input: AskForCoverInput;
}>;

export type DashboardAskForCoverMutation = {
  readonly askForCover: {
    readonly shift: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAssignActionMutationVariables = Exact<{
  input: AssignActionInput;
}>;

export type DashboardAssignActionMutation = {
  readonly assignAction: {
    readonly actionItem: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardAssignMatterMutationVariables = Exact<{
  input: AssignMatterInput;
}>;

export type DashboardAssignMatterMutation = {
  readonly assignMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCalendarQueryVariables = Exact<{
  alliance: string;
  from: string;
  to: string;
  firstDay: string;
  lastDay: string;
  after?: string | null | undefined;
}>;

export type DashboardCalendarQuery = {
  readonly alliance: {
    readonly activities: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly startsAt: string;
        readonly status: ActivityStatus;
        readonly visibility: ActivityVisibility;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    readonly meetings: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly startsAt: string;
        readonly status: MeetingStatus;
      }>;
    };
    readonly dutyShifts: ReadonlyArray<{
      readonly id: string;
      readonly startsAt: string;
      readonly organization: { readonly name: string };
      readonly station: { readonly name: string } | null;
      readonly studio: { readonly name: string } | null;
    }>;
  } | null;
};

export type DashboardCancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;

export type DashboardCancelMeetingMutation = {
  readonly cancelMeeting: {
    readonly meeting: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCareQueryVariables = Exact<{
  alliance: string;
}>;

export type DashboardCareQuery = {
  readonly alliance: {
    readonly careGroups: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly category: CareCategory;
      readonly status: CareGroupStatus;
      readonly visitCount: number | null;
      readonly place: { readonly name: string } | null;
      readonly claims: ReadonlyArray<{
        readonly id: string;
        readonly status: CareClaimStatus;
        readonly startsOn: string;
        readonly endsOn: string | null;
        readonly organization: { readonly name: string };
      }>;
      readonly visitedBy: ReadonlyArray<{ readonly name: string }>;
    }>;
    readonly visitStats: {
      readonly total: number | null;
      readonly byCategory: ReadonlyArray<{ readonly category: CareCategory; readonly count: number }>;
    };
  } | null;
};

export type DashboardCarryOverResolutionMutationVariables = Exact<{
  input: CarryOverResolutionInput;
}>;

export type DashboardCarryOverResolutionMutation = {
  readonly carryOverResolution: {
    readonly resolution: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCastVoteMutationVariables = Exact<{
  input: CastVoteInput;
}>;

export type DashboardCastVoteMutation = {
  readonly castVote: {
    readonly vote: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardChangesSubscriptionVariables = Exact<{
  allianceId: string;
}>;

export type DashboardChangesSubscription = {
  readonly allianceChanged: {
    readonly noun: string;
    readonly act: string;
    readonly at: string;
    readonly subjectId: string | null;
  };
};

export type DashboardCheckSubgraphMutationVariables = Exact<{
  input: CheckSubgraphInput;
}>;

export type DashboardCheckSubgraphMutation = {
  readonly checkSubgraph: {
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
    readonly findings: ReadonlyArray<{ readonly place: string; readonly message: string; readonly fix: string }> | null;
    readonly changes: ReadonlyArray<{
      readonly place: string;
      readonly message: string;
      readonly isBreaking: boolean;
    }> | null;
  } | null;
};

export type DashboardClaimCareGroupMutationVariables = Exact<{
  input: ClaimCareGroupInput;
}>;

export type DashboardClaimCareGroupMutation = {
  readonly claimCareGroup: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardClaimProjectMutationVariables = Exact<{
  input: ClaimProjectInput;
}>;

export type DashboardClaimProjectMutation = {
  readonly claimProject: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCloseCareGroupMutationVariables = Exact<{
  input: CloseCareGroupInput;
}>;

export type DashboardCloseCareGroupMutation = {
  readonly closeCareGroup: {
    readonly careGroup: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCloseNeedMutationVariables = Exact<{
  input: CloseNeedInput;
}>;

export type DashboardCloseNeedMutation = {
  readonly closeNeed: {
    readonly need: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCloseOrganizationMutationVariables = Exact<{
  input: CloseOrganizationInput;
}>;

export type DashboardCloseOrganizationMutation = {
  readonly closeOrganization: {
    readonly organization: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardClosePledgeMutationVariables = Exact<{
  input: ClosePledgeInput;
}>;

export type DashboardClosePledgeMutation = {
  readonly closePledge: {
    readonly pledge: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCloseResolutionMutationVariables = Exact<{
  input: CloseResolutionInput;
}>;

export type DashboardCloseResolutionMutation = {
  readonly closeResolution: {
    readonly resolution: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCloseStationMutationVariables = Exact<{
  input: CloseStationInput;
}>;

export type DashboardCloseStationMutation = {
  readonly closeStation: {
    readonly station: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCloseStudioMutationVariables = Exact<{
  input: CloseStudioInput;
}>;

export type DashboardCloseStudioMutation = {
  readonly closeStudio: {
    readonly studio: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCloseVoteMutationVariables = Exact<{
  input: CloseVoteInput;
}>;

export type DashboardCloseVoteMutation = {
  readonly closeVote: {
    readonly resolution: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCompleteProjectMutationVariables = Exact<{
  input: CompleteProjectInput;
}>;

export type DashboardCompleteProjectMutation = {
  readonly completeProject: {
    readonly project: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardConfirmEscalationMutationVariables = Exact<{
  input: ConfirmEscalationInput;
}>;

export type DashboardConfirmEscalationMutation = {
  readonly confirmEscalation: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardConfirmFeedbackMutationVariables = Exact<{
  input: ConfirmFeedbackInput;
}>;

export type DashboardConfirmFeedbackMutation = {
  readonly confirmFeedback: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardConfirmFulfilmentMutationVariables = Exact<{
  input: ConfirmFulfilmentInput;
}>;

export type DashboardConfirmFulfilmentMutation = {
  readonly confirmFulfilment: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCoverShiftMutationVariables = Exact<{
  input: CoverShiftInput;
}>;

export type DashboardCoverShiftMutation = {
  readonly coverShift: {
    readonly shift: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardCreateOrganizationMutationVariables = Exact<{
  input: CreateOrganizationInput;
}>;

export type DashboardCreateOrganizationMutation = {
  readonly createOrganization: {
    readonly organization: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDeclareInquorateMutationVariables = Exact<{
  input: DeclareInquorateInput;
}>;

export type DashboardDeclareInquorateMutation = {
  readonly declareInquorate: {
    readonly meeting: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDeclineAgendaItemMutationVariables = Exact<{
  input: DeclineAgendaItemInput;
}>;

export type DashboardDeclineAgendaItemMutation = {
  readonly declineAgendaItem: {
    readonly agendaItem: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDeclineClaimMutationVariables = Exact<{
  input: DeclineClaimInput;
}>;

export type DashboardDeclineClaimMutation = {
  readonly declineClaim: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDeclineCoHostMutationVariables = Exact<{
  input: DeclineCoHostInput;
}>;

export type DashboardDeclineCoHostMutation = {
  readonly declineCoHost: {
    readonly coHost: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDeclineEscalationMutationVariables = Exact<{
  input: DeclineEscalationInput;
}>;

export type DashboardDeclineEscalationMutation = {
  readonly declineEscalation: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDeclineExtensionMutationVariables = Exact<{
  input: DeclineExtensionInput;
}>;

export type DashboardDeclineExtensionMutation = {
  readonly declineExtension: {
    readonly extension: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDeclineNeedMutationVariables = Exact<{
  input: DeclineNeedInput;
}>;

export type DashboardDeclineNeedMutation = {
  readonly declineNeed: {
    readonly need: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDeclineShiftSwapMutationVariables = Exact<{
  input: DeclineShiftSwapInput;
}>;

export type DashboardDeclineShiftSwapMutation = {
  readonly declineShiftSwap: {
    readonly swap: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDismissMatterMutationVariables = Exact<{
  input: DismissMatterInput;
}>;

export type DashboardDismissMatterMutation = {
  readonly dismissMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDraftMinutesMutationVariables = Exact<{
  input: DraftMinutesInput;
}>;

export type DashboardDraftMinutesMutation = {
  readonly draftMinutes: {
    readonly minutes: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardDutyQueryVariables = Exact<{
  alliance: string;
  from: string;
  to: string;
}>;

export type DashboardDutyQuery = {
  readonly alliance: {
    readonly dutyShifts: ReadonlyArray<{
      readonly id: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly coverSought: boolean;
      readonly personName: string | null;
      readonly organization: { readonly id: string; readonly name: string };
      readonly station: { readonly name: string } | null;
      readonly studio: { readonly name: string } | null;
      readonly swaps: ReadonlyArray<{
        readonly id: string;
        readonly status: ShiftSwapStatus;
        readonly proposedBy: { readonly name: string };
        readonly asked: { readonly name: string };
        readonly shift: { readonly startsAt: string };
        readonly with: { readonly startsAt: string };
      }>;
    }>;
    readonly stations: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly dutyRotas: ReadonlyArray<{
        readonly id: string;
        readonly rrule: string;
        readonly startsAt: string;
        readonly endedOn: string | null;
        readonly organizations: ReadonlyArray<{ readonly name: string }>;
      }>;
    }>;
    readonly studios: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly dutyRotas: ReadonlyArray<{
        readonly id: string;
        readonly rrule: string;
        readonly startsAt: string;
        readonly endedOn: string | null;
        readonly organizations: ReadonlyArray<{ readonly name: string }>;
      }>;
    }>;
  } | null;
};

export type DashboardEndDutyRotaMutationVariables = Exact<{
  input: EndDutyRotaInput;
}>;

export type DashboardEndDutyRotaMutation = {
  readonly endDutyRota: {
    readonly rota: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardEndPostMutationVariables = Exact<{
  input: EndPostInput;
}>;

export type DashboardEndPostMutation = {
  readonly endPost: {
    readonly post: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardEstablishCareGroupMutationVariables = Exact<{
  input: EstablishCareGroupInput;
}>;

export type DashboardEstablishCareGroupMutation = {
  readonly establishCareGroup: {
    readonly careGroup: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardEstablishStationMutationVariables = Exact<{
  input: EstablishStationInput;
}>;

export type DashboardEstablishStationMutation = {
  readonly establishStation: {
    readonly station: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardEvaluateProjectMutationVariables = Exact<{
  input: EvaluateProjectInput;
}>;

export type DashboardEvaluateProjectMutation = {
  readonly evaluateProject: {
    readonly project: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardExpectedMembersQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardExpectedMembersQuery = {
  readonly alliance: {
    readonly memberships: {
      readonly nodes: ReadonlyArray<{ readonly voting: boolean; readonly member: { readonly name: string } }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardFoundStudioMutationVariables = Exact<{
  input: FoundStudioInput;
}>;

export type DashboardFoundStudioMutation = {
  readonly foundStudio: {
    readonly studio: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardGrantExtensionMutationVariables = Exact<{
  input: GrantExtensionInput;
}>;

export type DashboardGrantExtensionMutation = {
  readonly grantExtension: {
    readonly extension: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardHandBackMatterMutationVariables = Exact<{
  input: HandBackMatterInput;
}>;

export type DashboardHandBackMatterMutation = {
  readonly handBackMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardHonoursQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardHonoursQuery = {
  readonly alliance: {
    readonly honours: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly level: HonourLevel | null;
        readonly issuer: string | null;
        readonly awardedOn: string | null;
        readonly recipient: { readonly id: string } | Record<PropertyKey, never>;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardInviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;

export type DashboardInviteMemberMutation = {
  readonly inviteMember: {
    readonly membership: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardIssueKeyMutationVariables = Exact<{
  input: IssueKeyInput;
}>;

export type DashboardIssueKeyMutation = {
  readonly issueKey: {
    readonly key: string | null;
    readonly apiKey: { readonly id: string; readonly role: KeyRole } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardKeysQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardKeysQuery = {
  readonly alliance: {
    readonly keys: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly role: KeyRole;
        readonly origins: ReadonlyArray<string>;
        readonly createdAt: string;
        readonly revokedAt: string | null;
        readonly organization: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardListProjectMutationVariables = Exact<{
  input: ListProjectInput;
}>;

export type DashboardListProjectMutation = {
  readonly listProject: {
    readonly project: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardListedNeedsQueryVariables = Exact<{
  alliance: string;
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DashboardListedNeedsQuery = {
  readonly alliance: {
    readonly needs: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly kind: NeedKind;
        readonly quantity: number;
        readonly unit: string;
        readonly claimed: number;
        readonly fulfilled: number;
        readonly neededBy: string | null;
        readonly organization: { readonly name: string };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardListedPledgesQueryVariables = Exact<{
  alliance: string;
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DashboardListedPledgesQuery = {
  readonly alliance: {
    readonly pledges: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly kind: PledgeKind;
        readonly quantity: number;
        readonly unit: string;
        readonly claimed: number;
        readonly fulfilled: number;
        readonly validUntil: string | null;
        readonly organization: { readonly name: string };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardListedProjectsQueryVariables = Exact<{
  alliance: string;
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DashboardListedProjectsQuery = {
  readonly alliance: {
    readonly projects: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly category: string;
        readonly status: ProjectStatus;
        readonly organization: { readonly name: string };
        readonly claimedBy: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardMatterQueryVariables = Exact<{
  alliance: string;
  id: string;
}>;

export type DashboardMatterQuery = {
  readonly matter: {
    readonly id: string;
    readonly title: string | null;
    readonly publicTitle: string | null;
    readonly description: string | null;
    readonly track: MatterTrack;
    readonly channel: MatterChannel;
    readonly level: MatterLevel;
    readonly status: MatterStatus;
    readonly category: string;
    readonly raisedAt: string;
    readonly closedAt: string | null;
    readonly dueAt: string | null;
    readonly overdue: boolean | null;
    readonly awaits: ServiceStage | null;
    readonly escalateAt: string | null;
    readonly levelSince: string | null;
    readonly brief: string | null;
    readonly dismissalReason: string | null;
    readonly handBackReason: string | null;
    readonly satisfaction: Satisfaction | null;
    readonly complainantName: string | null;
    readonly complainantContact: string | null;
    readonly raisedBy: { readonly name: string } | null;
    readonly concerns: { readonly name: string } | null;
    readonly assignee: { readonly id: string; readonly name: string } | null;
    readonly place: { readonly name: string } | null;
    readonly programme: { readonly name: string } | null;
    readonly mergedInto: { readonly id: string; readonly title: string | null } | null;
    readonly steps: ReadonlyArray<{
      readonly step: MatterStatus;
      readonly enteredAt: string;
      readonly note: string | null;
      readonly actor: { readonly name: string } | null;
    }>;
    readonly ending: {
      readonly step: MatterStatus;
      readonly enteredAt: string;
      readonly note: string | null;
      readonly actor: { readonly name: string } | null;
    } | null;
    readonly escalations: ReadonlyArray<{
      readonly id: string;
      readonly fromLevel: MatterLevel;
      readonly toLevel: MatterLevel;
      readonly status: EscalationStatus;
      readonly reason: string | null;
      readonly proposedAt: string;
      readonly decidedAt: string | null;
      readonly decidedNote: string | null;
      readonly proposedBy: { readonly name: string } | null;
    }>;
    readonly reminders: ReadonlyArray<{
      readonly stage: ServiceStage;
      readonly dueAt: string;
      readonly remindedAt: string;
      readonly levelRound: number;
    }>;
  } | null;
  readonly alliance: {
    readonly serviceLevels: ReadonlyArray<{
      readonly stage: ServiceStage;
      readonly amount: number;
      readonly unit: ServiceUnit;
    }>;
    readonly meetings: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly startsAt: string;
        readonly agenda: ReadonlyArray<{
          readonly id: string;
          readonly title: string;
          readonly status: AgendaItemStatus;
          readonly matter: { readonly id: string } | null;
        }>;
      }>;
    };
    readonly matters: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly title: string | null }> };
  } | null;
};

export type DashboardMattersQueryVariables = Exact<{
  alliance: string;
  filter: MatterFilter;
  after?: string | null | undefined;
}>;

export type DashboardMattersQuery = {
  readonly alliance: {
    readonly matters: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string | null;
        readonly channel: MatterChannel;
        readonly level: MatterLevel;
        readonly status: MatterStatus;
        readonly category: string;
        readonly dueAt: string | null;
        readonly overdue: boolean | null;
        readonly closedAt: string | null;
        readonly assignee: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardMeetingSheetQueryVariables = Exact<{
  meeting: string;
}>;

export type DashboardMeetingSheetQuery = {
  readonly meeting: {
    readonly title: string;
    readonly kind: MeetingKind;
    readonly theme: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly status: MeetingStatus;
    readonly quorumRule: QuorumRule;
    readonly venue: { readonly name: string } | null;
    readonly convener: { readonly name: string };
    readonly quorum: {
      readonly eligible: number;
      readonly present: number;
      readonly required: number;
      readonly reached: boolean;
    } | null;
    readonly presences: ReadonlyArray<{
      readonly role: MeetingRole;
      readonly headcount: number;
      readonly organization: { readonly name: string } | null;
    }>;
    readonly agenda: ReadonlyArray<{
      readonly position: number;
      readonly title: string;
      readonly status: AgendaItemStatus;
      readonly proposedBy: { readonly name: string };
    }>;
    readonly resolutions: {
      readonly nodes: ReadonlyArray<{
        readonly title: string;
        readonly text: string | null;
        readonly status: ResolutionStatus;
        readonly tally: { readonly for: number; readonly against: number; readonly abstain: number } | null;
        readonly actionItems: ReadonlyArray<{
          readonly title: string;
          readonly dueOn: string;
          readonly lead: { readonly name: string };
          readonly supporting: ReadonlyArray<{ readonly name: string }>;
        }>;
      }>;
    };
    readonly minutes: ReadonlyArray<{
      readonly version: number;
      readonly status: MinutesStatus;
      readonly text: string | null;
      readonly approvedAt: string | null;
    }>;
  } | null;
};

export type DashboardMeetingQueryVariables = Exact<{
  id: string;
}>;

export type DashboardMeetingQuery = {
  readonly meeting: {
    readonly id: string;
    readonly title: string;
    readonly theme: string | null;
    readonly kind: MeetingKind;
    readonly status: MeetingStatus;
    readonly statusReason: string | null;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly heldOn: string | null;
    readonly noticeDays: number;
    readonly notifiedAt: string | null;
    readonly quorumRule: QuorumRule;
    readonly venue: { readonly id: string; readonly name: string } | null;
    readonly convener: { readonly name: string };
    readonly quorum: {
      readonly eligible: number;
      readonly present: number;
      readonly required: number;
      readonly reached: boolean;
    } | null;
    readonly agenda: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly description: string | null;
      readonly status: AgendaItemStatus;
      readonly statusReason: string | null;
      readonly proposedBy: { readonly name: string };
      readonly matter: { readonly id: string; readonly title: string | null } | null;
    }>;
    readonly presences: ReadonlyArray<{
      readonly id: string;
      readonly role: MeetingRole;
      readonly headcount: number;
      readonly organization: { readonly id: string; readonly name: string } | null;
    }>;
    readonly minutes: ReadonlyArray<{
      readonly id: string;
      readonly version: number;
      readonly status: MinutesStatus;
      readonly text: string | null;
      readonly approvedAt: string | null;
      readonly publicText: string | null;
      readonly publicFrom: string | null;
      readonly publicUntil: string | null;
    }>;
    readonly resolutions: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly text: string | null;
        readonly status: ResolutionStatus;
        readonly votingRule: VotingRule;
        readonly proposedBy: { readonly name: string };
        readonly tally: { readonly for: number; readonly against: number; readonly abstain: number } | null;
        readonly quorum: { readonly eligible: number; readonly present: number; readonly required: number } | null;
        readonly votes: ReadonlyArray<{ readonly choice: VoteChoice; readonly organization: { readonly id: string } }>;
      }>;
    };
  } | null;
};

export type DashboardMeetingsQueryVariables = Exact<{
  alliance: string;
  filter: MeetingFilter;
  direction: OrderDirection;
  after?: string | null | undefined;
}>;

export type DashboardMeetingsQuery = {
  readonly alliance: {
    readonly meetings: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly theme: string | null;
        readonly kind: MeetingKind;
        readonly status: MeetingStatus;
        readonly startsAt: string;
        readonly venue: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardMembersOfYearQueryVariables = Exact<{
  alliance: string;
  year: number;
  after?: string | null | undefined;
}>;

export type DashboardMembersOfYearQuery = {
  readonly alliance: {
    readonly memberships: {
      readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string; readonly name: string } }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardMembershipsQueryVariables = Exact<{
  alliance: string;
  status?: ReadonlyArray<MembershipStatus> | MembershipStatus | null | undefined;
  after?: string | null | undefined;
}>;

export type DashboardMembershipsQuery = {
  readonly alliance: {
    readonly memberships: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly status: MembershipStatus;
        readonly validFrom: string | null;
        readonly validUntil: string | null;
        readonly voting: boolean;
        readonly member: {
          readonly id: string;
          readonly name: string;
          readonly classification: OrganizationClassification;
        };
        readonly liaison: { readonly label: string; readonly holder: { readonly displayName: string } | null } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardMergeMatterMutationVariables = Exact<{
  input: MergeMatterInput;
}>;

export type DashboardMergeMatterMutation = {
  readonly mergeMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardMorningQueryVariables = Exact<{
  alliance: string;
  branch: string;
  dueBefore: string;
  dueBeforeAt: string;
}>;

export type DashboardMorningQuery = {
  readonly alliance: {
    readonly overdueItems: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly dueOn: string;
        readonly lead: { readonly name: string };
      }>;
    };
    readonly overdueMatters: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string | null;
        readonly category: string;
        readonly level: MatterLevel;
        readonly dueAt: string | null;
      }>;
    };
    readonly dueItems: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly dueOn: string;
        readonly lead: { readonly name: string };
      }>;
    };
    readonly dueMatters: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string | null;
        readonly category: string;
        readonly level: MatterLevel;
        readonly dueAt: string | null;
      }>;
    };
    readonly unclaimedNeeds: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly kind: NeedKind;
        readonly quantity: number;
        readonly unit: string;
        readonly neededBy: string | null;
        readonly organization: { readonly name: string };
      }>;
    };
    readonly reportedItems: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly lead: { readonly name: string };
        readonly history: ReadonlyArray<{ readonly act: string; readonly note: string | null }>;
      }>;
    };
    readonly extensionItems: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly dueOn: string;
        readonly lead: { readonly name: string };
        readonly extensions: ReadonlyArray<{
          readonly id: string;
          readonly reason: string;
          readonly status: ExtensionStatus;
          readonly until: string;
        }>;
      }>;
    };
    readonly escalations: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string | null;
        readonly category: string;
        readonly escalations: ReadonlyArray<{
          readonly status: EscalationStatus;
          readonly reason: string | null;
          readonly fromLevel: MatterLevel;
          readonly toLevel: MatterLevel;
          readonly proposedBy: { readonly name: string } | null;
        }>;
      }>;
    };
    readonly wishes: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly description: string | null;
        readonly organization: { readonly name: string };
      }>;
    };
    readonly claimsToGive: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly quantity: number | null;
        readonly unit: string | null;
        readonly giver: { readonly name: string };
        readonly receiver: { readonly name: string };
        readonly proposedBy: { readonly id: string };
        readonly need: { readonly title: string } | null;
        readonly pledge: { readonly title: string } | null;
        readonly project: { readonly title: string } | null;
      }>;
    };
    readonly claimsToReceive: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly quantity: number | null;
        readonly unit: string | null;
        readonly giver: { readonly name: string };
        readonly receiver: { readonly name: string };
        readonly proposedBy: { readonly id: string };
        readonly need: { readonly title: string } | null;
        readonly pledge: { readonly title: string } | null;
        readonly project: { readonly title: string } | null;
      }>;
    };
    readonly convener: {
      readonly coHostInvitations: ReadonlyArray<{
        readonly id: string;
        readonly activity: {
          readonly id: string;
          readonly title: string;
          readonly startsAt: string;
          readonly host: { readonly name: string };
        } | null;
      }>;
    } | null;
    readonly activities: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly startsAt: string;
        readonly visibility: ActivityVisibility;
        readonly venue: { readonly name: string } | null;
      }>;
    };
    readonly meetings: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly startsAt: string;
        readonly status: MeetingStatus;
        readonly venue: { readonly name: string } | null;
      }>;
    };
  } | null;
};

export type ProposedClaimFragment = {
  readonly id: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly giver: { readonly name: string };
  readonly receiver: { readonly name: string };
  readonly proposedBy: { readonly id: string };
  readonly need: { readonly title: string } | null;
  readonly pledge: { readonly title: string } | null;
  readonly project: { readonly title: string } | null;
};

export type DashboardMoveOrganizationMutationVariables = Exact<{
  input: MoveOrganizationInput;
}>;

export type DashboardMoveOrganizationMutation = {
  readonly moveOrganization: {
    readonly organization: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardNameOnDutyMutationVariables = Exact<{
  input: NameOnDutyInput;
}>;

export type DashboardNameOnDutyMutation = {
  readonly nameOnDuty: {
    readonly shift: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardNeedQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type DashboardNeedQuery = {
  readonly need: {
    readonly id: string;
    readonly title: string;
    readonly description: string | null;
    readonly status: NeedStatus;
    readonly kind: NeedKind;
    readonly quantity: number;
    readonly claimed: number;
    readonly fulfilled: number;
    readonly confirmed: number;
    readonly unit: string;
    readonly neededBy: string | null;
    readonly declinedReason: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly organization: { readonly id: string; readonly name: string };
    readonly place: { readonly name: string } | null;
    readonly programme: { readonly name: string } | null;
    readonly suggestions: ReadonlyArray<{
      readonly quantity: number;
      readonly reasons: ReadonlyArray<SuggestionReason>;
      readonly pledge: {
        readonly id: string;
        readonly title: string;
        readonly unit: string;
        readonly organization: { readonly name: string };
      };
    }>;
    readonly claims: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly status: ClaimStatus;
        readonly quantity: number | null;
        readonly unit: string | null;
        readonly fulfilled: number;
        readonly confirmed: number;
        readonly note: string | null;
        readonly rating: Satisfaction | null;
        readonly ratingNote: string | null;
        readonly selfClaimed: boolean;
        readonly createdAt: string;
        readonly giver: { readonly name: string };
        readonly receiver: { readonly name: string };
        readonly proposedBy: { readonly name: string };
        readonly pledge: { readonly id: string; readonly title: string } | null;
        readonly fulfilments: ReadonlyArray<{
          readonly id: string;
          readonly quantity: number;
          readonly occurredOn: string;
          readonly note: string | null;
          readonly confirmedAt: string | null;
          readonly recordedBy: { readonly name: string } | null;
          readonly reverses: { readonly id: string } | null;
        }>;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardNeedsQueryVariables = Exact<{
  alliance: string;
  filter: NeedFilter;
  after?: string | null | undefined;
}>;

export type DashboardNeedsQuery = {
  readonly alliance: {
    readonly needs: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly kind: NeedKind;
        readonly status: NeedStatus;
        readonly quantity: number;
        readonly claimed: number;
        readonly fulfilled: number;
        readonly unit: string;
        readonly neededBy: string | null;
        readonly organization: { readonly name: string };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardOfferPledgeMutationVariables = Exact<{
  input: OfferPledgeInput;
}>;

export type DashboardOfferPledgeMutation = {
  readonly offerPledge: {
    readonly pledge: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardOpenMeetingMutationVariables = Exact<{
  input: OpenMeetingInput;
}>;

export type DashboardOpenMeetingMutation = {
  readonly openMeeting: {
    readonly meeting: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardOpenVoteMutationVariables = Exact<{
  input: OpenVoteInput;
}>;

export type DashboardOpenVoteMutation = {
  readonly openVote: {
    readonly resolution: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardOrganizationTreeQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardOrganizationTreeQuery = {
  readonly alliance: {
    readonly organizations: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly classification: OrganizationClassification;
        readonly closedOn: string | null;
        readonly parent: { readonly id: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardOrganizationQueryVariables = Exact<{
  organization: string;
}>;

export type DashboardOrganizationQuery = {
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly classification: OrganizationClassification;
    readonly description: string | null;
    readonly foundedOn: string | null;
    readonly closedOn: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly parent: { readonly id: string; readonly name: string } | null;
    readonly unit: { readonly id: string; readonly name: string } | null;
    readonly incubatedBy: { readonly id: string; readonly name: string } | null;
    readonly place: { readonly id: string; readonly name: string } | null;
    readonly memberships: ReadonlyArray<{
      readonly status: MembershipStatus;
      readonly validFrom: string | null;
      readonly validUntil: string | null;
    }>;
    readonly posts: ReadonlyArray<{
      readonly id: string;
      readonly role: PostRole;
      readonly label: string;
      readonly startedOn: string | null;
      readonly endedOn: string | null;
      readonly concurrentlyHeldBy: string | null;
      readonly holder: { readonly displayName: string } | null;
    }>;
    readonly children: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly classification: OrganizationClassification;
        readonly closedOn: string | null;
      }>;
    };
    readonly activities: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly startsAt: string;
        readonly status: ActivityStatus;
      }>;
    };
  } | null;
};

export type DashboardOrganizationsQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardOrganizationsQuery = {
  readonly alliance: {
    readonly organizations: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string; readonly closedOn: string | null }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardOverviewQueryVariables = Exact<{
  alliance: string;
}>;

export type DashboardOverviewQuery = {
  readonly alliance: {
    readonly activityStats: {
      readonly activityCount: number;
      readonly headcount: number;
      readonly personTimes: number;
      readonly byMonth: ReadonlyArray<{
        readonly month: string;
        readonly activityCount: number;
        readonly headcount: number;
        readonly personTimes: number;
      }>;
    };
    readonly pledgeStats: {
      readonly pledged: number;
      readonly claimed: number;
      readonly fulfilled: number;
      readonly byOrganization: ReadonlyArray<{
        readonly pledged: number;
        readonly fulfilled: number;
        readonly organization: { readonly name: string };
      }>;
    };
    readonly matterStats: {
      readonly total: number;
      readonly resolved: number;
      readonly overdue: number | null;
      readonly byLevel: ReadonlyArray<{
        readonly level: MatterLevel;
        readonly total: number;
        readonly resolved: number;
      }>;
    };
    readonly resolutionStats: {
      readonly adopted: number;
      readonly fulfilled: number;
      readonly overdueActionItems: number;
    };
  } | null;
};

export type DashboardPlacesQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardPlacesQuery = {
  readonly alliance: {
    readonly places: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly parent: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardPlanDutyRotaMutationVariables = Exact<{
  input: PlanDutyRotaInput;
}>;

export type DashboardPlanDutyRotaMutation = {
  readonly planDutyRota: {
    readonly rota: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardPlanMeetingMutationVariables = Exact<{
  input: PlanMeetingInput;
}>;

export type DashboardPlanMeetingMutation = {
  readonly planMeeting: {
    readonly meeting: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardPledgeQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type DashboardPledgeQuery = {
  readonly pledge: {
    readonly id: string;
    readonly title: string;
    readonly description: string | null;
    readonly status: PledgeStatus;
    readonly kind: PledgeKind;
    readonly quantity: number;
    readonly claimed: number;
    readonly fulfilled: number;
    readonly confirmed: number;
    readonly unit: string;
    readonly validUntil: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly resolution: { readonly id: string; readonly title: string } | null;
    readonly organization: { readonly id: string; readonly name: string };
    readonly place: { readonly name: string } | null;
    readonly programme: { readonly name: string } | null;
    readonly suggestions: ReadonlyArray<{
      readonly quantity: number;
      readonly reasons: ReadonlyArray<SuggestionReason>;
      readonly need: {
        readonly id: string;
        readonly title: string;
        readonly unit: string;
        readonly organization: { readonly name: string };
      } | null;
    }>;
    readonly claims: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly status: ClaimStatus;
        readonly quantity: number | null;
        readonly unit: string | null;
        readonly fulfilled: number;
        readonly confirmed: number;
        readonly note: string | null;
        readonly rating: Satisfaction | null;
        readonly ratingNote: string | null;
        readonly selfClaimed: boolean;
        readonly createdAt: string;
        readonly giver: { readonly name: string };
        readonly receiver: { readonly name: string };
        readonly proposedBy: { readonly name: string };
        readonly need: { readonly id: string; readonly title: string } | null;
        readonly fulfilments: ReadonlyArray<{
          readonly id: string;
          readonly quantity: number;
          readonly occurredOn: string;
          readonly note: string | null;
          readonly confirmedAt: string | null;
          readonly recordedBy: { readonly name: string } | null;
          readonly reverses: { readonly id: string } | null;
        }>;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardPledgesQueryVariables = Exact<{
  alliance: string;
  filter: PledgeFilter;
  after?: string | null | undefined;
}>;

export type DashboardPledgesQuery = {
  readonly alliance: {
    readonly pledges: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly kind: PledgeKind;
        readonly status: PledgeStatus;
        readonly quantity: number;
        readonly claimed: number;
        readonly fulfilled: number;
        readonly unit: string;
        readonly validUntil: string | null;
        readonly organization: { readonly name: string };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardPrintableActivitiesQueryVariables = Exact<{
  alliance: string;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;

export type DashboardPrintableActivitiesQuery = {
  readonly alliance: {
    readonly activities: {
      readonly nodes: ReadonlyArray<{ readonly id: string; readonly title: string; readonly startsAt: string }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardPrintableMeetingsQueryVariables = Exact<{
  alliance: string;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;

export type DashboardPrintableMeetingsQuery = {
  readonly alliance: {
    readonly meetings: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly startsAt: string;
        readonly minutes: ReadonlyArray<{ readonly version: number }>;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardProjectQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type DashboardProjectQuery = {
  readonly project: {
    readonly id: string;
    readonly title: string;
    readonly description: string | null;
    readonly status: ProjectStatus;
    readonly category: string;
    readonly completedOn: string | null;
    readonly evaluation: string | null;
    readonly tags: ReadonlyArray<string>;
    readonly claimedBy: { readonly name: string } | null;
    readonly organization: { readonly id: string; readonly name: string };
    readonly place: { readonly name: string } | null;
    readonly programme: { readonly name: string } | null;
    readonly claims: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly status: ClaimStatus;
        readonly quantity: number | null;
        readonly unit: string | null;
        readonly fulfilled: number;
        readonly confirmed: number;
        readonly note: string | null;
        readonly rating: Satisfaction | null;
        readonly ratingNote: string | null;
        readonly selfClaimed: boolean;
        readonly createdAt: string;
        readonly giver: { readonly name: string };
        readonly receiver: { readonly name: string };
        readonly proposedBy: { readonly name: string };
        readonly fulfilments: ReadonlyArray<{
          readonly id: string;
          readonly quantity: number;
          readonly occurredOn: string;
          readonly note: string | null;
          readonly confirmedAt: string | null;
          readonly recordedBy: { readonly name: string } | null;
          readonly reverses: { readonly id: string } | null;
        }>;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardProjectsQueryVariables = Exact<{
  alliance: string;
  filter: ProjectFilter;
  after?: string | null | undefined;
}>;

export type DashboardProjectsQuery = {
  readonly alliance: {
    readonly projects: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly category: string;
        readonly status: ProjectStatus;
        readonly organization: { readonly name: string };
        readonly claimedBy: { readonly name: string } | null;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardProposeAgendaItemMutationVariables = Exact<{
  input: ProposeAgendaItemInput;
}>;

export type DashboardProposeAgendaItemMutation = {
  readonly proposeAgendaItem: {
    readonly agendaItem: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardProposeClaimMutationVariables = Exact<{
  input: ProposeClaimInput;
}>;

export type DashboardProposeClaimMutation = {
  readonly proposeClaim: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardProposeEscalationMutationVariables = Exact<{
  input: ProposeEscalationInput;
}>;

export type DashboardProposeEscalationMutation = {
  readonly proposeEscalation: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardProposeResolutionMutationVariables = Exact<{
  input: ProposeResolutionInput;
}>;

export type DashboardProposeResolutionMutation = {
  readonly proposeResolution: {
    readonly resolution: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardProposeShiftSwapMutationVariables = Exact<{
  input: ProposeShiftSwapInput;
}>;

export type DashboardProposeShiftSwapMutation = {
  readonly proposeShiftSwap: {
    readonly swap: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardPublishMatterMutationVariables = Exact<{
  input: PublishMatterInput;
}>;

export type DashboardPublishMatterMutation = {
  readonly publishMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardPublishMinutesMutationVariables = Exact<{
  input: PublishMinutesInput;
}>;

export type DashboardPublishMinutesMutation = {
  readonly publishMinutes: {
    readonly minutes: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardPublishNeedMutationVariables = Exact<{
  input: PublishNeedInput;
}>;

export type DashboardPublishNeedMutation = {
  readonly publishNeed: {
    readonly need: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardPublishSubgraphMutationVariables = Exact<{
  input: PublishSubgraphInput;
}>;

export type DashboardPublishSubgraphMutation = {
  readonly publishSubgraph: {
    readonly subgraph: { readonly name: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
    readonly findings: ReadonlyArray<{ readonly place: string; readonly message: string; readonly fix: string }> | null;
    readonly changes: ReadonlyArray<{
      readonly place: string;
      readonly message: string;
      readonly isBreaking: boolean;
    }> | null;
  } | null;
};

export type DashboardRaiseMatterMutationVariables = Exact<{
  input: RaiseMatterInput;
}>;

export type DashboardRaiseMatterMutation = {
  readonly raiseMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRateClaimMutationVariables = Exact<{
  input: RateClaimInput;
}>;

export type DashboardRateClaimMutation = {
  readonly rateClaim: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRecordCaseMutationVariables = Exact<{
  input: RecordCaseInput;
}>;

export type DashboardRecordCaseMutation = {
  readonly recordCase: {
    readonly caseRecord: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRecordConsensusMutationVariables = Exact<{
  input: RecordConsensusInput;
}>;

export type DashboardRecordConsensusMutation = {
  readonly recordConsensus: {
    readonly resolution: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRecordFulfilmentMutationVariables = Exact<{
  input: RecordFulfilmentInput;
}>;

export type DashboardRecordFulfilmentMutation = {
  readonly recordFulfilment: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRecordPresenceMutationVariables = Exact<{
  input: RecordPresenceInput;
}>;

export type DashboardRecordPresenceMutation = {
  readonly recordPresence: {
    readonly meeting: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRecordVisitMutationVariables = Exact<{
  input: RecordVisitInput;
}>;

export type DashboardRecordVisitMutation = {
  readonly recordVisit: {
    readonly visit: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRejectFeedbackMutationVariables = Exact<{
  input: RejectFeedbackInput;
}>;

export type DashboardRejectFeedbackMutation = {
  readonly rejectFeedback: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRejectMembershipMutationVariables = Exact<{
  input: RejectMembershipInput;
}>;

export type DashboardRejectMembershipMutation = {
  readonly rejectMembership: {
    readonly membership: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardReleaseCareGroupMutationVariables = Exact<{
  input: ReleaseCareGroupInput;
}>;

export type DashboardReleaseCareGroupMutation = {
  readonly releaseCareGroup: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRelistProjectMutationVariables = Exact<{
  input: RelistProjectInput;
}>;

export type DashboardRelistProjectMutation = {
  readonly relistProject: {
    readonly project: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRemoveSubgraphMutationVariables = Exact<{
  input: RemoveSubgraphInput;
}>;

export type DashboardRemoveSubgraphMutation = {
  readonly removeSubgraph: {
    readonly subgraph: { readonly name: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRenewMembershipMutationVariables = Exact<{
  input: RenewMembershipInput;
}>;

export type DashboardRenewMembershipMutation = {
  readonly renewMembership: {
    readonly membership: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardReplanMeetingMutationVariables = Exact<{
  input: ReplanMeetingInput;
}>;

export type DashboardReplanMeetingMutation = {
  readonly replanMeeting: {
    readonly meeting: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardReportQueryVariables = Exact<{
  alliance: string;
  year: number;
}>;

export type DashboardReportQuery = {
  readonly alliance: {
    readonly report: {
      readonly complete: boolean;
      readonly figures: ReadonlyArray<{
        readonly section: ReportSection;
        readonly name: string;
        readonly label: string;
        readonly unit: string;
        readonly value: number | null;
      }>;
    };
  } | null;
};

export type DashboardResolutionQueryVariables = Exact<{
  id: string;
}>;

export type DashboardResolutionQuery = {
  readonly resolution: {
    readonly id: string;
    readonly title: string;
    readonly text: string | null;
    readonly status: ResolutionStatus;
    readonly votingRule: VotingRule;
    readonly adoptedOn: string | null;
    readonly proposedBy: { readonly name: string };
    readonly meeting: {
      readonly id: string;
      readonly title: string;
      readonly startsAt: string;
      readonly status: MeetingStatus;
    };
    readonly tally: { readonly for: number; readonly against: number; readonly abstain: number } | null;
    readonly quorum: { readonly eligible: number; readonly present: number; readonly required: number } | null;
    readonly actionItems: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly description: string | null;
      readonly status: ActionItemStatus;
      readonly dueOn: string;
      readonly overdue: boolean;
      readonly resolution: { readonly id: string; readonly title: string } | null;
      readonly lead: { readonly name: string };
      readonly verifier: { readonly name: string };
      readonly supporting: ReadonlyArray<{ readonly name: string }>;
      readonly history: ReadonlyArray<{
        readonly act: string;
        readonly note: string | null;
        readonly createdAt: string;
        readonly actor: { readonly name: string } | null;
      }>;
      readonly extensions: ReadonlyArray<{
        readonly id: string;
        readonly reason: string;
        readonly status: ExtensionStatus;
        readonly statusReason: string | null;
        readonly until: string;
      }>;
    }>;
  } | null;
};

export type ItemOfResolutionFragment = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: ActionItemStatus;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly resolution: { readonly id: string; readonly title: string } | null;
  readonly lead: { readonly name: string };
  readonly verifier: { readonly name: string };
  readonly supporting: ReadonlyArray<{ readonly name: string }>;
  readonly history: ReadonlyArray<{
    readonly act: string;
    readonly note: string | null;
    readonly createdAt: string;
    readonly actor: { readonly name: string } | null;
  }>;
  readonly extensions: ReadonlyArray<{
    readonly id: string;
    readonly reason: string;
    readonly status: ExtensionStatus;
    readonly statusReason: string | null;
    readonly until: string;
  }>;
};

export type DashboardResolutionsQueryVariables = Exact<{
  alliance: string;
  filter: ResolutionFilter;
  after?: string | null | undefined;
}>;

export type DashboardResolutionsQuery = {
  readonly alliance: {
    readonly resolutions: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly status: ResolutionStatus;
        readonly adoptedOn: string | null;
        readonly meeting: { readonly title: string; readonly startsAt: string };
        readonly actionItems: ReadonlyArray<{ readonly status: ActionItemStatus; readonly overdue: boolean }>;
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardResumeMembershipMutationVariables = Exact<{
  input: ResumeMembershipInput;
}>;

export type DashboardResumeMembershipMutation = {
  readonly resumeMembership: {
    readonly membership: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardReturnActionMutationVariables = Exact<{
  input: ReturnActionInput;
}>;

export type DashboardReturnActionMutation = {
  readonly returnAction: {
    readonly actionItem: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardReverseFulfilmentMutationVariables = Exact<{
  input: ReverseFulfilmentInput;
}>;

export type DashboardReverseFulfilmentMutation = {
  readonly reverseFulfilment: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRevokeKeyMutationVariables = Exact<{
  input: RevokeKeyInput;
}>;

export type DashboardRevokeKeyMutation = {
  readonly revokeKey: {
    readonly apiKey: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardRollBackSubgraphMutationVariables = Exact<{
  input: RollBackSubgraphInput;
}>;

export type DashboardRollBackSubgraphMutation = {
  readonly rollBackSubgraph: {
    readonly subgraph: { readonly name: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardSearchQueryVariables = Exact<{
  alliance: string;
  text: string;
}>;

export type DashboardSearchQuery = {
  readonly alliance: {
    readonly search: ReadonlyArray<{
      readonly id: string;
      readonly kind: SearchKind;
      readonly title: string;
      readonly day: string | null;
      readonly organization: { readonly id: string; readonly name: string } | null;
    }>;
  } | null;
};

export type DashboardSendNoticeMutationVariables = Exact<{
  input: SendNoticeInput;
}>;

export type DashboardSendNoticeMutation = {
  readonly sendNotice: {
    readonly meeting: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardStartProjectMutationVariables = Exact<{
  input: StartProjectInput;
}>;

export type DashboardStartProjectMutation = {
  readonly startProject: {
    readonly project: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardStationsQueryVariables = Exact<{
  alliance: string;
}>;

export type DashboardStationsQuery = {
  readonly alliance: {
    readonly stations: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly siteKind: string | null;
      readonly place: { readonly id: string; readonly name: string } | null;
      readonly functions: ReadonlyArray<{ readonly name: string }>;
      readonly services: ReadonlyArray<{ readonly name: string }>;
      readonly openingHours: ReadonlyArray<{
        readonly dayOfWeek: DayOfWeek;
        readonly opens: string;
        readonly closes: string;
      }>;
      readonly operators: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    }>;
    readonly studios: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly host: {
        readonly maskedName: string;
        readonly name: string | null;
        readonly background: string | null;
      } | null;
      readonly organization: { readonly id: string; readonly name: string } | null;
      readonly station: { readonly id: string; readonly name: string } | null;
      readonly services: ReadonlyArray<{ readonly name: string }>;
      readonly caseStats: {
        readonly total: number | null;
        readonly byType: ReadonlyArray<{ readonly type: string; readonly count: number | null }>;
      };
    }>;
  } | null;
};

export type DashboardSubgraphHealthQueryVariables = Exact<{ [key: string]: never }>;

export type DashboardSubgraphHealthQuery = {
  readonly subgraphHealth: ReadonlyArray<{
    readonly name: string;
    readonly version: number;
    readonly answers: boolean;
    readonly milliseconds: number | null;
    readonly problem: string | null;
    readonly isServed: boolean;
    readonly quarantine: string | null;
    readonly breaker: BreakerState | null;
    readonly requests: number | null;
    readonly failures: number | null;
    readonly timeouts: number | null;
    readonly lastFailure: string | null;
    readonly lastFailedAt: string | null;
  }>;
};

export type DashboardSubgraphsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;

export type DashboardSubgraphsQuery = {
  readonly subgraphs: {
    readonly nodes: ReadonlyArray<{
      readonly name: string;
      readonly publishedVersion: number | null;
      readonly isHubWide: boolean;
      readonly mayMutate: boolean;
      readonly organization: { readonly id: string; readonly name: string };
      readonly versions: ReadonlyArray<{
        readonly number: number;
        readonly url: string;
        readonly publishedAt: string;
        readonly isForced: boolean;
      }>;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type DashboardSuspendMembershipMutationVariables = Exact<{
  input: SuspendMembershipInput;
}>;

export type DashboardSuspendMembershipMutation = {
  readonly suspendMembership: {
    readonly membership: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardUnitReportQueryVariables = Exact<{
  organization: string;
  year: number;
}>;

export type DashboardUnitReportQuery = {
  readonly organization: {
    readonly name: string;
    readonly report: {
      readonly complete: boolean;
      readonly figures: ReadonlyArray<{
        readonly section: ReportSection;
        readonly name: string;
        readonly label: string;
        readonly unit: string;
        readonly value: number | null;
      }>;
    };
  } | null;
};

export type DashboardUpdateOrganizationMutationVariables = Exact<{
  input: UpdateOrganizationInput;
}>;

export type DashboardUpdateOrganizationMutation = {
  readonly updateOrganization: {
    readonly organization: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardUpdateStationMutationVariables = Exact<{
  input: UpdateStationInput;
}>;

export type DashboardUpdateStationMutation = {
  readonly updateStation: {
    readonly station: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardUpdateStudioMutationVariables = Exact<{
  input: UpdateStudioInput;
}>;

export type DashboardUpdateStudioMutation = {
  readonly updateStudio: {
    readonly studio: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardVerifyActionMutationVariables = Exact<{
  input: VerifyActionInput;
}>;

export type DashboardVerifyActionMutation = {
  readonly verifyAction: {
    readonly actionItem: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardViewerQueryVariables = Exact<{ [key: string]: never }>;

export type DashboardViewerQuery = {
  readonly viewer: {
    readonly role: KeyRole;
    readonly alliance: {
      readonly id: string;
      readonly slug: string;
      readonly name: string;
      readonly demo: boolean;
      readonly timeZone: string;
      readonly convener: { readonly id: string; readonly name: string } | null;
    } | null;
    readonly organization: { readonly id: string; readonly name: string } | null;
  } | null;
};

export type DashboardVotersQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardVotersQuery = {
  readonly alliance: {
    readonly memberships: {
      readonly nodes: ReadonlyArray<{
        readonly voting: boolean;
        readonly member: { readonly id: string; readonly name: string };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
};

export type DashboardWithdrawClaimMutationVariables = Exact<{
  input: WithdrawClaimInput;
}>;

export type DashboardWithdrawClaimMutation = {
  readonly withdrawClaim: {
    readonly claim: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardWithdrawMembershipMutationVariables = Exact<{
  input: WithdrawMembershipInput;
}>;

export type DashboardWithdrawMembershipMutation = {
  readonly withdrawMembership: {
    readonly membership: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardWithdrawNeedMutationVariables = Exact<{
  input: WithdrawNeedInput;
}>;

export type DashboardWithdrawNeedMutation = {
  readonly withdrawNeed: {
    readonly need: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardWithdrawPledgeMutationVariables = Exact<{
  input: WithdrawPledgeInput;
}>;

export type DashboardWithdrawPledgeMutation = {
  readonly withdrawPledge: {
    readonly pledge: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardWithdrawShiftSwapMutationVariables = Exact<{
  input: WithdrawShiftSwapInput;
}>;

export type DashboardWithdrawShiftSwapMutation = {
  readonly withdrawShiftSwap: {
    readonly swap: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

/** A trusted document, by its hash, with the types of its answer and of its variables. */
export interface Operation<Answer, Variables> {
  readonly hash: string;
  readonly types?: (variables: Variables) => Answer;
}

/** widget-activities: schema/operations/widgets/widget-activities.graphql */
export const widgetActivities: Operation<WidgetActivitiesQuery, WidgetActivitiesQueryVariables> = {
  hash: "fc53d9a6ff3f211e3a260d8004bd59e91dd33579c64f1770b8f891f718ef2ac1",
};

/** widget-cancel: schema/operations/widgets/widget-cancel.graphql */
export const widgetCancel: Operation<WidgetCancelMutation, WidgetCancelMutationVariables> = {
  hash: "5ff7a97774556038e5f9119cef65778320f40385a13b31d2a904fd9b2577ef8e",
};

/** widget-figures: schema/operations/widgets/widget-figures.graphql */
export const widgetFigures: Operation<WidgetFiguresQuery, WidgetFiguresQueryVariables> = {
  hash: "3e633b594d725db3d3d81dde5b12407e53946271269f811a90b4d4c3a020d43c",
};

/** widget-meetings: schema/operations/widgets/widget-meetings.graphql */
export const widgetMeetings: Operation<WidgetMeetingsQuery, WidgetMeetingsQueryVariables> = {
  hash: "de66a123b18cd65c0c5a856f3eda3fe9c48b33966137d3ba86137d313483c18e",
};

/** widget-needs: schema/operations/widgets/widget-needs.graphql */
export const widgetNeeds: Operation<WidgetNeedsQuery, WidgetNeedsQueryVariables> = {
  hash: "5757a91a685843ad01e7d7a2e4b55c6085a04f4bb15fca1cbb2c98dada6bb4d8",
};

/** widget-register: schema/operations/widgets/widget-register.graphql */
export const widgetRegister: Operation<WidgetRegisterMutation, WidgetRegisterMutationVariables> = {
  hash: "feb7afb8b34f8c886077b9e7968712d3ad8fff178290d8460442541826668f2c",
};

/** dashboard-accept-agenda-item: schema/operations/dashboard/dashboard-accept-agenda-item.graphql */
export const dashboardAcceptAgendaItem: Operation<
  DashboardAcceptAgendaItemMutation,
  DashboardAcceptAgendaItemMutationVariables
> = { hash: "5e679d945f0ac179b7eb01463fa09ef0fd93b9ee490cdd1639bf356e365d9a14" };

/** dashboard-accept-claim: schema/operations/dashboard/dashboard-accept-claim.graphql */
export const dashboardAcceptClaim: Operation<DashboardAcceptClaimMutation, DashboardAcceptClaimMutationVariables> = {
  hash: "554654760f255b5924a1782120143c5186b96cd7a68a2ffcee55f477dbf0a7ce",
};

/** dashboard-accept-co-host: schema/operations/dashboard/dashboard-accept-co-host.graphql */
export const dashboardAcceptCoHost: Operation<DashboardAcceptCoHostMutation, DashboardAcceptCoHostMutationVariables> = {
  hash: "4dbb29b72d4d94ba6925376d7a5d5a20f8ea5eaedbf8e4f1eadb66a1c201843b",
};

/** dashboard-accept-membership: schema/operations/dashboard/dashboard-accept-membership.graphql */
export const dashboardAcceptMembership: Operation<
  DashboardAcceptMembershipMutation,
  DashboardAcceptMembershipMutationVariables
> = { hash: "c71dc575dd343decb27e8334cf00bf0395288e9c75f082f56bdf8ad74e73fc9a" };

/** dashboard-accept-shift-swap: schema/operations/dashboard/dashboard-accept-shift-swap.graphql */
export const dashboardAcceptShiftSwap: Operation<
  DashboardAcceptShiftSwapMutation,
  DashboardAcceptShiftSwapMutationVariables
> = { hash: "ac6a605f4ea025410f59021471ba6d85ae8f48d6f1e193c6a4566a7262ea430b" };

/** dashboard-action-item: schema/operations/dashboard/dashboard-action-item.graphql */
export const dashboardActionItem: Operation<DashboardActionItemQuery, DashboardActionItemQueryVariables> = {
  hash: "9c67550efe19abf47276d3d7c5d127925e5ae233087b9f843a6d93e16b7012b3",
};

/** dashboard-action-items: schema/operations/dashboard/dashboard-action-items.graphql */
export const dashboardActionItems: Operation<DashboardActionItemsQuery, DashboardActionItemsQueryVariables> = {
  hash: "afc5ac0a3492abbbac5c16f783115996c73b12ca8fd56ca01b548a799e111225",
};

/** dashboard-activity-sheet: schema/operations/dashboard/dashboard-activity-sheet.graphql */
export const dashboardActivitySheet: Operation<DashboardActivitySheetQuery, DashboardActivitySheetQueryVariables> = {
  hash: "e0fa50d6138f0b9cff46cdc1c36226cc5de1ec6272b7cf4dc681847c7985348d",
};

/** dashboard-adjourn-meeting: schema/operations/dashboard/dashboard-adjourn-meeting.graphql */
export const dashboardAdjournMeeting: Operation<
  DashboardAdjournMeetingMutation,
  DashboardAdjournMeetingMutationVariables
> = { hash: "49d793e8c95a11f56a7c5aecff5bf7552984d71fb8888c8d1d66a01f297e6ff5" };

/** dashboard-advance-matter: schema/operations/dashboard/dashboard-advance-matter.graphql */
export const dashboardAdvanceMatter: Operation<
  DashboardAdvanceMatterMutation,
  DashboardAdvanceMatterMutationVariables
> = { hash: "eebf465eec6f790604f9f202c5aaafc2bf70af0dc96529e50c8ceb7427c868ec" };

/** dashboard-allow-sites: schema/operations/dashboard/dashboard-allow-sites.graphql */
export const dashboardAllowSites: Operation<DashboardAllowSitesMutation, DashboardAllowSitesMutationVariables> = {
  hash: "95bf5853c21c181e036dd3838dfeea05ef09428ac81fc66b9b53d7776ab74af5",
};

/** dashboard-appoint-post: schema/operations/dashboard/dashboard-appoint-post.graphql */
export const dashboardAppointPost: Operation<DashboardAppointPostMutation, DashboardAppointPostMutationVariables> = {
  hash: "ce3d792b1bff58cdf8da0d4e671868bab7b69e648e06e845271b89419eb3341d",
};

/** dashboard-approve-minutes: schema/operations/dashboard/dashboard-approve-minutes.graphql */
export const dashboardApproveMinutes: Operation<
  DashboardApproveMinutesMutation,
  DashboardApproveMinutesMutationVariables
> = { hash: "0fe124b73389a37b2ac5649f88cf5dbed03ba511d00c4a961a13f0e802b025d8" };

/** dashboard-approve-need: schema/operations/dashboard/dashboard-approve-need.graphql */
export const dashboardApproveNeed: Operation<DashboardApproveNeedMutation, DashboardApproveNeedMutationVariables> = {
  hash: "c8d60ea3e8fbd4f9463249affe5dddda95a0ad3e54dc4bd11342bcb8d1968a42",
};

/** dashboard-archive-project: schema/operations/dashboard/dashboard-archive-project.graphql */
export const dashboardArchiveProject: Operation<
  DashboardArchiveProjectMutation,
  DashboardArchiveProjectMutationVariables
> = { hash: "7954d68a6d3f6f0f3062051600c2f74e708dd92508d2497bbea7fc7b8f9f39a2" };

/** dashboard-ask-for-cover: schema/operations/dashboard/dashboard-ask-for-cover.graphql */
export const dashboardAskForCover: Operation<DashboardAskForCoverMutation, DashboardAskForCoverMutationVariables> = {
  hash: "82436f6f55f033b70fca4aedb15b714e966c4520e17f01748727b8a7f8ae8609",
};

/** dashboard-assign-action: schema/operations/dashboard/dashboard-assign-action.graphql */
export const dashboardAssignAction: Operation<DashboardAssignActionMutation, DashboardAssignActionMutationVariables> = {
  hash: "caabe34b42c5f36da4f98b3774d585b55ca2501b14872121a4ed1428c2578356",
};

/** dashboard-assign-matter: schema/operations/dashboard/dashboard-assign-matter.graphql */
export const dashboardAssignMatter: Operation<DashboardAssignMatterMutation, DashboardAssignMatterMutationVariables> = {
  hash: "58eb56e7eb5d79d84c3731cad6aa6b674ac587e08daffa952179330332b7cad1",
};

/** dashboard-calendar: schema/operations/dashboard/dashboard-calendar.graphql */
export const dashboardCalendar: Operation<DashboardCalendarQuery, DashboardCalendarQueryVariables> = {
  hash: "afdce02030aaa6d940809866c717ba49bd765c7c8c2f29bd40715c80926c07c7",
};

/** dashboard-cancel-meeting: schema/operations/dashboard/dashboard-cancel-meeting.graphql */
export const dashboardCancelMeeting: Operation<
  DashboardCancelMeetingMutation,
  DashboardCancelMeetingMutationVariables
> = { hash: "10d03b0bf375938cee6accac921980c1029468bcb72235bb02678a0a17d75a28" };

/** dashboard-care: schema/operations/dashboard/dashboard-care.graphql */
export const dashboardCare: Operation<DashboardCareQuery, DashboardCareQueryVariables> = {
  hash: "0cdff7405df9013b01ea1834f65a50e1de8756d55abc934a3efb72d151169d82",
};

/** dashboard-carry-over-resolution: schema/operations/dashboard/dashboard-carry-over-resolution.graphql */
export const dashboardCarryOverResolution: Operation<
  DashboardCarryOverResolutionMutation,
  DashboardCarryOverResolutionMutationVariables
> = { hash: "b1d245635218de769fdd0607bf1c68ba50725bbcdccb041c5d7d105831e6a25c" };

/** dashboard-cast-vote: schema/operations/dashboard/dashboard-cast-vote.graphql */
export const dashboardCastVote: Operation<DashboardCastVoteMutation, DashboardCastVoteMutationVariables> = {
  hash: "839d080968c596f00713442084dc595552c0b8e791703805dc754680c461b0af",
};

/** dashboard-changes: schema/operations/dashboard/dashboard-changes.graphql */
export const dashboardChanges: Operation<DashboardChangesSubscription, DashboardChangesSubscriptionVariables> = {
  hash: "b17d6036169d8f29f03882bcf402188df2b6cc79aeae600ec8ba3e349080d90c",
};

/** dashboard-check-subgraph: schema/operations/dashboard/dashboard-check-subgraph.graphql */
export const dashboardCheckSubgraph: Operation<
  DashboardCheckSubgraphMutation,
  DashboardCheckSubgraphMutationVariables
> = { hash: "1365b49385af140779c4b0853635fa3357f36f59595ce3e22803669111b98c38" };

/** dashboard-claim-care-group: schema/operations/dashboard/dashboard-claim-care-group.graphql */
export const dashboardClaimCareGroup: Operation<
  DashboardClaimCareGroupMutation,
  DashboardClaimCareGroupMutationVariables
> = { hash: "d1c768d18a8f820c4d7ec9585972b11ec803e2a47cbed432f4e0a532f9d02618" };

/** dashboard-claim-project: schema/operations/dashboard/dashboard-claim-project.graphql */
export const dashboardClaimProject: Operation<DashboardClaimProjectMutation, DashboardClaimProjectMutationVariables> = {
  hash: "c91f6274663690236c8919f36bfa0cacdc54bf21930a021eee382c6b1c81a2b5",
};

/** dashboard-close-care-group: schema/operations/dashboard/dashboard-close-care-group.graphql */
export const dashboardCloseCareGroup: Operation<
  DashboardCloseCareGroupMutation,
  DashboardCloseCareGroupMutationVariables
> = { hash: "02cf9baf1a10942c17adcefaeff9e24b7d4a5484cf84498244c074097f68af26" };

/** dashboard-close-need: schema/operations/dashboard/dashboard-close-need.graphql */
export const dashboardCloseNeed: Operation<DashboardCloseNeedMutation, DashboardCloseNeedMutationVariables> = {
  hash: "20b09a7868d9f249ec2224fd1dca89c0808abf87c7b89df84234d14ef7c9fc5b",
};

/** dashboard-close-organization: schema/operations/dashboard/dashboard-close-organization.graphql */
export const dashboardCloseOrganization: Operation<
  DashboardCloseOrganizationMutation,
  DashboardCloseOrganizationMutationVariables
> = { hash: "1e01b9461b0ce4a444c5ea52482fe67955aa464652d3f10b9e13f6b0696b4671" };

/** dashboard-close-pledge: schema/operations/dashboard/dashboard-close-pledge.graphql */
export const dashboardClosePledge: Operation<DashboardClosePledgeMutation, DashboardClosePledgeMutationVariables> = {
  hash: "12081c7ef6e7087d4702328ff4ffd5ef93c2c0cced6e05caf7725dce7ed894c4",
};

/** dashboard-close-resolution: schema/operations/dashboard/dashboard-close-resolution.graphql */
export const dashboardCloseResolution: Operation<
  DashboardCloseResolutionMutation,
  DashboardCloseResolutionMutationVariables
> = { hash: "a4f6ef6bd90fcbe971d9591c79be1a3a448e040e8309b2b77e3305cc4c3d0524" };

/** dashboard-close-station: schema/operations/dashboard/dashboard-close-station.graphql */
export const dashboardCloseStation: Operation<DashboardCloseStationMutation, DashboardCloseStationMutationVariables> = {
  hash: "e5b2bac868b0f29505083c12f8d02a16c7b320ebaf2f38f33930531574f10ef7",
};

/** dashboard-close-studio: schema/operations/dashboard/dashboard-close-studio.graphql */
export const dashboardCloseStudio: Operation<DashboardCloseStudioMutation, DashboardCloseStudioMutationVariables> = {
  hash: "76a195b8401377cb891353f8907a5396f7a1bfd59374d43473eca24f51c30482",
};

/** dashboard-close-vote: schema/operations/dashboard/dashboard-close-vote.graphql */
export const dashboardCloseVote: Operation<DashboardCloseVoteMutation, DashboardCloseVoteMutationVariables> = {
  hash: "7b71f8eb6a6fb594f87495942e03d68977f43d3a16e6d666e48ee7c50e9fa082",
};

/** dashboard-complete-project: schema/operations/dashboard/dashboard-complete-project.graphql */
export const dashboardCompleteProject: Operation<
  DashboardCompleteProjectMutation,
  DashboardCompleteProjectMutationVariables
> = { hash: "411a62a0d3ea29a4ad58da247f703a673509e420b1d4ea987d2b60987a960439" };

/** dashboard-confirm-escalation: schema/operations/dashboard/dashboard-confirm-escalation.graphql */
export const dashboardConfirmEscalation: Operation<
  DashboardConfirmEscalationMutation,
  DashboardConfirmEscalationMutationVariables
> = { hash: "f06daa02fc6e40bed7640bc3698a4299c9b8de9923dd16286db676f18a20873d" };

/** dashboard-confirm-feedback: schema/operations/dashboard/dashboard-confirm-feedback.graphql */
export const dashboardConfirmFeedback: Operation<
  DashboardConfirmFeedbackMutation,
  DashboardConfirmFeedbackMutationVariables
> = { hash: "efb64067f3fda159e51bcf31eaff1702153ca25e4110f4a95ea6af9ce3bb3f12" };

/** dashboard-confirm-fulfilment: schema/operations/dashboard/dashboard-confirm-fulfilment.graphql */
export const dashboardConfirmFulfilment: Operation<
  DashboardConfirmFulfilmentMutation,
  DashboardConfirmFulfilmentMutationVariables
> = { hash: "f0bcf8f66d46a22b1dc290b353f69eaea2699655be5ee85565a6f9faf2499b0a" };

/** dashboard-cover-shift: schema/operations/dashboard/dashboard-cover-shift.graphql */
export const dashboardCoverShift: Operation<DashboardCoverShiftMutation, DashboardCoverShiftMutationVariables> = {
  hash: "362ef637b80a7ef976e52f8462acce35872619a64a2030ba052c279ab6ccffcd",
};

/** dashboard-create-organization: schema/operations/dashboard/dashboard-create-organization.graphql */
export const dashboardCreateOrganization: Operation<
  DashboardCreateOrganizationMutation,
  DashboardCreateOrganizationMutationVariables
> = { hash: "3656ec0a1fc9d2b7f671604e599ae1a2e813ea6be47a873654e234da4e5171e9" };

/** dashboard-declare-inquorate: schema/operations/dashboard/dashboard-declare-inquorate.graphql */
export const dashboardDeclareInquorate: Operation<
  DashboardDeclareInquorateMutation,
  DashboardDeclareInquorateMutationVariables
> = { hash: "e49b4d6fc5be686605bf416b387084feab152cae32bb4992c916f4fc66bd2f26" };

/** dashboard-decline-agenda-item: schema/operations/dashboard/dashboard-decline-agenda-item.graphql */
export const dashboardDeclineAgendaItem: Operation<
  DashboardDeclineAgendaItemMutation,
  DashboardDeclineAgendaItemMutationVariables
> = { hash: "df905fb9539e0c660d14c354be016bd4bc4291b03bcd640034d213bad3878840" };

/** dashboard-decline-claim: schema/operations/dashboard/dashboard-decline-claim.graphql */
export const dashboardDeclineClaim: Operation<DashboardDeclineClaimMutation, DashboardDeclineClaimMutationVariables> = {
  hash: "8c781c39f4aff69623d41066283ca52a70bee5fb850ca78b5ceaed84bc9170fb",
};

/** dashboard-decline-co-host: schema/operations/dashboard/dashboard-decline-co-host.graphql */
export const dashboardDeclineCoHost: Operation<
  DashboardDeclineCoHostMutation,
  DashboardDeclineCoHostMutationVariables
> = { hash: "cccd3170d0ad827a878fe645a5e5360fa890b70054865bf3bd7c983ace21ebaa" };

/** dashboard-decline-escalation: schema/operations/dashboard/dashboard-decline-escalation.graphql */
export const dashboardDeclineEscalation: Operation<
  DashboardDeclineEscalationMutation,
  DashboardDeclineEscalationMutationVariables
> = { hash: "a8559a0edecf2dc6a5cc070570dee868bf4781c262b8d9b7aaea55e325966cff" };

/** dashboard-decline-extension: schema/operations/dashboard/dashboard-decline-extension.graphql */
export const dashboardDeclineExtension: Operation<
  DashboardDeclineExtensionMutation,
  DashboardDeclineExtensionMutationVariables
> = { hash: "315c28583a429b2e0a84df0cc821517dd75e827379ffbfb9225994d66e5a038d" };

/** dashboard-decline-need: schema/operations/dashboard/dashboard-decline-need.graphql */
export const dashboardDeclineNeed: Operation<DashboardDeclineNeedMutation, DashboardDeclineNeedMutationVariables> = {
  hash: "60d10c45b6568f524c5294290866eec86375a8e1f01dd5537821014dfa6f3312",
};

/** dashboard-decline-shift-swap: schema/operations/dashboard/dashboard-decline-shift-swap.graphql */
export const dashboardDeclineShiftSwap: Operation<
  DashboardDeclineShiftSwapMutation,
  DashboardDeclineShiftSwapMutationVariables
> = { hash: "5208bb9b048061cbcbc22a7042bf7f956c80155d5baf29d55aff468816022f1c" };

/** dashboard-dismiss-matter: schema/operations/dashboard/dashboard-dismiss-matter.graphql */
export const dashboardDismissMatter: Operation<
  DashboardDismissMatterMutation,
  DashboardDismissMatterMutationVariables
> = { hash: "43085e8d5892ba5c0c3d94e4827efa85b611514067e1e3dfe06d973e0ed26eeb" };

/** dashboard-draft-minutes: schema/operations/dashboard/dashboard-draft-minutes.graphql */
export const dashboardDraftMinutes: Operation<DashboardDraftMinutesMutation, DashboardDraftMinutesMutationVariables> = {
  hash: "24b74217d080f6e296fcb7463330fd9b4cd2f43edb7a400b113979fd91c1f6be",
};

/** dashboard-duty: schema/operations/dashboard/dashboard-duty.graphql */
export const dashboardDuty: Operation<DashboardDutyQuery, DashboardDutyQueryVariables> = {
  hash: "f868bde440c4b739e71c318aa4d3cbe6569406f2950e00990d6b0aa38dab34a8",
};

/** dashboard-end-duty-rota: schema/operations/dashboard/dashboard-end-duty-rota.graphql */
export const dashboardEndDutyRota: Operation<DashboardEndDutyRotaMutation, DashboardEndDutyRotaMutationVariables> = {
  hash: "cb30c6132ec35838dc2f2b5e6d41071b0d4c52d5e02243fc678280185a4da741",
};

/** dashboard-end-post: schema/operations/dashboard/dashboard-end-post.graphql */
export const dashboardEndPost: Operation<DashboardEndPostMutation, DashboardEndPostMutationVariables> = {
  hash: "23e5f0354a1749e21972022ea3b78034255b835ab28842cf7c41d14b524938e5",
};

/** dashboard-establish-care-group: schema/operations/dashboard/dashboard-establish-care-group.graphql */
export const dashboardEstablishCareGroup: Operation<
  DashboardEstablishCareGroupMutation,
  DashboardEstablishCareGroupMutationVariables
> = { hash: "5b2c1656729d0035c425e080560ac549e796cca61ff963fc3091c7f9b4ff3e69" };

/** dashboard-establish-station: schema/operations/dashboard/dashboard-establish-station.graphql */
export const dashboardEstablishStation: Operation<
  DashboardEstablishStationMutation,
  DashboardEstablishStationMutationVariables
> = { hash: "391f3f1cc6ad9dae8db42478db851d3f8237cd3276156db0180688143818abe0" };

/** dashboard-evaluate-project: schema/operations/dashboard/dashboard-evaluate-project.graphql */
export const dashboardEvaluateProject: Operation<
  DashboardEvaluateProjectMutation,
  DashboardEvaluateProjectMutationVariables
> = { hash: "c8c367c5698a141bbad0bf2f04fa670d27af039505aa6394d5b28b44b99adb5a" };

/** dashboard-expected-members: schema/operations/dashboard/dashboard-expected-members.graphql */
export const dashboardExpectedMembers: Operation<
  DashboardExpectedMembersQuery,
  DashboardExpectedMembersQueryVariables
> = { hash: "7511341439de2db82ff1d781cb40cb7b2bfe3de527143856a29c378330ca3465" };

/** dashboard-found-studio: schema/operations/dashboard/dashboard-found-studio.graphql */
export const dashboardFoundStudio: Operation<DashboardFoundStudioMutation, DashboardFoundStudioMutationVariables> = {
  hash: "36b8e5103a631e01ee99d7ff337cd97b58529a3ad023d955417260337a103a54",
};

/** dashboard-grant-extension: schema/operations/dashboard/dashboard-grant-extension.graphql */
export const dashboardGrantExtension: Operation<
  DashboardGrantExtensionMutation,
  DashboardGrantExtensionMutationVariables
> = { hash: "4e1ae2bee8bc46191cae13650af64c316fa3d7c8f8704b3c6b919c7bb501ab5f" };

/** dashboard-hand-back-matter: schema/operations/dashboard/dashboard-hand-back-matter.graphql */
export const dashboardHandBackMatter: Operation<
  DashboardHandBackMatterMutation,
  DashboardHandBackMatterMutationVariables
> = { hash: "6fda601a4f219d879b1361ceaf21c6dc6221da32fee03b61994232e4b1fa867a" };

/** dashboard-honours: schema/operations/dashboard/dashboard-honours.graphql */
export const dashboardHonours: Operation<DashboardHonoursQuery, DashboardHonoursQueryVariables> = {
  hash: "28d004ef81c6358078ab6209cea8f204951fccf5fddbca6c7e548ebfad38cc3d",
};

/** dashboard-invite-member: schema/operations/dashboard/dashboard-invite-member.graphql */
export const dashboardInviteMember: Operation<DashboardInviteMemberMutation, DashboardInviteMemberMutationVariables> = {
  hash: "5c4038a890c85cd97f4f1390b18635080abd3845db7972461f8b73da7d2d9dc8",
};

/** dashboard-issue-key: schema/operations/dashboard/dashboard-issue-key.graphql */
export const dashboardIssueKey: Operation<DashboardIssueKeyMutation, DashboardIssueKeyMutationVariables> = {
  hash: "e4c9882690b14da6d5ffbbfde307b7dab3e433546be3cd4800bdcae90efbe0d0",
};

/** dashboard-keys: schema/operations/dashboard/dashboard-keys.graphql */
export const dashboardKeys: Operation<DashboardKeysQuery, DashboardKeysQueryVariables> = {
  hash: "78824fb36b8cc24c352be4af70962f57a7d62b2e309536b6546bce2e3b5ecd13",
};

/** dashboard-list-project: schema/operations/dashboard/dashboard-list-project.graphql */
export const dashboardListProject: Operation<DashboardListProjectMutation, DashboardListProjectMutationVariables> = {
  hash: "bccf6569ee23c2ff3c24ac684e1f5b52ea8de426694967fba0d7ebdfd512197f",
};

/** dashboard-listed-needs: schema/operations/dashboard/dashboard-listed-needs.graphql */
export const dashboardListedNeeds: Operation<DashboardListedNeedsQuery, DashboardListedNeedsQueryVariables> = {
  hash: "8792aca3f2e1080b8c81de8c7a056d20e74c4a0dbafac5664e83e18cafe9d5f7",
};

/** dashboard-listed-pledges: schema/operations/dashboard/dashboard-listed-pledges.graphql */
export const dashboardListedPledges: Operation<DashboardListedPledgesQuery, DashboardListedPledgesQueryVariables> = {
  hash: "1a40d085918e0a1aec525d5b23183c729f29bc3529906288566f0fbdc42b8c7f",
};

/** dashboard-listed-projects: schema/operations/dashboard/dashboard-listed-projects.graphql */
export const dashboardListedProjects: Operation<DashboardListedProjectsQuery, DashboardListedProjectsQueryVariables> = {
  hash: "f27804e5e40bff38ee6d23495f1af52b59f51a6e3df9fa7a4fd5da8bd5bf36c4",
};

/** dashboard-matter: schema/operations/dashboard/dashboard-matter.graphql */
export const dashboardMatter: Operation<DashboardMatterQuery, DashboardMatterQueryVariables> = {
  hash: "0266ed0fac3997a50810cf7da30ba3ba208d689d0377c98a0ce51e353281eaf9",
};

/** dashboard-matters: schema/operations/dashboard/dashboard-matters.graphql */
export const dashboardMatters: Operation<DashboardMattersQuery, DashboardMattersQueryVariables> = {
  hash: "43da3f5a08750ed6ba2455f141b76f5f8713f2d9f1a854efd75fa8a1e01ba5ac",
};

/** dashboard-meeting-sheet: schema/operations/dashboard/dashboard-meeting-sheet.graphql */
export const dashboardMeetingSheet: Operation<DashboardMeetingSheetQuery, DashboardMeetingSheetQueryVariables> = {
  hash: "c1176abf5ad4af46802902691f7495ab06538ea6985f995edf0f1248422b3908",
};

/** dashboard-meeting: schema/operations/dashboard/dashboard-meeting.graphql */
export const dashboardMeeting: Operation<DashboardMeetingQuery, DashboardMeetingQueryVariables> = {
  hash: "f05c17c736a592d2dd4b5e8727a4fbb73ed26ab1bab0137bc7f45183b66e84ab",
};

/** dashboard-meetings: schema/operations/dashboard/dashboard-meetings.graphql */
export const dashboardMeetings: Operation<DashboardMeetingsQuery, DashboardMeetingsQueryVariables> = {
  hash: "a0d3db6e9d56bf5a890a720379c6c6f5d15d6eb8b7b183a83f76ed18cb90758f",
};

/** dashboard-members-of-year: schema/operations/dashboard/dashboard-members-of-year.graphql */
export const dashboardMembersOfYear: Operation<DashboardMembersOfYearQuery, DashboardMembersOfYearQueryVariables> = {
  hash: "3a8b47bf1f8ec18219caf2db9b666e93aac654f2e6738a8e2b2b514527e39dd0",
};

/** dashboard-memberships: schema/operations/dashboard/dashboard-memberships.graphql */
export const dashboardMemberships: Operation<DashboardMembershipsQuery, DashboardMembershipsQueryVariables> = {
  hash: "b0285dccfd6664c960fe14059ee3fa73d3befe188155117fa428d590da16669f",
};

/** dashboard-merge-matter: schema/operations/dashboard/dashboard-merge-matter.graphql */
export const dashboardMergeMatter: Operation<DashboardMergeMatterMutation, DashboardMergeMatterMutationVariables> = {
  hash: "2ca5cd1877fa45e050d7713c8ed4dec847e737109c88b8dfb1a70be9306c2eb3",
};

/** dashboard-morning: schema/operations/dashboard/dashboard-morning.graphql */
export const dashboardMorning: Operation<DashboardMorningQuery, DashboardMorningQueryVariables> = {
  hash: "44e4510381f47183c39af095a36f655525776d92c4867ef94fa40a6fc37bdca1",
};

/** dashboard-move-organization: schema/operations/dashboard/dashboard-move-organization.graphql */
export const dashboardMoveOrganization: Operation<
  DashboardMoveOrganizationMutation,
  DashboardMoveOrganizationMutationVariables
> = { hash: "85359e05c7a0a74d34cae51c7739df8ecf57fca0ec2d1ca5aee305dc659c469c" };

/** dashboard-name-on-duty: schema/operations/dashboard/dashboard-name-on-duty.graphql */
export const dashboardNameOnDuty: Operation<DashboardNameOnDutyMutation, DashboardNameOnDutyMutationVariables> = {
  hash: "dbe3a0245f04fded9e529559f435c0e258829dd12f5db2ec58446979d27c7724",
};

/** dashboard-need: schema/operations/dashboard/dashboard-need.graphql */
export const dashboardNeed: Operation<DashboardNeedQuery, DashboardNeedQueryVariables> = {
  hash: "5fda0e8564dc9cd923aa26c3ff2d535ea02b507e17d8d7315cd85c7eac91f631",
};

/** dashboard-needs: schema/operations/dashboard/dashboard-needs.graphql */
export const dashboardNeeds: Operation<DashboardNeedsQuery, DashboardNeedsQueryVariables> = {
  hash: "3a854f1a5146bcab32c54965cf45fa3b47caf0b075629832d0e11d1cbb6b359a",
};

/** dashboard-offer-pledge: schema/operations/dashboard/dashboard-offer-pledge.graphql */
export const dashboardOfferPledge: Operation<DashboardOfferPledgeMutation, DashboardOfferPledgeMutationVariables> = {
  hash: "e7b2aa905fc1f8f08e7a4b30a33b3876216caf5137b984e8597f9a3ea9ff6e53",
};

/** dashboard-open-meeting: schema/operations/dashboard/dashboard-open-meeting.graphql */
export const dashboardOpenMeeting: Operation<DashboardOpenMeetingMutation, DashboardOpenMeetingMutationVariables> = {
  hash: "82588f1b6b67aa63cecacec25e8094443b0032f22739cf1c086ec08c11df6a04",
};

/** dashboard-open-vote: schema/operations/dashboard/dashboard-open-vote.graphql */
export const dashboardOpenVote: Operation<DashboardOpenVoteMutation, DashboardOpenVoteMutationVariables> = {
  hash: "712b0a115e3e8d69847110396c43d1522740d98833061dbe4bed975ad2a0463b",
};

/** dashboard-organization-tree: schema/operations/dashboard/dashboard-organization-tree.graphql */
export const dashboardOrganizationTree: Operation<
  DashboardOrganizationTreeQuery,
  DashboardOrganizationTreeQueryVariables
> = { hash: "141355741256f91b215fd9b6d1ce451e78a9e16391f5ca44054e2d0293e5802c" };

/** dashboard-organization: schema/operations/dashboard/dashboard-organization.graphql */
export const dashboardOrganization: Operation<DashboardOrganizationQuery, DashboardOrganizationQueryVariables> = {
  hash: "0a12fb366d23321679d7ba5462dfb2a57a89ad0759f7a93b3bfbcf95020023e3",
};

/** dashboard-organizations: schema/operations/dashboard/dashboard-organizations.graphql */
export const dashboardOrganizations: Operation<DashboardOrganizationsQuery, DashboardOrganizationsQueryVariables> = {
  hash: "1c80bbf921b99091c59999a89fdc1eef47b6f66e7a99dc36bff49593dd148c60",
};

/** dashboard-overview: schema/operations/dashboard/dashboard-overview.graphql */
export const dashboardOverview: Operation<DashboardOverviewQuery, DashboardOverviewQueryVariables> = {
  hash: "453eb4a98af56fcc28adf5d38acaecfa094855804661f0394fd4c7d92d470ca9",
};

/** dashboard-places: schema/operations/dashboard/dashboard-places.graphql */
export const dashboardPlaces: Operation<DashboardPlacesQuery, DashboardPlacesQueryVariables> = {
  hash: "83ac684a2ff1bf2cf81a9267f53dcf9e29896ef0e62142df301aa2472306dad8",
};

/** dashboard-plan-duty-rota: schema/operations/dashboard/dashboard-plan-duty-rota.graphql */
export const dashboardPlanDutyRota: Operation<DashboardPlanDutyRotaMutation, DashboardPlanDutyRotaMutationVariables> = {
  hash: "f435eb29245663e5d60d06c3323d9a3e1a93f9b94e00d5424a4bc9c79abb004d",
};

/** dashboard-plan-meeting: schema/operations/dashboard/dashboard-plan-meeting.graphql */
export const dashboardPlanMeeting: Operation<DashboardPlanMeetingMutation, DashboardPlanMeetingMutationVariables> = {
  hash: "eed6249a07e2e493dc7ad35a3a2b954e50df5c120221e521cd46e6c6ff74bd4c",
};

/** dashboard-pledge: schema/operations/dashboard/dashboard-pledge.graphql */
export const dashboardPledge: Operation<DashboardPledgeQuery, DashboardPledgeQueryVariables> = {
  hash: "f947fc7f940209646c78a0442d2ea2966d6a6c82fc5a585563a75d13b1b44d59",
};

/** dashboard-pledges: schema/operations/dashboard/dashboard-pledges.graphql */
export const dashboardPledges: Operation<DashboardPledgesQuery, DashboardPledgesQueryVariables> = {
  hash: "21c4e2454e1c34e68618fb60799aa236139fd91c5420784a71104558f29b8ed0",
};

/** dashboard-printable-activities: schema/operations/dashboard/dashboard-printable-activities.graphql */
export const dashboardPrintableActivities: Operation<
  DashboardPrintableActivitiesQuery,
  DashboardPrintableActivitiesQueryVariables
> = { hash: "9bab31bca7d5b337dfd89800ebb55737b82e07fed0647217d201de4228afa291" };

/** dashboard-printable-meetings: schema/operations/dashboard/dashboard-printable-meetings.graphql */
export const dashboardPrintableMeetings: Operation<
  DashboardPrintableMeetingsQuery,
  DashboardPrintableMeetingsQueryVariables
> = { hash: "b950588a91c960331a3e698f64a3c91096af09bb4ecdd23a901d34c222ab7c71" };

/** dashboard-project: schema/operations/dashboard/dashboard-project.graphql */
export const dashboardProject: Operation<DashboardProjectQuery, DashboardProjectQueryVariables> = {
  hash: "31d2de98fde97eb84ef00488564f0fc2fceacd65f0f5f96299982acb053261c7",
};

/** dashboard-projects: schema/operations/dashboard/dashboard-projects.graphql */
export const dashboardProjects: Operation<DashboardProjectsQuery, DashboardProjectsQueryVariables> = {
  hash: "f38fa7a0fd0a844e141e87e1727e355ee8e594aa2c9866d6804d7808e36891f6",
};

/** dashboard-propose-agenda-item: schema/operations/dashboard/dashboard-propose-agenda-item.graphql */
export const dashboardProposeAgendaItem: Operation<
  DashboardProposeAgendaItemMutation,
  DashboardProposeAgendaItemMutationVariables
> = { hash: "3aa6c47b5d5c6be81a22165961b9588db4512b295945b29af34cf829fa3e3b48" };

/** dashboard-propose-claim: schema/operations/dashboard/dashboard-propose-claim.graphql */
export const dashboardProposeClaim: Operation<DashboardProposeClaimMutation, DashboardProposeClaimMutationVariables> = {
  hash: "a6eab9beb5ae043e956ee0fee8388961288b917b99e03381e46fe270bae407f6",
};

/** dashboard-propose-escalation: schema/operations/dashboard/dashboard-propose-escalation.graphql */
export const dashboardProposeEscalation: Operation<
  DashboardProposeEscalationMutation,
  DashboardProposeEscalationMutationVariables
> = { hash: "82e4b10c62f657de035f29cf4cfc8666e8e7516e4d7cb8066f04224011929599" };

/** dashboard-propose-resolution: schema/operations/dashboard/dashboard-propose-resolution.graphql */
export const dashboardProposeResolution: Operation<
  DashboardProposeResolutionMutation,
  DashboardProposeResolutionMutationVariables
> = { hash: "35fdeb64e8a1ad38f73663f3b6e0ace44c668ed2c528bdb71826e797cf79f2bd" };

/** dashboard-propose-shift-swap: schema/operations/dashboard/dashboard-propose-shift-swap.graphql */
export const dashboardProposeShiftSwap: Operation<
  DashboardProposeShiftSwapMutation,
  DashboardProposeShiftSwapMutationVariables
> = { hash: "2fcb0eb183b519871b2a36d41d915844faa0b3d7d30fc91f57bac14f02a67524" };

/** dashboard-publish-matter: schema/operations/dashboard/dashboard-publish-matter.graphql */
export const dashboardPublishMatter: Operation<
  DashboardPublishMatterMutation,
  DashboardPublishMatterMutationVariables
> = { hash: "e8d9ced817045a2c5f1de9ee8c670596af96e7a4e283a218c653c07f587ed68a" };

/** dashboard-publish-minutes: schema/operations/dashboard/dashboard-publish-minutes.graphql */
export const dashboardPublishMinutes: Operation<
  DashboardPublishMinutesMutation,
  DashboardPublishMinutesMutationVariables
> = { hash: "6b54694c6df083acf04cf929d8ce5d529d7ae111a38766b45b52f988974214ec" };

/** dashboard-publish-need: schema/operations/dashboard/dashboard-publish-need.graphql */
export const dashboardPublishNeed: Operation<DashboardPublishNeedMutation, DashboardPublishNeedMutationVariables> = {
  hash: "8476a4a835cc7c2b28fab5b5e5e609307521d3fb8e893e068c70613b81a7dd13",
};

/** dashboard-publish-subgraph: schema/operations/dashboard/dashboard-publish-subgraph.graphql */
export const dashboardPublishSubgraph: Operation<
  DashboardPublishSubgraphMutation,
  DashboardPublishSubgraphMutationVariables
> = { hash: "ed81afd6f2b900fb44a9a0f0b720852dfb8ffa94a46cd7316941e1057cc595eb" };

/** dashboard-raise-matter: schema/operations/dashboard/dashboard-raise-matter.graphql */
export const dashboardRaiseMatter: Operation<DashboardRaiseMatterMutation, DashboardRaiseMatterMutationVariables> = {
  hash: "8c73e0e457c0e9c21863969d64e77c0e698fbe084bd12d6471f15ca1d9d554d7",
};

/** dashboard-rate-claim: schema/operations/dashboard/dashboard-rate-claim.graphql */
export const dashboardRateClaim: Operation<DashboardRateClaimMutation, DashboardRateClaimMutationVariables> = {
  hash: "6b90e1da13211594c3ca6e0c2607b2e83a02c7fe516b01b2e72805c8886f3f27",
};

/** dashboard-record-case: schema/operations/dashboard/dashboard-record-case.graphql */
export const dashboardRecordCase: Operation<DashboardRecordCaseMutation, DashboardRecordCaseMutationVariables> = {
  hash: "0b13f30a43cf6ce3d13657df5aa3b52cace624f71914f013a1459bdce9caf3fd",
};

/** dashboard-record-consensus: schema/operations/dashboard/dashboard-record-consensus.graphql */
export const dashboardRecordConsensus: Operation<
  DashboardRecordConsensusMutation,
  DashboardRecordConsensusMutationVariables
> = { hash: "4f0b26faae4f4725557b54d75d7d72ff64d1c5aad76fa616a37437937e0506fb" };

/** dashboard-record-fulfilment: schema/operations/dashboard/dashboard-record-fulfilment.graphql */
export const dashboardRecordFulfilment: Operation<
  DashboardRecordFulfilmentMutation,
  DashboardRecordFulfilmentMutationVariables
> = { hash: "b3959ae58362ecea25a666de8134fbb37103ce272e9c107038539aa37897e13f" };

/** dashboard-record-presence: schema/operations/dashboard/dashboard-record-presence.graphql */
export const dashboardRecordPresence: Operation<
  DashboardRecordPresenceMutation,
  DashboardRecordPresenceMutationVariables
> = { hash: "7a20d25905d94362ee3240d6b9681837b68b1ae3746e12e07678f758f1c0ea01" };

/** dashboard-record-visit: schema/operations/dashboard/dashboard-record-visit.graphql */
export const dashboardRecordVisit: Operation<DashboardRecordVisitMutation, DashboardRecordVisitMutationVariables> = {
  hash: "6471d93ee1df2148df9e54292afd32234bf4d7ef3313c5133cb5df5d8d0dcfa3",
};

/** dashboard-reject-feedback: schema/operations/dashboard/dashboard-reject-feedback.graphql */
export const dashboardRejectFeedback: Operation<
  DashboardRejectFeedbackMutation,
  DashboardRejectFeedbackMutationVariables
> = { hash: "6ac4a2a061ecd4375f73a62759952007e462121e774cbd0608d41b84a5ff778e" };

/** dashboard-reject-membership: schema/operations/dashboard/dashboard-reject-membership.graphql */
export const dashboardRejectMembership: Operation<
  DashboardRejectMembershipMutation,
  DashboardRejectMembershipMutationVariables
> = { hash: "218018b9df9b1496fbbc7350a2a78630237a17369971ef5bd503894cfc8e4720" };

/** dashboard-release-care-group: schema/operations/dashboard/dashboard-release-care-group.graphql */
export const dashboardReleaseCareGroup: Operation<
  DashboardReleaseCareGroupMutation,
  DashboardReleaseCareGroupMutationVariables
> = { hash: "17ab961c78129e309af537b34cfdecdf2396c2944d7f7bd9d17101f1aa2731ac" };

/** dashboard-relist-project: schema/operations/dashboard/dashboard-relist-project.graphql */
export const dashboardRelistProject: Operation<
  DashboardRelistProjectMutation,
  DashboardRelistProjectMutationVariables
> = { hash: "bff12e7601b510c0990b4c72581206c2122b762ba56ca3e2cdc5cf64d3fbb39e" };

/** dashboard-remove-subgraph: schema/operations/dashboard/dashboard-remove-subgraph.graphql */
export const dashboardRemoveSubgraph: Operation<
  DashboardRemoveSubgraphMutation,
  DashboardRemoveSubgraphMutationVariables
> = { hash: "a54ab67971e654462b49a9eda5c6ba231917d2c9b5ebca424e6ce842065203bb" };

/** dashboard-renew-membership: schema/operations/dashboard/dashboard-renew-membership.graphql */
export const dashboardRenewMembership: Operation<
  DashboardRenewMembershipMutation,
  DashboardRenewMembershipMutationVariables
> = { hash: "92963f1f63d29d16b95d63934d0d143e5b3da97b5c87d197f197c6ddd72972df" };

/** dashboard-replan-meeting: schema/operations/dashboard/dashboard-replan-meeting.graphql */
export const dashboardReplanMeeting: Operation<
  DashboardReplanMeetingMutation,
  DashboardReplanMeetingMutationVariables
> = { hash: "2737f24e2dbbfa76aff6a50025a690652f97a9dc7760d7075c6a5b226f83ee7c" };

/** dashboard-report: schema/operations/dashboard/dashboard-report.graphql */
export const dashboardReport: Operation<DashboardReportQuery, DashboardReportQueryVariables> = {
  hash: "5076032b7f0d9d252fec019781536d42c5893801c73f2ee305b8c7f42724ed2a",
};

/** dashboard-resolution: schema/operations/dashboard/dashboard-resolution.graphql */
export const dashboardResolution: Operation<DashboardResolutionQuery, DashboardResolutionQueryVariables> = {
  hash: "4fa298d4a3025f2ead8678dc66b21b975b26124bd2bfc6357c74c1aaf202a299",
};

/** dashboard-resolutions: schema/operations/dashboard/dashboard-resolutions.graphql */
export const dashboardResolutions: Operation<DashboardResolutionsQuery, DashboardResolutionsQueryVariables> = {
  hash: "dc125a0232f358fec9a8bbd6e266e4bc140857e81d1c7728cdfd484b654747ff",
};

/** dashboard-resume-membership: schema/operations/dashboard/dashboard-resume-membership.graphql */
export const dashboardResumeMembership: Operation<
  DashboardResumeMembershipMutation,
  DashboardResumeMembershipMutationVariables
> = { hash: "ce45b6b6d0d45294538e95054c9e1d61870ce53c01346e847204703d8e5de59a" };

/** dashboard-return-action: schema/operations/dashboard/dashboard-return-action.graphql */
export const dashboardReturnAction: Operation<DashboardReturnActionMutation, DashboardReturnActionMutationVariables> = {
  hash: "8314b1b8af355522c4f171f8eab0b57b21fa587d4e7fdfb7d32e8178e949a649",
};

/** dashboard-reverse-fulfilment: schema/operations/dashboard/dashboard-reverse-fulfilment.graphql */
export const dashboardReverseFulfilment: Operation<
  DashboardReverseFulfilmentMutation,
  DashboardReverseFulfilmentMutationVariables
> = { hash: "5d572c21a2371261b711ca5df090e73a3796e5e371c4649fb8f761bc5304a88e" };

/** dashboard-revoke-key: schema/operations/dashboard/dashboard-revoke-key.graphql */
export const dashboardRevokeKey: Operation<DashboardRevokeKeyMutation, DashboardRevokeKeyMutationVariables> = {
  hash: "5682781b4fc199846de81029eab7c410d70ea4e734a4e67ed1c2f05ffb4a9ee9",
};

/** dashboard-roll-back-subgraph: schema/operations/dashboard/dashboard-roll-back-subgraph.graphql */
export const dashboardRollBackSubgraph: Operation<
  DashboardRollBackSubgraphMutation,
  DashboardRollBackSubgraphMutationVariables
> = { hash: "11d84147e02a7a8b6d756a156afe4e1167f679d1598918a7ba0d10ebd8717abf" };

/** dashboard-search: schema/operations/dashboard/dashboard-search.graphql */
export const dashboardSearch: Operation<DashboardSearchQuery, DashboardSearchQueryVariables> = {
  hash: "cc9632759994620f61130aa36e49e456b813efbe7e54a58505e9fde01316b7e0",
};

/** dashboard-send-notice: schema/operations/dashboard/dashboard-send-notice.graphql */
export const dashboardSendNotice: Operation<DashboardSendNoticeMutation, DashboardSendNoticeMutationVariables> = {
  hash: "05968b8ebf805fa772635d3bee9f59f6e9009775d9d159114af4a29426bae662",
};

/** dashboard-start-project: schema/operations/dashboard/dashboard-start-project.graphql */
export const dashboardStartProject: Operation<DashboardStartProjectMutation, DashboardStartProjectMutationVariables> = {
  hash: "159422143c8c976bd50fb66b7bd1e5e935f4c464d971fa9d12be1c9487dfbb6a",
};

/** dashboard-stations: schema/operations/dashboard/dashboard-stations.graphql */
export const dashboardStations: Operation<DashboardStationsQuery, DashboardStationsQueryVariables> = {
  hash: "48876b773580602a8b06fa12be73d7b9a915a275ccb620e64b83a7d835f36079",
};

/** dashboard-subgraph-health: schema/operations/dashboard/dashboard-subgraph-health.graphql */
export const dashboardSubgraphHealth: Operation<DashboardSubgraphHealthQuery, DashboardSubgraphHealthQueryVariables> = {
  hash: "24f2cc00076fec9e1e05f0843b758fdccd1a7a8a13c8264b3bc7a0cb791af2b9",
};

/** dashboard-subgraphs: schema/operations/dashboard/dashboard-subgraphs.graphql */
export const dashboardSubgraphs: Operation<DashboardSubgraphsQuery, DashboardSubgraphsQueryVariables> = {
  hash: "308745c1db0ad772ff61b35b5e67650bdda8b93093bd82e6672d783cad933aef",
};

/** dashboard-suspend-membership: schema/operations/dashboard/dashboard-suspend-membership.graphql */
export const dashboardSuspendMembership: Operation<
  DashboardSuspendMembershipMutation,
  DashboardSuspendMembershipMutationVariables
> = { hash: "dbf6306d78be897a4d863f0f7a0c8f1bbaff7be3cc258898d600c0a7129319cd" };

/** dashboard-unit-report: schema/operations/dashboard/dashboard-unit-report.graphql */
export const dashboardUnitReport: Operation<DashboardUnitReportQuery, DashboardUnitReportQueryVariables> = {
  hash: "3575bbbe7cffdc37b2b9ac22c5fcac63ab0437c4e9efbfd422306eac4878f67b",
};

/** dashboard-update-organization: schema/operations/dashboard/dashboard-update-organization.graphql */
export const dashboardUpdateOrganization: Operation<
  DashboardUpdateOrganizationMutation,
  DashboardUpdateOrganizationMutationVariables
> = { hash: "a2db97aeb301eee5ed970b5e20825d3f60c7adfbe6c99d233bba58250cab0a90" };

/** dashboard-update-station: schema/operations/dashboard/dashboard-update-station.graphql */
export const dashboardUpdateStation: Operation<
  DashboardUpdateStationMutation,
  DashboardUpdateStationMutationVariables
> = { hash: "9bd2eef8018a57a122bcbbd4f4a851cd99e2c37ef9a95d4217b2cf35f18b7d97" };

/** dashboard-update-studio: schema/operations/dashboard/dashboard-update-studio.graphql */
export const dashboardUpdateStudio: Operation<DashboardUpdateStudioMutation, DashboardUpdateStudioMutationVariables> = {
  hash: "a98dd2fe1ee2623f1376981247bae6cf5ade87bc26bc98bd2fb1ff3750aa69a5",
};

/** dashboard-verify-action: schema/operations/dashboard/dashboard-verify-action.graphql */
export const dashboardVerifyAction: Operation<DashboardVerifyActionMutation, DashboardVerifyActionMutationVariables> = {
  hash: "5ea9712a75145da616a48962e156a7ab8ad42909b5c9009e591c8c86b95becc1",
};

/** dashboard-viewer: schema/operations/dashboard/dashboard-viewer.graphql */
export const dashboardViewer: Operation<DashboardViewerQuery, DashboardViewerQueryVariables> = {
  hash: "14bcf7e75a1a7bb7ede5fc15ec4e76debc753fefb785435abf5f9c22f2b27af3",
};

/** dashboard-voters: schema/operations/dashboard/dashboard-voters.graphql */
export const dashboardVoters: Operation<DashboardVotersQuery, DashboardVotersQueryVariables> = {
  hash: "482b96c722bfddfcfc03c3342ae527c0f9c5dce7b1d56208f9562f0d594b6b5a",
};

/** dashboard-withdraw-claim: schema/operations/dashboard/dashboard-withdraw-claim.graphql */
export const dashboardWithdrawClaim: Operation<
  DashboardWithdrawClaimMutation,
  DashboardWithdrawClaimMutationVariables
> = { hash: "22ad349822aa387135fe57d165970f3a45fa7d175be9ea176d37db64baaf6bfe" };

/** dashboard-withdraw-membership: schema/operations/dashboard/dashboard-withdraw-membership.graphql */
export const dashboardWithdrawMembership: Operation<
  DashboardWithdrawMembershipMutation,
  DashboardWithdrawMembershipMutationVariables
> = { hash: "31c6ad13ec5c869722d1ec07b314cf3f98799e8ba327c0580b527ae427bf7354" };

/** dashboard-withdraw-need: schema/operations/dashboard/dashboard-withdraw-need.graphql */
export const dashboardWithdrawNeed: Operation<DashboardWithdrawNeedMutation, DashboardWithdrawNeedMutationVariables> = {
  hash: "9f9f6e3456c46ee53bbf550430db7f9ae8d8cf4987ff2efa5be89528a127bcba",
};

/** dashboard-withdraw-pledge: schema/operations/dashboard/dashboard-withdraw-pledge.graphql */
export const dashboardWithdrawPledge: Operation<
  DashboardWithdrawPledgeMutation,
  DashboardWithdrawPledgeMutationVariables
> = { hash: "df7d9048aa825cfe2abf061399f25510e8a72273fc4e0ae91b30ee8f4f1c8d7e" };

/** dashboard-withdraw-shift-swap: schema/operations/dashboard/dashboard-withdraw-shift-swap.graphql */
export const dashboardWithdrawShiftSwap: Operation<
  DashboardWithdrawShiftSwapMutation,
  DashboardWithdrawShiftSwapMutationVariables
> = { hash: "260ea8058c3ace1edbe2d371940248be87e191c0c00487accce42d39218269cb" };
