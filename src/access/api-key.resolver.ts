import { Resolver } from "type-graphql";
import { Act, type Acting } from "../acting/index.js";
import type { JsonText } from "../reading/index.js";
import { allowSites, issueKey, revokeKey } from "./api-key.acts.js";
import { ApiKey } from "./api-key.entity.js";
import { AllowSites, IssueKey, OfKey } from "./api-key.inputs.js";

const apiKey = { apiKey: () => ApiKey };

/** What can be done about API keys: a permission and one call each. */
@Resolver()
export class ApiKeyResolver {
  @Act({
    permission: "key.issue",
    input: IssueKey,
    answers: apiKey,
    tells: {
      key: {
        type: () => String,
        description:
          "The key itself 密钥, to be sent as `Authorization: Bearer KEY`. It is told this once and kept nowhere: a retry with the same idempotency key answers the same record and null here. Whoever has missed it revokes the key and issues another.",
      },
    },
    description:
      "Issues an API key of the alliance 签发密钥: a coordinator's, which acts as the general branch, a member's, or a widget's.",
  })
  async issueKey(input: IssueKey, act: Acting): Promise<JsonText> {
    let issued: { readonly id: string; readonly key: string } | undefined;
    const work: Parameters<Acting["perform"]>[1] = async (unit) => {
      const { apiKey: record, key } = await issueKey(unit, input);
      issued = { id: record.id, key };
      return { apiKey: record };
    };
    // An attempt that turns out to be a retry has made a key as well, which went with its transaction.
    return act.perform(input, work, ({ apiKey: id }) => ({ key: issued?.id === id ? issued!.key : null }));
  }

  @Act({
    permission: "key.issue",
    input: OfKey,
    answers: apiKey,
    description:
      "Revokes a key of the alliance 停用密钥: from now on it is refused, a widget's too; who subscribes by it is let go within a minute. Nobody revokes the key that they use.",
  })
  revokeKey(input: OfKey, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => revokeKey(unit, input));
  }

  @Act({
    permission: "key.issue",
    input: AllowSites,
    answers: apiKey,
    description: "Says which sites may use a widget's key 设定允许的网站, from now on and no others.",
  })
  allowSites(input: AllowSites, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => allowSites(unit, input));
  }
}
