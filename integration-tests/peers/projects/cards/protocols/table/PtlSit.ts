import { uint } from 'tsrpc-proto';

export interface ReqSit {
    table: uint;
}

export interface ResSit {
    seat: 0 | 1 | 2 | 3;
}
