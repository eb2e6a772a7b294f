import { Mailbox } from '../mailbox';
import type { WsClient } from './stage';

/** What the client's flow is told when its connection is gone. */
interface Gone {
    reason?: string | undefined;
    isManual?: boolean | undefined;
}

/** Listens from now on for the client's connections to end. */
export function goings(client: WsClient): Mailbox<Gone> {
    const gone = new Mailbox<Gone>();
    client.flows.postDisconnectFlow.push((event) => {
        gone.add({ ...event });
        return event;
    });
    return gone;
}
