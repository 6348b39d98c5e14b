// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Endpoint, Error, Feed, Source};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

const PUBLIC: [&str; 31] = [
	"https://api.example",
	"https://api.example/",
	"https://api.example/{collection}/price?of={collection}#here",
	"https://api.example?of={collection}",
	"https://api.example#{collection}",
	"HTTPS://API.EXAMPLE/a@b\\c",
	"https://api.example./price",
	"https://api-2.my_own.example:8443/price",
	"https://xn--bcher-kva.example",
	"https://localhost.example",
	"https://notlocal.notlocalhost",
	"https://127.0.0.1.example",
	"https://10.example",
	"https://0x7f.example",
	"https://8.8.8.8",
	"https://8.8.8.8:443/price",
	"https://172.15.255.255",
	"https://172.32.0.0",
	"https://100.63.255.255",
	"https://100.128.0.0",
	"https://192.0.1.0",
	"https://198.17.255.255",
	"https://223.255.255.255",
	// Of documents only, but nobody's.
	"https://203.0.113.5",
	"https://[2606:4700::1111]",
	"https://[2606:4700::1111]:443/price",
	"https://[2001:DB8::1]/price",
	"https://[::ffff:8.8.8.8]",
	"https://[::8.8.8.8]",
	"https://[64:ff9b::8.8.8.8]",
	// 8.8.8.8 as 6to4.
	"https://[2002:808:808::]",
];

const PRIVATE: [&str; 110] = [
	// No https.
	"",
	"h",
	"https",
	"https:/",
	"https:api.example",
	"http://api.example",
	"ftp://api.example",
	"//api.example",
	"api.example",
	" https://api.example",
	"httpsé//api.example",
	// No host.
	"https://",
	"https:///api.example",
	"https://?api.example",
	"https://#api.example",
	"https://.",
	"https://:443",
	"https://..",
	"https://api..example",
	"https://.example",
	"https://api.example..",
	// More than a host and a port.
	"https://me@api.example",
	"https://me:secret@api.example",
	"https://api.example@127.0.0.1",
	"https://api.example\\@127.0.0.1",
	"https://api.example\\.localhost",
	"https://127.0.0.1\\.example",
	"https://127.0.0.1%2f.example",
	"https://%6cocalhost",
	"https://{collection}",
	"https://{collection}.example",
	"https://api.example:{collection}",
	"https://api.example{collection}",
	"https://api example",
	"https://api\t.example",
	"https://bücher.example",
	"https://127。0。0。1",
	"https://api.example:",
	"https://api.example:port",
	"https://api.example:+80",
	"https://api.example:65536",
	"https://api.example:1:2",
	// This machine by name.
	"https://localhost",
	"https://LocalHost:8080/price",
	"https://localhost.",
	"https://localhost./price",
	"https://api.localhost",
	"https://api.LOCALHOST.",
	"https://localhost.localdomain",
	// The network by name, such as that of a provider, which tells its machines their keys.
	"https://db",
	"https://ip6-localhost",
	"https://0x7g",
	"https://1e3",
	"https://printer.local",
	"https://router.LAN.",
	"https://metadata.google.internal",
	"https://1.0.0.127.in-addr.arpa",
	// Numbers that are read as addresses.
	"https://2130706433",
	"https://0x7f000001",
	"https://0x7f.1",
	"https://127.1",
	"https://127.0.1",
	"https://0177.0.0.1",
	"https://0x7F.0x0.0x0.0x1",
	"https://127.0.0.0x1",
	"https://127.0.0.0X1",
	"https://127.0.0.0x",
	"https://8.8.8.08",
	"https://8.8.8",
	"https://8.8.8.8.8",
	"https://8.8.8.256",
	"https://134744072",
	"https://api.1",
	// Private addresses.
	"https://0.0.0.0",
	"https://0.1.2.3",
	"https://10.0.0.1",
	"https://10.0.0.1.",
	"https://100.64.0.0",
	"https://100.127.255.255:80",
	"https://127.0.0.1/price",
	"https://127.255.255.255",
	"https://169.254.169.254",
	"https://172.16.0.0",
	"https://172.31.255.255",
	"https://192.0.0.1",
	"https://192.168.1.1",
	"https://198.18.0.1",
	"https://198.19.255.255",
	"https://224.0.0.1",
	"https://240.0.0.1",
	"https://255.255.255.255",
	// Private addresses of IPv6.
	"https://[::]",
	"https://[::1]",
	"https://[::1]:8080/price",
	"https://[fc00::1]",
	"https://[fdff::1]",
	"https://[fe80::1]",
	"https://[FE80::1%25eth0]",
	"https://[fec0::1]",
	"https://[ff02::1]",
	// Private addresses of IPv4 in it.
	"https://[::ffff:127.0.0.1]",
	"https://[::ffff:a00:1]",
	"https://[::10.0.0.1]",
	"https://[64:ff9b::169.254.169.254]",
	"https://[64:ff9b:1::8.8.8.8]",
	"https://[2002:7f00:1::]",
	"https://[2001:0:808:808::]",
	"https://[2001::1]",
	// No address of IPv6.
	"https://[2606:4700::1111",
	"https://[2606:4700::1111]x",
];

fn set(sources: Vec<Source>) -> DispatchResult {
	let sources = sources.try_into().expect("few sources");
	let feed = Feed { sources, ..feed(price(1000)) };
	Appraisal::set_feed(RuntimeOrigin::root(), APES, Box::new(feed), None)
}

fn quoted(url: &str) -> Source {
	let Source { url, pointer, .. } = source(url, "");
	Source { quote: Some(Endpoint { url, pointer }), ..source("https://api.example", "") }
}

#[test]
fn source_should_be_public_when_its_hosts_are() {
	for url in PUBLIC {
		assert!(source(url, "").is_public(), "{url}");
		assert!(quoted(url).is_public(), "{url}");
	}
}

#[test]
fn source_should_not_be_public_when_a_host_may_be_private() {
	for url in PRIVATE {
		assert!(!source(url, "").is_public(), "{url}");
		assert!(!quoted(url).is_public(), "{url}");
	}
	let not_text = Source { url: vec![0xff; 12].try_into().expect("short"), ..quoted("") };
	assert!(!not_text.is_public());
}

#[test]
fn set_feed_should_fail_when_a_source_is_private_and_all_must_be_public() {
	ExtBuilder::default().build_and_execute(|| {
		PublicSourcesOnly::set(true);
		let public = source("https://api.example/{collection}", "");
		let private = [
			source("http://api.example", ""),
			source("https://127.1", ""),
			quoted("https://[::1]"),
		];
		for private in private {
			assert_noop!(set(vec![public.clone(), private]), Error::<Runtime>::PrivateSource);
		}
		assert_ok!(set(vec![public, quoted("https://rates.example")]));
	});
}

#[test]
fn set_feed_should_succeed_when_a_source_is_private_and_may_be() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(set(vec![source("http://127.0.0.1:8080/{collection}", "")]));
	});
}
