import { int, uint } from 'tsrpc-proto';
import { EventType, Player, Position, Team } from './types';

export interface JoinedEvent {
    type: EventType.Joined;
    player: Player;
}

export interface HitEvent {
    type: EventType.Hit;
    by: string;
    target: string;
    damage: int;
    where: Position;
}

export interface DiedEvent {
    type: EventType.Died;
    target: string;
    drops: uint[];
}

export interface EndedEvent {
    type: EventType.Ended;
    winner?: Team;
    scores: { [team: string]: int };
}

export type GameEvent = JoinedEvent | HitEvent | DiedEvent | EndedEvent;
