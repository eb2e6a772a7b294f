'use strict';
// What calls of the API Echo carry, in every load.

module.exports = { name: 'Alice Johnson', content: 'Hello everyone, shall we start?', time: 1718000000123 };
