import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { ApiPromise, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';

import { enact } from '../src/governance.js';
import { silent } from '../src/narrator.js';
import {
	ASSETS_PALLET,
	buyNusd,
	DOLLAR_ID,
	locationOf,
	NUSD_ID,
	RELAY_ID,
	RELAY_LOCATION,
} from '../src/opening.js';
import { Papi, papiLocationOf } from '../src/papi.js';
import { agrees, plain } from '../src/plain.js';
import { refused } from '../src/refusal.js';
import { NUSD } from '../src/rules/fixed.js';
import { nusdOf } from '../src/snapshot.js';
import { Stage } from '../src/stage.js';

/** How many smallest units of PIG one smallest unit of NUSD is worth, at one PIG for one NUSD. */
const RATE = 10n ** 6n;
const PIG = 10n ** 12n;
const TIP = 2n * PIG;
const UNPAYABLE = /1010: Invalid Transaction: Inability to pay some fees/;

/** A remark that nothing can be taken for by mistake. */
const REMARK = '0xdeadbeef';
const ATTEMPTS = 10;

const NUSD_LOCATION = locationOf(NUSD_ID);
/** Locations as the two clients return them. */
const READ = {
	nusd: { parents: 0, interior: { x2: [{ palletInstance: ASSETS_PALLET }, { generalIndex: NUSD_ID }] } },
	relay: { parents: 1, interior: { here: null } },
};
const READ_BY_PAPI = {
	nusd: papiLocationOf(NUSD_ID),
	relay: { parents: 1, interior: { type: 'Here', value: undefined } },
};

/** A transaction for `Chain.send` that pays its fee in the asset at a location. */
const paidIn = (assetId, call, options = {}) => ({
	method: call.method,
	signAndSend: (signer, defaults, watch) =>
		call.signAndSend(signer, { ...defaults, ...options, assetId }, watch),
});

describe('what a transaction costs', { timeout: 600_000 }, () => {
	/** @type {Stage} */
	let stage;
	let api;
	let tx;
	let newcomer;

	const pay = (call, who, options) => stage.chain.send(paidIn(NUSD_LOCATION, call, options), who);
	const remark = () => tx.system.remark('0x1234');
	const accountOf = async ({ address }) => api.query.system.account(address);
	const pigOf = async (who) => (await accountOf(who)).data.toHex();
	const purse = ({ address }) => nusdOf(api, address);
	const treasury = () => nusdOf(api, stage.pots.treasury);
	const supply = async () => plain((await api.query.assets.asset(NUSD_ID)).unwrap().supply);
	const paid = ({ events }) =>
		events.find(({ name }) => name === 'assetTxPayment.AssetTxFeePaid').data;

	/** What the transaction costs in PIG, as the chain computes it in the block before. */
	async function priceOf({ block, extrinsic }) {
		const [{ hash }, parent] = [block, block - 1].map((n) => stage.chain.chronicle.block(n));
		const { extrinsics } = (await api.rpc.chain.getBlock(hash)).block;
		const bytes = extrinsics[extrinsic].toU8a();
		const { call } = await api.at(parent.hash);
		const info = await call.transactionPaymentApi.queryInfo(bytes, bytes.length);
		return plain(info.partialFee);
	}

	before(async () => {
		stage = await Stage.raise({ name: 'fees', price: '1.00' });
		({ api } = stage.chain);
		({ tx } = api);
		newcomer = new Keyring({ type: 'sr25519' }).addFromUri('//Newcomer');
		await buyNusd(stage.chain, stage.people.bob, 1_000n * NUSD);
	});
	after(() => stage?.lower());

	test('fee should leave in nusd and reach the treasury when the sender asks for it', async () => {
		const { bob } = stage.people;
		const before = await Promise.all([pigOf(bob), purse(bob), treasury(), supply()]);
		const sent = await pay(remark(), bob);
		const fee = (await priceOf(sent)) / RATE;
		assert.ok(fee > 0n);
		agrees(paid(sent), { who: bob.address, actualFee: fee, tip: 0n });
		assert.deepEqual(paid(sent).assetId.toJSON(), READ.nusd);
		const [pig, nusd, theirs, all] = before;
		assert.equal(await pigOf(bob), pig);
		assert.equal(await purse(bob), nusd - fee);
		assert.equal(await treasury(), theirs + fee);
		assert.equal(await supply(), all);
	});

	test('tip should be paid in nusd too when it is named in pig', async () => {
		const { bob } = stage.people;
		const [pig, nusd, theirs] = await Promise.all([pigOf(bob), purse(bob), treasury()]);
		const sent = await pay(remark(), bob, { tip: TIP });
		const fee = ((await priceOf(sent)) + TIP) / RATE;
		agrees(paid(sent), { actualFee: fee, tip: TIP / RATE });
		assert.equal(await pigOf(bob), pig);
		assert.equal(await purse(bob), nusd - fee);
		assert.equal(await treasury(), theirs + fee);
	});

	test('account should be able to act when it owns nothing but nusd', async () => {
		const { bob } = stage.people;
		await stage.chain.send(tx.assets.transfer(NUSD_ID, newcomer.address, 10n * NUSD), bob);
		const sent = await pay(tx.assets.transfer(NUSD_ID, bob.address, 3n * NUSD), newcomer);
		const fee = plain(paid(sent).actualFee);
		assert.equal(await purse(newcomer), 7n * NUSD - fee);
		const { nonce, data } = await accountOf(newcomer);
		agrees({ nonce, free: data.free }, { nonce: 1n, free: 0n });
	});

	test('fee should be kept when the call fails', async () => {
		const { bob } = stage.people;
		const [nusd, theirs] = await Promise.all([purse(bob), treasury()]);
		await refused(pay(tx.credit.repay(99, NUSD), bob), 'credit.UnknownLoan');
		const fee = nusd - (await purse(bob));
		assert.ok(fee > 0n);
		assert.equal(await treasury(), theirs + fee);
	});

	test('pool should refuse a transaction when its sender has no nusd', async () => {
		const { charlie } = stage.people;
		const before = (await accountOf(charlie)).toHex();
		await assert.rejects(pay(remark(), charlie), UNPAYABLE);
		assert.equal((await accountOf(charlie)).toHex(), before);
	});

	test('pool should refuse a transaction when its fee is in an asset without a rate', async () => {
		const { bob } = stage.people;
		const before = (await accountOf(bob)).toHex();
		const paying = paidIn(locationOf(DOLLAR_ID), remark());
		await assert.rejects(stage.chain.send(paying, bob), UNPAYABLE);
		assert.equal((await accountOf(bob)).toHex(), before);
	});

	test('pool should refuse a transaction when its fee is in what is no asset of this chain', async () => {
		const { bob } = stage.people;
		const before = (await accountOf(bob)).toHex();
		for (const interior of ['Here', { X1: [{ GeneralIndex: NUSD_ID }] }]) {
			const paying = paidIn({ parents: 0, interior }, remark());
			await assert.rejects(stage.chain.send(paying, bob), UNPAYABLE);
		}
		assert.equal((await accountOf(bob)).toHex(), before);
	});

	test('fee should be paid in the relay token when the sender asks for it', async () => {
		const { dave } = stage.people;
		await giveRelayTokens(dave, PIG);
		const [pig, tokens, theirs] = await Promise.all([pigOf(dave), relayOf(dave.address), relayTreasury()]);
		const sent = await stage.chain.send(paidIn(RELAY_LOCATION, remark()), dave);
		// One relay token for one PIG, both of twelve decimals.
		const fee = await priceOf(sent);
		agrees(paid(sent), { who: dave.address, actualFee: fee, tip: 0n });
		assert.deepEqual(paid(sent).assetId.toJSON(), READ.relay);
		assert.equal(await pigOf(dave), pig);
		assert.equal(await relayOf(dave.address), tokens - fee);
		assert.equal(await relayTreasury(), theirs + fee);
	});

	test('stock clients should read a block when its fees are in nusd, pig and the relay token', async () => {
		const hash = await blockOfThree();
		assert.deepEqual(await readByPolkadotJs(hash), {
			Bob: [REMARK, READ.nusd],
			Charlie: [REMARK, null],
			Dave: [REMARK, READ.relay],
		});
		assert.deepEqual(await readByPapi(hash), {
			Bob: [REMARK, READ_BY_PAPI.nusd],
			Charlie: [REMARK, undefined],
			Dave: [REMARK, READ_BY_PAPI.relay],
		});
	});

	const relayOf = async (who) => {
		const account = await api.query.assets.account(RELAY_ID, who);
		return account.isSome ? account.unwrap().balance.toBigInt() : 0n;
	};
	const relayTreasury = () => relayOf(stage.pots.treasury);

	/** Has the treasury's account, which issues the relay chain's token here, mint some. */
	function giveRelayTokens({ address }, amount) {
		const mint = tx.assets.mint(RELAY_ID, address, amount);
		const call = tx.utility.dispatchAs({ system: { Signed: stage.pots.treasury } }, mint);
		return enact(stage.chain, { origin: 'Root', call, ...stage.electorate }, silent);
	}

	/** The hash of a block with a remark of Bob's paid in NUSD, Charlie's in PIG, Dave's in relay tokens. */
	async function blockOfThree() {
		const { bob, charlie, dave } = stage.people;
		for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
			await stage.chain.chronicle.pass(1);
			const sent = await Promise.all([
				stage.chain.send(paidIn(NUSD_LOCATION, tx.system.remark(REMARK)), bob),
				stage.chain.send(tx.system.remark(REMARK), charlie),
				stage.chain.send(paidIn(RELAY_LOCATION, tx.system.remark(REMARK)), dave),
			]);
			const [block, ...others] = new Set(sent.map((inclusion) => inclusion.block));
			if (others.length === 0) return stage.chain.chronicle.block(block).hash;
		}
		throw new Error('the three are never in one block');
	}

	/** By signer, the remark and what its fee is paid in. */
	async function readByPolkadotJs(hash) {
		const provider = new WsProvider(stage.node.url);
		const stock = await ApiPromise.create({ provider, noInitWarn: true });
		try {
			const { block } = await stock.rpc.chain.getBlock(hash);
			const signed = block.extrinsics.filter(({ isSigned }) => isSigned);
			return Object.fromEntries(
				signed.map(({ signer, method, assetId }) => [
					stage.names.get(signer.toString()),
					[method.args[0].toHex(), assetId.toJSON()],
				]),
			);
		} finally {
			await stock.disconnect();
		}
	}

	/** The same by PAPI. */
	async function readByPapi(hash) {
		const papi = new Papi(stage.node.url);
		try {
			const signed = (await papi.read(hash)).filter(({ type }) => type === 'signed');
			return Object.fromEntries(
				signed.map(({ address, call, extra }) => {
					const { remark: bytes } = call.value.value;
					const read = `0x${Buffer.from(bytes).toString('hex')}`;
					return [stage.names.get(address.value), [read, extra.ChargeAssetTxPayment.asset_id]];
				}),
			);
		} finally {
			papi.disconnect();
		}
	}
});
