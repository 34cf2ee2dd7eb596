/**
 * A function of a text that works out each answer once.
 * @param most answers that are kept; with one more all are forgotten, so that memory stays bounded
 */
export function remembered<Value>(
  make: (key: string) => Value,
  most = Number.POSITIVE_INFINITY,
): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key)!;
    if (known.size >= most) known.clear();
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
