import { WsClient } from 'tsrpc-browser';
import { chatAddress } from './config';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

export type ChatClient = WsClient<ServiceType>;

export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'waiting'; readonly seconds: number; readonly reason: string };

/** The seconds between attempts; the last one goes on for ever. */
const PAUSES = [1, 2, 4, 8, 15, 30];
const HEARTBEAT = { interval: 5000, timeout: 5000 };

/** A connection that comes back: when it breaks, it is tried again after a pause that grows with each failure. */
export class Connection {
  readonly client: ChatClient = new WsClient(serviceProto, {
    heartbeat: HEARTBEAT,
    logLevel: 'warn',
    logApi: false,
    logMsg: false,
  });

  private readonly openListeners: (() => void)[] = [];
  private failures = 0;
  private attempt: Promise<void> | undefined;
  private timer: number | undefined;

  constructor(private readonly show: (state: ConnectionState) => void) {
    this.client.flows.postDisconnectFlow.push((lost) => {
      this.wait('Connection lost.');
      return lost;
    });
    window.addEventListener('online', () => void this.connectNow());
  }

  /** Calls back each time the connection is there. */
  onOpen(listener: () => void): void {
    this.openListeners.push(listener);
  }

  /** Connects without waiting any longer, if there is no connection. Resolves when that has worked or failed. */
  async connectNow(): Promise<void> {
    window.clearInterval(this.timer);
    if (!this.client.isConnected) {
      this.attempt ??= this.connect().finally(() => (this.attempt = undefined));
      await this.attempt;
    }
  }

  private async connect(): Promise<void> {
    this.show({ kind: 'connecting' });
    try {
      Object.assign(this.client.options, { server: await chatAddress() });
    } catch {
      return this.wait('Server unreachable.');
    }
    const result = await this.client.connect();
    if (!result.isSucc) {
      return this.wait('Server unreachable.');
    }
    this.failures = 0;
    this.show({ kind: 'open' });
    this.openListeners.forEach((listener) => listener());
  }

  private wait(reason: string): void {
    const pause = PAUSES[Math.min(this.failures++, PAUSES.length - 1)] ?? 1;
    const until = Date.now() + (pause + Math.random() / 2) * 1000;
    const tick = () => {
      const left = until - Date.now();
      if (left <= 0) {
        void this.connectNow();
      } else {
        this.show({ kind: 'waiting', seconds: Math.ceil(left / 1000), reason });
      }
    };
    window.clearInterval(this.timer);
    this.timer = window.setInterval(tick, 250);
    tick();
  }
}
