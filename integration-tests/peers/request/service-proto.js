'use strict';
// The service proto in a file that the processor emits: TypeScript around an object that is JSON.

const { readFileSync } = require('fs');

exports.readServiceProto = file => {
    const text = readFileSync(file, 'utf8');
    return JSON.parse(text.slice(text.indexOf('= {') + 2, text.lastIndexOf('}') + 1));
};
