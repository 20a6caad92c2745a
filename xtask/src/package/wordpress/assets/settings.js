// The preview follows the form before it is saved.
(() => {
  const frame = document.querySelector("[data-page]");
  const fields = document.querySelectorAll("[data-preview]");
  const { page, lang } = frame.dataset;

  const preview = () => {
    const query = new URLSearchParams({ lang });
    for (const { value, validity, dataset } of fields) if (value && validity.valid) query.set(dataset.preview, value);
    const url = `${page}?${query}`;
    if (frame.src !== url) frame.src = url;
  };

  for (const field of fields) field.addEventListener("change", preview);
  preview();
})();
