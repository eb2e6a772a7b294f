// Uses a contract as the service proto of tsbuffer and of a tsrpc server and client, and prints what they do with it.
//
//     node accepts.js FILE
//
// The contract has the API Send { text: string } => { time: int } and the message Chat { text: string }.

const fs = require('fs');
const net = require('net');
const { TSBuffer } = require('tsbuffer');
const { HttpClient, HttpServer } = require('tsrpc');

const proto = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const logger = { debug() {}, log() {}, info() {}, warn() {}, error: console.error };

function freePort() {
    return new Promise(resolve => {
        const socket = net.createServer().listen(0, '127.0.0.1', () => {
            const { port } = socket.address();
            socket.close(() => resolve(port));
        });
    });
}

async function main() {
    const encoded = new TSBuffer(proto.types).encode({ text: 'hello' }, 'MsgChat/MsgChat');
    console.log('tsbuffer', encoded.isSucc ? Buffer.from(encoded.buf).toString('hex') : encoded.errMsg);

    const port = await freePort();
    const server = new HttpServer(proto, { port, logger });
    server.implementApi('Send', call => call.succ({ time: call.req.text.length }));
    await server.start();
    const client = new HttpClient(proto, { server: `http://127.0.0.1:${port}`, logger });
    const ret = await client.callApi('Send', { text: 'hello' });
    console.log('tsrpc', ret.isSucc ? ret.res.time : ret.err.message);
    await server.stop();
}

main();
