/** A configuration to start from: every line a person may want, commented out, with what holds as long as it is. */
export const STARTING_CONFIG = `{
  // What winnow may be told. Each line shows what holds while it is left out.

  // Folders of agents' runs:
  // "bundles": ["artifacts/*/*/*/"],

  // Folders of the questions that runs answer, as FOLDER/ID/vNNN.md:
  // "contracts": [".fab/contracts"],

  // What is not a note, as in .gitignore:
  // "ignore": [],

  // Rules to be weighed otherwise, each "off", "info", "warn" or "error"; winnow explain RULE tells of one:
  // "rules": {},

  // Who the commits of proposals are by:
  // "author": { "name": "winnow", "email": "winnow@localhost" },
}
`;
