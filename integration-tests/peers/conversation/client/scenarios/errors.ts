// Calls that fail.

import { Way } from 'talk/PtlFail';
import { equal } from '../equal';
import type { Stage } from '../stage';

export async function businessError(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const ret = await client.callApi('Fail', { way: Way.BUSINESS });
    equal(ret.err, {
        message: 'Not enough money',
        type: 'ApiError',
        code: 'NO_MONEY',
        missing: 12,
        currencies: ['EUR', 'CNY'],
    });
}
