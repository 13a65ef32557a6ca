/** The languages that pages and widgets speak; the first is the default. */
export type Language = "zh-CN" | "en";

/** The one of our languages that a tag such as `en-GB` stands for; zh-CN for any other. */
export const languageOf = (tag: string | null | undefined): Language => (/^en\b/i.test(tag ?? "") ? "en" : "zh-CN");

/** When something begins and ends, in a time zone: the day once, where both lie on it. */
export function period(language: Language, timeZone: string, startsAt: string, endsAt: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone,
    month: "long",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return format.formatRange(new Date(startsAt), new Date(endsAt));
}
