// SPDX-License-Identifier: GPL-3.0-only

//! Runtime APIs: what nodes and users ask the runtime.

use polkadot_sdk::{staging_xcm as xcm, staging_xcm_executor as xcm_executor, *};

use crate::{
	configs::xcm::{payment_assets, LocationToAccountId, Trader, XcmConfig, XcmRouter},
	constants::{BLOCK_PROCESSING_VELOCITY, RELAY_PARENT_OFFSET, SLOT_DURATION},
	genesis_config_presets, AccountId, Appraisal, Auctions, AuthorityDiscovery, Balance, Block,
	CollectionId, ConsensusHook, Credit, Executive, Hash, InherentDataExt, ItemId, Nfts, Nonce,
	OriginCaller, ParachainInfo, ParachainSystem, PolkadotXcm, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeGenesisConfig, SessionKeys, System, TransactionPayment, VERSION,
};
use alloc::vec::Vec;
use cumulus_primitives_aura::Slot;
use cumulus_primitives_core::{CollationInfo, ParaId, RelayProofRequest};
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::nonfungibles_v2::Inspect,
	view_functions::{ViewFunctionDispatchError, ViewFunctionId},
	weights::Weight,
};
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
use pignus_appraisal::{crypto::OperatorId, views::AppraisalView};
use pignus_auctions::views::{AuctionView, ClaimView};
use pignus_credit::{
	views::{InventoryView, LoanView, MarketView, Quote, Totals},
	LoanId, LotOf, MarketConfigOf, MarketId,
};
use pignus_primitives::{
	auction::AuctionId,
	ordered::{DueKey, ScoreKey},
	page::Page,
};
use sp_authority_discovery::AuthorityId as AuthorityDiscoveryId;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_runtime::{
	traits::Block as BlockT,
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, DispatchError, FixedU128, RuntimeAppPublic,
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;
use xcm::{
	Version as XcmVersion, VersionedAsset, VersionedAssetId, VersionedAssets, VersionedLocation,
	VersionedXcm,
};
use xcm_runtime_apis::{
	conversions::{Error as ConversionError, LocationToAccountHelper},
	dry_run::{CallDryRunEffects, Error as DryRunError, XcmDryRunEffects},
	fees::Error as PaymentError,
	trusted_query::XcmTrustedQueryResult,
};

/// What derives an operator's key from a seed.
const OPERATOR_PATH: &[u8] = b"//operator";

/// Generates a collator's session keys and leaves them in the node's keystore. With a seed an
/// operator's key as well: under `--dev` the node asks for this at every start, with the seed
/// `//Alice`. Without one it makes no other key than those of the session, since an operator's has a
/// seat only if a vote has given it one.
pub(crate) fn generate_keys(owner: &[u8], seed: Option<Vec<u8>>) -> OpaqueGeneratedSessionKeys {
	if let Some(seed) = &seed {
		let operators = [seed.as_slice(), OPERATOR_PATH].concat();
		<OperatorId as RuntimeAppPublic>::generate_pair(Some(operators));
	}
	SessionKeys::generate(owner, seed).into()
}

sp_api::impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block)
		}

		fn initialize_block(
			header: &<Block as BlockT>::Header,
		) -> sp_runtime::ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(
			data: sp_inherents::InherentData,
		) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			extrinsic: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, extrinsic, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(SLOT_DURATION)
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_authority_discovery::AuthorityDiscoveryApi<Block> for Runtime {
		fn authorities() -> Vec<AuthorityDiscoveryId> {
			// Nodes keep connections to their neighbours in the order of authoring.
			AuthorityDiscovery::current_authorities().into_inner()
		}
	}

	impl cumulus_primitives_aura::AuraUnincludedSegmentApi<Block> for Runtime {
		fn can_build_upon(included_hash: <Block as BlockT>::Hash, slot: Slot) -> bool {
			ConsensusHook::can_build_upon(included_hash, slot)
		}
	}

	impl cumulus_primitives_core::CollectCollationInfo<Block> for Runtime {
		fn collect_collation_info(header: &<Block as BlockT>::Header) -> CollationInfo {
			ParachainSystem::collect_collation_info(header)
		}
	}

	impl cumulus_primitives_core::GetParachainInfo<Block> for Runtime {
		fn parachain_id() -> ParaId {
			ParachainInfo::parachain_id()
		}
	}

	impl cumulus_primitives_core::RelayParentOffsetApi<Block> for Runtime {
		fn relay_parent_offset() -> u32 {
			RELAY_PARENT_OFFSET
		}

		fn max_claim_queue_offset() -> u8 {
			ParachainSystem::max_claim_queue_offset()
		}
	}

	impl cumulus_primitives_core::SchedulingV3EnabledApi<Block> for Runtime {
		fn scheduling_v3_enabled() -> bool {
			false
		}
	}

	impl cumulus_primitives_core::TargetBlockRate<Block> for Runtime {
		fn target_block_rate() -> u32 {
			BLOCK_PROCESSING_VELOCITY
		}
	}

	impl cumulus_primitives_core::KeyToIncludeInRelayProof<Block> for Runtime {
		fn keys_to_prove() -> RelayProofRequest {
			RelayProofRequest { keys: Vec::new() }
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(
			owner: Vec<u8>,
			seed: Option<Vec<u8>>,
		) -> OpaqueGeneratedSessionKeys {
			generate_keys(&owner, seed)
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
		for Runtime
	{
		fn query_info(
			extrinsic: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(extrinsic, len)
		}

		fn query_fee_details(
			extrinsic: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> FeeDetails<Balance> {
			TransactionPayment::query_fee_details(extrinsic, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl
		pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<
			Block,
			Balance,
			RuntimeCall,
		> for Runtime
	{
		fn query_call_info(call: RuntimeCall, len: u32) -> RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}

		fn query_call_fee_details(call: RuntimeCall, len: u32) -> FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_nfts_runtime_api::NftsApi<Block, AccountId, CollectionId, ItemId> for Runtime {
		fn owner(collection: CollectionId, item: ItemId) -> Option<AccountId> {
			<Nfts as Inspect<AccountId>>::owner(&collection, &item)
		}

		fn collection_owner(collection: CollectionId) -> Option<AccountId> {
			<Nfts as Inspect<AccountId>>::collection_owner(&collection)
		}

		fn attribute(collection: CollectionId, item: ItemId, key: Vec<u8>) -> Option<Vec<u8>> {
			<Nfts as Inspect<AccountId>>::attribute(&collection, &item, &key)
		}

		fn custom_attribute(
			account: AccountId,
			collection: CollectionId,
			item: ItemId,
			key: Vec<u8>,
		) -> Option<Vec<u8>> {
			<Nfts as Inspect<AccountId>>::custom_attribute(&account, &collection, &item, &key)
		}

		fn system_attribute(
			collection: CollectionId,
			item: Option<ItemId>,
			key: Vec<u8>,
		) -> Option<Vec<u8>> {
			<Nfts as Inspect<AccountId>>::system_attribute(&collection, item.as_ref(), &key)
		}

		fn collection_attribute(collection: CollectionId, key: Vec<u8>) -> Option<Vec<u8>> {
			<Nfts as Inspect<AccountId>>::collection_attribute(&collection, &key)
		}
	}

	impl pignus_credit::views::CreditApi<
		Block,
		AccountId,
		CollectionId,
		ItemId,
		MarketConfigOf<Runtime>,
	> for Runtime
	{
		fn loan(loan: LoanId) -> Option<LoanView<AccountId, ItemId>> {
			Credit::loan(loan)
		}

		fn loans_of(account: AccountId) -> Vec<LoanView<AccountId, ItemId>> {
			Credit::loans_of(account)
		}

		fn loans_of_page(
			account: AccountId,
			after: Option<LoanId>,
			limit: u32,
		) -> Page<LoanView<AccountId, ItemId>, LoanId> {
			Credit::loans_of_page(account, after, limit)
		}

		fn market(market: MarketId) -> Option<MarketView<MarketConfigOf<Runtime>, Hash>> {
			Credit::market(market)
		}

		fn quote(market: MarketId, items: Vec<ItemId>) -> Result<Quote, DispatchError> {
			Credit::quote(market, items)
		}

		fn at_risk(
			market: MarketId,
			below_health: FixedU128,
			limit: u32,
		) -> Vec<LoanView<AccountId, ItemId>> {
			Credit::at_risk(market, below_health, limit)
		}

		fn at_risk_page(
			market: MarketId,
			below_health: FixedU128,
			after: Option<ScoreKey>,
			limit: u32,
		) -> Page<LoanView<AccountId, ItemId>, ScoreKey> {
			Credit::at_risk_page(market, below_health, after, limit)
		}

		fn inventory(
			after: Option<(CollectionId, ItemId)>,
			limit: u32,
		) -> Page<InventoryView<CollectionId, ItemId>, (CollectionId, ItemId)> {
			Credit::inventory(after, limit)
		}

		fn totals() -> Totals<Hash> {
			Credit::totals()
		}
	}

	impl pignus_appraisal::views::AppraisalApi<Block, CollectionId, AccountId, Hash>
		for Runtime
	{
		fn appraisal(collection: CollectionId) -> Option<AppraisalView<AccountId, Hash>> {
			Appraisal::appraisal(collection)
		}
	}

	impl pignus_auctions::views::AuctionApi<Block, AccountId, LotOf<Runtime>>
		for Runtime
	{
		fn auction(auction: AuctionId) -> Option<AuctionView<AccountId, LotOf<Runtime>>> {
			Auctions::auction(auction)
		}

		fn auctions(limit: u32) -> Vec<AuctionView<AccountId, LotOf<Runtime>>> {
			Auctions::auctions(limit)
		}

		fn auctions_page(
			after: Option<DueKey>,
			limit: u32,
		) -> Page<AuctionView<AccountId, LotOf<Runtime>>, DueKey> {
			Auctions::auctions_page(after, limit)
		}

		fn failed_auctions(
			after: Option<AuctionId>,
			limit: u32,
		) -> Page<AuctionView<AccountId, LotOf<Runtime>>, AuctionId> {
			Auctions::failed_auctions(after, limit)
		}

		fn claims_of(
			account: AccountId,
			after: Option<AuctionId>,
			limit: u32,
		) -> Page<ClaimView, AuctionId> {
			Auctions::claims_of(account, after, limit)
		}
	}

	impl xcm_runtime_apis::fees::XcmPaymentApi<Block> for Runtime {
		fn query_acceptable_payment_assets(
			xcm_version: XcmVersion,
		) -> Result<Vec<VersionedAssetId>, PaymentError> {
			PolkadotXcm::query_acceptable_payment_assets(xcm_version, payment_assets())
		}

		fn query_weight_to_asset_fee(
			weight: Weight,
			asset: VersionedAssetId,
		) -> Result<u128, PaymentError> {
			PolkadotXcm::query_weight_to_asset_fee::<Trader>(weight, asset)
		}

		fn query_xcm_weight(message: VersionedXcm<()>) -> Result<Weight, PaymentError> {
			PolkadotXcm::query_xcm_weight(message)
		}

		fn query_delivery_fees(
			destination: VersionedLocation,
			message: VersionedXcm<()>,
			asset: VersionedAssetId,
		) -> Result<VersionedAssets, PaymentError> {
			type AssetExchanger = <XcmConfig as xcm_executor::Config>::AssetExchanger;
			PolkadotXcm::query_delivery_fees::<AssetExchanger>(destination, message, asset)
		}
	}

	impl xcm_runtime_apis::dry_run::DryRunApi<Block, RuntimeCall, RuntimeEvent, OriginCaller>
		for Runtime
	{
		fn dry_run_call(
			origin: OriginCaller,
			call: RuntimeCall,
			result_xcms_version: XcmVersion,
		) -> Result<CallDryRunEffects<RuntimeEvent>, DryRunError> {
			PolkadotXcm::dry_run_call::<Runtime, XcmRouter, OriginCaller, RuntimeCall>(
				origin,
				call,
				result_xcms_version,
			)
		}

		fn dry_run_xcm(
			origin_location: VersionedLocation,
			message: VersionedXcm<RuntimeCall>,
		) -> Result<XcmDryRunEffects<RuntimeEvent>, DryRunError> {
			PolkadotXcm::dry_run_xcm::<XcmRouter>(origin_location, message)
		}
	}

	impl xcm_runtime_apis::conversions::LocationToAccountApi<Block, AccountId> for Runtime {
		fn convert_location(location: VersionedLocation) -> Result<AccountId, ConversionError> {
			LocationToAccountHelper::<AccountId, LocationToAccountId>::convert_location(location)
		}
	}

	impl xcm_runtime_apis::trusted_query::TrustedQueryApi<Block> for Runtime {
		fn is_trusted_reserve(
			asset: VersionedAsset,
			location: VersionedLocation,
		) -> XcmTrustedQueryResult {
			PolkadotXcm::is_trusted_reserve(asset, location)
		}

		fn is_trusted_teleporter(
			asset: VersionedAsset,
			location: VersionedLocation,
		) -> XcmTrustedQueryResult {
			PolkadotXcm::is_trusted_teleporter(asset, location)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis_config_presets::get_preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis_config_presets::preset_names()
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			use frame_benchmarking::BenchmarkList;
			use frame_support::traits::StorageInfoTrait;

			let mut list = Vec::<BenchmarkList>::new();
			list_benchmarks!(list, extra);
			(list, crate::AllPalletsWithSystem::storage_info())
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			use frame_benchmarking::BenchmarkBatch;
			use frame_support::traits::WhitelistedStorageKeys;

			let whitelist = crate::AllPalletsWithSystem::whitelisted_storage_keys();
			let mut batches = Vec::<BenchmarkBatch>::new();
			let params = (&config, &whitelist);
			add_benchmarks!(params, batches);
			Ok(batches)
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			match Executive::try_runtime_upgrade(checks) {
				Ok(weight) => {
					(weight, crate::configs::system::RuntimeBlockWeights::get().max_block)
				},
				Err(error) => panic!("the upgrade fails: {error:?}"),
			}
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			match Executive::try_execute_block(block, state_root_check, signature_check, select) {
				Ok(weight) => weight,
				Err(error) => panic!("the block fails: {error:?}"),
			}
		}
	}
}
