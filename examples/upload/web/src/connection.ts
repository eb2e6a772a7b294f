import { HttpClient, WsClient } from 'tsrpc-browser';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

export type Over = 'WebSocket' | 'HTTP';

const QUIET = { logLevel: 'warn', logApi: false, logMsg: false } as const;

/** The two ways to the server. The WebSocket is opened when it is needed. */
export class Connection {
  private readonly http = new HttpClient(serviceProto, { server: location.origin, ...QUIET });
  private readonly ws: WsClient<ServiceType>;
  private over: Over = 'WebSocket';

  constructor(wsUrl: string) {
    this.ws = new WsClient(serviceProto, { server: wsUrl, ...QUIET });
  }

  callOver(over: Over): void {
    this.over = over;
  }

  /** Who makes the next call. If the WebSocket cannot be opened, the call will say so. */
  async client() {
    if (this.over === 'HTTP') {
      return this.http;
    }
    await this.ws.connect();
    return this.ws;
  }
}
