'use strict';
// Node's own HTTP server, and nothing on it: echoes the bodies of requests.

const { createServer } = require('node:http');
const { ADDRESS, run } = require('./server-program');

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': body.length });
    response.end(body);
  });
});

server.listen(ADDRESS, () => run(server.address().port));
