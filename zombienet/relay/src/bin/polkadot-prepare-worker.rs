// SPDX-License-Identifier: GPL-3.0-only

//! The process in which a validator compiles a parachain's code. The node looks for it in its own
//! folder and refuses one of another version.

polkadot_node_core_pvf_common::decl_worker_main!(
	"prepare-worker",
	polkadot_node_core_pvf_prepare_worker::worker_entrypoint,
	polkadot_cli::NODE_VERSION,
	env!("CARGO_PKG_NAME"),
);
