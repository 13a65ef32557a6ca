/** Names that break what quotes, escapes or sorts carelessly. */
export const nasty = {
  quotes: `O'Neil "共建" ; drop table activities; --`,
  emoji: "🎉🐼 社区节",
  separators: "行一\u2028行二\u2029\t末",
  backslash: String.raw`路径\n\u0041 $1 %s`,
};
