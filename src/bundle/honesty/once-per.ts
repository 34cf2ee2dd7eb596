/**
 * Work done once for each thing it is asked of. What an expression gives shares its parts: a mean that every row is set
 * against is read once and not once a row.
 */
export function oncePer<Of extends object, Done>(work: (of: Of) => Done): (of: Of) => Done {
  const done = new WeakMap<Of, { readonly result: Done }>();
  return (of) => {
    const known = done.get(of);
    if (known !== undefined) return known.result;
    const result = work(of);
    done.set(of, { result });
    return result;
  };
}
