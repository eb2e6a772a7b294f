'use strict';
// The npm package tsrpc's server, as an operator would have it: it logs errors and nothing else.
//
//   node tsrpc-server.js ws|http

const { HttpServer, WsServer } = require('tsrpc');
const { serviceProto } = require('./dist/serviceProto');
const { ADDRESS, NOTE_SIZE, run } = require('./server-program');

const options = {
  port: ADDRESS, // it is handed on to Node as it is, and there is no option for the host
  json: true,
  logLevel: 'error',
  logReqBody: false,
  logResBody: false,
  logMsg: false,
};

function implement(server) {
  server.implementApi('Echo', call => {
    const { name, content, time } = call.req;
    return call.succ({ name, content, time });
  });
}

async function webSocket() {
  const server = new WsServer(serviceProto, options);
  implement(server);
  const note = { data: new Uint8Array(NOTE_SIZE).fill('m'.charCodeAt(0)) };
  server.listenMsg('Broadcast', call => {
    for (let i = 0; i < call.msg.times; i++) {
      server.broadcastMsg('Note', note);
    }
  });
  server.listenMsg('Note', call => call.conn.sendMsg('Note', call.msg));
  await server.start();
  return server._httpServer.address().port;
}

async function http() {
  const server = new HttpServer(serviceProto, options);
  implement(server);
  await server.start();
  return server.httpServer.address().port;
}

const transports = { ws: webSocket, http };
const start = transports[process.argv[2]];
if (!start) {
  throw new Error(`Neither ws nor http: ${process.argv[2]}`);
}
start().then(run).catch(e => {
  console.error(e); // which tsrpc would do as well, and then go on
  process.exit(1);
});
