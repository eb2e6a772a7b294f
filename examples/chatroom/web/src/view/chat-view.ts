import type { MsgChat } from '../protocols/MsgChat';
import type { ChatDisplay, Failure } from '../chat';
import { byId } from './dom';
import { LogView } from './log-view';
import { PeopleView } from './people-view';
import { RoomsView } from './rooms-view';
import { onSubmit, showFailure } from './submit';

const NAME_KEY = 'chatroom.name';

/** The page: first the form that asks for a name, then a room. */
export class ChatView implements ChatDisplay {
  private readonly join = byId('join', HTMLElement);
  private readonly joinForm = byId('join-form', HTMLFormElement);
  private readonly joinError = byId('join-error', HTMLParagraphElement);
  private readonly name = byId('name', HTMLInputElement);
  private readonly room = byId('room', HTMLElement);
  private readonly composer = byId('composer', HTMLFormElement);
  private readonly sendError = byId('send-error', HTMLParagraphElement);
  private readonly content = byId('content', HTMLTextAreaElement);
  private readonly log = new LogView();
  private readonly people = new PeopleView();
  private readonly rooms = new RoomsView();
  private enter: (room: string) => void = () => {};
  private unread = 0;

  constructor() {
    this.name.value = localStorage.getItem(NAME_KEY) ?? '';
    this.content.addEventListener('keydown', (event) => this.sendOnEnter(event));
    document.addEventListener('visibilitychange', () => this.countUnread(0));
  }

  onJoin(join: (name: string) => Promise<Failure>): void {
    onSubmit(this.joinForm, this.name, this.joinError, () => join(this.name.value));
  }

  onEnter(enter: (room: string) => Promise<Failure>): void {
    this.enter = (room) => void enter(room).then((failure) => failure === undefined || this.notice(failure));
  }

  onSend(send: (content: string) => Promise<Failure>): void {
    onSubmit(this.composer, this.content, this.sendError, async () => {
      const content = this.content.value;
      const failure = await send(content);
      if (failure === undefined && this.content.value === content) {
        this.content.value = '';
      }
      return failure;
    });
  }

  refused(reason: string): void {
    this.join.hidden = false;
    this.room.hidden = true;
    this.people.hide();
    showFailure(this.name, this.joinError, reason);
    this.name.focus();
  }

  entered(room: string, rooms: readonly string[]): void {
    if (this.room.hidden) {
      localStorage.setItem(NAME_KEY, this.name.value.trim());
      this.join.hidden = true;
      this.room.hidden = false;
      this.rooms.show(rooms, this.enter);
    }
    this.rooms.mark(room);
    this.log.clear();
    this.countUnread(0);
    this.content.focus();
  }

  line(line: MsgChat, mine: boolean): void {
    this.log.line(line, mine);
    if (document.hidden) {
      this.countUnread(this.unread + 1);
    }
  }

  notice(text: string): void {
    this.log.notice(text, new Date());
  }

  online(names: readonly string[], me: string | undefined): void {
    this.people.show(names, me);
  }

  onlineUnknown(): void {
    this.people.outdated();
  }

  /** Enter sends, with Shift it starts a new line; while an input method composes it does what that wants. */
  private sendOnEnter(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.composer.requestSubmit();
    }
  }

  private countUnread(count: number): void {
    this.unread = document.hidden ? count : 0;
    document.title = this.unread > 0 ? `(${this.unread}) Chatroom` : 'Chatroom';
  }
}
