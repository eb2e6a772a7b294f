// A visitor of halls, with an unmodified client and the emitted `rooms.ts`, that does what it is told and tells what it hears.

import { Rooms, type RoomsOptions, type RoomsResult } from 'hall/rooms';
import { serviceProto } from 'hall/serviceProto';
import { logger, type Packages } from './packages';

export interface Opening {
    server: string;
    json: boolean;
    name: string;
    maxAttempts?: number;
    /** Makes pauses that are known, and tells of them. */
    steady?: boolean;
    /** Enters this room right after the login, without waiting. */
    enters?: string;
    /** Enters this room right after the login, before it comes back to others. */
    entersFirst?: string;
    /** Throws whatever it hears. */
    throws?: boolean;
    /** Waits for nothing longer than that: what takes half a minute ends at once. */
    hasty?: boolean;
    /** The client's own option, in milliseconds. */
    timeout?: number;
    /** Leaves a hall when it hears this line there. */
    leavesAt?: number;
}

export class Visitor {
    private readonly client;
    private readonly rooms: Rooms;
    private readonly endings: (() => void)[] = [];
    private readonly throws: boolean;
    private stopsNext = false;

    /**
     * Connects to nothing yet.
     *
     * @param log takes a line for each thing that happens
     */
    constructor({ WsClient }: Packages, { server, json, name, maxAttempts, steady, enters, entersFirst, throws, hasty, timeout, leavesAt }: Opening, private readonly log: (line: string) => void) {
        this.throws = throws ?? false;
        if (hasty) {
            const { setTimeout } = globalThis;
            Object.assign(globalThis, {
                setTimeout: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds < 30_000 ? milliseconds : 1),
            });
        }
        const tell = (line: string): void => this.tell(line);
        const options: RoomsOptions = {
            minPause: steady ? 1 : 20,
            maxPause: steady ? 60_000 : 50,
            random: steady ? () => 1 : Math.random,
            waiting: (milliseconds, attempt) => steady && tell(`attempt ${attempt} in ${milliseconds}`),
            afterConnect: async () => {
                const isWelcome = await this.login(name);
                if (enters !== undefined) {
                    void this.run('join', enters);
                }
                if (entersFirst !== undefined) {
                    await this.run('join', entersFirst);
                }
                return isWelcome;
            },
            connected: () => tell('connected'),
            disconnected: reason => tell(`disconnected ${reason}`),
            gaveUp: why => tell(`gave up: ${why}`),
            recovered: room => tell(`recovered ${room}`),
            lost: (room, count) => tell(`lost ${room} ${count ?? '?'}`),
            joined: room => tell(`joined ${room}`),
            left: (room, why, code) => tell(`left ${room} ${why ?? ''}${code === undefined ? '' : ` ${code}`}`),
        };
        this.client = new WsClient(serviceProto, { server, json, logger, ...(timeout === undefined ? {} : { timeout }) });
        // a flow that holds back a line, before and after the one of rooms
        this.client.flows.preRecvMsgFlow.push(data => (data.msgName === 'Line' && data.msg.number === 13 ? undefined : data));
        this.rooms = new Rooms(this.client, maxAttempts === undefined ? options : { ...options, maxAttempts });
        this.client.flows.preRecvMsgFlow.push(data => {
            log(`flow ${data.msgName}`);
            return data.msgName === 'Line' && data.msg.number === 14 ? undefined : data;
        });
        this.client.flows.preCallApiFlow.push(call => {
            const stops = this.stopsNext;
            this.stopsNext = false;
            return stops ? undefined : call;
        });
        this.client.listenMsg('Line', ({ hall, number }) => {
            log(`${hall} ${number}`);
            if (number === leavesAt) {
                void this.run('leave', hall);
            }
        });
    }

    private tell(line: string): void {
        this.log(line);
        if (this.throws) {
            throw new Error('as the test wants');
        }
    }

    private async login(name: string): Promise<boolean> {
        const ret = await this.client.callApi('Login', { name });
        if (ret.isSucc) {
            return true;
        }
        if (ret.err.message === 'Go away') {
            return false;
        }
        throw new Error(ret.err.message);
    }

    /** Does something, and tells what has come of it. */
    async run(command: string, argument: string): Promise<void> {
        switch (command) {
            case 'connect':
                return this.outcome(command, await this.rooms.connect());
            case 'join':
                return this.outcome(command, await this.rooms.join(argument));
            case 'joinTwice': {
                const [, second] = await Promise.all([this.rooms.join(argument), this.rooms.join(argument)]);
                return this.outcome(command, second);
            }
            case 'turns': { // it joins, leaves and joins fifty rooms, and then joins and leaves fifty others, without waiting
                const all = Array.from({ length: 50 }, (_, i) => i);
                const stays = all.map(i => {
                    void this.rooms.join(argument + i);
                    void this.rooms.leave(argument + i);
                    return this.rooms.join(argument + i);
                });
                const ins = (await Promise.all(stays)).filter(result => result.isSucc).length;
                const goes = all.map(i => [this.rooms.join('not' + i), this.rooms.leave('not' + i)]);
                await Promise.all(goes.flat());
                return this.log(`${command}: ${ins} in, ${this.rooms.names.length} names`);
            }
            case 'joinAndWatch': { // it enters fifty rooms and watches each, without waiting to be let in
                const heard = Array.from({ length: 50 }, (_, i) => argument + i).map(room => {
                    void this.rooms.join(room);
                    return new Promise(resolve => void this.rooms.watch(room, resolve));
                });
                await Promise.all(heard);
                return this.log(`${command}: done`);
            }
            case 'leave':
                await this.rooms.leave(argument);
                return this.log('left');
            case 'stopNextCall':
                this.stopsNext = true;
                return this.log('stops');
            case 'watch':
                this.endings.push(await this.watch(argument));
                return this.log('watching');
            case 'watchInTurns': { // each time two at once, and the next before the server has heard that it is enough
                for (let i = 0; i < 50; i++) {
                    this.endings.splice(0).forEach(end => end());
                    this.endings.push(...(await Promise.all([this.watch(argument), this.watch(argument)])));
                }
                return this.log('watching after turns');
            }
            case 'unwatch':
                this.endings.shift()?.(); // the eldest
                return this.log('not watching');
            case 'disconnect':
                await this.rooms.disconnect();
                return this.log('ended');
            case 'disconnectAndConnect': { // without waiting
                const ended = [this.rooms.disconnect(), this.rooms.disconnect()];
                const result = await this.rooms.connect();
                await Promise.all(ended);
                return this.outcome(command, result);
            }
            case 'names':
                return this.log(`names ${this.rooms.names}`);
            default:
                throw new Error(command);
        }
    }

    private watch(room: string): Promise<() => void> {
        return this.rooms.watch(room, members =>
            this.tell(`there ${members.map(({ userId, data }) => `${userId}:${data}`).sort()}`),
        );
    }

    private outcome(command: string, result: RoomsResult): void {
        const code = result.isSucc || result.code === undefined ? '' : ` ${result.code}`;
        this.log(`${command}: ${result.isSucc ? 'done' : result.errMsg}${code}`);
    }
}
