import type { Account } from '../protocols/account/Account';
import type { Login } from '../protocols/admin/Login';
import type { Note } from '../protocols/board/Note';
import type { Display, Failure, Over } from '../visitor';
import { byId, create } from './dom';

const STATES = { connecting: 'Connecting…', stranger: 'Not logged in', open: 'Connected', offline: 'Offline, trying again…' };

/** The page: the form to log in, or what one may do. */
export class AccountsView implements Display {
  private readonly status = byId('status', HTMLParagraphElement);
  private readonly login = byId('login', HTMLFormElement);
  private readonly why = byId('why', HTMLParagraphElement);
  private readonly name = byId('name', HTMLInputElement);
  private readonly password = byId('password', HTMLInputElement);
  private readonly loginError = byId('login-error', HTMLParagraphElement);
  private readonly home = byId('home', HTMLDivElement);
  private readonly text = byId('text', HTMLInputElement);
  private readonly pinError = byId('pin-error', HTMLParagraphElement);
  private readonly adminError = byId('admin-error', HTMLParagraphElement);
  private kick: (name: string) => Promise<Failure> = async () => undefined;

  onLogin(login: (name: string, password: string) => Promise<Failure>): void {
    onEvent(this.login, 'submit', this.loginError, async () => {
      const password = this.password.value;
      const failure = await login(this.name.value, password);
      clear(this.password, password);
      return failure;
    });
  }

  onLogout(logout: () => Promise<Failure>): void {
    onEvent(byId('logout', HTMLButtonElement), 'click', this.adminError, logout);
  }

  onPin(pin: (text: string) => Promise<Failure>): void {
    onEvent(byId('pin-form', HTMLFormElement), 'submit', this.pinError, async () => {
      const text = this.text.value;
      const failure = await pin(text);
      if (failure === undefined) {
        clear(this.text, text);
      }
      return failure;
    });
  }

  onLogins(show: () => Promise<Failure>): void {
    onEvent(byId('show', HTMLButtonElement), 'click', this.adminError, show);
  }

  onKick(kick: (name: string) => Promise<Failure>): void {
    this.kick = kick;
  }

  onOver(choose: (over: Over) => void): void {
    byId('over-ws', HTMLInputElement).addEventListener('change', () => choose('WebSocket'));
    byId('over-http', HTMLInputElement).addEventListener('change', () => choose('HTTP'));
  }

  stranger(why?: string): void {
    this.state('stranger');
    this.why.textContent = why ?? '';
    this.login.hidden = false;
    this.home.hidden = true;
    this.name.focus();
  }

  user(account: Account): void {
    this.state('connecting');
    byId('me', HTMLElement).textContent = account.name;
    byId('role', HTMLElement).textContent = account.role;
    this.pinError.textContent = this.adminError.textContent = '';
    this.login.hidden = true;
    this.home.hidden = false;
  }

  open(): void {
    this.state('open');
    this.text.focus();
  }

  offline(): void {
    this.state('offline');
  }

  notes(notes: readonly Note[]): void {
    byId('notes', HTMLOListElement).replaceChildren(
      ...notes.map((note) => create('li', '', create('strong', '', note.writer), create('span', 'grow', note.text), time(note.time))),
    );
  }

  logins(logins: readonly Login[]): void {
    byId('logins', HTMLUListElement).replaceChildren(...logins.map((login) => this.row(login)));
  }

  private row({ account, since }: Login): HTMLLIElement {
    const button = create('button', '', 'Log out');
    button.setAttribute('aria-label', `Log out ${account.name}`);
    button.type = 'button';
    onEvent(button, 'click', this.adminError, () => this.kick(account.name));
    return create('li', '', create('strong', '', account.name), create('span', 'grow', account.role), time(since), button);
  }

  private state(state: keyof typeof STATES): void {
    this.status.dataset['state'] = state;
    this.status.textContent = STATES[state];
  }
}

function time(date: Date): HTMLTimeElement {
  const element = create('time', '', date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }));
  element.dateTime = date.toISOString();
  return element;
}

/** Empties a field, unless something else was written meanwhile. */
function clear(field: HTMLInputElement, sent: string): void {
  if (field.value === sent) {
    field.value = '';
  }
}

/** Does something on an event, once at a time, and shows why it has failed. */
function onEvent(target: HTMLElement, event: 'submit' | 'click', error: HTMLElement, action: () => Promise<Failure>): void {
  let isBusy = false;
  target.addEventListener(event, async (happened) => {
    happened.preventDefault();
    if (isBusy) {
      return;
    }
    isBusy = true;
    error.textContent = '';
    try {
      error.textContent = (await action()) ?? '';
    } finally {
      isBusy = false;
    }
  });
}
