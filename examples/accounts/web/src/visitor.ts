import { HttpClient, TsrpcError, WsClient } from 'tsrpc-browser';
import type { Account } from './protocols/account/Account';
import type { Login } from './protocols/admin/Login';
import type { Note } from './protocols/board/Note';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

/** What is to be seen. */
export interface Display {
  /** One has to log in, and why if one was logged in before. */
  stranger(why?: string): void;
  /** One is logged in. */
  user(account: Account): void;
  /** The WebSocket is open: notes of others will be seen at once. */
  open(): void;
  /** The server cannot be reached; it is tried again. */
  offline(): void;
  notes(notes: readonly Note[]): void;
  logins(logins: readonly Login[]): void;
}

/** Why something did not work; nothing if it did. */
export type Failure = string | undefined;

export type Over = 'WebSocket' | 'HTTP';

const QUIET = { logLevel: 'warn', logApi: false, logMsg: false } as const;
const TRY_AGAIN = 2000;

/**
 * Somebody in front of the page: a stranger, or who is logged in and then has a WebSocket, too. What proves the login is a cookie,
 * which no script can read: the browser sends it with each request and each handshake.
 */
export class Visitor {
  private readonly http = new HttpClient(serviceProto, { server: location.origin, ...QUIET });
  private ws: WsClient<ServiceType> | undefined;
  private over: Over = 'WebSocket';
  private readonly notes = new Map<number, Note>();

  constructor(
    private readonly wsUrl: string,
    private readonly display: Display,
  ) {}

  /** Finds out who one is. */
  async start(why?: string): Promise<void> {
    const me = await this.http.callApi('account/Me', {});
    if (me.isSucc) {
      await this.enter(me.res.account);
    } else if (me.err.type === TsrpcError.Type.ApiError) {
      this.leave(why);
    } else {
      this.tryAgain();
    }
  }

  async login(name: string, password: string): Promise<Failure> {
    const ret = await this.http.callApi('account/Login', { name, password, cookie: true });
    if (ret.isSucc) {
      await this.enter(ret.res.account);
    }
    return ret.err?.message;
  }

  /** The server closes the WebSocket then, here and wherever else one is logged in. */
  async logout(): Promise<Failure> {
    const ret = await this.client.callApi('account/Logout', {});
    return ret.err?.message;
  }

  async pin(text: string): Promise<Failure> {
    const ret = await this.client.callApi('board/Pin', { text });
    return ret.err?.message;
  }

  async showLogins(): Promise<Failure> {
    const ret = await this.client.callApi('admin/Logins', {});
    if (ret.isSucc) {
      this.display.logins(ret.res.logins);
    }
    return ret.err?.message;
  }

  async kick(name: string): Promise<Failure> {
    const ret = await this.client.callApi('admin/Kick', { name });
    return ret.isSucc ? this.showLogins() : ret.err.message;
  }

  callOver(over: Over): void {
    this.over = over;
  }

  private get client() {
    return this.over === 'WebSocket' && this.ws !== undefined ? this.ws : this.http;
  }

  private async enter(account: Account): Promise<void> {
    this.display.user(account);
    const ws = new WsClient(serviceProto, { server: this.wsUrl, ...QUIET });
    ws.listenMsg('board/Note', ({ note }) => this.show([note]));
    ws.flows.postDisconnectFlow.push((gone) => {
      this.ws = undefined;
      void this.start(gone.reason);
      return gone;
    });
    const connected = await ws.connect();
    const board = connected.isSucc ? await ws.callApi('board/Notes', {}) : undefined;
    if (board?.isSucc) {
      this.ws = ws;
      this.show(board.res.notes);
      this.display.open();
    } else if (!connected.isSucc) {
      this.tryAgain();
    }
  }

  private leave(why: string | undefined): void {
    this.notes.clear();
    this.display.logins([]);
    this.display.stranger(why);
  }

  private tryAgain(): void {
    this.display.offline();
    setTimeout(() => void this.start(), TRY_AGAIN);
  }

  /** Each note once, though one that is new may come with the whole board, too. */
  private show(notes: readonly Note[]): void {
    notes.forEach((note) => this.notes.set(note.id, note));
    this.display.notes([...this.notes.values()].sort((a, b) => b.id - a.id));
  }
}
