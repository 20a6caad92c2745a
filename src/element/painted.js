// Lets the browser paint what is on the screen before more work begins.

/** Resolves once the present screen is painted; at once in a hidden tab, which paints nothing. */
export const painted = () => new Promise((done) => (document.hidden ? done(undefined) : requestAnimationFrame(() => setTimeout(done))));
