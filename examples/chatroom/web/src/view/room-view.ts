import type { MsgChat } from '../protocols/MsgChat';
import type { Failure, RoomDisplay } from '../room';
import { byId } from './dom';
import { LogView } from './log-view';
import { PeopleView } from './people-view';
import { onSubmit, showFailure } from './submit';

const NAME_KEY = 'chatroom.name';

/** The page: first the form that asks for a name, then the room. */
export class RoomView implements RoomDisplay {
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
  private me: string | undefined;
  private unread = 0;

  constructor() {
    this.name.value = localStorage.getItem(NAME_KEY) ?? '';
    this.content.addEventListener('keydown', (event) => this.sendOnEnter(event));
    document.addEventListener('visibilitychange', () => this.countUnread(0));
  }

  onJoin(join: (name: string) => Promise<Failure>): void {
    onSubmit(this.joinForm, this.name, this.joinError, () => join(this.name.value));
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

  entered(name: string): void {
    const first = this.me === undefined;
    this.me = name;
    this.join.hidden = true;
    this.room.hidden = false;
    if (first) {
      localStorage.setItem(NAME_KEY, this.name.value.trim());
      this.content.focus();
    }
  }

  refused(reason: string): void {
    this.me = undefined;
    this.join.hidden = false;
    this.room.hidden = true;
    this.people.hide();
    showFailure(this.name, this.joinError, reason);
    this.name.focus();
  }

  line(line: MsgChat): void {
    this.log.line(line, line.name === this.me);
    if (document.hidden) {
      this.countUnread(this.unread + 1);
    }
  }

  notice(text: string, time: Date): void {
    this.log.notice(text, time);
  }

  online(names: readonly string[]): void {
    this.people.show(names, this.me);
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
