import { Books } from './books.js';
import { extendedEnd, leastRaise, lowestPrice, openingReserve } from './rules/auction.js';
import { ONE } from './rules/fixed.js';
import { accrued, debt, isUnhealthy, normalized } from './rules/interest.js';
import { proceeds } from './rules/liquidation.js';
import {
	appraisedPrice,
	atAnchor,
	isFresh,
	lendingPrice,
	liquidationPrice,
	maxDebt,
	reported,
	valueOfUnit,
} from './rules/price.js';

/**
 * @typedef {object} Inputs Everything that determines the outcome.
 * @property {object} feed as submitted
 * @property {object} market as submitted
 * @property {{loan: bigint, item: bigint}} deposits the runtime's native deposits
 * @property {{credit: string, insurance: string}} pots
 * @property {InputBlock[]} blocks without gaps
 * @property {Action[]} actions
 *
 * @typedef {object} InputBlock
 * @property {number} number
 * @property {bigint} time
 * @property {boolean} hasRoom whether its hooks have weight to find defaults and settle auctions
 *
 * @typedef {object} Action What somebody did, and where it is in the chain; what a hook enacts has
 * no extrinsic.
 * @property {string} kind `setFeed`, `createMarket`, `report`, `swap`, `open`, `bid`, `repay`, `give`
 * @property {number} block
 * @property {number | null} extrinsic
 */

/**
 * Works through the story by the rules alone: computes what follows from configuration, reports,
 * times and bids. It knows one market, loans of one item, and auctions that somebody bids in; the
 * auction clock, never paused, is the block number.
 */
