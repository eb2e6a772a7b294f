import type { BaseWsClient } from 'tsrpc-base-client';
import type { TsrpcError } from 'tsrpc-browser';
import type { Identity } from './identity';
import type { MsgChat } from './protocols/MsgChat';
import type { ResLogin } from './protocols/PtlLogin';
import { Rooms } from './protocols/rooms';
import type { ServiceType } from './protocols/serviceProto';

/** What of the chat is to be seen. */
export interface ChatView {
  /** There is a connection, or there is none and the next attempt is made by itself. */
  connected(isConnected: boolean): void;
  /** One is in the room, of which nothing is to be seen yet. */
  entered(name: string): void;
  /** One is not logged in any more, and why. */
  refused(reason: string): void;
  line(line: MsgChat, isMine: boolean): void;
  notice(text: string): void;
  online(names: string[]): void;
}

/** Why something did not work, in words for the user; undefined if it did. */
export type Problem = string | undefined;

/** The chat as one user has it. It comes back by itself when the connection was lost. */
export class Chat {
  private readonly rooms: Rooms;
  /** The room in which all meet; the server tells it at each login. */
  private room: string | undefined;

  /** With an identity it logs in when it has connected. */
  constructor(
    private readonly client: BaseWsClient<ServiceType>,
    private readonly view: ChatView,
    private identity?: Identity | undefined,
  ) {
    this.rooms = new Rooms(client, {
      afterConnect: () => this.logInAgain(),
      connected: () => {
        view.connected(true);
        void this.enter();
      },
      disconnected: () => view.connected(false),
      lost: (_room, count) => view.notice(`Back. Missed: ${count ?? 'nobody knows how much'}`),
      left: (_room, why) => view.notice(`You are not in the room any more: ${why ?? 'removed'}`),
    });
    client.listenMsg('Chat', (line) => view.line(line, line.from.name === this.identity?.name));
  }

  async start(): Promise<void> {
    await this.rooms.connect();
  }

  async stop(): Promise<void> {
    await this.rooms.disconnect();
  }

  async logIn(identity: Identity): Promise<Problem> {
    await this.rooms.connectNow();
    const ret = await this.client.callApi('Login', identity);
    if (!ret.isSucc) {
      return ret.err.message;
    }
    this.loggedIn(identity, ret.res);
    return this.enter();
  }

  async send(content: string): Promise<Problem> {
    await this.rooms.connectNow();
    const ret = await this.client.callApi('Send', { room: this.room ?? '', content });
    return ret.err?.message;
  }

  /** What is thrown lets it be tried again later. */
  private async logInAgain(): Promise<void> {
    if (this.identity === undefined) {
      return;
    }
    const ret = await this.client.callApi('Login', this.identity);
    if (ret.isSucc) {
      this.loggedIn(this.identity, ret.res);
    } else if (isRefusal(ret.err)) {
      this.identity = undefined;
      this.view.refused(ret.err.message);
    } else {
      throw ret.err;
    }
  }

  private loggedIn(identity: Identity, { user, room }: ResLogin): void {
    this.identity = { ...identity, name: user.name };
    this.room = room;
  }

  /** Enters the room, unless one is in it already. */
  private async enter(): Promise<Problem> {
    const { identity, room } = this;
    if (identity === undefined || room === undefined || this.rooms.names.includes(room)) {
      return undefined;
    }
    this.view.entered(identity.name);
    const joined = await this.rooms.join(room);
    if (!joined.isSucc) {
      return joined.errMsg;
    }
    await this.rooms.watch(room, (members) => {
      this.view.online([...new Set(members.map((member) => member.userId ?? '?'))].sort());
    });
    return undefined;
  }
}

/** Whether the server itself has refused something, and not the network failed. */
function isRefusal(error: TsrpcError): boolean {
  return String(error.type) === 'ApiError';
}
