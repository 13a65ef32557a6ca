import type { GraphQLSchema } from "graphql";
import { permissions, type Role, roles } from "../../access/index.js";
import { permissionOf } from "../../api/index.js";

const refusalOf = (role: Role, allowed: readonly Role[]): string =>
  allowed.includes(role) ? "✓" : role === "public" ? "UNAUTHENTICATED" : "FORBIDDEN";

/** Which role may use which root field, and the error that the others get, as a table. */
export function permissionTable(schema: GraphQLSchema): string {
  const sections = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((root) => {
    if (!root) return "";
    const rows = Object.values(root.getFields())
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((field) => {
        const permission = permissionOf(field);
        return `| ${field.name} | ${permission} | ${roles.map((role) => refusalOf(role, permissions[permission])).join(" | ")} |`;
      });
    return `## ${root.name}\n\n| field | permission | ${roles.join(" | ")} |\n|---|---|${roles.map(() => "---|").join("")}\n${rows.join("\n")}\n`;
  });
  return `# Who may do what\n\nWritten from the code by \`npm run hub -- docs emit\`. A ✓ says that the role may try: whose record it is, and in which state,
is asked afterwards (\`NOT_YOURS\`, \`WRONG_STATE\`; \`NOT_FOUND\` for what the caller cannot see or what is another alliance's).\n\n${sections.filter(Boolean).join("\n")}`;
}
