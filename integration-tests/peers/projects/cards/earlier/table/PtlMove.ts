import { uint } from 'tsrpc-proto';
import { BaseRequest, Versioned } from '../base';
import { Card, Move } from '../cards';

export interface ReqMove extends Versioned, BaseRequest {
    table: uint;
    undo: boolean;
    move: Move;
}

export interface ResMove {
    log: string[];
    hand: Card[];
    next: string;
}
