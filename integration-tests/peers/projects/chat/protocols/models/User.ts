import { uint } from 'tsrpc-proto';

export interface User {
    id: uint;
    name: string;
    avatar?: string;
    createdAt: Date;
}
