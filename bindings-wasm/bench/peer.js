/** A validator of objects as a contender: what it takes to get from bytes and text to objects. */
export function peer(object) {
  const decoder = new TextDecoder();
  const text = (json) => object(JSON.parse(json));
  return {
    bytes: (json) => text(decoder.decode(json)),
    text,
    object,
    lines: (json) => decoder.decode(json).split("\n").filter((line) => !text(line)).length,
  };
}
