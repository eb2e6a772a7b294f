import { BaseRequest, Versioned } from '../base';
import { Stats } from '../cards';

export interface ReqStats extends Versioned, BaseRequest {
    season?: number;
    player: string;
}

export interface ResStats {
    stats: Stats;
}
