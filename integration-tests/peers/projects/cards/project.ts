import { echo, type Project } from '../project';
import type { BaseRequest } from './protocols/base';
import { Suit, type Card, type Move, type Stats, type Zone } from './protocols/cards';
import { serviceProto, type ServiceType } from './protocols/serviceProto';
import type { Labels } from './protocols/table/MsgLabelled';

const SUITS = [Suit.Stars, Suit.Coins, Suit.Cups, Suit.Hearts];
const ZONES: Zone[] = ['hand', 'deck', 'table', 'discard'];

const card = (rank: number): Card => ({
    rank,
    suit: SUITS[rank % 4]!,
    zone: ZONES[Math.floor(rank / 4) % 4]!,
    ...(rank % 3 > 0 && { foil: rank % 3 === 1 }),
    power: 5 - rank,
});

const deck = Array.from({ length: 16 }, (_, rank) => card(rank));

const stats = (wins: number): Stats => ({
    wins,
    losses: 0,
    rating: 0.1 + wins,
    streak: 1 - wins,
    lastGame: new Date(wins),
    decks: wins > 0 ? { main: wins, '2': 0 } : {},
    titles: wins > 1 ? ['', 'Master'] : [],
});

const labels = (mode: Labels['mode']): Labels => ({ mode, level: 1.5, title: 'Corner' });

export const cards: Project<ServiceType> = {
    proto: serviceProto,

    serve(server) {
        server.flows.preApiCallFlow.push((call) => {
            const { session, seed } = call.req as BaseRequest;
            if (seed !== undefined && session === undefined) {
                void call.error('No session', { code: 'NO_SESSION' });
                return undefined;
            }
            return call;
        });
        server.implementApi('stats-v2/Stats', (call) => {
            const { player, seed, trace } = call.req;
            return call.succ({ stats: { ...stats(seed), titles: trace === undefined ? [player] : [player, trace] } });
        });
        server.implementApi('table/Move', (call) => {
            const { table, move, seed } = call.req;
            switch (move.move) {
                case 'draw':
                    return call.succ({ hand: deck.slice(0, move.count), next: `${table}` });
                case 'play':
                    return call.succ({
                        hand: [{ ...move.card, power: seed }],
                        next: move.onto ?? 'nothing',
                        undone: [move, { move: 'pass' }],
                    });
                default:
                    return call.succ({ hand: [], next: '', undone: [] });
            }
        });
        server.implementApi('table/Sit', (call) => call.succ({ seat: (call.req.table % 4) as 0 | 1 | 2 | 3 }));
        echo(server, 'table/Dealt', 'table/Labelled', 'table/Moved');
    },

    async play(caller) {
        const base = { session: 's', seed: 2 };
        await caller.refused('stats-v2/Stats', { seed: 0, player: 'x' }, { message: 'No session', code: 'NO_SESSION' });
        await caller.call('stats-v2/Stats', { ...base, player: 'ann' }, { stats: { ...stats(2), titles: ['ann'] } });
        await caller.call(
            'stats-v2/Stats',
            { session: '', seed: 0, player: '', trace: 't' },
            { stats: { ...stats(0), titles: ['', 't'] } },
        );

        const moves: Move[] = [
            { move: 'draw', count: 16 },
            { move: 'draw', count: 0 },
            ...deck.map((c): Move => ({ move: 'play', card: c, targets: [] })),
            { move: 'play', card: card(1), onto: '', targets: ['a', ''] },
            { move: 'pass' },
        ];
        for (const move of moves) {
            await caller.call(
                'table/Move',
                { ...base, table: 300, move },
                move.move === 'draw'
                    ? { hand: deck.slice(0, move.count), next: '300' }
                    : move.move === 'play'
                      ? {
                            hand: [{ ...move.card, power: 2 }],
                            next: move.onto ?? 'nothing',
                            undone: [move, { move: 'pass' }],
                        }
                      : { hand: [], next: '', undone: [] },
            );
        }
        for (const seat of [0, 1, 2, 3] as const) {
            await caller.call('table/Sit', { table: 40 + seat }, { seat });
        }

        await caller.send('table/Dealt', { cards: [], trump: null });
        await caller.send('table/Dealt', { cards: deck, trump: card(7) });
        await caller.send('table/Labelled', { labels: labels('open'), others: [] });
        await caller.send('table/Labelled', {
            labels: { ...labels('closed'), colour: '', seats: 4, '': -0.5, '7': 'seven' },
            others: [labels('open'), { ...labels('closed'), level2: 1 }],
        });
        for (const move of moves) {
            await caller.send('table/Moved', { player: 'ann', move });
        }
    },
};
