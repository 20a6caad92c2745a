// The page events that the widget listens to between `resume` and `pause`.

/** A function that adds the listeners or removes them, by the name of that method. */
export function pageListeners(follow, entries, leave) {
  const onStorage = ({ key }) => (key === null || key.startsWith("faire-ensemble/")) && follow([]);
  const onPageShow = async ({ persisted }) => persisted && follow(await entries());
  return (change) => {
    globalThis[change]("storage", onStorage);
    globalThis[change]("pageshow", onPageShow);
    globalThis[change]("pagehide", leave);
  };
}
