const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs between a thing and its value; what they measure is said by a noun. */
export const GIVES = words(
  `reach reaches reached get gets got achieve achieves achieved hit hits obtain obtains obtained attain attains attained
  give gives gave yield yields yielded have has had show shows showed shown produce produces produced deliver delivers
  delivered record records recorded post posts posted`,
);
export const IS = words(
  "is are was were be equals equal equalled = ≈ averages averaged totals totalled",
);
/** Verbs that name what they measure. */
export const MEASURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cost: "cost costs costed costing",
    time: "take takes took taken last lasts lasted",
    score: "score scores scored",
    weight: "weigh weighs weighed",
  }).flatMap(([measure, forms]) => forms.split(" ").map((form) => [form, measure] as const)),
);
/** What a whole group does, so that their number is the group's. */
export const DEEDS = words(
  `work works worked run runs ran participate participates participated collaborate collaborated compete
  competed serve serves served enrolled completed were are`,
);
export const ARTICLES = words("a an the its their our this that");
/** A measure has one of these for a noun where nothing else tells what is measured. */
export const SAYS_LITTLE = words(
  "score scores value values figure figures level levels result results metric",
);
/** What is only thought of, denied or aimed at is not measured. */
export const UNMEASURED = words(
  `not n't never no cannot if unless would could should may might must can than until whether expected expects expect aim
  aims aimed goal target targets targeted planned plans hope hoped predicted predicts prediction forecast estimates from
  respectively per each every another other others`,
);
export const BOUNDARIES = words("; : but while whereas although though because however | — –");
