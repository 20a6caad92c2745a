// Below the widget, on our own page: a result that was kept as a file opens as its link would.

// Put in by the build: by language, what the field is called, and what is said when it can't load.
const WORDS = {};

const STYLE = `
  #open { max-inline-size: 46em; margin: 0 auto; padding: 1em 1.125em 2em; color: light-dark(#5f5548, #bdb3a4); }
  #open input { min-block-size: 2.75em; max-inline-size: 100%; font: inherit; color: inherit; }
  #open span { display: block; }
  @media print { #open { display: none; } }
`;
/** No result is as long: more would only be refused later. */
const LONGEST = 5_000_000;

export function offer({ SHIPMENT, root, bring, load, pack }) {
  const [label, failed] = WORDS[document.documentElement.lang] ?? WORDS.fr;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const place = document.createElement("p");
  const input = document.createElement("input");
  const word = document.createElement("span");
  place.id = "open";
  place.append(document.createElement("label"), input, word);
  place.firstChild.append(`${label} `, input);
  Object.assign(input, { type: "file", accept: ".json,.html" });
  word.role = "status";
  document.querySelector("faire-ensemble").after(place);
  let attempts = 0;

  async function code(file) {
    const [{ read }, wasm, text, bytes] = await Promise.all([
      load(SHIPMENT.ways, root, attempts),
      bring(SHIPMENT.waysWasm, "arrayBuffer"),
      bring(pack()),
      file.slice(0, LONGEST).arrayBuffer(),
    ]);
    return read({ wasm, pack: text, file: new Uint8Array(bytes), bring, lang: document.documentElement.lang });
  }

  input.onchange = async () => {
    try {
      word.textContent = "";
      location.hash = `r=${await code(input.files[0])}`;
    } catch (error) {
      // What is refused says so in words; anything else is a failure to load.
      if (typeof error !== "string") attempts++;
      word.textContent = typeof error === "string" ? error : failed;
    }
    input.value = "";
  };
}
