'use strict';
// The bare library ws.

const { WebSocket, WebSocketServer } = require('ws');
const { ADDRESS, NOTE_SIZE, run } = require('./server-program');

const BROADCAST = '!'.charCodeAt(0);
const note = Buffer.alloc(NOTE_SIZE, 'm');

const server = new WebSocketServer(ADDRESS, () => run(server.address().port));

server.on('connection', socket => {
  socket.on('message', (data, isBinary) => {
    if (isBinary && data.length === 3 && data[0] === BROADCAST) {
      broadcast(data.readUInt16BE(1));
    } else {
      socket.send(data, { binary: isBinary });
    }
  });
  socket.on('error', console.error);
});

function broadcast(times) {
  for (let i = 0; i < times; i++) {
    for (const client of server.clients) {
      if (client.readyState === WebSocket.OPEN) {
        client.send(note);
      }
    }
  }
}
