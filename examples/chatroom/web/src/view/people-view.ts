import { avatar, byId, create } from './dom';

/** Who is in the room: at the side where there is room for it, else behind a button. */
export class PeopleView {
  private readonly panel = byId('people', HTMLElement);
  private readonly list = byId('people-list', HTMLUListElement);
  private readonly count = byId('people-count', HTMLSpanElement);
  private readonly toggle = byId('people-toggle', HTMLButtonElement);

  constructor() {
    this.toggle.addEventListener('click', () => this.open(this.toggle.ariaExpanded !== 'true'));
    this.panel.addEventListener('keydown', (event) => this.closeOnEscape(event));
    this.toggle.addEventListener('keydown', (event) => this.closeOnEscape(event));
  }

  show(names: readonly string[], me: string | undefined): void {
    this.panel.hidden = this.toggle.hidden = false;
    this.panel.ariaBusy = 'false';
    this.count.textContent = String(names.length);
    this.toggle.textContent = `${names.length} online`;
    this.list.replaceChildren(...names.map((name) => person(name, name === me)));
  }

  /** Those who are shown were in the room once; who is there now will be told. */
  outdated(): void {
    this.panel.ariaBusy = 'true';
  }

  hide(): void {
    this.open(false);
    this.panel.hidden = this.toggle.hidden = true;
  }

  private open(open: boolean): void {
    this.toggle.ariaExpanded = String(open);
    this.panel.classList.toggle('open', open);
  }

  private closeOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.toggle.ariaExpanded === 'true') {
      this.open(false);
      this.toggle.focus();
    }
  }
}

function person(name: string, me: boolean): HTMLLIElement {
  return create('li', 'person', avatar(name), create('span', 'name', name), me ? create('span', 'you', 'you') : '');
}
