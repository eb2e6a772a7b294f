import { byId, create } from './dom';

/** The rooms, of which one is the current one. */
export class RoomsView {
  private readonly list = byId('rooms', HTMLElement);

  show(rooms: readonly string[], enter: (room: string) => void): void {
    this.list.replaceChildren(...rooms.map((room) => {
      const button = create('button', '', room);
      button.type = 'button';
      button.addEventListener('click', () => enter(room));
      return button;
    }));
  }

  mark(current: string): void {
    this.list.querySelectorAll('button').forEach((button) => {
      button.setAttribute('aria-current', String(button.textContent === current));
    });
  }
}