export class Replay {
	books = new Books();
	/** @type {Map<string, any>} figures by their names, in the order in which they arise */
	figures = new Map();
	/** @type {{block: number, spot: bigint, smoothed: bigint}[]} accepted price steps */
	steps = [];
	/** @type {Map<bigint, string>} the owner of each item that changed hands or was pledged */
	owners = new Map();
	#inputs;
	#guard = null;
	#ledger = null;
	#loans = [];
	#auctions = [];
	#on = {
		setFeed: () => this.#setFeed(),
		createMarket: (action, time) => this.#createMarket(time),
		report: (action, time) => this.#report(action, time),
		swap: (action) => this.#swap(action),
		open: (action, time) => this.#open(action, time),
		bid: (action) => this.#bid(action),
		repay: (action, time) => this.#repay(action, time),
		give: (action) => this.#give(action),
	};

	/** @param {Inputs} inputs */
	constructor(inputs) {
		this.#inputs = inputs;
		const [first, ...blocks] = inputs.blocks;
		let parent = first;
		for (const block of blocks) {
			this.#enact(block.number, parent.time);
			if (block.hasRoom) this.#closeAndSweep(block.number, parent.time);
			for (const action of this.#actionsIn(block.number, false)) {
				this.#on[action.kind](action, block.time);
			}
			if (block.hasRoom && this.steps.some((step) => step.block === block.number)) {
				this.#sweep(block.number, block.time);
			}
			parent = block;
		}
		this.#sumUp();
	}

	#actionsIn(block, byHook) {
		return this.#inputs.actions
			.filter((action) => action.block === block && (action.extrinsic === null) === byHook)
			.sort((a, b) => a.extrinsic - b.extrinsic);
	}

	#enact(block, time) {
		for (const action of this.#actionsIn(block, true)) this.#on[action.kind](action, time);
	}

	#closeAndSweep(block, time) {
		for (const auction of this.#auctions) {
			if (auction.open && auction.end <= BigInt(block)) this.#settle(auction, block, time);
		}
		this.#sweep(block, time);
	}

	/** What the hooks do at the start of a block, and at its end if a price has moved in it. */
	#sweep(block, time) {
		for (const loan of this.#loans) {
			if (loan.active && this.#isInDefault(loan, time)) this.#liquidate(loan, block, time);
		}
	}

	#setFeed() {
		this.#guard = atAnchor(this.#inputs.feed.anchor);
	}

	#createMarket(time) {
		this.#ledger = { index: ONE, accruedAt: time };
	}

	#report({ block, value }, time) {
		this.#guard = reported(this.#guard, { value, at: time }, this.#inputs.feed.policy);
		const { stepped, spot, smoothed } = this.#guard;
		if (stepped) this.steps.push({ block, spot, smoothed });
	}

	#swap({ block, who, amount }) {
		this.books.mint(who, amount, { what: 'bought with external dollars', block });
	}

	#open({ block, borrower, item, amount }, time) {
		this.#accrue(time);
		const { terms } = this.#inputs.market;
		const id = this.#loans.length;
		this.#loans.push({
			id,
			borrower,
			item,
			active: true,
			drawn: amount,
			principal: amount,
			normalizedDebt: normalized(amount, this.#ledger.index),
		});
		this.owners.set(item, borrower);
		this.books.mint(borrower, amount, { what: `loan ${id} drawn`, block });
		const highest = maxDebt(lendingPrice(this.#guard), terms.maxLtv);
		this.figures.set(`highest debt against item ${item}`, highest);
		const { deposits } = this.#inputs;
		this.figures.set(`deposit of loan ${id}`, deposits.loan + deposits.item);
	}

	#bid({ block, auction: id, bidder, amount }) {
		const auction = this.#auctions[id];
		const { auction: rules } = this.#inputs.market;
		const { standing } = auction;
		const least = standing ? leastRaise(standing.amount, rules) : auction.reserve;
		if (amount < least) throw new Error(`by the rules a bid of ${amount} is refused`);
		auction.bids += 1;
		const own = standing?.bidder === bidder ? standing.amount : 0n;
		this.books.hold(bidder, amount - own, { what: `bid ${auction.bids}`, block });
		if (standing && own === 0n) {
			this.books.free(standing.bidder, standing.amount, { what: 'outbid', block });
		}
		auction.standing = { bidder, amount };
		auction.end = extendedEnd(BigInt(block), auction, rules);
		this.figures.set(`least bid ${auction.bids}`, least);
		this.figures.set(`end after bid ${auction.bids}`, auction.end);
	}

	#repay({ block, loan: id, payer }, time) {
		this.#accrue(time);
		const loan = this.#loans[id];
		const interest = this.#debtOf(loan) - loan.principal;
		const what = `loan ${id} repaid`;
		this.books.move(payer, this.#inputs.pots.insurance, interest, {
			what: `${what}: interest`,
			block,
		});
		this.books.burn(payer, loan.principal, { what: `${what}: principal`, block });
		this.figures.set(`interest repaid with loan ${id}`, interest);
		this.figures.set(`principal repaid with loan ${id}`, loan.principal);
		loan.active = false;
		loan.principal = 0n;
	}

	#give({ item, to }) {
		this.owners.set(item, to);
	}

	#sumUp() {
		const { books, figures } = this;
		const outstanding = this.#loans.reduce((sum, loan) => sum + loan.principal, 0n);
		const drawn = this.#loans.reduce((sum, loan) => sum + loan.drawn, 0n);
		figures.set('minted for loans', drawn);
		figures.set('burned', drawn - outstanding);
		figures.set('shortfall', 0n);
		figures.set('principal outstanding', outstanding);
		figures.set('insurance fund', books.balance(this.#inputs.pots.insurance));
		figures.set('NUSD in existence', books.supply);
	}

	#accrue(time) {
		this.#ledger = accrued(this.#ledger, this.#inputs.market.terms.apr, time);
	}

	#debtOf({ normalizedDebt }) {
		return debt(normalizedDebt, this.#ledger.index);
	}

	#isInDefault({ normalizedDebt }, time) {
		const { feed, market } = this.#inputs;
		if (!isFresh(this.#guard, feed.policy.maxAge, time)) return false;
		return isUnhealthy({
			normalizedDebt,
			index: accrued(this.#ledger, market.terms.apr, time).index,
			price: liquidationPrice(this.#guard),
			liquidationLtv: market.terms.liquidationLtv,
		});
	}

	#liquidate(loan, block, time) {
		this.#accrue(time);
		const owed = this.#debtOf(loan);
		const { auction: rules } = this.#inputs.market;
		const appraised = valueOfUnit(appraisedPrice(this.#guard));
		const startedAt = BigInt(block);
		const auction = {
			loan,
			open: true,
			standing: null,
			bids: 0,
			reserve: openingReserve(appraised, owed, rules),
			startedAt,
			end: startedAt + rules.english,
		};
		this.#auctions.push(auction);
		loan.active = false;
		loan.interest = owed - loan.principal;
		this.figures.set(`block of the default of loan ${loan.id}`, BigInt(block));
		this.figures.set('debt at that moment', owed);
		this.figures.set('appraised value of the lot', appraised);
		this.figures.set('opening reserve', auction.reserve);
		this.figures.set('lowest price', lowestPrice(appraised, rules));
		this.figures.set('end without late bids', auction.end);
	}

	#settle(auction, block, time) {
		this.#accrue(time);
		const { loan, standing } = auction;
		if (!standing) throw new Error('nobody bid, and the replay knows no descending phase');
		const { pots, market } = this.#inputs;
		const [artist, royalty] = market.royalty ?? [null, 0n];
		const sale = proceeds({
			price: standing.amount,
			principal: loan.principal,
			interest: loan.interest,
			penalty: market.liquidation.penalty,
			royalty,
		});
		const note = (what) => ({ what: `sale: ${what}`, block });
		const { books } = this;
		books.burnHeld(standing.bidder, sale.principal, note('principal'));
		books.payHeld(standing.bidder, pots.insurance, sale.interest + sale.penalty);
		books.payHeld(standing.bidder, artist, sale.royalty);
		books.payHeld(standing.bidder, loan.borrower, sale.surplus);
		this.owners.set(loan.item, standing.bidder);
		loan.principal -= sale.principal;
		auction.open = false;
		this.figures.set('block of the settlement', BigInt(block));
		for (const [part, amount] of Object.entries(sale)) this.figures.set(`sale: ${part}`, amount);
	}
}
