import { describe, expect, it } from "vitest";
import { secret } from "../../rules/secret.ts";
import { lintBase } from "../../src/lint/run.ts";
import { secretsIn } from "../../src/lint/secret/scan.ts";
import { baseOf } from "../support/base.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Characters without any order, the same every time; put together here so that no scanner takes them for real. */
function random(length: number, alphabet = LETTERS): string {
  let state = 20260721;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return alphabet[Math.floor((state / 2147483648) * alphabet.length)];
  }).join("");
}

const hex = (length: number) => random(length, "0123456789abcdef");
const base64 = (text: string) => Buffer.from(text).toString("base64");
const pem = (kind: string) =>
  `-----BEGIN ${kind}PRIVATE KEY-----\n${random(64)}\n${random(40)}\n-----END ${kind}PRIVATE KEY-----`;

const PLANTED: readonly (readonly [kind: string, text: string])[] = [
  ["AWS access key id", `key id ${"AK"}IA${random(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`],
  ["AWS secret access key", `aws_secret_access_key = ${random(40)}`],
  ["GitHub token", `use ${"gh"}p_${random(36)} here`],
  ["fine-grained GitHub token", `${"github"}_pat_${random(22)}_${random(59)}`],
  ["GitLab token", `${"gl"}pat-${random(20)}`],
  ["Anthropic key", `ANTHROPIC_API_KEY="${"sk"}-ant-api03-${random(95)}"`],
  ["OpenAI key", `\`${"sk"}-proj-${random(100)}\``],
  ["OpenAI key", `${"sk"}-${random(48)}`],
  ["Hugging Face token", `login with ${"h"}f_${random(34)}.`],
  [
    "Slack token",
    `${"xo"}xb-${random(12, "0123456789")}-${random(12, "0123456789")}-${random(24)}`,
  ],
  [
    "Slack webhook",
    `https://hooks.${"slack"}.com/services/T${random(8)}/B${random(8)}/${random(24)}`,
  ],
  ["Weights & Biases key", `export WANDB_API_KEY=${hex(40)}`],
  ["Weights & Biases key", `wandb login ${hex(40)}`],
  ["Google API key", `${"AI"}za${random(35)}`],
  ["Stripe key", `${"sk"}_live_${random(24)}`],
  ["npm token", `${"np"}m_${random(36)}`],
  [
    "JSON web token",
    `${base64('{"alg":"HS256"}').replace(/=/g, "")}.${base64(`{"sub":"${random(9)}"}`).replace(/=/g, "")}.${random(43)}`,
  ],
  ["private key", pem("RSA ")],
  ["private key", `> ${pem("OPENSSH ").replaceAll("\n", "\n> ")}`],
  ["encoded key", base64(`${"sk"}-ant-api03-${random(60)}`)],
  ["password in an address", `postgres://lab:${random(14)}@runs.lab-internal.net/all`],
  ["assigned secret", `client_secret: ${random(32)}`],
  ["assigned secret", `Authorization: Bearer ${random(40)}`],
];

const INNOCENT: readonly string[] = [
  "sk-ant-api03-... and sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "ghp_0123456789abcdefghijABCDEFGHIJ012345",
  "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
  "token: the-next-token-prediction-objective",
  "secret: https://example.org/a/b/c",
  `commit ${hex(40)} and sha256 ${hex(64)}`,
  "api_key = process.env.OPENAI_API_KEY",
  "password: correct horse battery staple",
  "tokenizer: meta-llama/Llama-3.1-8B-Instruct",
  "max_tokens: 4096, token_count=128256",
  "https://user:hunter2@example.com, redis://:password@localhost:6379",
  "an e-mail, maria:smith@example.org, is no address",
];

describe("secretsIn", () => {
  it.each(PLANTED)("finds a planted %s", (kind, text) => {
    const found = secretsIn(`Before it.\n${text}\nAfter it.`);
    expect(found.map((each) => each.kind)).toEqual([kind]);
  });

  it.each(INNOCENT)("leaves alone: %s", (text) => {
    expect(secretsIn(text)).toEqual([]);
  });

  // Work in proportion to the square of such a text would run into the time limit of the test.
  it.each([
    ["openings of a key", "-----BEGIN PRIVATE KEY-----".repeat(40_000)],
    ["openings of a web token", "eyJaaaaaaaaaaaaaa.".repeat(80_000)],
    ["schemes of an address", "a://b:".repeat(200_000)],
    ["blanks behind a name", `token${" ".repeat(1_000_000)}`],
    ["names without a value", "token=".repeat(200_000)],
  ])("finds none in a long text of %s", (_, text) => {
    expect(secretsIn(text)).toEqual([]);
  });
});

it("gives a secret away in no finding", async () => {
  const key = `${"gh"}p_${random(36)}`;
  const base = await baseOf({ "a.md": `# Keys\n\nUse ${key} here.\n` });
  const findings = lintBase(base, [{ rule: secret, severity: null, options: {} }]);
  expect(findings).toHaveLength(1);
  expect(JSON.stringify(findings)).not.toContain(key);
  expect(findings[0]!.quote).toBe("");
});
