// The block in the editor: a preview that can't be answered, and the choices in the sidebar.
(({ blocks, blockEditor, components, element }) => {
  const { page, options, lang, choices, texts } = window.faireEnsembleBlock;
  const el = element.createElement;

  const select = ({ attributes, setAttributes }) => ([name, { label, values }]) =>
    el(components.SelectControl, {
      key: name,
      label,
      value: attributes[name],
      options: [["", texts.default], ...Object.entries(values).filter(([value]) => value)].map(([value, label]) => ({ value, label })),
      onChange: (value) => setAttributes({ [name]: value }),
    });

  const preview = (attributes) => {
    const query = new URLSearchParams(options.accent && { accent: options.accent });
    for (const name of Object.keys(choices)) query.set(name, attributes[name] || options[name] || lang);
    return el("iframe", {
      src: `${page}?${query}`,
      title: texts.preview,
      inert: "",
      tabIndex: -1,
      style: { display: "block", inlineSize: "100%", blockSize: attributes.view === "group" ? "16em" : "32em", border: 0, pointerEvents: "none" },
    });
  };

  blocks.registerBlockType("faire-ensemble/diagnostic", {
    edit: (props) =>
      el(
        "div",
        blockEditor.useBlockProps(),
        el(blockEditor.InspectorControls, null, el(components.PanelBody, { title: texts.panel }, ...Object.entries(choices).map(select(props)))),
        preview(props.attributes),
      ),
    // The server draws it: nothing that an editor could strip is stored.
    save: () => null,
  });
})(window.wp);
