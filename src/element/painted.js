// Lets the browser paint what is on the screen before more work begins.

/** In milliseconds. */
const LONGEST_FRAME = 100;

/** Resolves once the present screen is painted; soon even where nothing is painted, in a hidden tab or in
 * an iframe out of sight. */
export const painted = () => new Promise((done) => {
  setTimeout(done, document.hidden ? 0 : LONGEST_FRAME);
  requestAnimationFrame(() => setTimeout(done));
});
