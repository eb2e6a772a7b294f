'use strict';
// Says the frames that loads are made of, as the npm packages make them. The binary ones are in hex: payloads of frames of a
// WebSocket, or bodies over HTTP.

const { ApiCall } = require('tsrpc');
const { ServiceMapUtil, TransportDataUtil, getCustomObjectIdTypes } = require('tsrpc-base-client');
const { TSBuffer } = require('tsbuffer');
const { serviceProto } = require('./dist/serviceProto');
const { say } = require('./parent');
const request = require('./request');
const { NOTE_SIZE } = require('./server-program');

const SN = 5;

const tsbuffer = new TSBuffer({ ...serviceProto.types, ...getCustomObjectIdTypes(String) }); // as tsrpc does it
const { apiName2Service: apis, msgName2Service: msgs } = ServiceMapUtil.getServiceMap(serviceProto);

const note = { data: new Uint8Array(NOTE_SIZE).fill('m'.charCodeAt(0)) };

/** A call; over HTTP, where it has no number, if `sn` is undefined. */
function call(type, sn) {
  return output(TransportDataUtil.encodeApiReq(tsbuffer, apis.Echo, request, type, sn));
}

function reply(type, sn) {
  return output(ApiCall.encodeApiReturn(tsbuffer, apis.Echo, { isSucc: true, res: request }, type, sn));
}

function clientMsg(name, msg) {
  return output(TransportDataUtil.encodeClientMsg(tsbuffer, msgs[name], msg, 'buffer', 'LONG'));
}

function serverMsg(name, msg) {
  return output(TransportDataUtil.encodeServerMsg(tsbuffer, msgs[name], msg, 'buffer', 'LONG'));
}

function output(result) {
  if (!result.isSucc) {
    throw new Error(result.errMsg);
  }
  return typeof result.output === 'string' ? result.output : Buffer.from(result.output).toString('hex');
}

say({
  echo: call('buffer', SN),
  echoReply: reply('buffer', SN),
  echoHttp: call('buffer'),
  echoHttpReply: reply('buffer'),
  note: clientMsg('Note', note),
  noteReply: serverMsg('Note', note),
  broadcast1: clientMsg('Broadcast', { times: 1 }),
  broadcast50: clientMsg('Broadcast', { times: 50 }),
  broadcastNote: serverMsg('Note', note),
});
