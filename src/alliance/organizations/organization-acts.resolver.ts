import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { closeOrganization, createOrganization, moveOrganization, updateOrganization } from "./organization.acts.js";
import { Organization } from "./organization.entity.js";
import {
  AppointPost,
  CloseOrganization,
  CreateOrganization,
  EndPost,
  MoveOrganization,
  UpdateOrganization,
} from "./organization-acts.inputs.js";
import { appointPost, endPost } from "./post.acts.js";
import { Post } from "./post.entity.js";

const organization = { organization: () => Organization };
const post = { post: () => Post };

/** What can be done about organizations and their posts: a permission and one call each. */
@Resolver()
export class OrganizationActsResolver {
  @Act({
    permission: "organization.change",
    input: CreateOrganization,
    answers: organization,
    description: "Records an organization 新建组织; it is no member of the alliance by that.",
  })
  createOrganization(input: CreateOrganization, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => createOrganization(unit, input));
  }

  @Act({
    permission: "organization.change",
    input: UpdateOrganization,
    answers: organization,
    description: "Changes what is told of an organization 修改组织, until it is closed.",
  })
  updateOrganization(input: UpdateOrganization, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => updateOrganization(unit, input));
  }

  @Act({
    permission: "organization.change",
    input: MoveOrganization,
    answers: organization,
    description: "Puts an organization, with all below it, under another one or at the top 调整上级组织.",
  })
  moveOrganization(input: MoveOrganization, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => moveOrganization(unit, input));
  }

  @Act({
    permission: "organization.change",
    input: CloseOrganization,
    answers: organization,
    description:
      "Closes an organization 撤销组织 for good, once nothing stands below it and it is no member; never the community or the general branch.",
  })
  closeOrganization(input: CloseOrganization, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => closeOrganization(unit, input));
  }

  @Act({
    permission: "post.appoint",
    input: AppointPost,
    answers: post,
    description: "Gives an organization a post and says who holds it 任命; a member does so for itself alone.",
  })
  appointPost(input: AppointPost, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => appointPost(unit, input));
  }

  @Act({
    permission: "post.appoint",
    input: EndPost,
    answers: post,
    description: "Ends a post 卸任 for good; whoever follows is appointed anew.",
  })
  endPost(input: EndPost, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => endPost(unit, input));
  }
}
