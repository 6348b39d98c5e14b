// SPDX-License-Identifier: GPL-3.0-only

//! What transactions pay in, and how they name it.

use super::{account, chain, operators::sign};
use crate::{
	configs::{
		fees::asset_at,
		monetary::Nusd,
		xcm::{asset_location, AssetsIndex, NusdLocation, RelayLocation, RelayToken},
	},
	constants::{EXTERNAL_STABLE_ASSET_ID, NUSD, NUSD_ASSET_ID, PIG, RELAY_ASSET_ID},
	genesis_config_presets::DEV_RUNTIME_PRESET,
	governance::TreasuryAccount,
	transactions::extension,
	AccountId, Assets, Balance, Balances, Executive, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, System, TransactionPayment, TxExtension, UncheckedExtrinsic,
};
use codec::{Decode, Encode};
use frame_support::traits::{
	fungible::{Inspect, Mutate},
	fungibles,
};
use pallet_asset_rate::ConversionRateToNative;
use pallet_asset_tx_payment::{ChargeAssetTxPayment, Event};
use polkadot_sdk::{staging_xcm as xcm, *};
use sp_keyring::Sr25519Keyring::{Alice, Bob};
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionSource},
	FixedU128,
};
use xcm::latest::prelude::*;

/// The extensions of the first transaction of an account, which pays in the asset at `location`.
fn paid_in(location: Location, tip: Balance) -> TxExtension {
	let mut extension = extension(0);
	extension.0 .9 = ChargeAssetTxPayment::from(tip, Some(location));
	extension
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![1, 2] }.into()
}

/// What the transaction costs, in PIG.
fn price(transaction: &UncheckedExtrinsic) -> Balance {
	let length = transaction.encoded_size() as u32;
	TransactionPayment::query_info(transaction.clone(), length).partial_fee
}

/// Bob pays in the token at `location`, a smallest unit for each `rate` of PIG's.
fn assert_paid_to_the_treasury<Token>(location: Location, rate: Balance)
where
	Token: Mutate<AccountId> + Inspect<AccountId, Balance = Balance>,
{
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		Token::mint_into(&account(Bob), 10 * PIG).expect("the asset exists");
		let (issued, pig) = (Token::total_issuance(), Balances::balance(&account(Bob)));
		let tip = 2 * PIG;
		let transaction = sign(&Bob.pair(), remark(), paid_in(location.clone(), tip));
		let fee = (price(&transaction) + tip) / rate;
		assert!(fee > tip / rate);
		assert_eq!(Executive::apply_extrinsic(transaction), Ok(Ok(())));

		assert_eq!(Token::balance(&account(Bob)), 10 * PIG - fee);
		assert_eq!(Token::balance(&TreasuryAccount::get()), fee);
		assert_eq!((Token::total_issuance(), Balances::balance(&account(Bob))), (issued, pig));
		System::assert_has_event(RuntimeEvent::AssetTxPayment(Event::AssetTxFeePaid {
			who: account(Bob),
			actual_fee: fee,
			tip: tip / rate,
			asset_id: Some(location),
		}));
	});
}

#[test]
fn fee_should_go_to_the_treasury_in_nusd_when_nusd_is_named_by_its_location() {
	// PIG has 12 decimals, NUSD 6, and one is worth the other.
	assert_paid_to_the_treasury::<Nusd>(NusdLocation::get(), 1_000_000);
}

#[test]
fn fee_should_go_to_the_treasury_in_the_relay_token_when_parent_is_named() {
	// Both have 12 decimals, and one is worth the other.
	assert_paid_to_the_treasury::<RelayToken>(Location::parent(), 1);
}

