import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Keyring } from '@polkadot/keyring';

import { buyNusd, DOLLAR_ID, NUSD_ID } from '../src/opening.js';
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

/** A transaction for `Chain.send` that pays its fee in an asset. */
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

	const pay = (call, who, options) => stage.chain.send(paidIn(NUSD_ID, call, options), who);
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
		// Nothing in the metadata tells polkadot.js how an asset is named in this extension.
		api.registry.register({ TAssetConversion: 'Option<u32>' });
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
		agrees(paid(sent), { who: bob.address, actualFee: fee, tip: 0n, assetId: BigInt(NUSD_ID) });
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
		await assert.rejects(stage.chain.send(paidIn(DOLLAR_ID, remark()), bob), UNPAYABLE);
		assert.equal((await accountOf(bob)).toHex(), before);
	});
});
