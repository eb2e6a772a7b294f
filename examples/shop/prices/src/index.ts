// The server of prices, on port PORT. It asks orders at ORDERS, in JSON if ORDERS_JSON is set.
//
// SIGTERM or Ctrl-C stops it: calls that run are answered. A program that has started it sets STOPS_WITH_STDIN instead, and closes its
// standard input: the system does so as well when that program is killed.

import { WsServer } from 'tsrpc';
import { Orders } from './orders';
import { PriceList } from './price-list';
import { implement } from './prices';
import { serviceProto } from './shared/protocols/serviceProto';

const LAST_CALLS = 5_000;

const { PORT = '3000', ORDERS = 'http://localhost:3001', ORDERS_JSON, STOPS_WITH_STDIN } = process.env;

const server = new WsServer(serviceProto, { port: Number(PORT), json: true, logLevel: 'warn' });

async function start(): Promise<void> {
    implement(server, new PriceList(), new Orders(ORDERS, ORDERS_JSON !== undefined));
    await server.start();
    console.log(`[prices] listens at ws://localhost:${PORT}`);
    if (STOPS_WITH_STDIN === undefined) {
        process.once('SIGINT', stop);
    } else {
        process.stdin.resume().once('end', stop);
        process.on('SIGINT', () => {}); // a terminal sends it to both, and orders may still need prices
    }
    process.once('SIGTERM', stop);
}

async function stop(): Promise<void> {
    console.log('[prices] stops');
    await server.gracefulStop(LAST_CALLS);
    process.exit();
}

void start();
