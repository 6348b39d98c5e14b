import { blocks, figures, nusdFlows, priceSteps, reports, totals } from './src/evidence.js';
import { Narrator } from './src/narrator.js';
import { Replay } from './src/replay.js';
import { Stage } from './src/stage.js';
import { Story } from './src/story.js';
import { Verdict } from './src/verdict.js';

async function judge(stage, told) {
	const { api, chronicle } = stage.chain;
	const { collection, before, after } = told;
	const reported = reports(chronicle, collection);
	const { consts } = api;
	const replay = new Replay({
		feed: told.feed,
		market: told.market,
		deposits: {
			loan: consts.credit.loanDeposit.toBigInt(),
			item: consts.credit.pledgeDeposit.toBigInt(),
		},
		pots: stage.pots,
		blocks: blocks(chronicle),
		actions: [...told.actions, ...reported],
	});
	const verdict = new Verdict(stage.names);
	verdict.owners(before.owners, after.owners, replay.owners);
	verdict.balances(before.balances, after.balances, (who) => replay.books.balance(who));
	verdict.reports(reported, told.prices);
	verdict.prices(priceSteps(chronicle, collection), replay.steps);
	verdict.figures(
		new Map([...told.answers, ...figures(chronicle), ...(await totals(api))]),
		replay.figures,
	);
	verdict.flows(nusdFlows(chronicle, stage.pots.credit), replay.books.flows);
	return verdict;
}

const narrator = new Narrator();
let stage;
try {
	narrator.title('A price server and a node start');
	stage = await Stage.raise({ name: 'demo', price: Story.price });
	narrator.say(`prices at ${stage.server.urlTemplate}`);
	narrator.say(`node at ${stage.node.url}, log in ${stage.node.logPath}`);
	const verdict = await judge(stage, await new Story(stage, narrator).live());
	verdict.tables.forEach((table) => narrator.print(table));
	narrator.title(
		verdict.differences === 0
			? 'Every unit is where it should be'
			: `${verdict.differences} lines differ from what the rules say`,
	);
	process.exitCode = verdict.differences === 0 ? 0 : 1;
} catch (error) {
	narrator.title('The story could not be told to its end');
	console.error(error);
	process.exitCode = 1;
} finally {
	await stage?.lower();
}
