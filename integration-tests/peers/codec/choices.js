'use strict';

/**
 * The choices that a random value is made by: from a seed, or again from a tape. 0 is the simplest. The tests' class of
 * this name does the same for values made in Java.
 */
class Choices {
    /** From `#SEED`, or the draws of a tape, separated by commas. */
    static from(source) {
        return source.startsWith('#') ? new Choices(generator(Number(source.slice(1)))) : replay(source);
    }

    constructor(next) {
        this.next = next;
        this.draws = [];
        this.parts = [];
        /** Whether JSON can carry what has been made. */
        this.isJson = true;
    }

    /** A choice from 0, the simplest, up to a bound. */
    below(bound) {
        const draw = this.next(bound, this.draws.length);
        this.draws.push(draw);
        return draw;
    }

    /** True in one of so many cases. */
    rarely(cases) {
        return this.below(cases) === cases - 1;
    }

    pick(from) {
        return from[this.below(from.length)];
    }

    /** What `make` makes is a part of the value. */
    part(make) {
        const from = this.draws.length;
        const value = make();
        this.parts.push(`${from}-${this.draws.length}`);
        return value;
    }

    tape() {
        return `${this.draws.join()} ${this.parts.join()}`;
    }
}

function replay(tape) {
    const draws = tape === '' ? [] : tape.split(',').map(Number);
    return new Choices((bound, at) => (at < draws.length ? Math.min(draws[at], bound - 1) : 0));
}

/** Mulberry32. */
function generator(seed) {
    let state = seed | 0;
    return bound => {
        state = (state + 0x6d2b79f5) | 0;
        let bits = Math.imul(state ^ (state >>> 15), state | 1);
        bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
        return ((bits ^ (bits >>> 14)) >>> 0) % bound;
    };
}

module.exports = { Choices };
