// The page events that the widget listens to between `resume` and `pause`.

import { forgetScreen } from "./last-screen.js";

/** A function that adds the listeners or removes them, by the name of that method. */
export function pageListeners(follow, entries, leave) {
  const onStorage = ({ key }) => (key === null || /^faire-ensemble\/(?!screen)/.test(key)) && follow([]);
  const onPageShow = async ({ persisted }) => persisted && follow(await entries());
  // A phone may end a page in the background without any other event.
  const onVisibility = () => (document.hidden ? leave() : forgetScreen());
  return (change) => {
    globalThis[change]("storage", onStorage);
    globalThis[change]("pageshow", onPageShow);
    globalThis[change]("pagehide", leave);
    document[change]("visibilitychange", onVisibility);
  };
}
