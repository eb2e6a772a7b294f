'use strict';
// Where Java's types are narrower than the schema says: by "SCHEMA.property", or for all of a schema. What is not here is
// `int`, `double`, any text.

const { SAFE } = require('./random-leaves');

/** From and to of whole numbers; a uint begins at 0. */
const ranges = {
    byte: [-(2 ** 7), 2 ** 7 - 1],
    short: [-(2 ** 15), 2 ** 15 - 1],
    int: [-(2 ** 31), 2 ** 31 - 1],
    long: [-SAFE, SAFE],
};

/** Texts as Java's classes spell them. */
const forms = {
    uuid: c => [8, 4, 4, 4, 12].map(digits => hex(c, digits)).join('-'),
    decimal: c => `${sign(c)}${1 + c.below(1e9)}.${digits(c, 6)}`,
    integer: c => `${sign(c)}${1 + c.below(9)}${digits(c, c.below(60))}`,
    day: c => `${1900 + c.below(200)}-${two(c, 1, 12)}-${two(c, 1, 28)}`,
    time: c => `${two(c, 0, 23)}:${two(c, 0, 59)}:${two(c, 1, 59)}`,
    dateTime: c => `${forms.day(c)}T${forms.time(c)}`,
    offset: c => `${forms.dateTime(c)}${c.pick(['Z', '+01:00', '-11:30'])}`,
    zoned: c => c.pick(['2024-01-31T10:15:30+01:00[Europe/Paris]', '1969-07-20T20:17:40Z[UTC]']),
    duration: c => `PT${1 + c.below(1e6)}H${1 + c.below(59)}M${1 + c.below(59)}S`,
    period: c => `P${1 + c.below(99)}Y${1 + c.below(11)}M${1 + c.below(30)}D`,
    month: c => `${1900 + c.below(200)}-${two(c, 1, 12)}`,
    uri: c => `https://example.com/${c.below(1e6)}?q#f`,
    money: c => `${sign(c)}${1 + c.below(1e9)} EUR`,
};

const hex = (c, length) => Array.from({ length }, () => c.below(16).toString(16)).join('');
const digits = (c, length) => Array.from({ length }, () => c.below(10)).join('');
const sign = c => (c.below(2) === 1 ? '-' : '');
const two = (c, from, to) => String(from + c.below(to - from + 1)).padStart(2, '0');

const properties = {
    'MsgUntagged/MsgUntagged': {
        distinct: { unique: true },
    },
    'MsgScalars/MsgScalars': {
        tiny: { range: 'byte' },
        small: { range: 'short' },
        large: { range: 'long' },
        unsignedTiny: { range: 'byte' },
        unsignedSmall: { range: 'short' },
        unsignedLarge: { range: 'long' },
        single: { single: true },
        boxedTiny: { range: 'byte' },
        boxedSmall: { range: 'short' },
        boxedLarge: { range: 'long' },
        boxedSingle: { single: true },
    },
    'MsgContainers/MsgContainers': {
        set: { unique: true },
        collection: { range: 'long' },
        ids: { form: 'uuid' },
        byLong: { keys: 'long' },
    },
    'MsgMaps/MsgMaps': {
        numbers: { keys: 'byte' },
        texts: { keys: 'short' },
        times: { keys: 'long' },
        maps: { keys: 'long' },
        forms: { form: 'uuid' },
    },
    'MsgForms/MsgForms': {
        ...Object.fromEntries(Object.keys(forms).map(form => [form, { form }])),
        color: { bytes: 3 },
        amounts: { form: 'money' },
        accounts: { form: 'money' },
        palette: { bytes: 3 },
        colors: { bytes: 3 },
    },
    'MsgOptionals/MsgOptionals': {
        large: { range: 'long' },
        single: { single: true },
        levels: { unique: true },
        id: { form: 'uuid' },
        money: { form: 'money' },
        rgb: { bytes: 3 },
    },
    'MsgLiterals/MsgLiterals': { set: { unique: true } },
    'MsgLong/MsgLong': { text: { long: true }, flags: { long: true }, numbers: { long: true }, bytes: { long: true }, points: { long: true } },
};

const schemas = {
    'Page/PageOfUUID': { form: 'uuid' },
    'Page/RangeOfUUID': { form: 'uuid' },
    'MsgUntagged/Rank': { form: 'money' },
};

/** What narrows a schema, or a property of it: `{}` if nothing does. */
function narrowed(schema, property) {
    return properties[schema]?.[property] ?? schemas[schema] ?? {};
}

module.exports = { narrowed, ranges, forms };
