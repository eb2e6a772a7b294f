// Calls that succeed.

import { equal } from '../equal';
import type { Stage } from '../stage';

export async function answer(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    equal(await client.callApi('Echo', { text: 'hello' }), { isSucc: true, res: { text: 'hello' } });
}
