/** What the page of snippets says, in Chinese and English. */
export const snippetsTexts = {
  title: ["把联盟组件放到您的网站", "The alliance's widgets on your site"],
  otherLanguage: ["English", "中文"],
  intro: [
    "选好组件，把生成的代码粘贴到您的网页即可。组件只向本平台读取公开数据，不使用 Cookie，不存储，不跟踪。",
    "Choose a widget and paste the snippet into your page. A widget reads public data from this hub alone: no cookies, no storage, no tracking.",
  ],
  widget: ["组件", "Widget"],
  activities: ["近期活动（可报名）", "Upcoming activities, with registration"],
  meetings: ["近期会议", "Upcoming meetings"],
  needs: ["需求清单", "Needs"],
  figures: ["联盟数据", "Figures"],
  key: ["组件密钥", "Widget's key"],
  keyHint: [
    "组件密钥是公开的，只能读取公开数据和报名，并且只在登记过的网站上有效。请向联盟协调员索取；运营方用下面的命令签发：",
    "A widget's key is public: it reads public data and registers, on the sites that it was issued for. Ask the alliance's coordinators for one; the operator issues it by:",
  ],
  lang: ["语言", "Language"],
  langPage: ["跟随网页", "The page's"],
  theme: ["外观", "Theme"],
  themeReader: ["跟随读者的设备", "The reader's"],
  light: ["浅色", "Light"],
  dark: ["深色", "Dark"],
  first: ["最多显示几条（1–50）", "How many at most (1–50)"],
  accent: ["强调色（选填，如 #0b57d0）", "Accent colour (optional, such as #0b57d0)"],
  claimUrl: [
    "认领链接（选填，仅需求清单；{id} 和 {title} 代表需求）",
    "Where needs are claimed (optional, needs only; {id} and {title} stand for the need)",
  ],
  form: ["方式", "As"],
  script: ["脚本，随平台更新", "Script, updated with the hub"],
  pinned: ["脚本，固定版本（SRI）", "Script, pinned (SRI)"],
  frame: ["iframe，网页不运行外部脚本", "iframe, for pages without scripts of others"],
  snippet: ["代码", "Snippet"],
  copy: ["复制", "Copy"],
  copied: ["已复制。", "Copied."],
  selected: ["已选中，请按 Ctrl+C 复制。", "Selected: press Ctrl+C to copy."],
  faint: [
    "这个强调色与背景的对比度低于 4.5:1，部分读者会看不清。",
    "This accent colour has less than 4.5:1 contrast with the background: some readers will not see it well.",
  ],
  preview: ["预览", "Preview"],
  noScript: ["生成代码需要 JavaScript。最简单的写法：", "The form needs JavaScript. The shortest snippet is:"],
  pinning: ["固定版本是什么意思", "What pinning means"],
  pinningText: [
    "固定版本的脚本带有摘要（integrity），内容有任何变化浏览器都会拒绝运行。平台升级后，如果组件变了，旧文件会从平台消失，组件将不再显示，直到您在这里重新复制代码。也可以把文件存到自己的网站，并加上 hub 属性：只要平台还认得它的查询，它就能继续使用；否则组件会用一行字说明。",
    "A pinned script carries its digest (integrity): a browser refuses it when a single byte differs. After an upgrade of the hub that changes the widgets, the old file is gone from the hub and the widget shows nothing until you copy the snippet again. You may also keep the file on your own site and add the attribute hub: it works for as long as the hub knows its queries, and says so in one line when it does not.",
  ],
  policy: ["内容安全策略（CSP）", "Content Security Policy"],
  policyScript: [
    "脚本方式，在 default-src 'none' 之外只需要：",
    "As a script, beside default-src 'none', all that is needed is:",
  ],
  policyTypes: [
    "如果网页要求 Trusted Types，再加（组件的样式不需要 style-src；网页自己也用 Lit 时加 'allow-duplicates'）：",
    "Where the page requires Trusted Types, in addition (styles need no style-src; add 'allow-duplicates' when the page uses Lit itself):",
  ],
  policyFrame: [
    "iframe 方式只需要 frame-src；自动高度的脚本再加 script-src：",
    "As an iframe, frame-src; and script-src for the script that fits its height:",
  ],
  attributes: ["属性", "Attributes"],
  properties: ["颜色和字体（CSS 自定义属性）", "Colours and font (CSS custom properties)"],
  propertiesText: [
    "写在您的样式表里，例如 alliance-activities { --alliance-accent: #0b57d0 }。深浅两色可用 light-dark()。iframe 中只能用强调色。",
    "Set them in your style sheet: alliance-activities { --alliance-accent: #0b57d0 }. Use light-dark() for both themes. In an iframe there is the accent colour alone.",
  ],
  parts: ["部件（::part）", "Parts (::part)"],
  partsText: [
    "例如 alliance-activities::part(title) { font-size: 1.2em }。可用的名称：",
    "For example alliance-activities::part(title) { font-size: 1.2em }. The names:",
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

/** The attributes of a widget. */
export const attributesTexts = {
  key: ["组件密钥（必填）", "The widget's key (required)"],
  lang: ["zh-CN 或 en；不写则跟随网页", "zh-CN or en; the page's unless given"],
  first: ["最多显示几条，1–50，默认 5", "How many at most, 1–50; 5 unless given"],
  theme: ["light 或 dark；不写则跟随读者的设备", "light or dark; the reader's unless given"],
  accent: ["强调色", "The accent colour"],
  hub: ["平台地址；不写则为脚本的来源", "The hub's address; where the script comes from unless given"],
  "claim-url": [
    "仅 alliance-needs：认领链接；在 iframe 中只能指向密钥登记的网站",
    "Of alliance-needs: where a need is claimed; in an iframe, on a site that the key names",
  ],
} as const;

/** What a page may set of a widget's look. */
export const propertiesTexts = {
  "--alliance-accent": ["链接和按钮", "Links and buttons"],
  "--alliance-ink": ["文字", "Text"],
  "--alliance-quiet": ["次要文字", "Secondary text"],
  "--alliance-surface": ["背景", "Background"],
  "--alliance-line": ["边框", "Borders"],
  "--alliance-radius": ["圆角", "Corners"],
  "--alliance-font": ["字体（font 简写）", "Font (the shorthand)"],
} as const;

/** The names by which a page reaches what is inside a widget. */
export const partNames =
  "frame heading demo list item title when detail count button form input outcome figure link empty error";
