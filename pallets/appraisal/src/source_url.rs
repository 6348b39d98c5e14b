// SPDX-License-Identifier: Apache-2.0

//! Whether the URLs of a source name a public host.
//!
//! Every operator's node requests what a feed names. A URL with a private address would make them
//! ask their own networks. Names can resolve to such addresses too, which the chain cannot see: an
//! operator's node should not be able to reach its own network at all.

use crate::Source;
use core::net::{Ipv4Addr, Ipv6Addr};

const SCHEME: &str = "https://";

/// The last labels of names that are of the machine or of its network.
const INWARD: [&str; 6] = ["localhost", "localdomain", "local", "internal", "lan", "arpa"];

impl Source {
	/// Whether all its URLs are `https` ones whose host is a name or a public address.
	pub fn is_public(&self) -> bool {
		is_public(&self.url) && self.quote.as_ref().is_none_or(|quote| is_public(&quote.url))
	}
}

fn is_public(url: &[u8]) -> bool {
	core::str::from_utf8(url)
		.ok()
		.and_then(authority)
		.is_some_and(is_public_authority)
}

/// What a URL names between `https://` and its path.
fn authority(url: &str) -> Option<&str> {
	let (scheme, rest) = url.split_at_checked(SCHEME.len())?;
	if !scheme.eq_ignore_ascii_case(SCHEME) {
		return None;
	}
	rest.split(['/', '?', '#']).next()
}

/// Whether an authority is a public host, with or without a port. One with a user name, an escape
/// or a placeholder is not: these have no place in a host.
fn is_public_authority(authority: &str) -> bool {
	if let Some((address, port)) = authority.strip_prefix('[').and_then(|it| it.split_once(']')) {
		return (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
			&& address.parse().is_ok_and(is_public_v6);
	}
	match authority.split_once(':') {
		Some((host, port)) => is_port(port) && is_public_host(host),
		None => is_public_host(authority),
	}
}

fn is_port(port: &str) -> bool {
	port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
}

/// Whether a host is a name, or an IPv4 address that is public. Programs read a host that ends in a
/// number as an address, also when that is not written as four decimal numbers.
fn is_public_host(host: &str) -> bool {
	let host = host.strip_suffix('.').unwrap_or(host);
	let last = host.rsplit('.').next().unwrap_or(host);
	if is_number(last) {
		return host.parse().is_ok_and(is_public_v4);
	}
	// A name of one label is looked up among those of the network.
	host.contains('.')
		&& host.split('.').all(is_label)
		&& !INWARD.iter().any(|inward| last.eq_ignore_ascii_case(inward))
}

/// Whether a label is a decimal number, or a hexadecimal one after `0x`.
fn is_number(label: &str) -> bool {
	match label.strip_prefix("0x").or_else(|| label.strip_prefix("0X")) {
		Some(digits) => digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
		None => label.bytes().all(|byte| byte.is_ascii_digit()),
	}
}

fn is_label(label: &str) -> bool {
	let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
	!label.is_empty() && label.bytes().all(is_allowed)
}

/// Whether an address is none of a private network, of the machine itself, or of many machines.
/// Those in examples of documents pass: nobody has them.
fn is_public_v4(address: Ipv4Addr) -> bool {
	let is_special = match address.octets() {
		// This network, and multicast with all above it.
		[0 | 224..=255, ..] => true,
		// Shared among a provider's customers, set aside for protocols, and for benchmarks.
		[100, 64..=127, ..] | [192, 0, 0, _] | [198, 18 | 19, ..] => true,
		_ => false,
	};
	!is_special && !address.is_private() && !address.is_loopback() && !address.is_link_local()
}

/// Whether an address is a global unicast one, or stands for a public IPv4 address.
fn is_public_v6(address: Ipv6Addr) -> bool {
	match address.segments() {
		// Compatible with IPv4, mapped from it, and translated to it by NAT64 or 6to4.
		[0, 0, 0, 0, 0, 0 | 0xffff, high, low]
		| [0x64, 0xff9b, 0, 0, 0, 0, high, low]
		| [0x2002, high, low, ..] => is_public_v4(ipv4(high, low)),
		// Teredo, which hides an IPv4 address.
		[0x2001, 0, ..] => false,
		[first, ..] => (0x2000..=0x3fff).contains(&first),
	}
}

fn ipv4(high: u16, low: u16) -> Ipv4Addr {
	Ipv4Addr::from_bits((u32::from(high) << 16) | u32::from(low))
}
