#!/usr/bin/env bash
# Says why the hash of a Wasm that `rustc` compiles proves nothing, and fails; says nothing if it is
# the pinned compiler, as rust-lang.org has built it for the machines that `make runtime` is tried on.
set -euo pipefail

readonly HOST=x86_64-unknown-linux-gnu
file=$(dirname "${BASH_SOURCE[0]}")/../rust-toolchain.toml
version=$(sed -n 's/^channel = "\(.*\)"$/\1/p' "${file}")
commit=$(sed -n 's/^# commit-hash: //p' "${file}")
details=$(rustc -vV)
first=$(head -n 1 <<<"${details}")

# A distribution's compiler can have the same version and commit; it says so after the date.
if [[ ${first} =~ ^"rustc ${version} (${commit::9} "[0-9-]+")"$ ]] &&
	grep -qx "commit-hash: ${commit}" <<<"${details}" && grep -qx "host: ${HOST}" <<<"${details}"; then
	exit 0
fi
cat <<-END
	NOTE: the hash of this Wasm proves nothing. It is compiled by
	    ${first}, for $(sed -n 's/^host: //p' <<<"${details}")
	and only this one makes the same bytes everywhere:
	    rustc ${version} (${commit::9}) of rust-lang.org, for ${HOST}: rustup toolchain install ${version}
END
exit 1
