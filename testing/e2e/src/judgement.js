import { blocks, figures, nusdFlows, priceSteps, reports, totals } from './evidence.js';
import { Replay } from './replay.js';
import { Verdict } from './verdict.js';

/**
 * Compares what a story has left on its chain with what the rules say.
 * @param {import('./stage.js').Stage} stage
 * @param {Awaited<ReturnType<import('./story.js').Story['unfold']>>} told
 * @returns {Promise<Verdict>}
 */
export async function judge(stage, told) {
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
	verdict.flows(nusdFlows(chronicle), replay.books.flows);
	return verdict;
}
