/** Values that are read of one bundle's results: more than any run reports, and few enough to compare claims with. */
export const MAX_VALUES = 100_000;

/** Things wrong with one file that are told one by one. */
export const MAX_PROBLEMS = 20;

/** What is told where results hold more. */
export const TOO_MANY_VALUES = `holds more than ${MAX_VALUES} values; the rest was not read`;
