/**
 * The part of the SARIF 2.1.0 schema that winnow's reports use, written down from the standard: its constraints on
 * these objects, and nothing but the properties winnow writes.
 */
export const SARIF_SCHEMA = {
  $schema: "http://json-schema.org/draft-07/schema#",
  ...object(["version", "runs"], {
    $schema: { type: "string", format: "uri" },
    version: { enum: ["2.1.0"] },
    runs: { type: "array", items: ref("run") },
  }),
  definitions: {
    run: object(["tool"], {
      tool: object(["driver"], { driver: ref("toolComponent") }),
      invocations: { type: "array", uniqueItems: true, items: ref("invocation") },
      originalUriBaseIds: { type: "object", additionalProperties: ref("artifactLocation") },
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      results: { type: "array", items: ref("result") },
    }),
    toolComponent: object(["name"], {
      name: { type: "string" },
      version: { type: "string" },
      semanticVersion: { type: "string" },
      informationUri: { type: "string", format: "uri" },
      rules: { type: "array", uniqueItems: true, items: ref("reportingDescriptor") },
    }),
    reportingDescriptor: object(["id"], {
      id: { type: "string" },
      shortDescription: ref("multiformatMessageString"),
      fullDescription: ref("multiformatMessageString"),
      help: ref("multiformatMessageString"),
      defaultConfiguration: object([], { level: ref("level") }),
    }),
    invocation: object(["executionSuccessful"], {
      executionSuccessful: { type: "boolean" },
      toolExecutionNotifications: { type: "array", items: ref("notification") },
    }),
    notification: object(["message"], {
      level: ref("level"),
      message: ref("message"),
      locations: { type: "array", uniqueItems: true, items: ref("location") },
    }),
    result: object(["message"], {
      ruleId: { type: "string" },
      ruleIndex: { type: "integer", minimum: -1 },
      level: ref("level"),
      message: ref("message"),
      locations: { type: "array", uniqueItems: true, items: ref("location") },
      relatedLocations: { type: "array", uniqueItems: true, items: ref("location") },
      partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
      rank: { type: "number", minimum: -1, maximum: 100 },
    }),
    location: object([], {
      id: { type: "integer", minimum: -1 },
      message: ref("message"),
      physicalLocation: object(["artifactLocation"], {
        artifactLocation: ref("artifactLocation"),
        region: ref("region"),
      }),
    }),
    artifactLocation: object([], {
      uri: { type: "string", format: "uri-reference" },
      uriBaseId: { type: "string" },
      description: ref("message"),
    }),
    region: object([], {
      startLine: { type: "integer", minimum: 1 },
      startColumn: { type: "integer", minimum: 1 },
      endLine: { type: "integer", minimum: 1 },
      endColumn: { type: "integer", minimum: 1 },
      charOffset: { type: "integer", minimum: -1 },
      charLength: { type: "integer", minimum: 0 },
      snippet: object([], { text: { type: "string" } }),
    }),
    message: object(["text"], { text: { type: "string" } }),
    multiformatMessageString: object(["text"], {
      text: { type: "string" },
      markdown: { type: "string" },
    }),
    level: { enum: ["none", "note", "warning", "error"] },
  },
};

function object(required: readonly string[], properties: object): object {
  return { type: "object", required, properties, additionalProperties: false };
}

function ref(name: string): object {
  return { $ref: `#/definitions/${name}` };
}
