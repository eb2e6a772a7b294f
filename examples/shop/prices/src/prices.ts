import type { WsServer } from 'tsrpc';
import type { Orders } from './orders';
import type { PriceList } from './price-list';
import type { Discount } from './shared/protocols/PtlGetPrice';
import type { ServiceType } from './shared/protocols/serviceProto';

/** What is popular costs less. */
const POPULAR = 10;
const DISCOUNT: Discount = { percent: 10, reason: 'it is popular' };

/** Adds the APIs of prices to a server. */
export function implement(server: WsServer<ServiceType>, list: PriceList, orders: Orders): void {
    server.implementApi('GetPrice', async (call) => {
        const { item, quantity } = call.req;
        const each = list.of(item);
        if (each === undefined) {
            return call.error(`There is no price for ${item}`, { code: 'NO_PRICE' });
        }
        const count = await orders.count(item); // what it throws is the reply
        const cents = each * quantity;
        if (count === undefined || count < POPULAR) {
            return call.succ({ cents });
        }
        return call.succ({ cents: Math.round((cents * (100 - DISCOUNT.percent)) / 100), discount: DISCOUNT });
    });

    server.implementApi('SetPrice', async (call) => {
        const { item, cents } = call.req;
        list.set(item, cents);
        await server.broadcastMsg('PriceChanged', { item, cents, since: new Date() });
        return call.succ({});
    });
}
