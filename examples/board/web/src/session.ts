import { TsrpcError, WsClient } from 'tsrpc-browser';
import { ownKey, randomId } from './keys';
import { Outbox, type Sent } from './outbox';
import { peopleOf, type Person } from './person';
import type { Ink } from './protocols/Ink';
import type { Line } from './protocols/Line';
import type { MsgChange } from './protocols/MsgChange';
import type { MsgCursor } from './protocols/MsgCursor';
import type { Pen } from './protocols/Pen';
import type { Point } from './protocols/Point';
import type { ReqDraw } from './protocols/PtlDraw';
import { Rooms } from './protocols/rooms';
import type { RoomMember } from './protocols/rt/RoomMember';
import { serviceProto, type ServiceType } from './protocols/serviceProto';
import type { Stroke } from './protocols/Stroke';
import { caughtUp, explain, tooMuch } from './words';

export type State = 'away' | 'connecting' | 'open' | 'cut' | 'waiting';

/** What is to be seen. */
export interface Display {
  state(state: State): void;
  /** One is at another of the boards, of which nothing is to be seen yet. */
  entered(board: string, boards: readonly string[]): void;
  /** All that is on the board. */
  loaded(strokes: readonly Stroke[]): void;
  /** A stroke of one's own that is not on the server's board yet. */
  pending(stroke: Stroke): void;
  /** It will not be there either. */
  dropped(id: string): void;
  /** The board has changed: now, or while one was away. */
  changed(change: MsgChange, wasAway: boolean): void;
  cursor(cursor: MsgCursor): void;
  people(people: readonly Person[], me: string | undefined): void;
  notice(text: string): void;
  /** A notice that is about this page's own connection. */
  important(text: string): void;
}

/** Why something did not work, in words for the user; nothing if it did. */
export type Failure = string | undefined;

const OFFLINE = 'You are offline';
const HEARTBEAT = { interval: 5000, timeout: 5000 };
const PAUSES = { minPause: 300, maxPause: 5000 };
const MOVE_EVERY = 50;

/**
 * Somebody at a board. Changes of the board come through a room that the server keeps: who was away gets them when they are back. Cursors come
 * as they are, and are not missed by anybody. Lines that are drawn while there is no connection wait for the next one.
 */
export class Session {
  private readonly client: WsClient<ServiceType>;
  private readonly rooms: Rooms;
  private readonly outbox = new Outbox((next) => this.send(next));
  private readonly key = ownKey();
  private wish = { name: '', ink: 'slate' as Ink };
  private refusal: Failure;
  private me: string | undefined;
  private boards: readonly string[] = [];
  private board: string | undefined;
  /** The board of which it is heard who is there. */
  private watching: string | undefined;
  /** How many changes have made the board what is seen of it. */
  private version = 0;
  /** Changes that have come before the board itself has: none if it has. */
  private early: MsgChange[] | undefined;
  /** What has changed while one was away: nothing if one is here. */
  private missed: MsgChange[] | undefined;
  private isOpen = false;
  private isCut = false;
  private lastMove = 0;
  private nextMove: number | undefined;

  constructor(
    server: string,
    private readonly display: Display,
  ) {
    this.client = new WsClient(serviceProto, { server, heartbeat: HEARTBEAT, logLevel: 'warn', logApi: false, logMsg: false });
    this.client.flows.preConnectFlow.push((attempt) =>
      this.isCut ? { ...attempt, return: { isSucc: false, errMsg: 'The connection is cut' } } : attempt,
    );
    this.rooms = new Rooms(this.client, {
      ...PAUSES,
      afterConnect: () => this.hello(),
      connected: () => this.connected(),
      disconnected: () => this.disconnected(),
      waiting: () => display.state(this.isCut ? 'cut' : 'waiting'),
      recovered: (room) => this.recovered(room),
      lost: (room, count) => this.lost(room, count),
      left: (room, why) => this.left(room, why),
    });
    this.client.listenMsg('Change', (change) => this.changed(change));
    this.client.listenMsg('Cursor', (cursor) => {
      if (cursor.board === this.board) {
        display.cursor(cursor);
      }
    });
  }

  /** Comes to the board that the address of the page names, or to the first one. */
  async enter(name: string, ink: Ink): Promise<Failure> {
    this.wish = { name, ink };
    this.display.state('connecting');
    const connected = await this.rooms.connect();
    if (!connected.isSucc) {
      await this.rooms.disconnect();
      this.display.state('away');
      return this.refusal ?? `That did not get through: ${connected.errMsg}`;
    }
    const wanted = location.hash.slice(1);
    const board = this.boards.includes(wanted) ? wanted : this.boards[0];
    return board === undefined ? 'There is no board' : this.open(board);
  }

  async open(board: string): Promise<Failure> {
    if (board === this.board) {
      return undefined;
    }
    if (!this.isOpen) {
      return OFFLINE;
    }
    await this.outbox.flush();
    this.board = board;
    this.display.entered(board, this.boards);
    return this.load(board);
  }

  draw(line: Line): void {
    const id = randomId();
    this.display.pending({ id, by: this.me ?? '', line });
    this.outbox.add({ board: this.board ?? '', id, line });
    if (this.isOpen) {
      void this.outbox.flush();
    }
  }

