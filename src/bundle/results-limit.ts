/** Values that are read of one bundle's results: more than any run reports, and few enough to compare claims with. */
export const MAX_VALUES = 100_000;

/** What is told where results hold more. */
export const TOO_MANY_VALUES = `holds more than ${MAX_VALUES} values; the rest was not read`;
