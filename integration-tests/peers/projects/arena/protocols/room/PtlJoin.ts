import { uint } from 'tsrpc-proto';
import { Player, Team } from '../models/types';

export interface ReqJoin {
    name: string;
    team: Team;
    spawn?: [number, number];
}

export interface ResJoin {
    seat: uint;
    players: { [name: string]: Player };
    terrain: Float32Array;
}
