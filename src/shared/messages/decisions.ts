/** What is said of acts on meetings, resolutions and action items. */
export const ofDecisions = {
  noticeTooShort: {
    "zh-CN": "会议通知须至少提前 {days} 天，且在会议开始之前发出。",
    en: "The notice must be sent at least {days} days ahead, and before the meeting begins.",
  },
  noQuorum: {
    "zh-CN": "有表决权的成员到会 {present} 家，未达法定的 {required} 家。",
    en: "{present} voting members are present, {required} are needed.",
  },
  noQuorumMeanwhile: {
    "zh-CN": "有表决权的成员到会未达法定数。",
    en: "Too few voting members are present.",
  },
  quorumReached: {
    "zh-CN": "有表决权的成员已到会 {present} 家，达到要求，不能宣布流会。",
    en: "{present} voting members are present: the meeting has its quorum.",
  },
  noDraft: {
    "zh-CN": "该会议没有待审定的纪要草稿。",
    en: "The meeting has no draft of its minutes to approve.",
  },
  notAVotingMember: {
    "zh-CN": "该单位不是有表决权的有效成员。",
    en: "The organization has no active membership with a vote.",
  },
  notPresent: {
    "zh-CN": "该单位未登记到会，不能表决。",
    en: "The organization is not recorded as present, and so has no vote.",
  },
  voteClosed: {
    "zh-CN": "表决已结束。",
    en: "The vote is closed.",
  },
  agendaOfAnother: {
    "zh-CN": "{member} 必须是该会议已列入议程的议题。",
    en: "{member} must be on the agenda of the meeting.",
  },
  consensusByRecord: {
    "zh-CN": "协商一致的决议不经投票，请直接记录。",
    en: "What is adopted by consensus is recorded, not voted on.",
  },
  voteNeeded: {
    "zh-CN": "该决议须经投票。",
    en: "This resolution is put to the vote.",
  },
  ownSignOff: {
    "zh-CN": "任务不能由牵头单位自己销号。",
    en: "An action item is never signed off by its own lead.",
  },
  notTheLead: {
    "zh-CN": "只有牵头单位可以执行此操作。",
    en: "Only the lead organization can do this.",
  },
  notTheVerifier: {
    "zh-CN": "只有负责销号的单位可以执行此操作。",
    en: "Only the organization that signs it off can do this.",
  },
  extensionAsked: {
    "zh-CN": "已有一项延期申请待答复。",
    en: "An extension is asked for already, and not answered yet.",
  },
  leadSupports: {
    "zh-CN": "{member}：牵头单位不能同时是配合单位。",
    en: "{member}: the lead is no supporting organization.",
  },
} as const;
