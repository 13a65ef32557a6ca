// Written by `npm run operations` from schema/operations; what browsers may send.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends " $fragmentName" | "__typename" ? T[P] : never };
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

/** What declineEscalation takes. */
export type DeclineEscalationInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reason 原因, at most 5,000 characters. */
  readonly reason: string;
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

/** What became of a proposed escalation 升级建议状态. */
export type EscalationStatus =
  /** The level went up 已升级. */
  | "CONFIRMED"
  /** The level stayed 未升级. */
  | "DECLINED"
  /** Awaits the coordinators' decision 待确认. */
  | "PROPOSED";

/** What handBackMatter takes. */
export type HandBackMatterInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reason 原因, at most 5,000 characters. */
  readonly reason: string;
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

/** What mergeMatter takes. */
export type MergeMatterInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The open matter that it goes on in 并入事项. */
  readonly intoId: string;
  /** The matter 事项. */
  readonly matterId: string;
};

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

/** What proposeEscalation takes. */
export type ProposeEscalationInput = {
  /** Any text of at most 200 characters, unique to this act of the caller 幂等键: a retry with it answers the same object instead of acting twice. Kept for 7 days. */
  readonly idempotencyKey?: string | null | undefined;
  /** The matter 事项. */
  readonly matterId: string;
  /** The reason 原因, at most 5,000 characters. */
  readonly reason: string;
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

/** How whoever raised a matter judges its outcome 满意度. */
export type Satisfaction =
  /** Dissatisfied 不满意. */
  | "DISSATISFIED"
  /** Fairly satisfied 基本满意. */
  | "FAIRLY_SATISFIED"
  /** Satisfied 满意. */
  | "SATISFIED";

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
      readonly position: number;
    } | null;
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

export type DashboardAssignMatterMutationVariables = Exact<{
  input: AssignMatterInput;
}>;

