'use strict';
// socket.io over WebSocket. The event `echo` is acknowledged with its argument; `broadcast`, with a number, has everybody
// get the event `note` so many times.

const { createServer } = require('node:http');
const { Server } = require('socket.io');
const { ADDRESS, NOTE_SIZE, run } = require('./server-program');

const note = 'm'.repeat(NOTE_SIZE);

const httpServer = createServer();
const io = new Server(httpServer, { transports: ['websocket'] });

io.on('connection', socket => {
  socket.on('echo', (value, acknowledge) => acknowledge(value));
  socket.on('broadcast', times => {
    for (let i = 0; i < times; i++) {
      io.emit('note', note);
    }
  });
});

httpServer.listen(ADDRESS, () => run(httpServer.address().port));
