/** Whether a file is a form for notes to come, by its own name or its folder's: slots in it are meant to be empty. */
export function isTemplate(path: string): boolean {
  return /(?:^|\/)(?:[^/]*[-_. ])?(?:templates?|skeletons?|archetypes)\/|(?:^|[-_. /])template\.md$|(?:^|\/)_?template[-_. ][^/]*$/i.test(
    path,
  );
}
