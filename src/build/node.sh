#!/bin/sh
# Runs node with the given arguments, or says in one sentence that it is missing.
if ! command -v node >/dev/null 2>&1; then
  echo "" >&2
  echo "Commonwatt needs Node 20 or newer with npm, and found no 'node' on the PATH: install it (https://nodejs.org or your package manager)." >&2
  echo "" >&2
  exit 1
fi
exec node "$@"
