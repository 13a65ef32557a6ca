import { speaker } from "../texts.js";

const texts = {
  hint: [
    "密钥代表持有人行事，请只交给本人。丢失的密钥无法找回，只能撤销后另行签发。",
    "A key acts for whoever holds it. A lost key cannot be told again: revoke it and issue another.",
  ],
  issueWidget: ["签发网页组件密钥", "Issue a widget's key"],
  issueMember: ["签发成员单位密钥", "Issue a member's key"],
  issueCoordinator: ["签发协调员密钥", "Issue a coordinator's key"],
  sites: [
    "允许的网站（用逗号隔开，如 https://partner.example）",
    "Sites (separated by commas, such as https://partner.example)",
  ],
  organization: ["代表单位", "Acts as"],
  issued: ["密钥已签发", "The key is issued"],
  once: [
    "请立即复制并妥善保存：离开本页后，任何人都无法再看到它。",
    "Copy it now and keep it safe: once you leave, nobody is told it again.",
  ],
  lost: [
    "密钥已签发，但应答丢失，无法再次显示。请撤销它并另行签发。",
    "The key was issued, but the answer was lost. Revoke it and issue another.",
  ],
  copy: ["复制", "Copy"],
  copied: ["已复制。", "Copied."],
  selected: ["已选中，请按 Ctrl+C 复制。", "It is selected: press Ctrl+C."],
  snippet: ["生成网页代码", "Make the snippet for a page"],
  role: ["角色", "Role"],
  allowed: ["允许的网站", "Sites"],
  any: ["任何网站", "Any site"],
  issuedAt: ["签发时间", "Issued"],
  status: ["状态", "State"],
  inForce: ["有效", "In force"],
  revoked: ["已撤销", "Revoked"],
  acts: ["操作", "Acts"],
  revoke: ["撤销", "Revoke"],
  reallyRevoke: ["撤销后立即失效，不能恢复。", "It is refused at once and for good."],
  changeSites: ["修改网站", "Change the sites"],
  none: ["还没有密钥。", "There are no keys yet."],
} as const;

/** A text of the keys' page. */
export const say = speaker(texts);
