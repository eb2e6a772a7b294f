import { uint } from 'tsrpc-proto';

/** Sent by clients until the second season. */
export interface Versioned {
    clientVersion: string;
}

export interface BaseRequest {
    session?: string;
    device?: string;
    seed: uint;
}
