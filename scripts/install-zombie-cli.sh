#!/usr/bin/env bash
# Installs zombienet's command line, unless this machine has one: install-zombie-cli.sh VERSION
# It is built with its own lock file, apart from everything else: it shares hardly a dependency's
# version with the node.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/env.sh

version=$1
root=$HOME/.cache/pignus
if command -v zombie-cli > /dev/null || [[ $("$root/bin/zombie-cli" --version 2> /dev/null) == *" $version" ]]; then
	exit
fi
target=$CARGO_TARGET_DIR/zombie-cli
CARGO_TARGET_DIR=$target cargo install --quiet --debug --locked --force --config zombienet/zombie-cli.toml \
	--root "$root" --version "$version" zombie-cli
rm -rf "$target"
