import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({ description: "Anything that can be read again by its id (Relay)." })
export abstract class Node {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
}
