import { createHash } from "node:crypto";
import { type AskAsVisitor, statusOfCode, type Told, type Visit } from "../api/index.js";
import { say } from "../shared/messages.js";
import { pageAcceptOffer, pageCancelRegistration, pageRegister, type PageRegisterMutation } from "./operations.js";
import type { Refused, Typed } from "./registration-form.js";

/** What came of a form: where somebody is registered, why nothing changed, or that there is no such thing. */
export type Outcome<Done> = { readonly done: Done } | { readonly refused: Refused } | "missing";

interface Registered {
  readonly id: string;
  readonly token: string;
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

/**
 * Registers who filled the form in. A form that is sent twice registers once. A browser may show an old form again,
 * whose registration has ended since: then it stands for a new one.
 */
export async function register(
  ask: AskAsVisitor,
  visit: Visit,
  activityId: string,
  { participantName, contact, formKey }: Typed,
): Promise<Outcome<Registered>> {
  let idempotencyKey = digestOf(JSON.stringify([formKey, activityId, participantName, contact]));
  for (;;) {
    const input = { activityId, participantName, contact, idempotencyKey };
    const told: Told<PageRegisterMutation> = await ask(visit, pageRegister, { input });
    const payload = told.data?.registerForActivity;
    if (!payload?.registration) return refusalOf(visit, told, payload?.userErrors);
    const { id, status } = payload.registration;
    if (status !== "CANCELLED" && status !== "EXPIRED") return { done: { id, token: payload.cancelToken! } };
    idempotencyKey = digestOf(`${idempotencyKey} after ${id}`);
  }
}

/** Takes the place that was offered, or cancels; once, however often the button is pressed. */
export async function answerFor(
  ask: AskAsVisitor,
  visit: Visit,
  act: "acceptOffer" | "cancelRegistration",
  registrationId: string,
  cancelToken: string,
): Promise<Outcome<true>> {
  const input = { registrationId, cancelToken, idempotencyKey: digestOf(`${act} ${registrationId} ${cancelToken}`) };
  const told =
    act === "acceptOffer"
      ? await ask(visit, pageAcceptOffer, { input })
      : await ask(visit, pageCancelRegistration, { input });
  const payload = told.data && Object.values<{ userErrors: readonly UserError[] } | null>(told.data)[0];
  return payload && payload.userErrors.length === 0 ? { done: true } : refusalOf(visit, told, payload?.userErrors);
}

interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[] | null;
}

function refusalOf(
  { language }: Visit,
  { errors }: Told<unknown>,
  userErrors: readonly UserError[] | undefined,
): Outcome<never> {
  const [refusal] = userErrors ?? [];
  if (!refusal) {
    const [error] = errors!;
    if (error!.extensions.code === "NOT_FOUND") return "missing";
    return { refused: { status: statusOfCode(error!.extensions.code), message: error!.message } };
  }
  const { code, message, path } = refusal;
  // What the hub says of an input's members is for programmers.
  const field = path?.[1];
  if (code === "INVALID_VALUE" && field === "contact")
    return { refused: { status: 422, message: say(language, "contactTooLong"), field } };
  if (code === "INVALID_VALUE" && field === "participantName")
    return { refused: { status: 422, message: say(language, "participantNeeded"), field } };
  if (code === "WRONG_STATE") return { refused: { status: 409, message: say(language, "notPossibleNow") } };
  return { refused: { status: 409, message, ...(field === "participantName" ? { field } : {}) } };
}
