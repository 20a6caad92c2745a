// Runs in a page whose widget can be asked to crash: `src/web/fault_injection`.

/** Answers the widget, which reports each place that it reaches. Arming ends with the page. */
export function listen(armed) {
  const faults = { passed: new Set(), tripped: [], armed, returned: undefined };
  window.faults = faults;
  window.faireEnsembleFault = (place) => {
    faults.passed.add(place);
    const { how, times } = faults.armed ?? {};
    if (faults.armed?.place !== place || faults.tripped.length >= times) return undefined;
    faults.tripped.push(place);
    const broken = performance.now();
    const { shadowRoot } = document.querySelector("faire-ensemble");
    const headings = () => [...shadowRoot.querySelectorAll("#mount [data-focus]")];
    // The crashed instance stays visible until the next one replaces it.
    const old = headings();
    const look = () => {
      const isBack = !shadowRoot.getElementById("broken") && headings().some((it) => !old.includes(it));
      if (isBack) faults.returned = performance.now() - broken;
      else requestAnimationFrame(look);
    };
    setTimeout(look);
    return how;
  };
}

export const arm = (armed) => (window.faults.armed = armed);
