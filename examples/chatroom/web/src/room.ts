import { TsrpcError } from 'tsrpc-browser';
import type { ChatClient } from './connection';
import type { MsgChat } from './protocols/MsgChat';
import { Change, type MsgPresence } from './protocols/MsgPresence';
import type { ResJoin } from './protocols/PtlJoin';

/** What of the room is to be seen. */
export interface RoomDisplay {
  /** One is in the room, under this name. */
  entered(name: string): void;
  /** One is not, and why. */
  refused(reason: string): void;
  line(line: MsgChat): void;
  notice(text: string, time: Date): void;
  online(names: readonly string[]): void;
}

/** Why something did not work, in words for the user; nothing if it did. */
export type Failure = string | undefined;

/** The room as one member sees it. It enters again by itself, under the same name, when the connection was lost. */
export class Room {
  /** The name to enter under again: the one that one first got. */
  private wish: string | undefined;
  /** The name in the room. */
  private me: string | undefined;
  /** Entering again, which what is sent waits for. */
  private entering: Promise<unknown> | undefined;
  /** Lines that are shown already: the history that comes with entering again repeats some of them. */
  private readonly shown = new Set<string>();

  constructor(
    private readonly client: ChatClient,
    private readonly display: RoomDisplay,
  ) {
    client.listenMsg('Chat', (line) => this.showLine(line));
    client.listenMsg('Presence', (presence) => this.showPresence(presence));
  }

  async join(name: string): Promise<Failure> {
    const ret = await this.client.callApi('Join', { name: name.trim() });
    if (!ret.isSucc) {
      return explain(ret.err);
    }
    this.wish ??= ret.res.name;
    this.enter(ret.res);
    return undefined;
  }

  async send(content: string): Promise<Failure> {
    await this.entering;
    const ret = await this.client.callApi('Send', { content });
    return ret.isSucc ? undefined : explain(ret.err);
  }

  /** Enters under the name of before; does nothing if one has never been in. */
  async enterAgain(): Promise<void> {
    if (this.wish === undefined) {
      return;
    }
    const entering = this.join(this.wish);
    this.entering = entering;
    const failure = await entering;
    if (failure !== undefined && this.client.isConnected) {
      this.wish = undefined;
      this.display.refused(failure);
    }
  }

  private enter(room: ResJoin): void {
    const again = this.me !== undefined;
    this.me = room.name;
    this.display.entered(room.name);
    this.display.online(room.online);
    room.history.forEach((line) => this.showLine(line));
    this.display.notice(again ? `You are back as ${room.name}` : `You joined as ${room.name}`, new Date());
  }

  private showLine(line: MsgChat): void {
    const key = JSON.stringify([line.name, line.time.getTime(), line.content]);
    if (!this.shown.has(key)) {
      this.shown.add(key);
      this.display.line(line);
    }
  }

  private showPresence({ change, name, online, time }: MsgPresence): void {
    this.display.online(online);
    if (name !== this.me) {
      this.display.notice(change === Change.JOINED ? `${name} joined` : `${name} left`, time);
    }
  }
}

/** The server's own words where it has refused something; else the connection is not what it should be. */
function explain(error: TsrpcError): string {
  return error.type === TsrpcError.Type.ApiError ? error.message : `That did not get through: ${error.message}`;
}
