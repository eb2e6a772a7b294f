// Many visitors on Node, which say `ready` when all are in their halls. Argument: a plan as JSON. Each line they get, the number of the
// last line of each hall, they answer with their state: numbers, and what is wrong. They end with their standard input.

import { createInterface } from 'node:readline';
import { Rooms } from 'hall/rooms';
import { serviceProto } from 'hall/serviceProto';
import { WsClient } from 'tsrpc';
import { logger } from './packages';

interface Plan {
    server: string;
    visitors: number;
    /** Each visitor is in so many of so many halls. */
    each: number;
    halls: number;
    maxPause: number;
}

const plan: Plan = JSON.parse(process.argv[2]!);
const wrong: string[] = [];

/** What one visitor knows of one hall. */
class Account {
    last = 0;
    heard = 0;
    lost = 0;

    hear(number: number): void {
        if (number <= this.last) {
            wrong.push(`${number} after ${this.last}`);
        }
        this.last = number;
        this.heard++;
    }
}

class Visitor {
    readonly halls = new Map<string, Account>();
    isThere = false;
    recovered = 0;
    private readonly rooms: Rooms;

    constructor(index: number) {
        for (let i = 0; i < plan.each; i++) {
            this.halls.set(`hall/${(index * plan.each + i) % plan.halls}`, new Account());
        }
        const client = new WsClient(serviceProto, { server: plan.server, json: index % 2 === 1, logger });
        this.rooms = new Rooms(client, {
            maxPause: plan.maxPause,
            connected: () => (this.isThere = true),
            disconnected: () => (this.isThere = false),
            recovered: () => this.recovered++,
            lost: (hall, count) => {
                if (count === undefined) {
                    wrong.push(`nobody knows how many lines of ${hall} are lost`);
                } else {
                    this.halls.get(hall)!.lost += count;
                }
            },
            left: (hall, why) => wrong.push(`left ${hall}: ${why}`),
        });
        client.listenMsg('Line', ({ hall, number }) => this.halls.get(hall)!.hear(number));
    }

    async enter(): Promise<void> {
        const results = [await this.rooms.connect()];
        for (const hall of this.halls.keys()) {
            results.push(await this.rooms.join(hall));
        }
        results.forEach(result => result.isSucc || wrong.push(result.errMsg));
    }
}

const visitors = Array.from({ length: plan.visitors }, (_, index) => new Visitor(index));

function state(last: number) {
    const accounts = visitors.flatMap(visitor => [...visitor.halls.values()]);
    const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
    return [
        visitors.filter(visitor => visitor.isThere).length,
        accounts.filter(account => account.heard + account.lost !== last).length,
        sum(accounts.map(account => account.heard)),
        sum(accounts.map(account => account.lost)),
        sum(visitors.map(visitor => visitor.recovered)),
        wrong.slice(0, 10).join('; '),
    ].join(' ');
}

void (async () => {
    for (const visitor of visitors) {
        await visitor.enter();
    }
    console.log('ready');
    createInterface(process.stdin)
        .on('line', last => console.log(state(Number(last))))
        .on('close', () => process.exit());
})();
