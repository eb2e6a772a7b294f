import type { MsgChat } from '../protocols/MsgChat';
import { avatar, byId, create } from './dom';

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const NEAR_END = 80;

/** The conversation. It follows the newest line unless the reader has gone back. */
export class LogView {
  private readonly log = byId('log', HTMLDivElement);
  private readonly lines = byId('lines', HTMLOListElement);
  private readonly newest = byId('newest', HTMLButtonElement);
  private lastWriter: string | undefined;

  constructor() {
    this.newest.addEventListener('click', () => {
      this.scrollToEnd();
      this.log.focus();
    });
    this.log.addEventListener('scroll', () => {
      if (this.isAtEnd()) {
        this.newest.hidden = true;
      }
    });
    // A phone's keyboard takes room away at the bottom.
    let height = this.log.clientHeight;
    new ResizeObserver(() => {
      if (this.isAtEnd(height - this.log.clientHeight)) {
        this.scrollToEnd();
      }
      height = this.log.clientHeight;
    }).observe(this.log);
  }

  line({ name, content, time }: MsgChat, mine: boolean): void {
    const goesOn = this.lastWriter === name;
    this.lastWriter = name;
    const writer = create('span', 'writer', name);
    const head = create('p', 'head', writer, ' ', clock(time));
    const bubble = create('div', 'bubble', head, create('p', 'content', content));
    this.add(create('li', `line${mine ? ' mine' : ''}${goesOn ? ' goes-on' : ''}`, avatar(name), bubble), mine);
  }

  notice(text: string, time: Date): void {
    this.lastWriter = undefined;
    this.add(create('li', 'notice', text, ' ', clock(time)), false);
  }

  clear(): void {
    this.lines.replaceChildren();
    this.lastWriter = undefined;
    this.newest.hidden = true;
  }

  private add(item: HTMLLIElement, follow: boolean): void {
    const stay = !follow && !this.isAtEnd();
    this.lines.append(item);
    if (stay) {
      this.newest.hidden = false;
    } else {
      this.scrollToEnd();
    }
  }

  private isAtEnd(tolerance = 0): boolean {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_END + Math.max(0, tolerance);
  }

  private scrollToEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
    this.newest.hidden = true;
  }
}

function clock(time: Date): HTMLTimeElement {
  const element = create('time', 'time', CLOCK.format(time));
  element.dateTime = time.toISOString();
  return element;
}
