import { uint } from 'tsrpc-proto';

export interface BaseRequest {
    session?: string;
    seed: uint;
}

export interface Traced {
    trace?: string;
}
