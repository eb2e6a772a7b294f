import type { Packages } from './packages';
import * as scenarios from './scenarios';
import { Stage } from './stage';

const LONG_ENOUGH = 20_000;

type Scenario = (stage: Stage) => Promise<void>;

const BY_NAME: Record<string, Scenario> = { ...scenarios };

/** The names of all scenarios. */
export const repertoire = Object.keys(BY_NAME).join(' ');

/** Plays a scenario in a cell; says what went wrong, nothing if all is well. */
export async function play(name: string, cell: string, control: string, packages: Packages): Promise<string> {
    const stage = new Stage(control, cell, packages);
    try {
        await Promise.race([BY_NAME[name]!(stage), silence()]);
        return '';
    } catch (e) {
        const reason = e instanceof Error ? e.stack : String(e);
        return `${reason}\n--- the client's log:\n${stage.log}\n--- the servers':\n${await stage.serverLogs()}`;
    } finally {
        await stage.close();
    }
}

function silence(): Promise<never> {
    return new Promise((_, reject) => {
        setTimeout(() => reject(new Error(`Nothing came within ${LONG_ENOUGH} ms`)), LONG_ENOUGH);
    });
}
