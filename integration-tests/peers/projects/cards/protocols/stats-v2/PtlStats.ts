import { BaseRequest, Traced } from '../base';
import { Stats } from '../cards';

export interface ReqStats extends BaseRequest, Traced {
    player: string;
}

export interface ResStats {
    stats: Stats;
}
