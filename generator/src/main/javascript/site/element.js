// @ts-nocheck
/** An element with attributes and parts. */
export function element(name, attributes, parts) {
  const made = document.createElement(name);
  Object.keys(attributes || {}).forEach(key => { made.setAttribute(key, attributes[key]); });
  made.append.apply(made, parts || []);
  return made;
}
