import { NUSD, ONE } from './rules/fixed.js';
import { FLOOR_POINTER } from './price-server.js';

/**
 * A feed with one source. Its window and interval are short, so that a fall takes seconds; with
 * production values it takes many hours of chain time.
 * @param {import('./price-server.js').PriceServer} server
 * @param {object} options
 * @param {bigint} options.anchor the server's first price, with 18 decimals
 * @param {object} [options.policy] what differs from the demo's
 */
export function feedFrom(server, { anchor, policy = {} }) {
	return {
		anchor,
		sources: [{ url: server.urlTemplate, pointer: FLOOR_POINTER, quote: null }],
		policy: {
			maxAge: 600_000n,
			window: 45_000n,
			minInterval: 6_000n,
			maxStep: 200_000n,
			maxDailyRise: 100_000n,
			...policy,
		},
	};
}

/**
 * A market for a collection: amounts in smallest units, fractions in millionths, ratios and `apr`
 * with 18 decimals, the auction's times in blocks, others in milliseconds.
 * @param {bigint} collection
 * @param {object} [options]
 * @param {boolean} [options.mintedOut] whether the collection must be minted out
 * @param {[account: string, share: bigint] | null} [options.royalty]
 * @param {object} [options.terms] what differs from the demo's
 * @param {object} [options.auction] what differs from the demo's rules
 */
export function marketFor(
	collection,
	{ mintedOut = true, royalty = null, terms = {}, auction = {} } = {},
) {
	return {
		collection,
		tier: 'Collectible',
		mintedOut,
		terms: {
			maxLtv: 500_000n,
			liquidationLtv: 700_000n,
			apr: ONE / 10n,
			duration: null,
			grace: 0n,
			...terms,
		},
		limits: {
			ceiling: 100_000n * NUSD,
			accountCeiling: 10_000n * NUSD,
			minDebt: 100n * NUSD,
			maxItems: 4n,
			maxMultiplier: ONE,
			liquidationShare: 200_000n,
		},
		liquidation: {
			penalty: 100_000n,
			redeemFine: 20_000n,
			redeemMin: 250_000n,
			targetHealth: (ONE * 12n) / 10n,
		},
		auction: {
			english: 30n,
			dutch: 18n,
			extension: 10n,
			maxExtension: 100n,
			increment: 50_000n,
			reserveLow: 500_000n,
			reserveHigh: 850_000n,
			lowest: 400_000n,
			reserveMultiple: (ONE * 125n) / 100n,
			...auction,
		},
		royalty,
	};
}
