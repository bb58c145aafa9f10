/**
 * An element with attributes and parts.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} [attributes]
 * @param {(string | Node)[]} [parts]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes, parts) {
  const made = document.createElement(name);
  Object.keys(attributes || {}).forEach(key => { made.setAttribute(key, /** @type {Record<string, string>} */ (attributes)[key]); });
  made.append.apply(made, parts || []);
  return made;
}
