import { WsClient } from 'tsrpc-browser';
import { chatAddress } from './config';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

export type ChatClient = WsClient<ServiceType>;

const HEARTBEAT = { interval: 5000, timeout: 5000 };

/** A client that asks before each attempt where the chat is. */
export function createClient(): ChatClient {
  const client: ChatClient = new WsClient(serviceProto, {
    heartbeat: HEARTBEAT,
    logLevel: 'warn',
    logApi: false,
    logMsg: false,
  });
  client.flows.preConnectFlow.push(async (attempt) => {
    try {
      Object.assign(client.options, { server: await chatAddress() });
      return attempt;
    } catch {
      return { ...attempt, return: { isSucc: false, errMsg: 'Server unreachable.' } };
    }
  });
  return client;
}
