import { TsrpcError } from 'tsrpc-browser';
import type { ChatClient } from './client';
import type { MsgChat } from './protocols/MsgChat';
import { Rooms } from './protocols/rooms';
import type { RoomMember } from './protocols/rt/RoomMember';

/** What of the chat is to be seen. */
export interface ChatDisplay {
  /** One has none, and why. */
  refused(reason: string): void;
  /** One is in another of the rooms, of which nothing is to be seen yet. */
  entered(room: string, rooms: readonly string[]): void;
  line(line: MsgChat, mine: boolean): void;
  notice(text: string): void;
  online(names: readonly string[], me: string | undefined): void;
  /** Who is in the room is not known for now. */
  onlineUnknown(): void;
}

/** What of the connection is to be seen. */
export interface ConnectionDisplay {
  connecting(): void;
  open(): void;
  waiting(reason: string, milliseconds: number): void;
}

/** Why something did not work, in words for the user; nothing if it did. */
export type Failure = string | undefined;

/** The chat as one member sees it, who is in one room at a time. It comes back by itself when the connection was lost. */
export class Chat {
  private readonly rooms: Rooms;
  /** By it the chat knows who comes back, also while it has not noticed yet that the earlier connection is dead. */
  private readonly key = newKey();
  /** The name to join under again: the one that one first got. */
  private wish: string | undefined;
  /** The name in the chat. */
  private me: string | undefined;
  private room: string | undefined;
  /** The rooms that there are. */
  private choice: readonly string[] = [];
  /** Who is in the room, once that is known. */
  private online: readonly string[] | undefined;
  private isOpen = false;

  constructor(
    private readonly client: ChatClient,
    private readonly display: ChatDisplay,
    private readonly connection: ConnectionDisplay,
  ) {
    this.rooms = new Rooms(client, {
      afterConnect: () => this.joinAgain(),
      connected: () => this.opened(true),
      disconnected: () => this.opened(false),
      waiting: (milliseconds, attempt) =>
        connection.waiting(attempt === 1 ? 'Connection lost.' : 'Server unreachable.', milliseconds),
      joined: (room) => this.entered(room),
      left: (room, why) => display.notice(`You are not in ${room} any more${why === undefined ? '' : `: ${why}`}`),
      lost: (_room, count) => display.notice(missed(count)),
    });
    client.listenMsg('Chat', (line) => this.said(line));
  }

  async start(): Promise<void> {
    this.connection.connecting();
    await this.rooms.connect();
  }

  /** Connects without waiting any longer, if there is no connection. Resolves when that has worked or failed. */
  async connectNow(): Promise<void> {
    if (!this.isOpen) {
      this.connection.connecting();
      await this.rooms.connectNow();
    }
  }

  async join(name: string): Promise<Failure> {
    await this.connectNow();
    const ret = await this.client.callApi('Join', { name: name.trim(), key: this.key });
    if (!ret.isSucc) {
      return explain(ret.err);
    }
    this.wish = this.me = ret.res.name;
    this.choice = ret.res.rooms;
    const [first] = this.choice;
    return first === undefined ? undefined : this.enter(first);
  }

  async enter(room: string): Promise<Failure> {
    if (room === this.room) {
      return undefined;
    }
    await this.connectNow();
    const ret = await this.client.callApi('Enter', { room });
    if (!ret.isSucc) {
      return explain(ret.err);
    }
    if (room === this.room) { // not in yet another one meanwhile
      this.display.notice(`You joined ${room} as ${this.me}`);
      await this.rooms.watch(room, (members) => this.watched(room, namesOf(members)));
      await Promise.all(this.rooms.names.filter((name) => name !== this.room).map((name) => this.rooms.leave(name)));
    }
    return undefined;
  }

  async send(content: string): Promise<Failure> {
    await this.connectNow();
    const ret = await this.client.callApi('Send', { room: this.room ?? '', content });
    return ret.isSucc ? undefined : explain(ret.err);
  }

  /** Joins under the name of before, if there is one. What is thrown lets it be tried again later. */
  private async joinAgain(): Promise<void> {
    if (this.wish === undefined) {
      return;
    }
    const ret = await this.client.callApi('Join', { name: this.wish, key: this.key });
    if (ret.isSucc) {
      this.me = ret.res.name;
      this.display.notice(`You are back as ${this.me}`);
    } else if (ret.err.type === TsrpcError.Type.ApiError) {
      this.wish = this.me = this.room = undefined;
      this.display.refused(ret.err.message);
    } else {
      throw ret.err;
    }
  }

  private opened(isOpen: boolean): void {
    this.isOpen = isOpen;
    if (isOpen) {
      this.connection.open();
    } else {
      this.forgetOnline(); // not when it is open again: by then the room may have been told already
    }
  }

  private entered(room: string): void {
    if (room !== this.room) {
      this.room = room;
      this.forgetOnline();
      this.display.entered(room, this.choice);
    }
  }

  private forgetOnline(): void {
    this.online = undefined;
    this.display.onlineUnknown();
  }

  private said(line: MsgChat): void {
    if (line.room === this.room) {
      this.display.line(line, line.name === this.me);
    }
  }

  private watched(room: string, names: readonly string[]): void {
    if (room !== this.room) {
      return;
    }
    const before = this.online ?? names;
    this.online = names;
    this.display.online(names, this.me);
    names.filter((name) => !before.includes(name)).forEach((name) => this.display.notice(`${name} joined`));
    before.filter((name) => !names.includes(name)).forEach((name) => this.display.notice(`${name} left`));
  }
}

/** Each name once: who comes back may have two connections for some seconds. In one order, from whichever server they come. */
function namesOf(members: readonly RoomMember[]): readonly string[] {
  return [...new Set(members.map((member) => member.userId ?? '?'))].sort();
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function missed(count: number | undefined): string {
  if (count === undefined) {
    return 'The server was restarted; messages may be missing';
  }
  return count === 1 ? '1 message was missed' : `${count} messages were missed`;
}

/** The server's own words where it has refused something; else the connection is not what it should be. */
function explain(error: TsrpcError): string {
  return error.type === TsrpcError.Type.ApiError ? error.message : `That did not get through: ${error.message}`;
}
