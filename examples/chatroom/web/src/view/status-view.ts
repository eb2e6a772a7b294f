import type { ConnectionDisplay } from '../chat';
import { byId } from './dom';

const TEXTS = { connecting: 'Connecting…', open: 'Connected', waiting: 'Offline' };
const TICK = 250;

/** The state of the connection: always a word in the header, and a banner while there is none. */
export class StatusView implements ConnectionDisplay {
  private readonly status = byId('status', HTMLParagraphElement);
  private readonly banner = byId('banner', HTMLElement);
  private readonly reason = byId('banner-reason', HTMLElement);
  private readonly countdown = byId('banner-countdown', HTMLSpanElement);
  private readonly retry = byId('retry', HTMLButtonElement);
  private timer: number | undefined;

  onRetry(retry: () => void): void {
    this.retry.addEventListener('click', retry);
  }

  connecting(): void {
    this.show('connecting');
    setText(this.countdown, 'Trying now…');
  }

  open(): void {
    this.show('open');
    this.hideBanner();
  }

  waiting(reason: string, milliseconds: number): void {
    this.show('waiting');
    this.banner.hidden = false;
    setText(this.reason, reason);
    const until = Date.now() + milliseconds;
    const tick = () => {
      const left = until - Date.now();
      if (left <= 0) {
        this.connecting();
      } else {
        setText(this.countdown, `Trying again in ${Math.ceil(left / 1000)} s`);
      }
    };
    this.timer = window.setInterval(tick, TICK);
    tick();
  }

  private show(state: keyof typeof TEXTS): void {
    window.clearInterval(this.timer);
    this.status.dataset['state'] = state;
    setText(this.status, TEXTS[state]);
  }

  private hideBanner(): void {
    const focused = this.banner.contains(document.activeElement);
    this.banner.hidden = true;
    this.reason.textContent = '';
    if (focused) {
      document.querySelector<HTMLElement>('main form:not([hidden] *) :is(input, textarea)')?.focus();
    }
  }
}

/** Screen readers speak each change of a live text, so what has not changed is left alone. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
