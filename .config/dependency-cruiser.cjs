/** Which module may import which, and why. Imports of types alone vanish before anything runs, and are free. */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Modules that need each other cannot be read, tested or loaded one by one.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody imports is forgotten.",
      severity: "error",
      from: { orphan: true, path: "^src", pathNot: ["^src/main\\.ts$", "^src/cli/main\\.ts$"] },
      to: {},
    },
    {
      name: "shared-imports-nothing-of-ours",
      comment: "What everybody uses must not drag anybody in.",
      severity: "error",
      from: { path: "^src/shared" },
      to: { path: "^src/(?!shared)" },
    },
    {
      name: "reading-knows-no-noun",
      comment: "The read engine serves every noun, and so knows none.",
      severity: "error",
      from: { path: "^src/reading" },
      to: { path: "^src/(?!reading|shared)" },
    },
    {
      name: "domain-knows-no-transport",
      comment:
        "The domain outlives how it is reached: it knows how to read and to act, shared things, other nouns, and the permissions table alone.",
      severity: "error",
      from: { path: "^src/alliance" },
      to: { path: "^src/(?!alliance|acting|reading|shared|access/permissions\\.ts$)" },
    },
    {
      name: "acting-knows-no-noun",
      comment: "How an act is written, refused, retried and announced is the same for every noun.",
      severity: "error",
      from: { path: "^src/acting" },
      to: { path: "^src/(?!acting|reading|shared|access/permissions\\.ts$)" },
    },
    {
      name: "live-tells-and-never-acts",
      comment: "Subscribers are told what the domain announced; nothing happens because somebody listens.",
      severity: "error",
      from: { path: "^src/live" },
      to: { path: "^src/(?!live|alliance|reading|shared|access/permissions\\.ts$)" },
    },
    {
      name: "jobs-only-act",
      comment: "A job is an act of the domain at its time: it knows no endpoint and no key.",
      severity: "error",
      from: { path: "^src/jobs" },
      to: { path: "^src/(?!jobs|alliance|acting|shared)" },
    },
    {
      name: "federation-knows-no-endpoint",
      comment:
        "The executor of a supergraph serves the hub and an edge process alike: it knows operations and subgraphs, no key, no noun and no HTTP server.",
      severity: "error",
      from: { path: "^src/federation" },
      to: { path: "^src/(?!federation|reading|shared)" },
    },
    {
      name: "registry-knows-no-endpoint",
      comment:
        "What is published, and whether it may be, is the same for every way in: the registry acts and composes, and serves nobody.",
      severity: "error",
      from: { path: "^src/registry" },
      to: { path: "^src/(?!registry|federation|alliance|acting|reading|shared|access/permissions\\.ts$)" },
    },
    {
      name: "a-noun-is-entered-by-its-door",
      comment: "What a noun's index does not offer may change without asking anybody.",
      severity: "error",
      from: { path: "^src/alliance/([^/]+)/" },
      to: { path: "^src/alliance/[^/]+/.+", pathNot: ["^src/alliance/$1/", "^src/alliance/[^/]+/index\\.ts$"] },
    },
    {
      name: "a-module-is-entered-by-its-door",
      comment: "The same for the modules beside the domain.",
      severity: "error",
      from: { path: "^src/(?!reading/|acting/|api/|access/|live/|jobs/|federation/|registry/)" },
      to: {
        path: "^src/(reading|acting|api|access|live|jobs|federation|registry)/.+",
        pathNot: ["/index\\.ts$", "^src/access/permissions\\.ts$"],
      },
    },
    {
      name: "domain-without-servers",
      comment: "Entities, states and policies must run in any process.",
      severity: "error",
      from: { path: "^src/alliance" },
      to: { path: "^(node:)?(fs|http|https|net|child_process)|node_modules/(@apollo|fastify|@fastify)" },
    },
    {
      name: "api-reaches-no-database",
      comment: "The endpoint reads through the engine and recognises keys through access; it never writes SQL.",
      severity: "error",
      from: { path: "^src/api" },
      to: { path: "^src/(database|demo|cli)|node_modules/pg/" },
    },
    {
      name: "no-development-packages",
      comment: "They are absent where the hub runs.",
      severity: "error",
      from: { path: "^src" },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "declared-packages-only",
      comment: "An undeclared package may be gone tomorrow.",
      severity: "error",
      from: { path: "^src" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
