import { invalid } from "./refusals.js";
import { longest, tagList, text } from "./texts.js";

/** What people write between the digits of one number. */
const separators = /(?<=\d)[\s.·_\-–—]+(?=[\dX])/giu;

/** The number of an identity card has 15 or 18 digits, the last of which may be an X; what is as long is refused with it. */
const identityNumber = /\d{14}[\dX]/iu;

/** Seven digits in a row; or, with something between them, a mobile number or one with its area's code. */
const phoneNumber = /\d{7}/u;
const spacedPhoneNumber = /1[3-9]\d{9}|0\d{9,11}/u;
const mobileNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/u;

/** Whether a text holds what looks like the number of an identity card, however its digits are written. */
export function holdsIdentityNumber(value: string): boolean {
  return identityNumber.test(value.normalize("NFKC").replace(separators, ""));
}

/** Whether a text holds what looks like a telephone number. */
export function holdsPhoneNumber(value: string): boolean {
  const plain = value.normalize("NFKC");
  return phoneNumber.test(plain) || spacedPhoneNumber.test(plain.replace(separators, ""));
}

/** As `text`, for what everybody may read: a unit's own telephone number may stand there, nobody's mobile or identity-card number. */
export function publicText(member: string, value: string, limit: number): string {
  if (holdsIdentityNumber(value)) throw invalid(member, "identityNumber");
  if (mobileNumber.test(value.normalize("NFKC").replace(separators, ""))) throw invalid(member, "phoneNumber");
  return text(member, value, limit);
}

/** As `publicText`; nothing for an absent or empty one. */
export const optionalPublicText = (member: string, value: string | null | undefined, limit: number): string | null =>
  value == null || value.trim() === "" ? null : publicText(member, value, limit);

/** As `text`, in which no number of a person's stands; digits of other writings become plain ones. */
export function impersonal(member: string, value: string, limit: number): string {
  const found = withoutIdentity(member, value, limit);
  if (holdsPhoneNumber(found)) throw invalid(member, "phoneNumber");
  return found;
}

/** As `text`, where a telephone number may stand and the number of an identity card may not. */
export function withoutIdentity(member: string, value: string, limit: number): string {
  const found = text(member, value.normalize("NFKC"), limit);
  if (holdsIdentityNumber(found)) throw invalid(member, "identityNumber");
  return found;
}

/** Distinct tags, each a `publicText`; refuses more than 20. */
export const publicTags = (member: string, tags: readonly string[]): string[] =>
  tagList(member, tags).map((tag) => publicText(member, tag, longest.tag));
