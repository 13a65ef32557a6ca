import { GraphQLError, parse, validate } from "graphql";
import { Ctx, Field, InputType, ObjectType, Query, Resolver } from "type-graphql";
import { Needs } from "../access/permissions.js";
import { Act, ActInput, type Acting, notFound } from "../acting/index.js";
import type { JsonText } from "../reading/index.js";
import { invalid } from "../shared/refusals.js";
import type { RegistryContext } from "./subgraph.resolver.js";
import { forgetDocument, keepDocument, trustedDocuments } from "./trusted-documents.js";

@InputType({ description: "An operation that somebody relies on." })
class TrustDocument extends ActInput {
  @Field(() => String, {
    description:
      "Its name 名称: a letter, then up to 99 letters, digits, `_`, `.` or `-`; one of the same name is replaced.",
  })
  name!: string;

  @Field(() => String, { description: "The operation 文档; it must be valid today." })
  text!: string;
}

@InputType({ description: "Which trusted document to forget." })
class ForgetDocument extends ActInput {
  @Field(() => String, { description: "Its name 名称." })
  name!: string;
}

@ObjectType({
  description: "An operation that somebody relies on 可信文档: no subgraph is published so that it would fail.",
})
class TrustedOperation {
  @Field(() => String, { description: "Its name 名称." })
  name!: string;

  @Field(() => String, { description: "The operation 文档." })
  text!: string;
}

const form = /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/;

/** What no subgraph may break: kept and forgotten by operators. */
@Resolver()
export class TrustedDocumentResolver {
  @Needs("document.trust")
  @Query(() => [TrustedOperation], {
    description: "The trusted documents, those that come with the hub first 可信文档.",
  })
  trustedDocuments(@Ctx() { act }: RegistryContext): Promise<TrustedOperation[]> {
    return trustedDocuments(act.run);
  }

  @Act({
    permission: "document.trust",
    input: TrustDocument,
    answers: {},
    description: "Trusts an operation 信任文档: from now on no subgraph is published so that it would fail.",
  })
  async trustDocument(input: TrustDocument, act: Acting): Promise<JsonText> {
    const { name, text } = input;
    const { registry } = act.context as RegistryContext;
    return act.perform(input, async (unit) => {
      if (!form.test(name)) throw invalid("name", "documentNameForm");
      const reason = failureIn(text, await registry.apiSchema());
      if (reason !== null) throw invalid("text", "documentInvalid", { reason });
      await keepDocument(unit.run, { name, text }, unit.now);
      unit.audit(name, "trusted");
      return {};
    });
  }

  @Act({
    permission: "document.trust",
    input: ForgetDocument,
    answers: {},
    description: "Trusts an operation no more 不再信任文档; those that come with the hub stay.",
  })
  async forgetDocument(input: ForgetDocument, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      if (!(await forgetDocument(unit.run, input.name))) throw notFound("name");
      unit.audit(input.name, "no longer trusted");
      return {};
    });
  }
}

function failureIn(text: string, schema: Parameters<typeof validate>[0]): string | null {
  try {
    return validate(schema, parse(text, { maxTokens: 2_000 }))[0]?.message ?? null;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}
