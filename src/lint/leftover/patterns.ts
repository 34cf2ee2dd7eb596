import type { Severity } from "../finding.ts";

/** Something that was to be taken out of a text before it was kept. */
export interface LeftoverKind {
  readonly what: string;
  readonly help: string;
  /** Global and multiline; its group is the place. */
  readonly pattern: RegExp;
  /**
   * One of these is in whatever it finds, in lower case where it ignores case. To compile a long pattern takes longer
   * than to look for them.
   */
  readonly words: readonly string[];
  readonly severity: Severity;
  /** 0..1 */
  readonly confidence: number;
}

const DELETE = "Delete the sentence.";

/** Where a paragraph may begin: behind blanks, but behind no quotation mark. */
const START = "^[ \\t]{0,3}(?:[-*+][ \\t]{1,9}|\\d{1,3}[.)][ \\t]{1,9}|#{1,6}[ \\t]{1,9})?";
const SUBJECT =
  "(?:(?:note|version|summary|section|draft|text|document|file|content|markdown|report|analysis|overview|breakdown|table|list|answer|outline|revision|rewrite|update|page|article|entry|synthesis|merge)s?)";

const YES_WORDS = [
  "certainly",
  "sure",
  "sure thing",
  "of course",
  "absolutely",
  "great question",
  "good question",
  "happy to help",
  "no problem",
  "understood",
  "got it",
];
const YES = `(?:${YES_WORDS.join("|")})`;
const yesBefore = (...marks: readonly string[]) =>
  YES_WORDS.flatMap((word) => marks.map((mark) => `${word}${mark}`));

function at(start: string, words: string): RegExp {
  return new RegExp(`${start}(${words})`, "gim");
}

/** What a language model says to the person it works for, not to a note's reader. */
export const ASSISTANT: readonly LeftoverKind[] = [
  {
    what: "an assistant's opening words",
    help: DELETE,
    // People say `Of course, I have …` too, but not with an exclamation mark.
    pattern: at(
      START,
      `${YES}[!:](?: [^\\r\\n.!?]{0,40}[.!?])?[ \\t]{1,3}(?:here(?:'s|’s| is| are| you)|i(?:'ll|’ll| will|'ve|’ve| have|'d|’d| can)|let me|let's|let’s|below (?:is|are))\\b[^\\r\\n]{0,200}`,
    ),
    words: yesBefore("!", ":"),
    severity: "error",
    confidence: 0.95,
  },
  {
    what: "an assistant's opening words",
    help: DELETE,
    pattern: at(
      START,
      `${YES}[,.] (?:here(?:'s|’s| is| are)|below is) (?:the|your|an?) (?:[\\w-]+,? ){0,5}${SUBJECT}\\b[^\\r\\n]{0,200}`,
    ),
    words: yesBefore(", ", ". "),
    severity: "error",
    confidence: 0.92,
  },
  {
    what: "an assistant's opening words",
    help: DELETE,
    pattern: at(
      START,
      `(?:i(?:'ve|’ve| have) [^\\r\\n.]{3,80}\\. )?(?:here(?:'s|’s| is| are)|below is|i(?:'ve|’ve| have) (?:updated|revised|rewritten|merged|created|prepared|drafted)) (?:the|your|an?) (?:[\\w-]+,? ){0,3}(?:updated|revised|rewritten|merged|consolidated|cleaned(?:-up)?|polished|improved|final|complete|completed|requested|corrected|full|edited|reformatted|expanded)(?: \\w+){0,3} (?:note|version|document|file|draft|markdown|rewrite|revision|article|page|text)s?\\b[^\\r\\n]{0,200}:[ \\t]{0,9}$`,
    ),
    words: [
      ...["here's", "here’s", "here is", "here are", "below is"].flatMap((word) =>
        ["the", "your", "a"].map((article) => `${word} ${article}`),
      ),
      ...["updated", "revised", "rewritten", "merged", "created", "prepared", "drafted"].map(
        (deed) => `ve ${deed}`,
      ),
    ],
    severity: "error",
    confidence: 0.9,
  },
  {
    what: "an assistant's words about itself",
    help: DELETE,
    pattern: at(
      START,
      "(?:as an? (?:ai|artificial intelligence)(?: (?:language model|assistant|model))?, i\\b|as a (?:large )?language model, i\\b|i(?:'m| am|’m) (?:just )?an? (?:ai (?:language model|assistant|chatbot|model)|(?:large )?language model|ai(?=[,.;]))|(?:i(?:'m|’m| am) )?sorry, (?:but )?i (?:can(?:'t|’t|not)|am unable|am not able)|i (?:can(?:'t|’t|not)) (?:assist|help|comply) with|i (?:don't|don’t|do not) have (?:access to|the ability to) (?:real-time|the internet|external|browse|your)|(?:as of|since) my (?:last |latest )?(?:knowledge|training)(?: data)? ?(?:cutoff|cut-off|update))[^\\r\\n]{0,200}",
    ),
    words:
      "as an ai|as a ai|as an artificial|as a artificial|as a language model|as a large language model|i'm an|i'm a |i'm just a|i am an|i am a |i am just a|i’m an|i’m a |i’m just a|sorry, |i can't|i can’t|i cannot|i don't have|i don’t have|i do not have|as of my|since my".split(
        "|",
      ),
    severity: "error",
    confidence: 0.92,
  },
  {
    what: "an assistant's closing words",
    help: DELETE,
    // Authors ask their readers for comments, too; only an assistant offers to go on working.
    pattern: at(
      START,
      "(?:(?:please )?(?:let me know|feel free to (?:ask|let me know)) if (?:you(?:'d|’d| would) like|you want|you need) (?:me to|any (?:changes|further|additional|other|more|adjust)|more |further |additional |changes|help|to (?:adjust|expand|refine|add|change|modify|include|see))[^\\r\\n]{0,200}|(?:i )?hope this (?:helps|is helpful)[!.]?|would you like me to [^\\r\\n]{0,200}\\?|is there anything else (?:you(?:'d|’d| would) like|i can)[^\\r\\n]{0,100}\\?|shall i (?:go ahead|proceed|continue)[^\\r\\n]{0,100}\\?)[ \\t]{0,9}$",
    ),
    words:
      "let me know if you|feel free to ask if you|hope this|would you like me to|is there anything else|shall i ".split(
        "|",
      ),
    severity: "error",
    confidence: 0.85,
  },
  {
    what: "a mark that a chat program puts in place of a source",
    help: "Write the source in its place, or delete the mark with what rests on it.",
    pattern:
      /(:contentReference\[oaicite:[^\]\r\n]{1,20}\](?:\{[^}\r\n]{1,30}\})?|【\d{1,4}(?::\d{1,4})?†[^【】\r\n]{0,80}】|\uE200?(?:file)?cite\uE202?turn\d{1,3}(?:search|view|news|file|fetch)\d{1,3}\S{0,60}|\bturn\d{1,3}(?:search|view|news|file|fetch)\d{1,3}\b)/g,
    words: [":contentReference", "†", ...Array.from("0123456789", (digit) => `turn${digit}`)],
    severity: "error",
    confidence: 0.97,
  },
  {
    what: "a language model's own control mark",
    help: "Delete the line, and what it encloses if that is no part of the text.",
    pattern:
      /^[ \t]{0,3}(<\/?(?:think|thinking|scratchpad|antml:\w{2,20}|function_calls|tool_call|tool_response|artifact\b[^>\r\n]{0,200})>|<\|(?:im_start|im_end|endoftext|eot_id|start_header_id)\|>[^\r\n]{0,40})[ \t]{0,9}$/gm,
    words: ["think", "scratchpad", "antml:", "function_calls", "tool_", "artifact", "<|"].flatMap(
      (word) => (word === "<|" ? [word] : [`<${word}`, `</${word}`]),
    ),
    severity: "error",
    confidence: 0.93,
  },
];