  /** Takes one's latest line away: one that waits for the connection, or one that is on the board. */
  async undo(): Promise<Failure> {
    const waiting = this.isOpen ? undefined : this.outbox.takeBack();
    if (waiting !== undefined) {
      this.display.dropped(waiting.id);
      return undefined;
    }
    if (!this.isOpen) {
      return OFFLINE;
    }
    await this.outbox.flush();
    const ret = await this.client.callApi('Undo', { board: this.board ?? '' });
    return ret.isSucc ? undefined : explain(ret.err);
  }

  async wipe(): Promise<Failure> {
    if (!this.isOpen) {
      return OFFLINE;
    }
    const ret = await this.client.callApi('Wipe', { board: this.board ?? '' });
    return ret.isSucc ? undefined : explain(ret.err);
  }

  /** Shows others where one's cursor is, twenty times in a second at most; the last place always. */
  move(at: Point, pen: Pen | undefined): void {
    window.clearTimeout(this.nextMove);
    const pause = this.lastMove + MOVE_EVERY - Date.now();
    if (pause > 0) {
      this.nextMove = window.setTimeout(() => this.move(at, pen), pause);
    } else if (this.isOpen && this.board !== undefined) {
      this.lastMove = Date.now();
      void this.client.sendMsg('Move', pen === undefined ? { board: this.board, at } : { board: this.board, at, pen });
    }
  }

  /** Lets the server close the connection, and makes no other one until `comeBack`. */
  cut(): void {
    this.isCut = true;
    void this.client.sendMsg('Cut', {});
  }

  comeBack(): void {
    this.isCut = false;
    this.tryNow();
  }

  /** Does not wait for the next attempt. */
  tryNow(): void {
    void this.rooms.connectNow();
  }

  /** Says who one is, on each new connection. What is thrown lets it be tried again later. */
  private async hello(): Promise<boolean> {
    this.display.state('connecting');
    const ret = await this.client.callApi('Hello', { ...this.wish, key: this.key });
    this.refusal = ret.err?.message;
    if (ret.isSucc) {
      this.me = ret.res.id;
      this.boards = ret.res.boards;
    } else if (ret.err.type !== TsrpcError.Type.ApiError) {
      throw ret.err;
    }
    return ret.isSucc;
  }

  private connected(): void {
    this.isOpen = true;
    this.display.state('open');
    void this.goOn();
  }

  /** Loads the board, if that has to be done, and sends what waits. */
  private async goOn(): Promise<void> {
    if (this.early !== undefined && this.board !== undefined) {
      await this.load(this.board);
    }
    await this.outbox.flush();
  }

  private disconnected(): void {
    this.isOpen = false;
    this.missed = [];
    this.display.state(this.isCut ? 'cut' : 'waiting');
  }

  /** All that was missed has come. */
  private recovered(room: string): void {
    if (room === this.board && this.missed !== undefined) {
      this.display.important(caughtUp(this.missed));
      this.missed = undefined;
    }
  }

  /** Too much was missed, or the server was restarted: the changes that will come belong to another board than the one that is seen. */
  private lost(room: string, count: number | undefined): void {
    if (room !== this.board) {
      return;
    }
    this.missed = undefined;
    this.early = [];
    this.display.important(tooMuch(count));
    if (this.isOpen) {
      void this.load(room);
    }
  }

  private left(room: string, why: string | undefined): void {
    if (room === this.watching) {
      this.watching = undefined;
    }
    this.display.important(`You are not at ${room} any more${why === undefined ? '' : `: ${why}`}`);
  }

  private async load(board: string): Promise<Failure> {
    const early: MsgChange[] = (this.early = []);
    const ret = await this.client.callApi('Open', { board });
    if (!ret.isSucc) {
      return explain(ret.err);
    }
    if (early === this.early) { // nothing else was to be loaded meanwhile
      this.version = ret.res.version;
      this.display.loaded(ret.res.strokes);
      this.early = this.missed = undefined;
      early.forEach((change) => this.changed(change));
      await this.stay(board);
    }
    return undefined;
  }

  /** Hears who else is at a board, and leaves all others. */
  private async stay(board: string): Promise<void> {
    if (this.watching !== board && this.rooms.names.includes(board)) {
      this.watching = board;
      await this.rooms.watch(board, (members) => this.watched(board, members));
    }
    await Promise.all(this.rooms.names.filter((name) => name !== this.board).map((name) => this.rooms.leave(name)));
  }

  private changed(change: MsgChange): void {
    if (change.board !== this.board) {
      return;
    }
    if (this.early !== undefined) {
      this.early.push(change);
    } else if (change.version > this.version) {
      this.version = change.version;
      this.missed?.push(change);
      this.display.changed(change, this.missed !== undefined);
    }
  }

  private watched(board: string, members: readonly RoomMember[]): void {
    if (board === this.board) {
      this.display.people(peopleOf(members), this.me);
    }
  }

  private async send(next: ReqDraw): Promise<Sent> {
    const ret = await this.client.callApi('Draw', next);
    if (ret.isSucc) {
      return 'done';
    }
    if (ret.err.type !== TsrpcError.Type.ApiError) {
      return 'again';
    }
    this.display.dropped(next.id);
    this.display.notice(ret.err.message);
    return 'done';
  }
}
