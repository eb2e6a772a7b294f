import type { ChatView, Problem } from './chat';
import type { MsgChat } from './protocols/MsgChat';

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** The page: first a form that asks for a name, then the room. */
export class Page implements ChatView {
  private readonly status = byId('status', HTMLParagraphElement);
  private readonly login = byId('login', HTMLFormElement);
  private readonly name = byId('name', HTMLInputElement);
  private readonly loginError = byId('login-error', HTMLParagraphElement);
  private readonly room = byId('room', HTMLElement);
  private readonly onlineNames = byId('online', HTMLParagraphElement);
  private readonly lines = byId('lines', HTMLOListElement);
  private readonly composer = byId('composer', HTMLFormElement);
  private readonly content = byId('content', HTMLInputElement);
  private readonly sendError = byId('send-error', HTMLParagraphElement);

  onLogin(logIn: (name: string) => Promise<Problem>): void {
    onSubmit(this.login, this.name, this.loginError, () => logIn(this.name.value));
  }

  onSend(send: (content: string) => Promise<Problem>): void {
    onSubmit(this.composer, this.content, this.sendError, async () => {
      const content = this.content.value;
      const problem = await send(content);
      if (problem === undefined && this.content.value === content) {
        this.content.value = ''; // unless the next line was begun meanwhile
      }
      return problem;
    });
  }

  connected(isConnected: boolean): void {
    this.status.dataset['state'] = isConnected ? 'open' : 'connecting';
    this.status.textContent = isConnected ? 'Connected' : 'Connecting…';
  }

  entered(name: string): void {
    this.lines.replaceChildren();
    this.show(true);
    this.notice(`You are ${name}`);
    this.content.focus();
  }

  refused(reason: string): void {
    this.show(false);
    this.loginError.textContent = reason;
    this.name.focus();
  }

  line({ from, content, time }: MsgChat, isMine: boolean): void {
    const writer = create('span', 'writer', from.name);
    writer.style.setProperty('--hue', String(from.hue));
    const clock = create('time', '', CLOCK.format(time));
    clock.dateTime = time.toISOString();
    this.add(create('li', isMine ? 'line mine' : 'line', writer, create('span', 'content', content), clock));
  }

  notice(text: string): void {
    this.add(create('li', 'notice', text));
  }

  online(names: string[]): void {
    this.onlineNames.textContent = names.join(', ');
  }

  private show(isIn: boolean): void {
    this.login.hidden = isIn;
    this.room.hidden = !isIn;
  }

  /** Follows the newest line, unless the reader has gone back. */
  private add(line: HTMLLIElement): void {
    const { lines } = this;
    const isAtEnd = lines.scrollHeight - lines.scrollTop - lines.clientHeight < 80;
    lines.append(line);
    if (isAtEnd) {
      lines.scrollTop = lines.scrollHeight;
    }
  }
}

/** Runs the action when the form is sent, once at a time, and shows its problem. */
function onSubmit(form: HTMLFormElement, field: HTMLInputElement, error: HTMLElement, action: () => Promise<Problem>): void {
  let isBusy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isBusy) {
      return;
    }
    isBusy = true;
    try {
      error.textContent = (await action()) ?? '';
    } finally {
      isBusy = false;
    }
    field.focus();
  });
}

/** The element of the page with this id. */
function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof type)) {
    throw new Error(`The page has no ${type.name} #${id}`);
  }
  return element;
}

/** A new element. Its text is always text, never markup. */
function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}
