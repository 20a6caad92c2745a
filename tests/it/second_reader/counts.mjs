// What a score code can say of each dimension.

// All that a dimension with so many items can count, in order.
function listOf(asked) {
  const list = [];
  for (let applicable = 0; applicable <= asked; applicable += 1) {
    for (let answered = 0; answered <= applicable; answered += 1) {
      for (let sum = 0; sum <= 3 * answered; sum += 1) list.push({ applicable, answered, sum });
    }
  }
  return list;
}

// For each dimension, the list and the bits of a place in it.
export function placesOf({ dimensions }, path) {
  return dimensions.map(({ id, items }) => {
    const list = listOf(path === "express" ? 1 : items.length);
    return { id, list, bits: (list.length - 1).toString(2).length };
  });
}