#[test]
fn transaction_should_be_refused_when_it_pays_in_what_has_no_rate_or_is_no_asset() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		Nusd::mint_into(&account(Alice), 10 * NUSD).expect("the asset exists");
		let pallet = PalletInstance(AssetsIndex::get());
		let index = GeneralIndex;
		let refused = [
			// PIG is paid in by naming nothing.
			Location::here(),
			asset_location(EXTERNAL_STABLE_ASSET_ID),
			// No such asset; the second one would be NUSD if the index were cut to 32 bits.
			asset_location(77),
			Location::new(0, [pallet, index((1 << 32) + u128::from(NUSD_ASSET_ID))]),
			// Other pallets: PIG's, that of holds, and one that does not exist.
			Location::new(0, [PalletInstance(10), index(1)]),
			Location::new(0, [PalletInstance(51), index(1)]),
			Location::new(0, [PalletInstance(255), index(1)]),
			// Too few junctions, too many, and those of other chains.
			Location::new(0, [pallet]),
			Location::new(0, [index(1)]),
			Location::new(0, [pallet, index(1), index(0)]),
			Location::new(1, [pallet, index(1)]),
			Location::new(1, [Parachain(2_001), pallet, index(1)]),
			Location::new(2, Here),
		];
		let holdings = || {
			let mine = |asset| <Assets as fungibles::Inspect<_>>::balance(asset, &account(Alice));
			let assets = [NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID, RELAY_ASSET_ID].map(mine);
			(assets, System::account(account(Alice)))
		};
		let before = holdings();
		for location in refused {
			let transaction = sign(&Alice.pair(), remark(), paid_in(location.clone(), 0));
			let parent = System::parent_hash();
			let validity = Executive::validate_transaction(
				TransactionSource::External,
				transaction.clone(),
				parent,
			);
			assert_eq!(validity, Err(InvalidTransaction::Payment.into()), "{location:?}");
			let applied = Executive::apply_extrinsic(transaction);
			assert_eq!(applied, Err(InvalidTransaction::Payment.into()), "{location:?}");
			assert_eq!(holdings(), before);
		}
	});
}

#[test]
fn transaction_should_be_refused_when_the_treasury_cannot_take_a_unit_of_the_asset() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let rate = FixedU128::from_u32((PIG / NUSD) as u32);
		ConversionRateToNative::<Runtime>::insert(EXTERNAL_STABLE_ASSET_ID, rate);
		let dollars = |who: &AccountId| {
			<Assets as fungibles::Inspect<_>>::balance(EXTERNAL_STABLE_ASSET_ID, who)
		};
		let (bob, treasury) = (account(Bob), TreasuryAccount::get());
		let had = dollars(&bob);
		let pay = || {
			let location = asset_location(EXTERNAL_STABLE_ASSET_ID);
			let transaction = sign(&Bob.pair(), remark(), paid_in(location, 0));
			let fee = price(&transaction) / (PIG / NUSD);
			(Executive::apply_extrinsic(transaction), fee)
		};
		assert_eq!(pay().0, Err(InvalidTransaction::Payment.into()));
		assert_eq!(dollars(&bob), had);

		let issuer = RuntimeOrigin::signed(account(Alice));
		let opened =
			Assets::touch_other(issuer, EXTERNAL_STABLE_ASSET_ID.into(), treasury.clone().into());
		assert_eq!(opened, Ok(()));
		let (applied, fee) = pay();
		assert_eq!(applied, Ok(Ok(())));
		assert!(fee > 0);
		assert_eq!((dollars(&bob), dollars(&treasury)), (had - fee, fee));
	});
}

#[test]
fn asset_should_be_found_at_the_location_that_messages_name() {
	assert_eq!(asset_at(&RelayLocation::get()), Some(RELAY_ASSET_ID));
	for asset in [NUSD_ASSET_ID, EXTERNAL_STABLE_ASSET_ID, u32::MAX] {
		assert_eq!(asset_at(&asset_location(asset)), Some(asset));
	}
}

#[test]
fn extension_should_be_encoded_as_stock_clients_do() {
	let encoded = |tip, location| ChargeAssetTxPayment::<Runtime>::from(tip, location).encode();
	// `{ tip: Compact<u128>, assetId: Option<Location> }`. A tip of 2 PIG is 2 × 10^12 =
	// 0x01d1a94a2000: six bytes, lowest first, after (6 - 4) × 4 + 3 = 0x0b. A location is the
	// number of parents (none), the number of junctions (two), and each junction by its variant:
	// `PalletInstance` is 4 and has a byte, here 50; `GeneralIndex` is 5 and is compact, 1 × 4.
	let nusd = [0, 2, 4, 50, 5, 4];
	let tip = [0x0b, 0x00, 0x20, 0x4a, 0xa9, 0xd1, 0x01];
	let bytes = [&tip[..], &[1], &nusd].concat();
	assert_eq!(encoded(2 * PIG, Some(NusdLocation::get())), bytes);
	// No tip; one parent, no junction.
	assert_eq!(encoded(0, Some(Location::parent())), [0, 1, 1, 0]);
	// No tip; nothing named, so PIG.
	assert_eq!(encoded(0, None), [0, 0]);
	let decoded = ChargeAssetTxPayment::<Runtime>::decode(&mut &bytes[..]);
	assert_eq!(decoded, Ok(ChargeAssetTxPayment::from(2 * PIG, Some(NusdLocation::get()))));
}
