/** Random whole numbers below the given count; the same seed gives the same numbers. */
export function drawing(state) {
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
