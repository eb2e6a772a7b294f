import { TsrpcError, type BaseServer } from 'tsrpc';
import type { ResFail } from 'talk/PtlFail';
import { Way } from 'talk/PtlFail';
import type { ServiceType } from 'talk/serviceProto';
import type { Gates } from '../gates';
import type { Mailbox } from '../mailbox';

/** The handlers of all APIs but one, and of all messages. */
export function implement(server: BaseServer<ServiceType>, gates: Gates, heard: Mailbox<string>): void {
    server.implementApi('Echo', (call) => call.succ(call.req));
    server.implementApi('Carry', (call) => call.succ(call.req));
    server.implementApi('Find', (call) => call.succ({ id: call.req.id, hex: call.req.id.toHexString() }));
    server.implementApi('Fail', (call) => call.succ(fail(call.req.way)));
    server.implementApi('Wait', async (call) => {
        await gates.pass(call.req.gate);
        heard.add(`passed ${call.req.gate}`);
        await call.succ(call.req);
    });
    server.implementApi('later/Answer', (call) => {
        setTimeout(() => {
            void call.succ({ text: 'first' });
            void call.error('second');
            void call.succ({ text: 'third' });
        });
    });
    server.listenMsg('Chat', (call) => heard.add(`${call.msg.from}: ${call.msg.text}`));
    server.listenMsg(/^room\//, (call) => heard.add(`${call.service.name} ${(call.msg as { name: string }).name}`));
}

function fail(way: Way): ResFail {
    switch (way) {
        case Way.BUSINESS:
            throw new TsrpcError('Not enough money', { code: 'NO_MONEY', missing: 12, currencies: ['EUR', 'CNY'] });
        case Way.NUMBERED:
            throw new TsrpcError('Payment required', { code: 402 });
        case Way.UNEXPECTED:
            throw new Error('secret detail');
        case Way.BAD_RESPONSE:
            return {} as ResFail;
    }
}
