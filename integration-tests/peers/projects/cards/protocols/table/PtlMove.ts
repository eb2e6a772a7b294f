import { uint } from 'tsrpc-proto';
import { BaseRequest, Traced } from '../base';
import { Card, Move } from '../cards';

export interface ReqMove extends BaseRequest, Traced {
    table: uint;
    move: Move;
}

export interface ResMove {
    hand: Card[];
    next: string;
    undone?: Move[];
}
