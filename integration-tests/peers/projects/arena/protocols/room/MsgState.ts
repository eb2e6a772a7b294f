import { uint } from 'tsrpc-proto';
import { GameEvent } from '../models/events';
import { Direction, Player, Team } from '../models/types';

export interface MsgState {
    frame: uint;
    players: { [name: string]: Player };
    teams: { [name: string]: Team };
    facing: Direction[];
    last?: GameEvent;
    next: GameEvent | null;
    history: GameEvent[];
    size: [uint, uint];
}
