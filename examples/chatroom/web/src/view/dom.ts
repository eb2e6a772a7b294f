/** The element of the page with this id. */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof type)) {
    throw new Error(`The page has no ${type.name} #${id}`);
  }
  return element;
}

/** A new element. Its text is always text, never markup. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}

/** A round picture made of a name's first letter, always in the same color for the same name. */
export function avatar(name: string): HTMLElement {
  const hash = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 997, 7);
  const letter = ([...name.trim()][0] ?? '?').toUpperCase();
  const element = create('span', `avatar hue-${hash % 8}`, letter);
  element.setAttribute('aria-hidden', 'true');
  return element;
}