/** Scaffolding of merges and edits, and slots that nobody filled. */
export const SCAFFOLDING: readonly LeftoverKind[] = [
  {
    what: "scaffolding of a merge or an edit",
    help: "Delete the line; check that what it stands for is in the text.",
    pattern:
      /^[ \t]{0,3}([=<>-]{2,20}[ \t]{0,9}\[?(?:(?:BEGIN|START|END)(?: OF)? )?(?:MERGED|UPDATED|ORIGINAL|REVISED|EXISTING|CONSOLIDATED|OLD|NEW) (?:CONTENTS?|NOTE|FILE|SECTION|VERSION|TEXT|DOCUMENT)\]?(?:[ \t]{0,9}[=<>-]{2,20})?:?|[#*_ ]{0,9}\[?(?:(?:BEGIN|START|END)(?: OF)? )?(?:MERGED|UPDATED|CONSOLIDATED) (?:CONTENTS?|NOTE|FILE|DOCUMENT|TEXT)\]?[*_:]{0,4}|(?:[=#*_<>-]{2,20}[ \t]{0,9})?\[?(?:BEGIN|START|END) (?:OF )?(?:NOTE|FILE|DOCUMENT|MERGE|OUTPUT|ANSWER|RESPONSE)\]?(?:[ \t]{0,9}[=#*_<>-]{2,20})?|<{3,6}[ \t]{0,9}(?:[A-Z][A-Z0-9_ -]{2,40}|(?:HEAD|ours|theirs|base|mine|yours)\b[^\r\n]{0,80})(?:>{3,6})?|>{3,6}[ \t]{0,9}(?:REPLACE|END|UPDATED|MERGED)[ \t]{0,9}|<{5,9} (?:SEARCH|ORIGINAL)|>{5,9} (?:REPLACE|UPDATED))[ \t]{0,9}$/gm,
    words: [
      ..."MERGED UPDATED ORIGINAL REVISED EXISTING CONSOLIDATED BEGIN START END <<< >>>".split(" "),
      "OLD ",
      "NEW ",
    ],
    severity: "error",
    confidence: 0.9,
  },
  {
    what: "words that stand for text left out",
    help: "Put the text back: what these words stand for is gone from the note.",
    // In brackets or behind dots such words are enough; else they must say that something stays as it was.
    pattern:
      /^[ \t]{0,3}(?:[-*+][ \t]{1,9})?((?:(?:<!--[ \t]{0,9})?[[(*_]{0,3}(?:\.{3}|…)[ \t]{0,9}|<!--[ \t]{0,9}|\[[*_]{0,2})(?:(?:the )?(?:rest|remainder) of (?:the |this )?(?:note|file|document|section|content|text|article|page)s?(?: (?:content|text))?|(?:existing|previous|other|remaining|original) (?:content|sections?|text|notes?)(?: here)?)(?: (?:(?:is |are )?(?:unchanged|omitted|truncated|the same|as (?:before|above|is)|goes here|here)|(?:stays?|remains?|continues?)(?: (?:the same|unchanged|as (?:before|is)))?))?(?: for brevity)?[ \t]{0,9}(?:\.{3}|…)?[\])*_]{0,3}(?:[ \t]{0,9}-->)?|[*_]{0,2}(?:the )?(?:rest|remainder) of (?:the |this )?(?:note|file|document|section|content|text|article|page)s? (?:(?:is )?(?:unchanged|omitted for brevity|truncated)|(?:stays|remains) (?:the same|unchanged))[.*_]{0,3})[ \t]{0,9}$/gim,
    words: [
      "rest of",
      "remainder of",
      ...["existing", "previous", "other", "remaining", "original"].flatMap((which) =>
        ["content", "section", "text", "note"].map((what) => `${which} ${what}`),
      ),
    ],
    severity: "error",
    confidence: 0.88,
  },
  {
    what: "a slot that nobody filled",
    help: "Fill it in, or delete it.",
    pattern:
      /(?<![\w!\]`\\[])(\[(?:Insert|INSERT|insert) [^\]\r\n[]{2,80}\]|\[(?:Your|YOUR) [\w '’-]{2,40}\]|\[(?:Add|ADD|Fill in|FILL IN|Describe|Placeholder|PLACEHOLDER|To be (?:added|filled|completed|determined|written|done))\b[^\]\r\n[]{0,80}\]|\[(?:TODO|TBD|FIXME|XXX)\b[^\]\r\n[]{0,80}\]|\[(?:citation|source|reference|link|date|name|title|author) (?:here|to be added|goes here)\]|\[(?:DATE|TITLE|AUTHORS?|SOURCE|YEAR|CITATION)\])(?![([:])/g,
    words:
      "Insert INSERT insert Your YOUR Add ADD Fill FILL Describe Placeholder PLACEHOLDER To TODO TBD FIXME XXX citation source reference link date name title author DATE TITLE AUTHOR SOURCE YEAR CITATION"
        .split(" ")
        .map((word) => `[${word}`),
    severity: "warning",
    confidence: 0.85,
  },
  {
    what: "filler text",
    help: "Write what is meant, or delete it.",
    pattern:
      /(\blorem ipsum dolor(?: sit(?: amet)?)?|^[ \t]{0,3}(?:[-*+][ \t]{1,9})?lorem ipsum[.…]{0,3}(?=[ \t]{0,9}$))/gim,
    words: ["lorem ipsum"],
    severity: "warning",
    confidence: 0.9,
  },
  {
    what: "a date that nobody filled in",
    help: "Write the date.",
    pattern:
      /(?:^(?:[-*+][ \t]{1,9})?(?:[*_]{1,3})?(?:date|created|updated|modified|published|accessed|last (?:updated|reviewed|modified)|reviewed|retrieved)(?:[*_]{1,3})?[ \t]{0,9}:(?:[*_]{1,3})?[ \t]{0,9}["']?|^#{1,6}[ \t]{1,9}|[([,][ \t]?(?:[\p{L}.-]+,? )?)(\[?(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY|(?:20)?XX[-/.]XX[-/.]XX(?:XX)?|20(?:XX|xx|\?\?)(?:[-/.](?:XX|xx|\?\?|\d\d)){0,2}|YYYY)\]?)["']?(?=[ \t]{0,9}(?:$|[)\],;]))/gimu,
    words: ["yyyy", "xx", "20??"],
    severity: "warning",
    confidence: 0.85,
  },
  {
    what: "something still to be done",
    help: "Do it, or write it down where such things are kept.",
    pattern:
      /(?<=^[ \t>]{0,20}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,9})?(?:\[[ xX]\][ \t]{1,9})?[*_]{0,3}|[.!?)—–-][ \t]{1,2}|[([])((?:TODO|FIXME|XXX|TBD)(?:[:)*_(]|\](?![([:])|[ \t]{0,9}$)[^\r\n]{0,80}|(?<=^[ \t]{0,20}[-*+][ \t]{1,9}(?:\[[ xX]\][ \t]{1,9})?)(?:TODO|FIXME)[ \t]+[a-z][^\r\n]{0,80})|(\[citation needed\])/gm,
    words: ["TODO", "FIXME", "XXX", "TBD", "[citation needed]"],
    severity: "info",
    confidence: 0.85,
  },
];
