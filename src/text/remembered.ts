/**
 * A function of a text that works out each answer once.
 * @param most answers that are kept; with one more all are forgotten, so that memory stays bounded
 */
export function remembered<Value, Key extends string = string>(
  make: (key: Key) => Value,
  most = Number.POSITIVE_INFINITY,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key)!;
    if (known.size >= most) known.clear();
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** A value that is worked out when it is first asked for, and then kept. */
export function lazily<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}
