/** One kind of secret: how it is written, and what it is called in a message. */
export interface SecretKind {
  readonly name: string;
  /** Strings of which one must occur for the pattern to match; looked for first, since most texts hold none. */
  readonly hints: readonly string[];
  /** Global; group 1, or else the whole match, is the secret. Begins with a fixed mark, so that time is linear. */
  readonly pattern: RegExp;
  /** 0..1 */
  readonly confidence: number;
}

/** A kind whose keys begin with a mark of their own and go on for a known length. */
function marked(name: string, hints: readonly string[], pattern: RegExp): SecretKind {
  return { name, hints, pattern, confidence: 0.96 };
}

/** Keys that can be told by their own form. */
export const SECRET_KINDS: readonly SecretKind[] = [
  marked("AWS access key id", ["AKIA", "ASIA"], /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/g),
  marked(
    "AWS secret access key",
    ["aws_secret", "AWS_SECRET", "SecretAccessKey", "secretAccessKey"],
    /(?:aws_?secret(?:_?access)?_?key|secretaccesskey)["' \t]{0,4}[:=]["' \t]{0,4}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  ),
  marked(
    "GitHub token",
    ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    /\b(gh[pousr]_[A-Za-z0-9]{36,251})\b/g,
  ),
  marked(
    "fine-grained GitHub token",
    ["github_pat_"],
    /\b(github_pat_[A-Za-z0-9]{20,24}_[A-Za-z0-9]{50,70})\b/g,
  ),
  marked("GitLab token", ["glpat-"], /\b(glpat-[\w-]{20,64})/g),
  marked("Anthropic key", ["sk-ant-"], /\b(sk-ant-[a-z]{2,8}\d\d-[\w-]{24,128})/g),
  marked(
    "OpenAI key",
    ["sk-"],
    /\b(sk-(?:(?:proj|svcacct|admin|None)-[\w-]{20,200}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|[A-Za-z0-9]{48})(?![\w-]))/g,
  ),
  { ...marked("API key", ["sk-"], /\b(sk-[0-9a-f]{32})(?![\w-])/g), confidence: 0.9 },
  marked("OpenRouter key", ["sk-or-"], /\b(sk-or-v1-[0-9a-f]{48,64})\b/g),
  marked("Hugging Face token", ["hf_", "api_org_"], /\b((?:hf_|api_org_)[A-Za-z0-9]{34,40})\b/g),
  marked("Slack token", ["xox", "xapp-"], /\b((?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{20,250})/g),
  marked(
    "Slack webhook",
    ["hooks.slack.com"],
    /(https:\/\/hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9]{8,12}\/[A-Za-z0-9]{8,12}\/[A-Za-z0-9]{20,30})/g,
  ),
  marked(
    "Weights & Biases key",
    ["wandb", "WANDB", "W&B"],
    /(?:wandb[\w.-]{0,20}(?:["' \t]{0,4}[:=]["' \t]{0,4}|[ \t]+login[ \t]+(?:--[\w-]{1,20}[ \t]+)*)|W&B[ \t](?:api[ \t])?key["'`:= \t]{1,6})([0-9a-f]{40}|wandb_v\d_\w{40,120})\b/gi,
  ),
  marked("Weights & Biases key", ["wandb_v"], /\b(wandb_v\d_\w{40,120})\b/g),
  marked("Google API key", ["AIza"], /\b(AIza[\w-]{35})(?![\w-])/g),
  marked("Google OAuth secret", ["GOCSPX-"], /\b(GOCSPX-[\w-]{28})(?![\w-])/g),
  marked("Stripe key", ["k_live_"], /\b([sr]k_live_[A-Za-z0-9]{20,120})\b/g),
  marked("npm token", ["npm_"], /\b(npm_[A-Za-z0-9]{36})\b/g),
  marked("PyPI token", ["pypi-AgE"], /\b(pypi-AgE[\w-]{50,250})/g),
  marked("SendGrid key", ["SG."], /\b(SG\.[\w-]{22}\.[\w-]{43})(?![\w-])/g),
  marked("Groq key", ["gsk_"], /\b(gsk_[A-Za-z0-9]{52})\b/g),
  marked("Replicate token", ["r8_"], /\b(r8_[A-Za-z0-9]{37})\b/g),
  marked("xAI key", ["xai-"], /\b(xai-[A-Za-z0-9]{70,90})\b/g),
  marked("Databricks token", ["dapi"], /\b(dapi[0-9a-f]{32})\b/g),
  marked("Telegram bot token", [":AA"], /\b(\d{8,10}:AA[\w-]{33})(?![\w-])/g),
  marked(
    "Notion or Linear token",
    ["ntn_", "lin_api_"],
    /\b((?:ntn_|lin_api_)[A-Za-z0-9]{40,50})\b/g,
  ),
  marked(
    "age key",
    ["AGE-SECRET-KEY-1"],
    /\b(AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58})\b/g,
  ),
  marked("Azure storage key", ["AccountKey="], /AccountKey=([A-Za-z0-9+/]{86}==)/g),
  marked(
    "JSON web token",
    ["eyJ"],
    /(?<![\w-])(eyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{20,1000})(?![\w-])/g,
  ),
  marked(
    "private key",
    ["PRIVATE KEY"],
    // What follows must look like a key, which an ellipsis or a remark in a manual does not.
    /-----BEGIN (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----((?:[\s>|]|\\n){0,20}(?:[A-Za-z][\w-]{2,20}: [^\r\n]{1,200}[\r\n]+){0,4}[\s>|]{0,20}[A-Za-z0-9+/=]{24}(?:[A-Za-z0-9+/=\s>|]|\\n)*)/g,
  ),
  marked(
    "encoded key",
    // How `sk-ant-`, `sk-proj-`, `ghp_`, `github_pat_` and `-----BEGIN` begin in base64.
    ["c2stYW50", "c2stcHJva", "Z2hwX", "Z2l0aHViX3Bhd", "LS0tLS1CRUdJTi"],
    /\b((?:c2stYW50|c2stcHJva|Z2hwX[0-9w-z]|Z2l0aHViX3Bhd|LS0tLS1CRUdJTi)[A-Za-z0-9+/]{30,4000}={0,2})/g,
  ),
];
