import { echo, type Project } from '../project';
import type { GameEvent } from './protocols/models/events';
import { Direction, EventType, Team, type Player } from './protocols/models/types';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

const player = (name: string, team: Team): Player => ({
    name,
    team,
    position: [name.length, -0.5],
    items: {},
    path: [],
});

const armed: Player = {
    name: '日本',
    team: Team.None,
    position: [Number.MAX_VALUE, 0],
    facing: Direction.Up,
    items: { 0: 7, '-3': 2 ** 31 - 1, 12: 0 },
    path: [[-1, 1], [300, -300, ''], [0, 0, 'why']],
};

const events: GameEvent[] = [
    { type: EventType.Joined, player: armed },
    { type: EventType.Hit, by: 'a', target: 'b', damage: -5, where: [1.5, 2] },
    { type: EventType.Died, target: 'b', drops: [] },
    { type: EventType.Died, target: '', drops: [0, 127, 128, 70_000] },
    { type: EventType.Ended, scores: {} },
    { type: EventType.Ended, winner: Team.None, scores: { red: 1, blue: -1, '': 0 } },
];

const directions = [Direction.Up, Direction.Right, Direction.Down, Direction.Left];

export const arena: Project<ServiceType> = {
    proto: serviceProto,

    serve(server) {
        server.implementApi('room/Join', (call) => {
            const { name, team, spawn } = call.req;
            if (name === '') {
                return call.error('A name, please', { code: -1 });
            }
            const self = player(name, team);
            return call.succ({
                seat: name.length,
                players: { [name]: spawn ? { ...self, position: spawn } : self, bot: player('bot', Team.Blue) },
                terrain: new Float32Array(spawn ?? []),
            });
        });
        server.implementApi('room/Act', (call) => {
            const { req } = call;
            switch (req.type) {
                case 1:
                    return call.succ({
                        result: 'done',
                        events: Array.from({ length: req.steps }, () => events[1]!),
                        turn: req.steps === 0 ? [0, req.direction] : [req.steps, req.direction, -req.steps],
                    });
                case 2:
                    return call.succ({
                        result: 'done',
                        events: [{ type: EventType.Died, target: req.target ?? 'nobody', drops: [req.slot] }],
                        turn: [1, Direction.Down],
                    });
                default:
                    return call.succ({ result: 'refused', why: 'no time' });
            }
        });
        echo(server, 'room/Input', 'room/Event', 'room/State');
    },

    async play(caller) {
        await caller.refused('room/Join', { name: '', team: Team.Red }, { message: 'A name, please', code: -1 });
        for (const team of [Team.Red, Team.Blue, Team.None]) {
            await caller.call(
                'room/Join',
                { name: 'ann', team },
                {
                    seat: 3,
                    players: { ann: player('ann', team), bot: player('bot', Team.Blue) },
                    terrain: new Float32Array(),
                },
            );
        }
        await caller.call(
            'room/Join',
            { name: 'ann', team: Team.Red, spawn: [0.5, -2] },
            {
                seat: 3,
                players: { ann: { ...player('ann', Team.Red), position: [0.5, -2] }, bot: player('bot', Team.Blue) },
                terrain: new Float32Array([0.5, -2]),
            },
        );

        for (const direction of directions) {
            await caller.call(
                'room/Act',
                { type: 1, direction, steps: 2 },
                { result: 'done', events: [events[1]!, events[1]!], turn: [2, direction, -2] },
            );
        }
        await caller.call(
            'room/Act',
            { type: 1, direction: Direction.Left, steps: 0 },
            { result: 'done', events: [], turn: [0, Direction.Left] },
        );
        for (const target of [undefined, '', 'bob']) {
            await caller.call(
                'room/Act',
                { type: 2, slot: 300, ...(target !== undefined && { target }) },
                {
                    result: 'done',
                    events: [{ type: EventType.Died, target: target ?? 'nobody', drops: [300] }],
                    turn: [1, Direction.Down],
                },
            );
        }
        await caller.call('room/Act', { type: 3 }, { result: 'refused', why: 'no time' });

        await caller.send('room/Input', { type: 1, frame: 0, direction: Direction.Right });
        await caller.send('room/Input', { type: 2, frame: 1e9, aim: [-1, 0.1] });
        await caller.send('room/Input', { type: 3, frame: -1.5 });
        for (const event of events) {
            await caller.send('room/Event', event);
        }
        await caller.send('room/State', {
            frame: 0,
            players: {},
            teams: {},
            facing: [],
            next: null,
            history: [],
            size: [0, 0],
        });
        for (const last of events) {
            await caller.send('room/State', {
                frame: 2 ** 40,
                players: { '日本': armed, '7': player('7', Team.Red) },
                teams: { a: Team.Red, b: Team.Blue, '': Team.None },
                facing: directions,
                last,
                next: last,
                history: events,
                size: [1920, 1080],
            });
        }
    },
};
