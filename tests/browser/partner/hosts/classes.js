// A page that has put constructors of its own in the place of the browser's, as zone.js, MooTools and
// polyfills do: they make what they should, and nothing of the browser's is an instance of them.
{
  const replace = (name, made) => Object.defineProperty(window, name, { value: made, writable: true, configurable: true });
  for (const name of ["Element", "HTMLDialogElement", "HTMLInputElement", "HTMLTextAreaElement", "HTMLSelectElement", "KeyboardEvent", "ShadowRoot", "Window"]) {
    replace(name, function () {});
  }
  for (const name of ["Map", "Set", "URL", "Event", "Blob"]) {
    const Native = window[name];
    const Replaced = function (...given) {
      return new Native(...given);
    };
    for (const key of Object.getOwnPropertyNames(Native)) if (typeof Native[key] === "function") Replaced[key] = (...given) => Native[key](...given);
    replace(name, Replaced);
  }
  const Native = Promise;
  class Replaced {
    #inner;
    constructor(run) {
      this.#inner = new Native(run);
    }
    then(...given) {
      const next = this.#inner.then(...given);
      return new Replaced((done, fail) => next.then(done, fail));
    }
    catch(given) {
      return this.then(undefined, given);
    }
    finally(given) {
      return this.then((it) => (given(), it), (error) => { given(); throw error; });
    }
  }
  for (const key of ["all", "race", "any", "allSettled", "resolve", "reject"]) Replaced[key] = (given) => new Replaced((done, fail) => Native[key](given).then(done, fail));
  replace("Promise", Replaced);
}
