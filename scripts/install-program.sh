#!/usr/bin/env bash
# Installs a program from the Rust registry, unless this machine has one of its name:
# install-program.sh NAME VERSION. NAME.toml, beside this script, says how it is compiled.
# It is built with its own lock file, apart from everything else, since such programs have hardly
# any dependency in the same version as the node. Runtimes that they contain for tests are left out.
set -euo pipefail
cd "$(dirname "$0")"
source env.sh

name=$1
version=$2
root=$HOME/.cache/pignus
if command -v "$name" > /dev/null || [[ $("$root/bin/$name" --version 2> /dev/null) == *" $version"* ]]; then
	exit
fi
target=$CARGO_TARGET_DIR/$name
SKIP_WASM_BUILD=1 CARGO_TARGET_DIR=$target cargo install --quiet --locked --force --config "$name.toml" \
	--root "$root" --version "$version" "$name"
rm -rf "$target"
