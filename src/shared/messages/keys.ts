/** What is said of acts on API keys. */
export const ofKeys = {
  keyOfOperators: {
    "zh-CN": "{member}：运营方密钥只能在服务器命令行签发（hub key issue）。",
    en: "{member}: an operator's key is issued at the hub's command line alone (hub key issue).",
  },
  keyNeedsOrganization: {
    "zh-CN": "{member}：成员单位密钥须指明代表哪个单位。",
    en: "{member}: a member's key acts for an organization; say which.",
  },
  keyWithoutOrganization: {
    "zh-CN": "{member}：只有成员单位密钥代表单位；协调员密钥代表社区党总支，网页组件密钥不代表任何单位。",
    en: "{member}: only a member's key names an organization; a coordinator's acts as the general branch, a widget's for none.",
  },
  keyWithoutSites: {
    "zh-CN": "{member}：只有网页组件密钥限定网站。",
    en: "{member}: only a widget's key is used on sites.",
  },
  keyWithoutBranch: {
    "zh-CN": "{member}：联盟没有社区党总支，无法签发协调员密钥。",
    en: "{member}: the alliance has no general branch that a coordinator's key could act as.",
  },
  noSite: {
    "zh-CN": "{member}：“{site}”不是网站地址。请写成 https://partner.example 的形式：小写，不带路径；任何网站写 *。",
    en: "{member}: {site} is no site. Write it as https://partner.example, in lower case and without a path; * is any site.",
  },
  noSites: {
    "zh-CN": "{member}：请至少填写一个网站；任何网站写 *。",
    en: "{member}: name at least one site; * is any.",
  },
  keyInUse: {
    "zh-CN": "不能停用您正在使用的密钥。请用另一个密钥操作。",
    en: "This is the key that you are using. Revoke it by another one.",
  },
  keyRevoked: {
    "zh-CN": "此密钥已停用。",
    en: "The key is revoked already.",
  },
} as const;
