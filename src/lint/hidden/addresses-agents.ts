const OVERRIDES =
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:(?:all|any|every|the|your|these|those|of)\s+){0,3}(?:previous|prior|above|earlier|preceding|existing|foregoing|system|safety|other)\s+(?:\w+\s+){0,2}(?:instructions?|prompts?|messages?|rules?|guidelines?|directions?|directives?|context|commands?|constraints?)\b/i;
const CONCEALS =
  /\b(?:do not|don't|never|without)\s+(?:tell(?:ing)?|mention(?:ing)?|reveal(?:ing)?|inform(?:ing)?|alert(?:ing)?|notify(?:ing)?|disclos(?:e|ing)|show(?:ing)?)\s+(?:\w+\s+){0,3}(?:user|reader|reviewer|human|operator|researcher|anyone|developer)s?\b/i;
const ROLE =
  /\byou are (?:now )?(?:an? |the )?(?:\w+ ){0,2}(?:ai|assistant|agent|language model|llm|chatbot|reviewer|referee|root|admin\w*|dan)\b|^[ \t]{0,9}(?:system|assistant|developer)(?: prompt| message)?:|<\|?(?:system|im_start)\|?>/im;
const CALLED =
  /\b(?:(?:attention|note|instructions?|message|hint|reminder|prompt)\s+(?:to|for)\s+(?:all\s+|any\s+|the\s+|an?\s+|other\s+)?|(?:dear|hey|hello)\s+)(?:\w+\s+){0,2}(?:ai|llm|agent|assistant|language model|chatbot|model|bot|crawler|claude|chatgpt|gpt|copilot|gemini)s?\b|\b(?:ais?|llms?|agents?|assistants?|language models?|chatbots?|claude|chatgpt|gpt-?\d?|copilot|gemini)(?:\s*[:,]\s*(?:please\s+)?(?:you\s+)?(?:must|should|always|never|do|ignore|read|add|write|copy|report|rate|give|send|run|use|delete|keep|include|respond|reply|summari[sz]e|treat|approve|accept|mark|skip)\b|\s+(?:must|should|shall|reading this|who read this|that read this|please)\b)/i;

/** How far words speak to an agent: not at all, as to a colleague, or to turn it round behind its reader's back. */
export function agentsAddressed(text: string): "no" | "addressed" | "subverted" {
  const part = text.slice(0, 20_000);
  if (OVERRIDES.test(part) || CONCEALS.test(part)) return "subverted";
  return ROLE.test(part) || CALLED.test(part) ? "addressed" : "no";
}
