import { Narrator } from '../testing/e2e/src/narrator.js';
import { Network } from './src/network.js';

const APPS = 'https://polkadot.js.org/apps/?rpc=';

const narrator = new Narrator();
narrator.title('Two validators and two collators start');
const network = await Network.spawn();
narrator.title('The network is up. Pignus makes its first block within minutes');
for (const { name, url, log, collates } of network.nodes.values()) {
	narrator.say(`${collates ? 'collator' : 'validator'} ${name}: ${APPS}${encodeURIComponent(url)}`);
	narrator.say(`   log: ${log}`);
}
narrator.title('Ctrl-C ends it and removes everything it wrote');
setInterval(() => {}, 2 ** 30);
