// Calls Test in bursts over connections that are kept, with pauses, and prints how many calls failed, by code.
//
//     node bursts.js PROTO URL BURSTS SIZE

const fs = require('fs');
const { HttpClient } = require('tsrpc');

const [, , file, server, bursts, size] = process.argv;
const proto = JSON.parse(fs.readFileSync(file, 'utf8'));
const logger = { debug() {}, log() {}, info() {}, warn() {}, error() {} };
const client = new HttpClient(proto, { server, logger });

const pause = () => new Promise(resolve => setTimeout(resolve, 50));

async function main() {
    const lost = {};
    let calls = 0;
    const burst = async length => {
        const rets = await Promise.all(Array.from({ length }, () => client.callApi('Test', { name: 'a' })));
        calls += length;
        for (const { err } of rets.filter(ret => !ret.isSucc)) {
            const reason = err.code ?? err.message;
            lost[reason] = (lost[reason] ?? 0) + 1;
        }
    };
    for (let i = 1; i <= Number(bursts); i++) {
        await burst(Number(size));
        await burst(1); // at once: a server that closes connections has not told yet
        if (i % 4 === 0) {
            await pause(); // those that the client keeps are idle
        }
    }
    console.log(`${calls} calls, lost: ${JSON.stringify(lost)}`);
    process.exit(); // the connections are still open
}

main();
