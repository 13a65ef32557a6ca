import { speaker, type Texts } from "../texts.js";

const texts = {
  search: ["搜索", "Search"],
  hint: ["按“/”键开始搜索", "Press “/” to search"],
  results: ["搜索结果", "Search results"],
  found: ["条结果", "found"],
  most: ["（仅列出前 100 条，请输入更多关键词）", "(only the first 100 are listed; add a word)"],
  none: ["没有找到，请换个关键词。", "Nothing was found. Try another word."],
  ask: ["请在上方输入关键词。", "Type what you are looking for above."],
} as const satisfies Texts;

/** A text of the search. */
export const say = speaker(texts);
