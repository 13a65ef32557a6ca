import js from "@eslint/js";
import graphql from "@graphql-eslint/eslint-plugin";
import tseslint from "typescript-eslint";

const graphQLConfig = {
  schema: ["schema/hub.graphql", ".config/federation.graphql"],
  documents: "schema/operations/**/*.graphql",
};

export default tseslint.config(
  { ignores: ["node_modules/", ".data/", "coverage/", "migrations/snapshot.json"] },
  {
    files: ["src/**/*.ts", "test/**/*.ts", "migrations/**/*.ts"],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-extraneous-class": "off",
      "max-lines": ["warn", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Ask the clock of src/shared/clock.ts." },
        { object: "Math", property: "random", message: "Ids and secrets come from src/shared/ids.ts." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Ask the clock of src/shared/clock.ts.",
        },
      ],
    },
  },
  {
    files: ["src/web/**/*.ts"],
    languageOptions: {
      parserOptions: { project: "src/web/tsconfig.json", tsconfigRootDir: `${import.meta.dirname}/..` },
    },
  },
  // Browsers load nothing of src/shared; their clock is asked in one place, too.
  { files: ["src/shared/clock.ts", "src/web/dashboard/when.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["test/**/*.ts"],
    rules: {
      "no-restricted-properties": "off",
      "no-restricted-syntax": "off",
      // graphql-js and Jest type much of what a test looks at as any.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  { files: ["migrations/**/*.ts"], rules: { "max-lines": "off", "no-useless-escape": "off" } },
  {
    files: ["schema/hub.graphql"],
    plugins: { "@graphql-eslint": { rules: graphql.rules } },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig },
    },
    rules: {
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: "camelCase",
          ArgumentDefinition: "camelCase",
          EnumTypeDefinition: { forbiddenPrefixes: ["Enum"], forbiddenSuffixes: ["Enum"] },
        },
      ],
      // A Need is `neededBy` a day: the rule compares letters, not words.
      "@graphql-eslint/no-typename-prefix": "off",
    },
  },
  {
    files: ["schema/operations/**/*.graphql"],
    plugins: { "@graphql-eslint": { rules: graphql.rules } },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig },
    },
    // A widget keeps no normalised cache, and so needs no id of what it only shows.
    rules: { ...graphql.configs["flat/operations-recommended"].rules, "@graphql-eslint/require-selections": "off" },
  },
);
