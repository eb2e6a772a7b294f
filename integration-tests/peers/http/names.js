// Speaks a protocol whose services have names beyond ASCII, over HTTP. Each line of output is what came of one thing.
//
//     node names.js client URL json|binary     calls and sends all there is
//     node names.js server                     serves on a port, which is the first line, until its input ends

const net = require('net');
const { HttpClient, HttpServer } = require('tsrpc');

const text = { type: 'Interface', properties: [{ id: 0, name: 'text', type: { type: 'String' } }] };
const proto = {
    services: [
        { id: 0, name: '用户/登录', type: 'api' },
        { id: 1, name: 'Plain', type: 'api' },
        { id: 2, name: 'Grüße', type: 'msg' },
    ],
    types: {
        '用户/Ptl登录/Req登录': text,
        '用户/Ptl登录/Res登录': text,
        'PtlPlain/ReqPlain': text,
        'PtlPlain/ResPlain': text,
        'MsgGrüße/MsgGrüße': text,
    },
};
const logger = { debug() {}, log() {}, info() {}, warn() {}, error() {} };

function freePort() {
    return new Promise(resolve => {
        const socket = net.createServer().listen(0, '127.0.0.1', () => {
            const { port } = socket.address();
            socket.close(() => resolve(port));
        });
    });
}

async function client(server, format) {
    const client = new HttpClient(proto, { server, json: format === 'json', logger });
    for (const name of ['用户/登录', 'Plain']) {
        const ret = await client.callApi(name, { text: 'a' });
        console.log(ret.isSucc ? ret.res.text : ret.err.message);
    }
    const sent = await client.sendMsg('Grüße', { text: 'b' });
    console.log(sent.isSucc ? 'sent' : sent.err.message);
    process.exit();
}

async function server() {
    const port = await freePort();
    const server = new HttpServer(proto, { port, jsonEnabled: true, logger });
    for (const name of ['用户/登录', 'Plain']) {
        server.implementApi(name, call => call.succ({ text: `${name} ${call.req.text}` }));
    }
    server.listenMsg('Grüße', call => console.log(call.msg.text));
    await server.start();
    console.log(port);
    process.stdin.resume().on('end', () => process.exit());
}

const [, , role, url, format] = process.argv;
role === 'client' ? client(url, format) : server();
