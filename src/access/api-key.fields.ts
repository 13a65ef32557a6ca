import { Alliance } from "../alliance/alliances/index.js";
import { connectionField, connectionType, ordersOf, sql } from "../reading/index.js";
import { ApiKey } from "./api-key.entity.js";

connectionField(Alliance, "keys", {
  description: "The alliance's API keys 密钥, the latest first; none for others than its coordinators and operators.",
  type: connectionType("ApiKey", () => ApiKey),
  node: () => ApiKey,
  on: (key, alliance) => sql`${key.alliance} = ${alliance.id}`,
  orders: ordersOf<ApiKey>("ApiKey", {
    CREATED_AT: { description: "By when it was issued 签发时间.", by: (key) => key.createdAt, type: "timestamptz" },
  }),
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
});
