'use strict';
// Numbers, texts and JSON values, biased to the edges.

const SAFE = Number.MAX_SAFE_INTEGER;

const FRACTIONS = [
    -0, Number.MIN_VALUE, -3 * Number.MIN_VALUE, 2.2250738585072014e-308, 2.225073858507201e-308, Number.MAX_VALUE,
    -Number.MAX_VALUE, Number.EPSILON, 0.1, 0.1 + 0.2, 1e21, 1e-7, 1e-6, 123456789012345680000, 2 ** 53, 2 ** 53 + 2,
    2 ** 63, -(2 ** 64), 2e23, 2 ** -44, 1e23, 5e-324, 4.35, 1 / 3,
];
const NOT_JSON = [NaN, Infinity, -Infinity];

const PIECES = [
    'a', 'é', '中文', '😀', '"\\/', '\b\f\n\r\t', '\u0000\u001f\u007f\u0080', '\u07ff\u0800\uffff', '\u2028\u2029\ufeff',
    'undefined', 'null', '<script>', '\ud83d', '\ude00',
];
const TIMES = [2, 32, 43, 63, 64, 127, 128];
const KEYS = [
    'a', '', '0', '1', '9', '10', '-1', '01', '1.5', '1e3', '4294967294', '4294967295', '9007199254740993', 'é', '中文',
    '😀', '\ud83d', '"\\\n', 'length',
];
const SIZES = [0, 1, 2, 60, 62, 63, 64, 120, 126, 127, 128, 200, 300]; // where a length takes one more byte

/** Small ones, powers of two and their neighbours, the ends of the range, or any. */
function whole(choices, min, max) {
    const value = [
        () => choices.below(3),
        () => 2 ** choices.below(54) + choices.below(3) - 1,
        () => (choices.below(2) === 0 ? max : min),
        () => Math.floor((choices.below(2 ** 31) * 2 ** 22 + choices.below(2 ** 22)) / 2 ** choices.below(53)),
    ][choices.below(4)]();
    const signed = choices.below(2) === 1 ? -value : value;
    return signed >= min && signed <= max ? signed + 0 : min + (Math.abs(signed) % (max - min + 1));
}

function fraction(choices) {
    return [
        () => choices.below(5),
        () => choices.below(1000) / 8 - 50,
        () => choices.pick(FRACTIONS),
        () => (choices.below(2 ** 31) - 2 ** 30) * 10 ** (choices.below(600) - 320),
        () => finite(bits(choices)),
        () => (choices.rarely(12) ? notJson(choices) : finite(bits(choices))),
    ][choices.below(6)]();
}

function notJson(choices) {
    choices.isJson = false;
    return choices.pick(NOT_JSON);
}

function bits(choices) {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, choices.below(2 ** 32));
    view.setUint32(4, choices.below(2 ** 32));
    return view.getFloat64(0);
}

function finite(value) {
    return Number.isFinite(value) ? value : 0;
}

function text(choices) {
    let made = '';
    for (let pieces = choices.below(4); pieces > 0; pieces--) {
        made += choices.pick(PIECES).repeat(choices.rarely(20) ? choices.pick(TIMES) : 1);
    }
    return made;
}

/** Its length takes one to three bytes. */
function longText(choices) {
    const unit = text(choices) + 'x';
    return unit.repeat(Math.floor(longSize(choices) / unit.length) + 1);
}

function longSize(choices) {
    return choices.rarely(60) ? 2 ** 14 - 2 + choices.below(5) : choices.pick(SIZES);
}

function key(choices) {
    const made = choices.pick(KEYS);
    return choices.below(3) === 0 ? made : made + choices.below(1000);
}

/** What JSON has, and not null. */
function any(choices, depth = 0) {
    return [
        () => choices.below(2) === 1,
        () => whole(choices, -SAFE, SAFE),
        () => finite(fraction(choices)) + 0,
        () => text(choices),
        () => Array.from({ length: choices.below(4) }, () => nullable(choices, depth + 1)),
        () => anyObject(choices, depth + 1),
    ][choices.below(depth > 3 ? 4 : 6)]();
}

function nullable(choices, depth) {
    return choices.below(5) === 0 ? null : any(choices, depth);
}

function anyObject(choices, depth) {
    const made = {};
    for (let size = choices.below(4); size > 0; size--) {
        const name = choices.rarely(8) ? choices.pick(['a', 'constructor', 'toString']) : key(choices);
        made[name] = nullable(choices, depth);
    }
    return made;
}

module.exports = { SAFE, whole, fraction, finite, text, longText, longSize, key, any };
