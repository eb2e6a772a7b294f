import type { ReqDraw } from './protocols/PtlDraw';

/** What has become of an attempt: it is done, for good or not, or it has to be made again. */
export type Sent = 'done' | 'again';

/**
 * Lines that are drawn here and not on the server's board yet, oldest first. Each is sent until it is answered: the server takes none
 * twice.
 */
export class Outbox {
  private readonly waiting: ReqDraw[] = [];
  private sending: Promise<void> | undefined;

  constructor(private readonly send: (next: ReqDraw) => Promise<Sent>) {}

  add(line: ReqDraw): void {
    this.waiting.push(line);
  }

  /** Sends what waits, one after the other, until nothing does or one has to be sent again. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined));
    return this.sending;
  }

  /** Takes the latest one back, unless it is under way. */
  takeBack(): ReqDraw | undefined {
    return this.sending === undefined ? this.waiting.pop() : undefined;
  }

  private async sendAll(): Promise<void> {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if ((await this.send(next)) === 'again') {
        return;
      }
      this.waiting.shift();
    }
  }
}
