// A component of the page, with a slot in a box that scrolls.
{
  const root = document.getElementById("component").attachShadow({ mode: "open" });
  const box = Object.assign(document.createElement("div"), { textContent: "Le menu du composant" });
  box.style.cssText = "height: 300px; overflow: hidden; position: sticky; top: 0";
  box.append(document.createElement("slot"));
  root.append("Un mot du composant", box);
}
