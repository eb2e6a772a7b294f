'use strict';

const { ObjectId } = require('bson');
const { fraction, finite, text, longText, longSize, key, whole, any } = require('./random-leaves');
const { narrowed, ranges, forms } = require('./narrow');

const RICH = 40; // choices that a property of the message may take before what comes in it is kept simple
const POOR = 4;
const RICH_PROPERTIES = 3;
const MOST_RECORDS = 300;
const LAST_DATE = 8.64e15;

const ELEMENTS = {
    Int8Array: c => whole(c, ...ranges.byte),
    Int16Array: c => whole(c, ...ranges.short),
    Int32Array: c => whole(c, ...ranges.int),
    Uint8Array: c => c.below(2 ** 8),
    Uint16Array: c => c.below(2 ** 16),
    Uint32Array: c => c.below(2 ** 32),
    Float32Array: c => fraction(c),
    Float64Array: c => fraction(c),
};

/** The properties of an object and of what it extends or takes them from, each with the named type that has it. */
function allProperties(types, schema, schemaId) {
    switch (schema.type) {
        case 'Reference':
            return allProperties(types, types[schema.target], schema.target);
        case 'Pick':
            return allProperties(types, schema.target, schemaId).filter(([property]) => schema.keys.includes(property.name));
        case 'Omit':
            return allProperties(types, schema.target, schemaId).filter(([property]) => !schema.keys.includes(property.name));
        case 'Partial':
            return allProperties(types, schema.target, schemaId).map(([p, owner]) => [{ ...p, optional: true }, owner]);
        case 'Intersection':
            return merged(schema.members.flatMap(member => allProperties(types, member.type, schemaId)));
        default: {
            const own = (schema.properties ?? []).map(property => [property, schemaId]);
            return [...own, ...(schema.extends ?? []).flatMap(parent => allProperties(types, parent.type, schemaId))];
        }
    }
}

/** Those that several have once, required if one requires it. */
function merged(properties) {
    const byName = new Map();
    for (const [property, owner] of properties) {
        const same = byName.get(property.name);
        byName.set(property.name, [{ ...property, optional: property.optional && (!same || same[0].optional) }, owner]);
    }
    return [...byName.values()];
}

/** Makes values of any schema of a service proto. */
class RandomValues {
    constructor(types) {
        this.types = types;
    }

    /** A value of a message. A few properties at a time are rich. */
    of(schemaId, choices) {
        const properties = allProperties(this.types, this.types[schemaId], schemaId);
        const made = {};
        for (const [property, owner] of properties) {
            const rich = choices.below(properties.length) >= properties.length - RICH_PROPERTIES;
            const limit = choices.draws.length + (rich ? RICH : POOR);
            new Making(this.types, choices, limit).property(made, property, owner);
        }
        return made;
    }
}

/** The making of one property of a message. */
class Making {
    constructor(types, choices, limit) {
        this.types = types;
        this.choices = choices;
        this.limit = limit;
    }

    get isEnough() {
        return this.choices.draws.length >= this.limit;
    }

    isAbsent() {
        return this.choices.below(3) === 0 || this.isEnough;
    }

    property(target, property, schemaId) {
        this.choices.part(() => {
            if (!property.optional || !this.isAbsent()) {
                target[property.name] = this.value(property.type, narrowed(schemaId, property.name), schemaId);
            }
        });
    }

    /** `narrow` is for what stands here, `schemaId` the named type that this is in. */
    value(schema, narrow, schemaId) {
        const c = this.choices;
        switch (schema.type) {
            case 'Boolean':
                return c.below(2) === 1;
            case 'Number':
                return this.number(schema, narrow);
            case 'String':
                return narrow.form ? forms[narrow.form](c) : narrow.long ? longText(c) : text(c);
            case 'Any':
                return any(c);
            case 'Enum':
                return c.pick(schema.members).value;
            case 'Literal':
                return schema.literal;
            case 'Date':
                return new Date(whole(c, -LAST_DATE, LAST_DATE));
            case 'Buffer':
                return this.buffer(schema, narrow);
            case 'Array':
                return this.array(schema, narrow, schemaId);
            case 'Tuple':
                return this.tuple(schema, schemaId);
            case 'Interface':
            case 'Pick':
            case 'Omit':
            case 'Partial':
            case 'Intersection':
                return this.object(schema, narrow, schemaId);
            case 'Union':
                return this.member(schema, narrow, schemaId);
            case 'Reference':
                return this.reference(schema.target);
            default:
                throw new Error(`No values for ${schema.type}`);
        }
    }

    reference(target) {
        if (target.endsWith('/ObjectId')) {
            return new ObjectId(Uint8Array.from({ length: 12 }, () => this.choices.below(256)));
        }
        return this.value(this.types[target], narrowed(target), target);
    }

    number(schema, narrow) {
        if (schema.scalarType === undefined) {
            const made = fraction(this.choices);
            return narrow.single ? (Number.isFinite(made) ? finite(Math.fround(made)) : made) : made;
        }
        const [min, max] = ranges[narrow.range ?? 'int'];
        return whole(this.choices, schema.scalarType === 'uint' ? 0 : min, max);
    }

    size(narrow) {
        const size = narrow.long ? longSize(this.choices) : this.choices.below(4);
        return this.isEnough && !narrow.long ? 0 : size;
    }

    buffer(schema, narrow) {
        const type = schema.arrayType ?? 'Uint8Array';
        const length = narrow.bytes ?? this.size(narrow);
        const made = globalThis[type].from({ length }, () => ELEMENTS[type](this.choices));
        return schema.arrayType ? made : made.buffer;
    }

    array(schema, narrow, schemaId) {
        const isSmall = ['Boolean', 'Number'].includes(schema.elementType.type);
        const length = isSmall ? this.size(narrow) : Math.min(this.size(narrow), MOST_RECORDS);
        const inner = { ...narrow, long: false };
        const made = Array.from({ length }, () => this.choices.part(() => this.value(schema.elementType, inner, schemaId)));
        return narrow.unique ? [...new Set(made)] : made;
    }

    tuple(schema, schemaId) {
        const made = schema.elementTypes.map((element, i) =>
            i >= schema.optionalStartIndex && this.isAbsent()
                ? undefined
                : this.choices.part(() => this.value(element, {}, schemaId)),
        );
        while (made.length > 0 && made[made.length - 1] === undefined) {
            made.pop();
        }
        return made;
    }

    object(schema, narrow, schemaId) {
        const made = {};
        for (const [property, owner] of allProperties(this.types, schema, schemaId)) {
            this.property(made, property, owner);
        }
        if (schema.indexSignature) {
            this.entries(made, schema.indexSignature, narrow, schemaId, schema.properties ? '~' : '');
        }
        return made;
    }

    /** `start` makes names that no property has, and that are not put in front of those. */
    entries(made, signature, narrow, schemaId, start) {
        for (let size = this.size({}); size > 0; size--) {
            this.choices.part(() => {
                const name =
                    signature.keyType === 'Number' ? whole(this.choices, ...ranges[narrow.keys ?? 'int']) : key(this.choices);
                const value = this.value(signature.type, narrow.keys ? {} : narrow, schemaId);
                if (value !== null || signature.type.type !== 'Reference') { // else binary data would not have it
                    made[start + name] = value;
                }
            });
        }
    }

    /** The first one is not recursive, or not null. */
    member(schema, narrow, schemaId) {
        const chosen = this.choices.below(schema.members.length);
        return this.value(schema.members[this.isEnough ? 0 : chosen].type, narrow, schemaId);
    }
}

module.exports = { RandomValues };