export type DashboardAssignMatterMutation = {
  readonly assignMatter: {
    readonly matter: { readonly id: string } | null;
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

export type DashboardDeclineEscalationMutationVariables = Exact<{
  input: DeclineEscalationInput;
}>;

export type DashboardDeclineEscalationMutation = {
  readonly declineEscalation: {
    readonly matter: { readonly id: string } | null;
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

export type DashboardHandBackMatterMutationVariables = Exact<{
  input: HandBackMatterInput;
}>;

export type DashboardHandBackMatterMutation = {
  readonly handBackMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
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

export type DashboardMergeMatterMutationVariables = Exact<{
  input: MergeMatterInput;
}>;

export type DashboardMergeMatterMutation = {
  readonly mergeMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
  } | null;
};

export type DashboardOrganizationsQueryVariables = Exact<{
  alliance: string;
  after?: string | null | undefined;
}>;

export type DashboardOrganizationsQuery = {
  readonly alliance: {
    readonly organizations: {
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

export type DashboardProposeAgendaItemMutationVariables = Exact<{
  input: ProposeAgendaItemInput;
}>;

export type DashboardProposeAgendaItemMutation = {
  readonly proposeAgendaItem: {
    readonly agendaItem: { readonly id: string } | null;
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

export type DashboardPublishMatterMutationVariables = Exact<{
  input: PublishMatterInput;
}>;

export type DashboardPublishMatterMutation = {
  readonly publishMatter: {
    readonly matter: { readonly id: string } | null;
    readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode; readonly message: string }>;
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

export type DashboardRejectFeedbackMutationVariables = Exact<{
  input: RejectFeedbackInput;
}>;

export type DashboardRejectFeedbackMutation = {
  readonly rejectFeedback: {
    readonly matter: { readonly id: string } | null;
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
    } | null;
    readonly organization: { readonly id: string; readonly name: string } | null;
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
  hash: "883e1b1a44a24c8f0596c82816f4c4c880f28f60a6cd3b4c8873200e15b24926",
};

/** dashboard-advance-matter: schema/operations/dashboard/dashboard-advance-matter.graphql */
export const dashboardAdvanceMatter: Operation<
  DashboardAdvanceMatterMutation,
  DashboardAdvanceMatterMutationVariables
> = { hash: "eebf465eec6f790604f9f202c5aaafc2bf70af0dc96529e50c8ceb7427c868ec" };

/** dashboard-assign-matter: schema/operations/dashboard/dashboard-assign-matter.graphql */
export const dashboardAssignMatter: Operation<DashboardAssignMatterMutation, DashboardAssignMatterMutationVariables> = {
  hash: "58eb56e7eb5d79d84c3731cad6aa6b674ac587e08daffa952179330332b7cad1",
};

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

/** dashboard-decline-escalation: schema/operations/dashboard/dashboard-decline-escalation.graphql */
export const dashboardDeclineEscalation: Operation<
  DashboardDeclineEscalationMutation,
  DashboardDeclineEscalationMutationVariables
> = { hash: "a8559a0edecf2dc6a5cc070570dee868bf4781c262b8d9b7aaea55e325966cff" };

/** dashboard-dismiss-matter: schema/operations/dashboard/dashboard-dismiss-matter.graphql */
export const dashboardDismissMatter: Operation<
  DashboardDismissMatterMutation,
  DashboardDismissMatterMutationVariables
> = { hash: "43085e8d5892ba5c0c3d94e4827efa85b611514067e1e3dfe06d973e0ed26eeb" };

/** dashboard-hand-back-matter: schema/operations/dashboard/dashboard-hand-back-matter.graphql */
export const dashboardHandBackMatter: Operation<
  DashboardHandBackMatterMutation,
  DashboardHandBackMatterMutationVariables
> = { hash: "6fda601a4f219d879b1361ceaf21c6dc6221da32fee03b61994232e4b1fa867a" };

/** dashboard-matter: schema/operations/dashboard/dashboard-matter.graphql */
export const dashboardMatter: Operation<DashboardMatterQuery, DashboardMatterQueryVariables> = {
  hash: "0266ed0fac3997a50810cf7da30ba3ba208d689d0377c98a0ce51e353281eaf9",
};

/** dashboard-matters: schema/operations/dashboard/dashboard-matters.graphql */
export const dashboardMatters: Operation<DashboardMattersQuery, DashboardMattersQueryVariables> = {
  hash: "43da3f5a08750ed6ba2455f141b76f5f8713f2d9f1a854efd75fa8a1e01ba5ac",
};

/** dashboard-merge-matter: schema/operations/dashboard/dashboard-merge-matter.graphql */
export const dashboardMergeMatter: Operation<DashboardMergeMatterMutation, DashboardMergeMatterMutationVariables> = {
  hash: "2ca5cd1877fa45e050d7713c8ed4dec847e737109c88b8dfb1a70be9306c2eb3",
};

/** dashboard-organizations: schema/operations/dashboard/dashboard-organizations.graphql */
export const dashboardOrganizations: Operation<DashboardOrganizationsQuery, DashboardOrganizationsQueryVariables> = {
  hash: "b184680d243edd5b77c9e57fcf2ea002f4c4cf3e2bd425b8352a0c6603e8e2e7",
};

/** dashboard-overview: schema/operations/dashboard/dashboard-overview.graphql */
export const dashboardOverview: Operation<DashboardOverviewQuery, DashboardOverviewQueryVariables> = {
  hash: "453eb4a98af56fcc28adf5d38acaecfa094855804661f0394fd4c7d92d470ca9",
};

/** dashboard-places: schema/operations/dashboard/dashboard-places.graphql */
export const dashboardPlaces: Operation<DashboardPlacesQuery, DashboardPlacesQueryVariables> = {
  hash: "83ac684a2ff1bf2cf81a9267f53dcf9e29896ef0e62142df301aa2472306dad8",
};

/** dashboard-propose-agenda-item: schema/operations/dashboard/dashboard-propose-agenda-item.graphql */
export const dashboardProposeAgendaItem: Operation<
  DashboardProposeAgendaItemMutation,
  DashboardProposeAgendaItemMutationVariables
> = { hash: "3aa6c47b5d5c6be81a22165961b9588db4512b295945b29af34cf829fa3e3b48" };

/** dashboard-propose-escalation: schema/operations/dashboard/dashboard-propose-escalation.graphql */
export const dashboardProposeEscalation: Operation<
  DashboardProposeEscalationMutation,
  DashboardProposeEscalationMutationVariables
> = { hash: "82e4b10c62f657de035f29cf4cfc8666e8e7516e4d7cb8066f04224011929599" };

/** dashboard-publish-matter: schema/operations/dashboard/dashboard-publish-matter.graphql */
export const dashboardPublishMatter: Operation<
  DashboardPublishMatterMutation,
  DashboardPublishMatterMutationVariables
> = { hash: "e8d9ced817045a2c5f1de9ee8c670596af96e7a4e283a218c653c07f587ed68a" };

/** dashboard-raise-matter: schema/operations/dashboard/dashboard-raise-matter.graphql */
export const dashboardRaiseMatter: Operation<DashboardRaiseMatterMutation, DashboardRaiseMatterMutationVariables> = {
  hash: "8c73e0e457c0e9c21863969d64e77c0e698fbe084bd12d6471f15ca1d9d554d7",
};

/** dashboard-reject-feedback: schema/operations/dashboard/dashboard-reject-feedback.graphql */
export const dashboardRejectFeedback: Operation<
  DashboardRejectFeedbackMutation,
  DashboardRejectFeedbackMutationVariables
> = { hash: "6ac4a2a061ecd4375f73a62759952007e462121e774cbd0608d41b84a5ff778e" };

/** dashboard-viewer: schema/operations/dashboard/dashboard-viewer.graphql */
export const dashboardViewer: Operation<DashboardViewerQuery, DashboardViewerQueryVariables> = {
  hash: "b950643a069d802a2bac099f612d67726ce2992bc44aab5c869989da91f5be71",
};
