import { HttpClient, WsClient } from 'tsrpc-browser';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

export type Over = 'WebSocket' | 'HTTP';

const QUIET = { logLevel: 'warn', logApi: false, logMsg: false } as const;

/** The two ways to the server. The WebSocket is opened when it is needed. */
export class Connection {
  private readonly http = new HttpClient(serviceProto, { server: location.origin, ...QUIET });
  private ws: WsClient<ServiceType> | undefined;
  private over: Over = 'WebSocket';

  callOver(over: Over): void {
    this.over = over;
  }

  /** Who makes the next call. If the WebSocket cannot be opened, the call will say so. */
  async client() {
    if (this.over === 'HTTP') {
      return this.http;
    }
    this.ws ??= new WsClient(serviceProto, { server: await wsUrl(), ...QUIET });
    await this.ws.connect();
    return this.ws;
  }
}

/** Where the WebSocket is: on the page's own host, on the port that its server names. */
async function wsUrl(): Promise<string> {
  const response = await fetch('config.json');
  const { wsPort } = (await response.json()) as { wsPort: number };
  return `ws://${location.hostname}:${wsPort}`;
}
